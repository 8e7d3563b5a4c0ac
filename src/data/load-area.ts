// Fetches an area package: all tables that the first view needs.
import Papa from "papaparse";
import { DESCRIPTOR_FILE, type PopulationRow, WARDS_FILE } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import type { Descriptor } from "../core/area/descriptor-form.ts";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { COUNTS, NOTES, POPULATION, TAXONOMY } from "../core/area/first-tables.ts";
import { delimiterOf } from "../core/basics/csv-delimiter.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { plainText } from "../core/basics/plain-text.ts";
import { checkBoundaries } from "../core/package/assemble.ts";
import { loadedArea } from "../core/package/loaded-area.ts";
import { readDescriptor } from "../core/package/read-descriptor.ts";
import { readTable, type Table } from "../core/package/table-reader.ts";
import { fetchBytes, fetchJson, jsonIn, textIn } from "./fetching.ts";
import { fileAddress } from "./file-address.ts";

export const AREAS = "areas";
/** What is longer is read in parts. */
const LONG = { characters: 250_000, rows: 8_000 };
/** How long a table that an area can be shown without may come after all others. */
export const OPTIONAL_MILLISECONDS = 5_000;
const inParts = () => import("./csv-parts.ts");
export const seldom = () => import("./seldom-needed.ts");

/** What was loaded of a package: bytes by name, and its residents as they were. What is doubtful of them is said after the first view. */
export interface Loaded {
  readonly files: Map<string, ArrayBuffer>;
  population: readonly PopulationRow[];
}

const loaded = new WeakMap<Descriptor, Loaded>();

/** One area without its places. Throws an AppFailure. */
export async function loadArea(slug: string, signal?: AbortSignal): Promise<Dataset> {
  const { descriptor, faults } = readDescriptor(
    await fetchJson(`${AREAS}/${slug}/${DESCRIPTOR_FILE}`, `The area package "${slug}"`, signal),
  );
  const leftOut = faults.map((fault) => `${DESCRIPTOR_FILE}: ${fault}.`);
  const table = <Of extends TableFormat>(format: Of) => loadTable(slug, descriptor, format, signal);
  const needed = Promise.all([
    table(COUNTS),
    table(TAXONOMY),
    fetchFile(slug, descriptor, WARDS_FILE, WARDS_FILE, signal).then((text) =>
      checkBoundaries(jsonIn(text, WARDS_FILE)),
    ),
  ]);
  const optional = <Of extends TableFormat>(format: Of) =>
    orNone(Promise.race([table(format), tooLate(needed, format)]), leftOut);
  const [[counts, taxonomy, boundaries], population, notes] = await Promise.all([
    needed,
    optional(POPULATION),
    optional(NOTES),
  ]);
  loadedOf(descriptor).population = population;
  const area = loadedArea({ slug, descriptor, counts, taxonomy, boundaries, population, notes }, leftOut);
  return descriptor.wardscope.disclosure ? (await seldom()).withWithheldOf(area, table) : area;
}

/** Fails when a table has not come a while after what the area cannot be shown without. */
async function tooLate(needed: Promise<unknown>, { file }: TableFormat): Promise<never> {
  await needed;
  await new Promise((resolve) => setTimeout(resolve, OPTIONAL_MILLISECONDS));
  return (await seldom()).refuseLate(file);
}

/** Rows that an area can be shown without: none where they do not come or are broken, which is said. */
export async function orNone<Row>(rows: Promise<readonly Row[]>, leftOut: string[]): Promise<readonly Row[]> {
  try {
    return await rows;
  } catch (thrown) {
    if (!(thrown instanceof AppFailure)) throw thrown;
    leftOut.push(`${thrown.message} The page goes without it.`);
    return [];
  }
}

/** What was loaded of a package since this was last asked. */
export function takeLoaded(descriptor: Descriptor): Loaded {
  const found = loadedOf(descriptor);
  loaded.delete(descriptor);
  return found;
}

/** What was loaded of a package so far. */
export function loadedOf(descriptor: Descriptor): Loaded {
  const found = loaded.get(descriptor) ?? { files: new Map<string, ArrayBuffer>(), population: [] };
  loaded.set(descriptor, found);
  return found;
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
  const text = await fetchFile(slug, descriptor, file, `${file} of the area package`, signal);
  if (/^\s*</.test(text)) (await seldom()).refuseWebPage(file);
  const delimiter = delimiterOf(text);
  if (text.length > LONG.characters) return { file, rows: await (await inParts()).rowsOf(text, delimiter, file) };
  const { data, errors } = new Papa.Parser({ delimiter, newline: "\n" }).parse(text, 0, false);
  if (errors.length > 0) (await seldom()).refuseQuote(file, text, data, errors);
  return { file, rows: data };
}

async function fetchFile(
  slug: string,
  descriptor: Descriptor,
  file: string,
  what: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const hash = descriptor.resources.find((resource) => resource.path === file)?.hash;
  const bytes = await fetchBytes(fileAddress(`${AREAS}/${slug}`, file, hash), what, signal);
  loadedOf(descriptor).files.set(file, bytes);
  return bytes.byteLength > LONG.characters
    ? (await inParts()).longTextIn(bytes, what)
    : plainText(textIn(bytes, what));
}

/** Whether the package says that it brings a table. */
export function listsTable(descriptor: Descriptor, { file }: Pick<TableFormat, "file">): boolean {
  return descriptor.resources.some(({ path }) => path === file);
}
