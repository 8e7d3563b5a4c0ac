// Fetches what comes after the rest of an area: its places, and where a package brings them postcodes and published figures.
import type { PostcodeRow } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { FIGURE_GROUPS, FIGURES, PLACE_COUNTS, PLACES, POSTCODES } from "../core/area/later-tables.ts";
import { withPlaces } from "../core/package/assemble-places.ts";
import { type FigureRows, readFigures } from "../core/package/figure-rows.ts";
import { fetchTable, listsTable, loadTable } from "./load-area.ts";

/** The same dataset with its places; unchanged when the package has none. Throws an AppFailure. */
export async function loadPlaces(dataset: Dataset, signal?: AbortSignal): Promise<Dataset> {
  const { descriptor, slug } = dataset;
  if (!listsTable(descriptor, PLACES) || !listsTable(descriptor, PLACE_COUNTS)) return dataset;
  const [places, counts] = await Promise.all([
    loadTable(slug, descriptor, PLACES, signal),
    loadTable(slug, descriptor, PLACE_COUNTS, signal),
  ]);
  return withPlaces(dataset, places, counts);
}

/** The postcodes a package brings; none when it brings none. Throws an AppFailure. */
export function loadPostcodes({ descriptor, slug }: Dataset, signal?: AbortSignal): Promise<readonly PostcodeRow[]> {
  return loadTable(slug, descriptor, POSTCODES, signal);
}

/** The published figures a package brings with what it says of their groups, and its bad rows; none when it brings none. Throws an AppFailure. */
export async function loadFigures({ descriptor, slug }: Dataset, signal?: AbortSignal): Promise<FigureRows> {
  if (!listsTable(descriptor, FIGURES)) return { rows: [], groups: [], faults: [] };
  const hasGroups = listsTable(descriptor, FIGURE_GROUPS);
  const [figures, groups] = await Promise.all([
    fetchTable(slug, descriptor, FIGURES, signal),
    hasGroups ? fetchTable(slug, descriptor, FIGURE_GROUPS, signal) : null,
  ]);
  return readFigures(figures, groups);
}
