// Fetches an area package: all tables that the first view needs.
import Papa from "papaparse";
import { DESCRIPTOR_FILE, WARDS_FILE } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import type { Descriptor } from "../core/area/descriptor-form.ts";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { COUNTS, NOTES, POPULATION, TAXONOMY } from "../core/area/first-tables.ts";
import { delimiterOf } from "../core/basics/csv-delimiter.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { assemble, checkBoundaries, checkDescriptor } from "../core/package/assemble.ts";
import { readTable, type Table } from "../core/package/table-reader.ts";
import { fetchJson, fetchText } from "./fetching.ts";

export const AREAS = "areas";
/** What is longer is read in parts. */
const LONG = { characters: 250_000, rows: 8_000 };
const inParts = () => import("./csv-parts.ts");

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
  const table = await fetchTable(slug, descriptor, format, signal);
  return table.rows.length > LONG.rows ? (await inParts()).readInParts(format, table) : readTable(format, table);
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
  const delimiter = delimiterOf(text);
  if (text.length > LONG.characters) return { file, rows: await (await inParts()).rowsOf(text, delimiter) };
  return { file, rows: Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data };
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
