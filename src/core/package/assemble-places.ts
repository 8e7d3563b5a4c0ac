// The places of an area package, put together as flat arrays: they come after the rest of the dataset.
import type { PlaceCountRow, PlaceRow } from "../area/area-package.ts";
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import type { Dataset } from "../area/dataset.ts";
import { NO_WARD } from "../area/dataset.ts";
import type { TableFormat } from "../area/field-types.ts";
import { TAXONOMY } from "../area/first-tables.ts";
import { PLACE_COUNTS, PLACES } from "../area/later-tables.ts";
import type { AppFailure } from "../basics/failure.ts";
import { finished } from "../basics/finished.ts";
import { formatMonth, lengthOf } from "../basics/months.ts";
import { indexOf } from "./assemble.ts";
import { broken } from "./broken-package.ts";

/** How many wards, months or categories the arrays tell apart; one ward more is `NO_WARD`. */
const MOST = NO_WARD;

/** Rows between two stops: they take some 5 ms. */
const ROWS = 8000;

/**
 * The dataset with its places and their counts. Throws an AppFailure when they name what the dataset does not have, or when
 * it has more wards, months or categories than the arrays can tell apart.
 */
export function withPlaces(dataset: Dataset, places: readonly PlaceRow[], counts: readonly PlaceCountRow[]): Dataset {
  return finished(placesInParts(dataset, places, counts));
}

/** The same with a stop after every few thousand rows, for whoever has to answer meanwhile. */
export function* placesInParts(
  dataset: Dataset,
  rows: readonly PlaceRow[],
  counts: readonly PlaceCountRow[],
): Generator<void, Dataset> {
  const { range } = dataset.coverage;
  if (Math.max(dataset.wards.length, dataset.taxonomy.categories.length, lengthOf(range)) > MOST)
    throw broken(`${PLACES.file} cannot be used with more than ${MOST} wards, months or categories.`);
  const category = indexOf(dataset.taxonomy.categories.map((row) => row.category));
  const place = new Map<string, number>();
  const names: string[] = [];
  const ward = new Uint16Array(rows.length);
  const [longitude, latitude] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS === 0) yield;
    place.set(row.id, at);
    names.push(row.name);
    ward[at] = row.ward === "" ? NO_WARD : find(dataset.wardIndices, row.ward, PLACES, at, "ward", WARDS_FILE);
    longitude[at] = row.longitude;
    latitude[at] = row.latitude;
  }
  const placeOf = new Uint32Array(counts.length);
  const start = new Uint32Array(rows.length + 1);
  for (const [at, row] of counts.entries()) {
    if (at % ROWS === 0) yield;
    placeOf[at] = find(place, row.place, PLACE_COUNTS, at, "place", PLACES.file);
    start[placeOf[at]! + 1]!++;
  }
  for (const index of rows.keys()) start[index + 1]! += start[index]!;
  const next = start.slice();
  const [month, categories] = [new Uint16Array(counts.length), new Uint16Array(counts.length)];
  const count = new Float64Array(counts.length);
  for (const [index, row] of counts.entries()) {
    if (index % ROWS === 0) yield;
    const at = next[placeOf[index]!]!++;
    if (row.month < range.from || row.month > range.to)
      throw faultAt(
        PLACE_COUNTS,
        index,
        `the month "${formatMonth(row.month)}" lies outside those that ${DESCRIPTOR_FILE} lists`,
      );
    month[at] = row.month - range.from;
    categories[at] = find(category, row.category, PLACE_COUNTS, index, "category", TAXONOMY.file);
    count[at] = row.count;
  }
  return { ...dataset, places: { names, longitude, latitude, ward, start, month, category: categories, count } };
}

/** The index of a key that stands in a row (from 0) of a table. Throws an AppFailure that names the line and the file where it should be. */
function find(
  known: ReadonlyMap<string, number>,
  key: string,
  table: TableFormat,
  row: number,
  what: string,
  file: string,
): number {
  const found = known.get(key);
  if (found === undefined) throw faultAt(table, row, `the ${what} "${key}" is not in ${file}`);
  return found;
}

/** Rows are lines behind the header, as the builder writes them. */
function faultAt({ file }: TableFormat, row: number, fault: string): AppFailure {
  return broken(`${file}:${row + 2}: ${fault}.`);
}
