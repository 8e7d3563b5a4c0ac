// Fetches the published figures of an area package, for the pages that show them.
import type { Dataset } from "../core/area/dataset.ts";
import { FIGURES } from "../core/area/later-tables.ts";
import { type FigureRows, readFigures } from "../core/package/figure-rows.ts";
import { fetchTable, listsTable } from "./load-area.ts";

/** The published figures a package brings, and its bad rows; none when it brings none. Throws an AppFailure. */
export async function loadFigures({ descriptor, slug }: Dataset, signal?: AbortSignal): Promise<FigureRows> {
  if (!listsTable(descriptor, FIGURES)) return { rows: [], faults: [] };
  return readFigures(await fetchTable(slug, descriptor, FIGURES, signal));
}
