// The map as it is printed: outlines in the colours of the light theme.
import type { MapOverlay } from "./map-overlay.ts";
import { OutlineMapView } from "./outline-map-view.tsx";

export function PaperMap({ overlay = null }: { readonly overlay?: MapOverlay | null }) {
  return (
    <div className="paper-map" aria-hidden="true">
      <OutlineMapView focused={null} overlay={overlay} theme="light" />
    </div>
  );
}
