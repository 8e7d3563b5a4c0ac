// What only paper has: the map as wide as the sheet in the colours of the light theme, the notes of the time axis, the address.
import { useMemo } from "react";
import { LIGHT } from "../../core/basics/colours.ts";
import { monthName } from "../../core/basics/months.ts";
import { paperMapSize } from "../../core/wards/map-on-paper.ts";
import { browserTextWidth } from "../../render/charts/text-width.ts";
import { mapPlate } from "../../render/picture/map-plate.ts";
import { linkTo } from "../../state/link-to-view.ts";
import { trend } from "../../state/map-models.ts";
import { isReady, selectedWards } from "../../state/models.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import { shapeElements } from "../kit/shape-element.tsx";
import { usePrinting } from "../kit/when-needed.tsx";
import { keyShown, mapsShown, screenOf } from "./picture-of-map.ts";

export function PaperMap() {
  return usePrinting() && <Paper />;
}

function Paper() {
  const { notes } = useModel(trend);
  const link = useModel((state) => linkTo(state, window.location.href));
  return (
    <>
      <MapOnPaper />
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

/** The list of the key stands beside it: wards in their table, hotspots in their list. */
function MapOnPaper() {
  const { store } = useApp();
  const state = store.getState();
  const drawn = useMemo(() => {
    if (!isReady(state)) return null;
    const [maps, key] = [mapsShown(state, screenOf(document.querySelector(".map-area"))), keyShown(state)];
    const shown = state.view.map === "wards" ? "wards" : "hotspots";
    const { width, height, type } = paperMapSize(state.dataset.wards.length, shown, selectedWards(state).length);
    const empty = { title: "", bands: null, rows: [], notes: [] };
    const plate = { maps, key: { ...(key ?? empty), list: [], listTitle: "" } };
    const look = { colours: LIGHT, type, textWidth: browserTextWidth(), id: "paper-no-data" };
    return { width, height, shapes: mapPlate(plate, { x: 0, y: 0, width, height }, look) };
  }, [state]);
  if (drawn === null) return null;
  const { width, height, shapes } = drawn;
  return (
    <div className="paper-map" aria-hidden="true">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation">
        {shapeElements(shapes)}
      </svg>
    </div>
  );
}
