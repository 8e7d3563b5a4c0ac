// The hotspots as files: the areas for a map program, the list for a spreadsheet.

import { slugOf } from "../../core/area/taxonomy.ts";
import { toCsv } from "../../core/basics/csv.ts";
import { hotspotRows, hotspotsGeojson } from "../../core/hotspots/density/hotspot-files.ts";
import { hotspotSource, hotspots } from "../../state/hotspot-models.ts";
import { selection } from "../../state/models.ts";
import { useModel } from "../kit/app-context.ts";
import { saveText } from "../kit/save-file.ts";

export function HotspotFiles() {
  const all = useModel(hotspots);
  const source = useModel(hotspotSource);
  const { label } = useModel(selection);
  if (all === null || all.length === 0 || source === null) return null;
  const name = `hotspots-${slugOf(label)}`;
  const from = { ...source, address: window.location.href };
  return (
    <p className="exports">
      <button
        type="button"
        className="link-button small"
        onClick={() => saveText(`${name}.csv`, "text/csv", toCsv(hotspotRows(from, all)))}
      >
        Hotspots as CSV
      </button>
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
