// Fetches area packages: the index of areas, one area's tables, and its places, which come later.
import Papa from "papaparse";
import type { AreaEntry, Descriptor, NoteRow, PopulationRow, PostcodeRow } from "../core/area-package.ts";
import { PACKAGE_FILES } from "../core/area-package.ts";
import { assemble, checkBoundaries, checkDescriptor, withPlaces } from "../core/assemble.ts";
import type { Dataset } from "../core/dataset.ts";
import { AppFailure } from "../core/failure.ts";
import type { Table } from "../core/package-tables.ts";
import {
  readCounts,
  readNotes,
  readPlaceCounts,
  readPlaces,
  readPopulation,
  readPostcodes,
  readTaxonomy,
} from "../core/package-tables.ts";
import { fetchJson, fetchText } from "./fetching.ts";

export const AREAS = "areas";

/** The areas that are published beside the page. Throws an AppFailure. */
export async function loadIndex(signal?: AbortSignal): Promise<readonly AreaEntry[]> {
  const value = await fetchJson(`${AREAS}/index.json`, "The list of areas (areas/index.json)", signal);
  const areas = (value as { areas?: unknown } | null)?.areas;
  if (!Array.isArray(areas) || !areas.every(isEntry))
    throw new AppFailure(
      "broken-package",
      "The list of areas (areas/index.json) is not one.",
      "Build an area package into the folder again: the builder writes the list.",
    );
  return areas;
}

/** One area without its places. Throws an AppFailure. */
export async function loadArea(slug: string, signal?: AbortSignal): Promise<Dataset> {
  const folder = `${AREAS}/${slug}`;
  const descriptor = checkDescriptor(
    await fetchJson(`${folder}/${PACKAGE_FILES.descriptor}`, `The area package "${slug}"`, signal),
  );
  const table = (file: string): Promise<Table> => fetchTable(folder, descriptor, file, signal);
  const [counts, taxonomy, boundaries, population, notes] = await Promise.all([
    table(PACKAGE_FILES.counts).then(readCounts),
    table(PACKAGE_FILES.taxonomy).then(readTaxonomy),
    fetchJson(addressOf(folder, descriptor, PACKAGE_FILES.wards), PACKAGE_FILES.wards, signal).then(checkBoundaries),
    has(descriptor, PACKAGE_FILES.population)
      ? table(PACKAGE_FILES.population).then(readPopulation)
      : ([] as readonly PopulationRow[]),
    has(descriptor, PACKAGE_FILES.notes) ? table(PACKAGE_FILES.notes).then(readNotes) : ([] as readonly NoteRow[]),
  ]);
  return assemble({ slug, descriptor, counts, taxonomy, boundaries, population, notes });
}

/** The same dataset with its places; unchanged when the package has none. Throws an AppFailure. */
export async function loadPlaces(dataset: Dataset, signal?: AbortSignal): Promise<Dataset> {
  const { descriptor, slug } = dataset;
  if (!has(descriptor, PACKAGE_FILES.places) || !has(descriptor, PACKAGE_FILES.placeCounts)) return dataset;
  const folder = `${AREAS}/${slug}`;
  const [places, counts] = await Promise.all([
    fetchTable(folder, descriptor, PACKAGE_FILES.places, signal).then(readPlaces),
    fetchTable(folder, descriptor, PACKAGE_FILES.placeCounts, signal).then(readPlaceCounts),
  ]);
  return withPlaces(dataset, places, counts);
}

/** The postcodes a package brings; none when it brings none. Throws an AppFailure. */
export async function loadPostcodes(dataset: Dataset, signal?: AbortSignal): Promise<readonly PostcodeRow[]> {
  if (!has(dataset.descriptor, PACKAGE_FILES.postcodes)) return [];
  return readPostcodes(
    await fetchTable(`${AREAS}/${dataset.slug}`, dataset.descriptor, PACKAGE_FILES.postcodes, signal),
  );
}

/** A table of the package in this folder. Throws an AppFailure. */
export async function fetchTable(
  folder: string,
  descriptor: Descriptor,
  file: string,
  signal?: AbortSignal,
): Promise<Table> {
  const text = await fetchText(addressOf(folder, descriptor, file), `${file} of the area package`, signal);
  if (/^\s*</.test(text))
    throw new AppFailure(
      "broken-package",
      `${file}:1: this is a web page, not a CSV file.`,
      "Copy the area package to the host again.",
    );
  return { file, rows: Papa.parse<string[]>(text, { skipEmptyLines: false }).data };
}

/** Files are asked for by content, so that a host and a browser may keep them for as long as they like. */
function addressOf(folder: string, descriptor: Descriptor, file: string): string {
  const hash = descriptor.resources.find((resource) => resource.path === file)?.hash;
  return hash === undefined ? `${folder}/${file}` : `${folder}/${file}?v=${hash.replace(/^sha256:/, "").slice(0, 12)}`;
}

/** Whether the package lists this file. */
export function has(descriptor: Descriptor, file: string): boolean {
  return descriptor.resources.some((resource) => resource.path === file);
}

function isEntry(value: unknown): value is AreaEntry {
  const entry = value as Partial<Record<keyof AreaEntry, unknown>> | null;
  return typeof entry?.slug === "string" && typeof entry.name === "string";
}
