// The sheet as files: print, phone, map programs and spreadsheet.
import { patrolGeoJson, patrolSpreadsheet } from "../../core/hotspots/patrols/patrol-files.ts";
import { patrolGpx } from "../../core/hotspots/patrols/patrol-gpx.ts";
import { patrolPage } from "../../core/hotspots/patrols/patrol-handout.ts";
import type { PatrolSheet } from "../../core/hotspots/patrols/patrol-sheet.ts";
import { browserTextWidth } from "../../render/charts/text-width.ts";
import { isReady, type ReadyState } from "../../state/models.ts";
import { sheet } from "../../state/patrol-models.ts";
import { useApp, useModel } from "../kit/app-context.ts";
import { saveText } from "../kit/save-file.ts";
import { TableButtons } from "../kit/table-buttons.tsx";

const FILES: readonly {
  readonly label: string;
  readonly ending: string;
  readonly type: string;
  readonly write: (sheet: PatrolSheet, state: ReadyState) => string | Promise<string>;
}[] = [
  { label: "Phone page", ending: "html", type: "text/html", write: phonePage },
  { label: "GPX", ending: "gpx", type: "application/gpx+xml", write: patrolGpx },
  { label: "GeoJSON", ending: "geojson", type: "application/geo+json", write: patrolGeoJson },
];

async function phonePage(sheet: PatrolSheet, state: ReadyState): Promise<string> {
  const { routeMarkup } = await import("./route-sketch.tsx");
  return patrolPage(sheet, routeMarkup(state, sheet, browserTextWidth()));
}

export function PatrolFiles() {
  const { store } = useApp();
  const model = useModel(sheet);
  const state = store.getState();
  if (!isReady(state) || model === null || model.stops.length === 0) return null;
  const withAddress = { ...model, sources: [...model.sources, `View: ${window.location.href}`] };
  return (
    <p className="button-row screen-only">
      <button type="button" className="button" onClick={() => window.print()}>
        Print the sheet
      </button>
      {FILES.map(({ label, ending, type, write }) => (
        <button
          key={ending}
          type="button"
          className="button"
          onClick={async () => saveText(`patrol-sheet.${ending}`, type, await write(withAddress, state))}
        >
          {label}
        </button>
      ))}
      <TableButtons table={() => patrolSpreadsheet(withAddress)} file="patrol-sheet" className="button" />
    </p>
  );
}
