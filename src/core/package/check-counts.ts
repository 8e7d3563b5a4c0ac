// The check of `counts.csv`, `places.csv` and `place_counts.csv`: codes, months, duplicates, and that they sum to each other.
import type { CountRow, PlaceCountRow, PlaceRow } from "../area/area-package.ts";
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { MOST_IN_MONTH } from "../area/possible-counts.ts";
import { TABLES } from "../area/tables.ts";
import { CELL_LIMITS, cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import { formatMonth, type Month } from "../basics/months.ts";
import { metresOutside } from "../geography/outskirts.ts";
import { RIM_METRES } from "../geography/rim-metres.ts";
import type { CheckedDescriptor } from "./check-descriptor.ts";
import { type CheckedWards, isInWard, wardCodeAt } from "./check-wards.ts";
import { addFault, type Faults } from "./faults.ts";
import { countContradictions } from "./stated-sums.ts";

/** What rows are checked against; what is null could not be read, and nothing is checked against it. */
export interface CheckContext {
  readonly faults: Faults;
  readonly descriptor: CheckedDescriptor | null;
  readonly wards: CheckedWards | null;
  /** Positions by slug. */
  readonly categories: ReadonlyMap<string, number> | null;
}

/** What was counted so far. Cells are under `cellKey(ward or place, month, category)`. */
export interface CountSums {
  /** Count and line of `counts.csv` by cell of a ward. */
  readonly counts: CountTable;
  readonly lines: CountTable;
  /** Sum over the places of a ward by cell. */
  readonly atPlaces: CountTable;
  /** Line of `place_counts.csv` by cell of a place. */
  readonly placeLines: CountTable;
  /** Position by id, and the position of its ward, NO_WARD outside all wards, -1 for one that is not there. */
  readonly places: Map<string, number>;
  readonly wardOfPlace: number[];
  /** Sum of `counts.csv` by category. */
  readonly byCategory: Map<string, number>;
  /** The same by month. */
  readonly byMonth: Map<Month, number>;
  /** Offences at places in no ward. */
  inRim: number;
}

export function makeCountSums(): CountSums {
  return {
    counts: makeCountTable(),
    lines: makeCountTable(),
    atPlaces: makeCountTable(),
    placeLines: makeCountTable(),
    places: new Map(),
    wardOfPlace: [],
    byCategory: new Map(),
    byMonth: new Map(),
    inRim: 0,
  };
}

export function checkCountRow(context: CheckContext, sums: CountSums, row: CountRow, line: number): void {
  const { faults, wards } = context;
  const file = TABLES.counts.file;
  const ward = wards?.positions.get(row.ward);
  if (wards !== null && ward === undefined)
    addFault(faults, file, line, `the ward "${row.ward}" is not in ${WARDS_FILE}`);
  const category = checkCell(context, file, line, row);
  if (row.count > MOST_IN_MONTH)
    addFault(
      faults,
      file,
      line,
      `the count ${row.count} is more than any ward has in a month (${MOST_IN_MONTH} at most)`,
    );
  sums.byCategory.set(row.category, (sums.byCategory.get(row.category) ?? 0) + row.count);
  sums.byMonth.set(row.month, (sums.byMonth.get(row.month) ?? 0) + row.count);
  if (ward === undefined || category === null) return;
  const key = cellKey(ward, row.month, category);
  checkFirst(faults, file, line, sums.lines, key, "ward, month and category");
  addCount(sums.counts, key, row.count);
}

export function checkPlaceRow(context: CheckContext, sums: CountSums, row: PlaceRow, line: number): void {
  const { faults, wards } = context;
  const file = TABLES.places.file;
  const { id, longitude, latitude, ward } = row;
  if (sums.places.has(id)) addFault(faults, file, line, `the place "${id}" is listed twice`);
  else {
    sums.places.set(id, sums.wardOfPlace.length);
    sums.wardOfPlace.push(ward === "" ? NO_WARD : (wards?.positions.get(ward) ?? -1));
  }
  const parts = id.split("_").map(Number);
  if (parts.length !== 2 || parts[0] !== longitude || parts[1] !== latitude)
    addFault(faults, file, line, `the place_id "${id}" is not longitude_latitude of the place`);
  if (wards === null) return;
  if (ward !== "" && !wards.positions.has(ward))
    addFault(faults, file, line, `the ward "${ward}" is not in ${WARDS_FILE}`);
  else if (!isInWard(wards, ward, longitude, latitude)) {
    const found = wardCodeAt(wards, longitude, latitude);
    const named = (code: string): string => (code === "" ? "in no ward" : `in the ward "${code}"`);
    addFault(faults, file, line, `the place is said to be ${named(ward)}, but lies ${named(found)}`);
  } else if (ward === "" && hasRim(context) && metresOutside(wards.outskirts, longitude, latitude) > RIM_METRES)
    addFault(faults, file, line, `the place is in no ward, and farther than ${RIM_METRES} m from all of them`);
}

export function checkPlaceCountRow(context: CheckContext, sums: CountSums, row: PlaceCountRow, line: number): void {
  const file = TABLES.placeCounts.file;
  const place = sums.places.get(row.place);
  if (place === undefined)
    addFault(context.faults, file, line, `the place "${row.place}" is not in ${TABLES.places.file}`);
  const category = checkCell(context, file, line, row);
  if (place === undefined || category === null) return;
  checkFirst(
    context.faults,
    file,
    line,
    sums.placeLines,
    cellKey(place, row.month, category),
    "place, month and category",
  );
  const ward = sums.wardOfPlace[place]!;
  if (ward === NO_WARD) sums.inRim += row.count;
  else if (ward >= 0) addCount(sums.atPlaces, cellKey(ward, row.month, category), row.count);
}

/** What the descriptor states of the sums must be theirs. */
export function checkStatedSums({ faults, descriptor }: CheckContext, { byMonth }: CountSums): void {
  if (descriptor === null) return;
  for (const { path, text } of countContradictions(descriptor.descriptor.wardscope, byMonth))
    addFault(faults, DESCRIPTOR_FILE, descriptor.lineOf(`wardscope.${path}`), text);
}

/**
 * Every cell of a ward must have the same count in both files, and the rim what the descriptor says of it. Where it says that offences
 * were counted by their ward alone, cells may have so many fewer at the places.
 */
export function checkSums({ faults, descriptor, wards, categories }: CheckContext, sums: CountSums): void {
  if (wards === null || categories === null) return;
  const rim = descriptor?.descriptor.wardscope.rows?.rim;
  if (descriptor !== null && rim !== undefined && rim !== sums.inRim) {
    const text = `rows.rim is ${rim}, but the places in no ward of ${TABLES.placeCounts.file} have ${sums.inRim}`;
    addFault(faults, DESCRIPTOR_FILE, descriptor.lineOf("wardscope.rows"), text);
  }
  const slugs = [...categories.keys()];
  const report = (key: number, counted: number, atPlaces: number): void => {
    const { place: ward, month, category } = cellOf(key);
    const { code } = wards.boundaries.features[ward]!.properties;
    const cell = `"${code}", "${formatMonth(month)}" and "${slugs[category]}"`;
    const file = TABLES.counts.file;
    addFault(faults, file, countOf(sums.lines, key), `${cell} have ${counted} here, but ${atPlaces} at the places`);
  };
  const byWard = descriptor?.descriptor.wardscope.rows?.byWard ?? 0;
  let nowhere = 0;
  for (const [key, count] of entriesOf(sums.counts)) {
    const atPlaces = countOf(sums.atPlaces, key);
    if (byWard > 0 && atPlaces < count) nowhere += count - atPlaces;
    else if (atPlaces !== count) report(key, count, atPlaces);
  }
  if (descriptor !== null && nowhere !== byWard) {
    const text = `rows.byWard is ${byWard}, but ${TABLES.counts.file} has ${nowhere} more than the places`;
    addFault(faults, DESCRIPTOR_FILE, descriptor.lineOf("wardscope.rows"), text);
  }
  for (const [key, count] of entriesOf(sums.atPlaces)) if (countOf(sums.lines, key) === 0) report(key, 0, count);
}

function hasRim({ descriptor }: CheckContext): boolean {
  return descriptor?.descriptor.wardscope.rim !== undefined;
}

/** Position of the category, or null when the cell is none to count in: in no month or category, or beyond what can be told apart. */
function checkCell(
  { faults, descriptor, categories }: CheckContext,
  file: string,
  line: number,
  { month, category, count }: { readonly month: Month; readonly category: string; readonly count: number },
): number | null {
  const known = categories?.get(category);
  if (categories !== null && known === undefined)
    addFault(faults, file, line, `the category "${category}" is not in ${TABLES.taxonomy.file}`);
  const position = known === undefined || known >= CELL_LIMITS.category ? null : known;
  if (count === 0) addFault(faults, file, line, "the count is 0: a month without a row is a zero already");
  if (descriptor === null) return position;
  const { range, submitted } = descriptor;
  if (month < range.from || month > range.to) {
    addFault(faults, file, line, `the month "${formatMonth(month)}" is not in the months of ${DESCRIPTOR_FILE}`);
    return null;
  }
  if (!submitted.has(month))
    addFault(faults, file, line, `the month "${formatMonth(month)}" is missing, so that it has no counts`);
  return position;
}

function checkFirst(faults: Faults, file: string, line: number, lines: CountTable, key: number, what: string): void {
  const first = countOf(lines, key);
  if (first === 0) addCount(lines, key, line);
  else addFault(faults, file, line, `the same ${what} as in line ${first}`);
}
