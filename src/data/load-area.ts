// Fetches an area package: all tables that the first view needs.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import type { Descriptor } from "../core/area/descriptor-form.ts";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { COUNTS, NOTES, POPULATION, TAXONOMY } from "../core/area/first-tables.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { assemble, checkBoundaries, checkDescriptor } from "../core/package/assemble.ts";
import { openTable, type Table } from "../core/package/table-reader.ts";
import { readInParts, rowsOf } from "./csv-parts.ts";
import { fetchJson, fetchText } from "./fetching.ts";

export const AREAS = "areas";

/** One area without its places. Throws an AppFailure. */
export async function loadArea(slug: string, signal?: AbortSignal): Promise<Dataset> {
  const folder = `${AREAS}/${slug}`;
  const descriptor = checkDescriptor(
    await fetchJson(`${folder}/${DESCRIPTOR_FILE}`, `The area package "${slug}"`, signal),
  );
  const table = <Of extends TableFormat>(format: Of) => loadTable(slug, descriptor, format, signal);
  const [counts, taxonomy, boundaries, population, notes] = await Promise.all([
    table(COUNTS),
    table(TAXONOMY),
    fetchJson(addressOf(folder, descriptor, WARDS_FILE), WARDS_FILE, signal).then(checkBoundaries),
    table(POPULATION),
    table(NOTES),
  ]);
  return assemble({ slug, descriptor, counts, taxonomy, boundaries, population, notes });
}

/** The rows of a table; none of one that the package need not bring and does not. Throws an AppFailure. */
export async function loadTable<Of extends TableFormat>(
  slug: string,
  descriptor: Descriptor,
  format: Of,
  signal?: AbortSignal,
): Promise<readonly RowOf<Of>[]> {
  if (format.optional && !listsTable(descriptor, format)) return [];
  const { file, rows } = await fetchTable(slug, descriptor, format, signal);
  const [header = [], ...lines] = rows;
  const read = openTable(format, file, header);
  return readInParts(lines, (cells, index) => read(cells, index + 2));
}

/** The cells of a table. Throws an AppFailure. */
export async function fetchTable(
  slug: string,
  descriptor: Descriptor,
  { file }: TableFormat,
  signal?: AbortSignal,
): Promise<Table> {
  const text = await fetchText(addressOf(`${AREAS}/${slug}`, descriptor, file), `${file} of the area package`, signal);
  if (/^\s*</.test(text))
    throw new AppFailure(
      "broken-package",
      `${file}:1: this is a web page, not a CSV file.`,
      "Copy the area package to the host again.",
    );
  return { file, rows: await rowsOf(text) };
}

/** Files are asked for by content, so that a host and a browser may keep them for as long as they like. */
function addressOf(folder: string, descriptor: Descriptor, file: string): string {
  const hash = descriptor.resources.find((resource) => resource.path === file)?.hash;
  return hash === undefined ? `${folder}/${file}` : `${folder}/${file}?v=${hash.replace(/^sha256:/, "").slice(0, 12)}`;
}

/** Whether the package says that it brings a table. */
export function listsTable(descriptor: Descriptor, { file }: TableFormat): boolean {
  return descriptor.resources.some(({ path }) => path === file);
}
