// What only paper has: the map as outlines in the colours of the light theme, the notes of the time axis, the view's address.
import { monthName } from "../../core/basics/months.ts";
import { linkTo } from "../../state/link-to-view.ts";
import { trend } from "../../state/map-models.ts";
import { useModel } from "../kit/app-context.ts";
import type { MapOverlay } from "../kit/map-overlay.ts";
import { usePrinting } from "../kit/when-needed.tsx";
import { OutlineMapView } from "./outline-map-view.tsx";

export function PaperMap({ overlay = null }: { readonly overlay?: MapOverlay | null }) {
  return usePrinting() && <Paper overlay={overlay} />;
}

function Paper({ overlay }: { readonly overlay: MapOverlay | null }) {
  const { notes } = useModel(trend);
  const link = useModel((state) => linkTo(state, window.location.href));
  return (
    <>
      <div className="paper-map" aria-hidden="true">
        <OutlineMapView focused={null} overlay={overlay} theme="light" onPaper />
      </div>
      {notes.length > 0 && (
        <ol className="paper-notes">
          {notes.map(({ month, text, source }) => (
            <li key={`${month} ${text}`}>
              <strong>{monthName(month)}</strong> {text} {source !== "" && `(${source})`}
            </li>
          ))}
        </ol>
      )}
      <p className="paper-link">This view: {link}</p>
    </>
  );
}
