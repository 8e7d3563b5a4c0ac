// Fetches what comes after the rest of an area: its places, and where a package brings them postcodes and published figures.
import type { PostcodeRow } from "../core/area/area-package.ts";
import { PACKAGE_FILES } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { withPlaces } from "../core/package/assemble-places.ts";
import {
  type FigureRows,
  readFigures,
  readPlaceCounts,
  readPlaces,
  readPostcodes,
} from "../core/package/later-tables.ts";
import { AREAS, fetchTable, listsFile } from "./load-area.ts";

/** The same dataset with its places; unchanged when the package has none. Throws an AppFailure. */
export async function loadPlaces(dataset: Dataset, signal?: AbortSignal): Promise<Dataset> {
  const { descriptor, slug } = dataset;
  if (!listsFile(descriptor, PACKAGE_FILES.places) || !listsFile(descriptor, PACKAGE_FILES.placeCounts)) return dataset;
  const folder = `${AREAS}/${slug}`;
  const [places, counts] = await Promise.all([
    fetchTable(folder, descriptor, PACKAGE_FILES.places, signal).then(readPlaces),
    fetchTable(folder, descriptor, PACKAGE_FILES.placeCounts, signal).then(readPlaceCounts),
  ]);
  return withPlaces(dataset, places, counts);
}

/** The postcodes a package brings; none when it brings none. Throws an AppFailure. */
export async function loadPostcodes(dataset: Dataset, signal?: AbortSignal): Promise<readonly PostcodeRow[]> {
  if (!listsFile(dataset.descriptor, PACKAGE_FILES.postcodes)) return [];
  return readPostcodes(
    await fetchTable(`${AREAS}/${dataset.slug}`, dataset.descriptor, PACKAGE_FILES.postcodes, signal),
  );
}

/** The published figures a package brings, and its bad rows; none when it brings none. Throws an AppFailure. */
export async function loadFigures(dataset: Dataset, signal?: AbortSignal): Promise<FigureRows> {
  const { descriptor, slug } = dataset;
  if (!listsFile(descriptor, PACKAGE_FILES.figures)) return { rows: [], faults: [] };
  return readFigures(await fetchTable(`${AREAS}/${slug}`, descriptor, PACKAGE_FILES.figures, signal));
}
