// Fetches what comes after the rest of an area: its places, and where a package brings them postcodes and published figures.

import type { PostcodeRow } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { POPULATION } from "../core/area/first-tables.ts";
import { FIGURE_GROUPS, FIGURES, PLACE_COUNTS, PLACES, POSTCODES } from "../core/area/later-tables.ts";
import { REVISIONS_FILE } from "../core/area/revisions-file.ts";
import { AppFailure, asBroken } from "../core/basics/failure.ts";
import { placesInParts } from "../core/package/assemble-places.ts";
import { type FigureRows, readFigures } from "../core/package/figure-rows.ts";
import { placeDoubts, sumDoubts } from "../core/package/package-doubts.ts";
import { sizeFault } from "../core/package/stated-sums.ts";
import { asSentence, fileDoubts } from "./file-doubts.ts";
import { fetchTable, type Loaded, listsTable, loadedOf, loadTable, orNone, takeLoaded } from "./load-area.ts";

/** What comes after the first view. */
export interface LaterParts {
  /** Its places, what was left out of the area before and now, and where counts were revised how, with another list of doubts. */
  readonly change: Partial<Dataset>;
  readonly placesStatus: "ready" | "absent" | "failed";
  /** Why there are no places, and what to do, in sentences; null where they came or are none. */
  readonly placesFault: string | null;
}

/** The places of an area, which can be shown without them (`asksPlaces` of false: they are not asked for), and what was revised of its counts. */
export async function loadRest(area: Dataset, signal?: AbortSignal, asksPlaces = true): Promise<LaterParts> {
  const leftOut = [...area.leftOut];
  const hasRevisions = listsTable(area.descriptor, { file: REVISIONS_FILE });
  const revised =
    hasRevisions && import("./load-revisions.ts").then((module) => module.loadRevisions(area, leftOut, signal));
  const placed = !asksPlaces
    ? area
    : await loadPlaces(area, signal).catch((thrown: unknown) => {
        signal?.throwIfAborted();
        return asBroken(thrown, "Build the package again, or run the check command on its folder.");
      });
  const revisions = await revised;
  const change = revisions ? { revisions, leftOut, doubts: [...area.doubts] } : { leftOut };
  if (placed instanceof AppFailure) {
    const { message, remedy } = placed;
    leftOut.push(`${message} So there are no hotspots and no names of streets. ${remedy}`);
    return { change, placesStatus: "failed", placesFault: `${message} ${remedy}` };
  }
  const { places } = placed;
  return {
    change: { ...change, places },
    placesStatus: places === null && asksPlaces ? "absent" : "ready",
    placesFault: null,
  };
}

/** The same dataset with its places; unchanged when the package has none. Throws an AppFailure. */
export async function loadPlaces(dataset: Dataset, signal?: AbortSignal): Promise<Dataset> {
  const { descriptor, slug } = dataset;
  if (!listsTable(descriptor, PLACES) || !listsTable(descriptor, PLACE_COUNTS)) return dataset;
  const [places, counts] = await Promise.all([
    loadTable(slug, descriptor, PLACES, signal),
    loadTable(slug, descriptor, PLACE_COUNTS, signal),
  ]);
  const parts = placesInParts(dataset, places, counts);
  for (;;) {
    const { done, value } = parts.next();
    // What the page makes of them, all at once, comes after the page has answered.
    await new Promise((resolve) => setTimeout(resolve));
    if (done) return value;
  }
}

/** The postcodes a package brings; none when it brings none, or broken ones, which is added to what was left out. */
export function loadPostcodes(
  { descriptor, slug }: Dataset,
  leftOut: string[],
  signal?: AbortSignal,
): Promise<readonly PostcodeRow[]> {
  return orNone(loadTable(slug, descriptor, POSTCODES, signal), leftOut);
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

/** Where the published figures that were loaded are not those that the descriptor lists: whole sentences. */
export async function figureDoubts({ descriptor }: Dataset): Promise<readonly string[]> {
  const { files } = loadedOf(descriptor);
  const own = [FIGURES.file, FIGURE_GROUPS.file].flatMap((file) => {
    const bytes = files.get(file);
    return bytes === undefined ? [] : [[file, bytes] as const];
  });
  return fileDoubts(descriptor, { files: new Map(own) });
}

/** Where the sums and sizes of what was loaded first contradict the descriptor, and residents nobody can mean: whole sentences. */
export function firstDoubts(area: Dataset, { files, population }: Loaded): readonly string[] {
  const sizes = area.descriptor.resources.flatMap((resource) => {
    const bytes = files.get(resource.path);
    return bytes === undefined ? [] : (sizeFault(resource, bytes.byteLength) ?? []);
  });
  return [...sumDoubts(area, files.has(POPULATION.file) ? population : null), ...sizes.map(asSentence)];
}

/** The same of what came with the places and after, and of the hashes of all. */
export async function laterDoubts(complete: Dataset, first: Loaded): Promise<readonly string[]> {
  const { files } = takeLoaded(complete.descriptor);
  const all = { ...first, files: new Map([...first.files, ...files]) };
  return [...placeDoubts(complete), ...(await fileDoubts(complete.descriptor, all))];
}
