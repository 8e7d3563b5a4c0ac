// Fetches an area package: all tables that the first view needs.
import Papa from "papaparse";
import type { Descriptor, NoteRow, PopulationRow } from "../core/area/area-package.ts";
import { PACKAGE_FILES } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { assemble, checkBoundaries, checkDescriptor } from "../core/package/assemble.ts";
import type { Table } from "../core/package/package-tables.ts";
import { readCounts, readNotes, readPopulation, readTaxonomy } from "../core/package/package-tables.ts";
import { fetchJson, fetchText } from "./fetching.ts";

export const AREAS = "areas";

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
    listsFile(descriptor, PACKAGE_FILES.population)
      ? table(PACKAGE_FILES.population).then(readPopulation)
      : ([] as readonly PopulationRow[]),
    listsFile(descriptor, PACKAGE_FILES.notes)
      ? table(PACKAGE_FILES.notes).then(readNotes)
      : ([] as readonly NoteRow[]),
  ]);
  return assemble({ slug, descriptor, counts, taxonomy, boundaries, population, notes });
}

/** A table of the package. Throws an AppFailure. */
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

/** Whether the package says that it brings a file. */
export function listsFile(descriptor: Descriptor, file: string): boolean {
  return descriptor.resources.some((resource) => resource.path === file);
}
