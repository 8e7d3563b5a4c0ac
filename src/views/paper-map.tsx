// The map as it is printed: outlines in the colours of the light theme.
import { OutlineMapView } from "./outline-map-view.tsx";

export function PaperMap() {
  return (
    <div className="paper-map" aria-hidden="true">
      <OutlineMapView focused={null} theme="light" />
    </div>
  );
}
