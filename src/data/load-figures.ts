// Fetches the published figures of an area package, for the pages that show them.
import type { FigureRow } from "../core/area-package.ts";
import { PACKAGE_FILES } from "../core/area-package.ts";
import type { Dataset } from "../core/dataset.ts";
import { readFigures } from "../core/later-tables.ts";
import { AREAS, fetchTable, has } from "./load-area.ts";

/** The published figures a package brings; none when it brings none. Throws an AppFailure that names file and line. */
export async function loadFigures(dataset: Dataset, signal?: AbortSignal): Promise<readonly FigureRow[]> {
  const { descriptor, slug } = dataset;
  if (!has(descriptor, PACKAGE_FILES.figures)) return [];
  return readFigures(await fetchTable(`${AREAS}/${slug}`, descriptor, PACKAGE_FILES.figures, signal));
}
