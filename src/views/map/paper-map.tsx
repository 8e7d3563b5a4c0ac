// What only paper has: the map as large as the sheet allows in the colours of the light theme, the notes of the time axis, the address.
import { useMemo } from "react";
import { LIGHT } from "../../core/basics/colours.ts";
import { monthName } from "../../core/basics/months.ts";
import { type PaperMapSize, paperMapSize } from "../../core/wards/map-on-paper.ts";
import type { Size } from "../../render/charts/geometry.ts";
import { browserTextWidth } from "../../render/charts/text-width.ts";
import { aspectOfMaps, type PaperParts, paperParts } from "../../render/picture/map-plate.ts";
import type { Shape } from "../../render/picture/shape.ts";
import { hotspotAnswer } from "../../state/hotspot-models.ts";
import { linkTo } from "../../state/link-to-view.ts";
import { trend } from "../../state/map-models.ts";
import { isReady, type ReadyState, selectedWards } from "../../state/models.ts";
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
  const early = useModel((state) => state.view.map !== "wards" && hotspotAnswer(state) === null);
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
      <p className="paper-link">
        {early && (
          <strong>Printed before the hotspots were worked out: the map shows none yet. Print it again. </strong>
        )}
        This view: {link}
      </p>
    </>
  );
}

/** Of the key all but its list: wards stand in their table, hotspots in their list. */
function MapOnPaper() {
  const { store } = useApp();
  const state = store.getState();
  const drawn = useMemo(() => (isReady(state) ? drawnOnPaper(state) : null), [state]);
  if (drawn === null) return null;
  const { size, map, key, keyHeight } = drawn;
  return (
    <>
      <div className="paper-map" data-place={size.place} aria-hidden="true">
        <Drawn width={size.width} height={size.height} shapes={map} />
      </div>
      <div className="paper-key" aria-hidden="true">
        <Drawn width={size.keyWidth} height={keyHeight} shapes={key} />
      </div>
    </>
  );
}

function Drawn({ width, height, shapes }: Size & { readonly shapes: readonly Shape[] }) {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="presentation">
      {shapeElements(shapes)}
    </svg>
  );
}

function drawnOnPaper(state: ReadyState): PaperParts & { readonly size: PaperMapSize } {
  const maps = mapsShown(state, screenOf(document.querySelector(".map-area")));
  const key = keyShown(state) ?? { title: "", bands: null, rows: [], notes: [] };
  const shown = state.view.map === "wards" ? "wards" : "hotspots";
  const reports = shown === "wards" ? selectedWards(state).length : 1;
  const size = paperMapSize(aspectOfMaps(maps), state.dataset.wards.length, shown, reports);
  const look = { colours: LIGHT, type: size.type, textWidth: browserTextWidth(), id: "paper-no-data" };
  return { size, ...paperParts({ maps, key: { ...key, list: [], listTitle: "" } }, size, size.keyWidth, look) };
}
