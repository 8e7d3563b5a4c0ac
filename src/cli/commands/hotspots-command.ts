// `hotspots`: where offences concentrate, as JSON on the screen and as areas in a file.

import { rangeName } from "../../core/area/period.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { densityMapOf, frameOf } from "../../core/hotspots/density/density-map.ts";
import { analyseHotspots } from "../../core/hotspots/density/find-hotspots.ts";
import { type PreparedFile, prepareFile } from "../package/package-folder.ts";
import { readArea, requirePlaces } from "../package/read-area.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { gridLines, hotspotCollection, hotspotReport } from "./hotspot-geojson.ts";
import type { HotspotOptions } from "./hotspot-options.ts";
import { offencesIn } from "./question.ts";

/** Throws an AppFailure when there is nothing to say or a file cannot be written. */
export async function hotspots(options: HotspotOptions, terminal: Terminal): Promise<void> {
  const { area, period, bandwidth } = options;
  const dataset = await readArea(area);
  const { categories, label } = offencesIn(dataset, options);
  const inMetres = requirePlaces(dataset, area);
  const analysis = analyseHotspots(inMetres, categories, period, { bandwidth });
  if (!analysis.known)
    throw new AppFailure(
      "bad-input",
      `${area}, ${label}, ${rangeName(period)}: ${analysis.reason}.`,
      "Ask for other months or offences.",
    );
  const frame = frameOf(inMetres.district, bandwidth);
  const map = densityMapOf(inMetres, frame, categories, period);
  stopIfInterrupted(terminal.signal);
  const files = [{ path: options.out, text: `${JSON.stringify(hotspotCollection(analysis.value))}\n` }];
  if (options.grid !== null) files.push({ path: options.grid, text: gridLines(frame, map).join("") });
  await writeFiles(files);
  terminal.out.write(`${JSON.stringify(hotspotReport(options, map, analysis.value), null, 2)}\n`);
}

/** Writes all files beside their places before it moves any of them there. */
async function writeFiles(files: readonly { readonly path: string; readonly text: string }[]): Promise<void> {
  const prepared: PreparedFile[] = [];
  try {
    for (const { path, text } of files) prepared.push(await prepareFile(path, text));
    for (const file of prepared) await file.place();
  } finally {
    for (const file of prepared) await file.discard();
  }
}
