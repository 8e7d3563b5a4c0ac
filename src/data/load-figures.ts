// Fetches the published figures of an area package, for the pages that show them.
import { PACKAGE_FILES } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { type FigureRows, readFigures } from "../core/package/later-tables.ts";
import { AREAS, fetchTable, listsFile } from "./load-area.ts";

/** The published figures a package brings, and its bad rows; none when it brings none. Throws an AppFailure. */
export async function loadFigures(dataset: Dataset, signal?: AbortSignal): Promise<FigureRows> {
  const { descriptor, slug } = dataset;
  if (!listsFile(descriptor, PACKAGE_FILES.figures)) return { rows: [], faults: [] };
  return readFigures(await fetchTable(`${AREAS}/${slug}`, descriptor, PACKAGE_FILES.figures, signal));
}
