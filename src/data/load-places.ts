// Fetches what comes after the rest of an area: its places, and postcodes where a package brings them.
import type { PostcodeRow } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { PLACE_COUNTS, PLACES, POSTCODES } from "../core/area/later-tables.ts";
import { withPlaces } from "../core/package/assemble-places.ts";
import { listsTable, loadTable } from "./load-area.ts";

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
