// The places of an area package, put together as flat arrays: they come after the rest of the dataset.
import type { PlaceCountRow, PlaceRow } from "../area/area-package.ts";
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import type { Dataset, Places } from "../area/dataset.ts";
import { NO_WARD } from "../area/dataset.ts";
import type { TableFormat } from "../area/field-types.ts";
import { TAXONOMY } from "../area/first-tables.ts";
import { PLACE_COUNTS, PLACES } from "../area/later-tables.ts";
import type { AppFailure } from "../basics/failure.ts";
import { formatMonth, lengthOf } from "../basics/months.ts";
import { indexOf } from "./assemble.ts";
import { broken } from "./broken-package.ts";

/** How many wards, months or categories the arrays tell apart; one ward more is `NO_WARD`. */
const MOST = NO_WARD;

/**
 * The dataset with its places and their counts. Throws an AppFailure when they name what the dataset does not have, or when
 * it has more wards, months or categories than the arrays can tell apart.
 */
export function withPlaces(dataset: Dataset, places: readonly PlaceRow[], counts: readonly PlaceCountRow[]): Dataset {
  return { ...dataset, places: placesOf(dataset, places, counts) };
}

function placesOf(dataset: Dataset, rows: readonly PlaceRow[], counts: readonly PlaceCountRow[]): Places {
  const { range } = dataset.coverage;
  if (Math.max(dataset.wards.length, dataset.taxonomy.categories.length, lengthOf(range)) > MOST)
    throw broken(`${PLACES.file} cannot be used with more than ${MOST} wards, months or categories.`);
  const category = indexOf(dataset.taxonomy.categories.map((row) => row.category));
  const place = indexOf(rows.map(({ id }) => id));
  const placeOf = Uint32Array.from(counts, (row, at) => find(place, row.place, PLACE_COUNTS, at, "place", PLACES.file));
  const start = new Uint32Array(rows.length + 1);
  for (const index of placeOf) start[index + 1]!++;
  for (const index of rows.keys()) start[index + 1]! += start[index]!;
  const next = start.slice();
  const [months, categories] = [new Uint16Array(counts.length), new Uint16Array(counts.length)];
  const numbers = new Float64Array(counts.length);
  for (const [index, row] of counts.entries()) {
    const at = next[placeOf[index]!]!++;
    if (row.month < range.from || row.month > range.to)
      throw faultAt(
        PLACE_COUNTS,
        index,
        `the month "${formatMonth(row.month)}" lies outside those that ${DESCRIPTOR_FILE} lists`,
      );
    months[at] = row.month - range.from;
    categories[at] = find(category, row.category, PLACE_COUNTS, index, "category", TAXONOMY.file);
    numbers[at] = row.count;
  }
  return {
    names: rows.map(({ name }) => name),
    longitude: Float64Array.from(rows, ({ longitude }) => longitude),
    latitude: Float64Array.from(rows, ({ latitude }) => latitude),
    ward: Uint16Array.from(rows, (row, at) =>
      row.ward === "" ? NO_WARD : find(dataset.wardIndices, row.ward, PLACES, at, "ward", WARDS_FILE),
    ),
    start,
    month: months,
    category: categories,
    count: numbers,
  };
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
