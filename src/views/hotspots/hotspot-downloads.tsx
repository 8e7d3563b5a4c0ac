// The hotspots as files: the areas for a map program, the list for a spreadsheet.

import { slugOf } from "../../core/area/taxonomy.ts";
import { hotspotSpreadsheet, hotspotsGeojson } from "../../core/hotspots/density/hotspot-files.ts";
import { hotspotSource, hotspots } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { limits } from "../../state/record-limits-models.ts";
import { useModel } from "../kit/app-context.ts";
import { saveText } from "../kit/save-file.ts";
import { TableButtons } from "../kit/table-buttons.tsx";

export function HotspotFiles() {
  const all = useModel(hotspots);
  const source = useModel(hotspotSource);
  const points = useModel(limits).inFile;
  const { label } = useModel(selection);
  if (all === null || all.length === 0 || source === null) return null;
  const name = `hotspots-${slugOf(label)}`;
  const from = { ...source, points, address: window.location.href };
  return (
    <p className="exports">
      <TableButtons
        table={() => hotspotSpreadsheet(from, all)}
        file={name}
        label={(kind) => `Hotspots as ${kind}`}
        className="link-button small"
      />
      <button
        type="button"
        className="link-button small"
        onClick={() => saveText(`${name}.geojson`, "application/geo+json", JSON.stringify(hotspotsGeojson(from, all)))}
      >
        Hotspots as GeoJSON
      </button>
    </p>
  );
}
