// The check of the tables of hours: codes, hours given twice, and that no ward has more offences with a time of day than it has.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../area/area-package.ts";
import type { TableFormat } from "../area/field-types.ts";
import { type Row, TABLES } from "../area/tables.ts";
import { CELL_LIMITS, cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import { numberOf } from "../basics/number-of.ts";
import { sum } from "../basics/sums.ts";
import type { CheckContext, CountSums } from "./check-counts.ts";
import { addFault } from "./faults.ts";

/** Sums of weights, with the line of the first, by what they are of. */
export interface HourSums {
  readonly byWard: Map<string, { weight: number; readonly line: number }>;
  readonly byCategory: Map<string, number>;
  readonly atPlaces: Map<string, number>;
  /** Lines of both tables under `cellKey(ward or place, hour of the week, category)`. */
  readonly lines: CountTable;
  readonly placeLines: CountTable;
}

export function makeHourSums(): HourSums {
  return {
    byWard: new Map(),
    byCategory: new Map(),
    atPlaces: new Map(),
    lines: makeCountTable(),
    placeLines: makeCountTable(),
  };
}

/** What the weights of an hour, of which there are 168, may be off by where they were rounded to four decimals. */
const ROUNDED = 0.01;

export function checkHourRow(context: CheckContext, sums: HourSums, row: Row<"hours">, line: number): void {
  const { file } = TABLES.hours;
  const { faults, wards } = context;
  const ward = wards?.positions.get(row.ward);
  if (wards !== null && ward === undefined)
    addFault(faults, file, line, `the ward "${row.ward}" is not in ${WARDS_FILE}`);
  checkHour(context, TABLES.hours, sums.lines, ward, "ward", row, line);
  const of = sums.byWard.get(`${row.ward} ${row.category}`) ?? { weight: 0, line };
  of.weight += row.weight;
  sums.byWard.set(`${row.ward} ${row.category}`, of);
  sums.byCategory.set(row.category, (sums.byCategory.get(row.category) ?? 0) + row.weight);
}

export function checkPlaceHourRow(
  context: CheckContext,
  sums: HourSums,
  { places, wardOfPlace }: CountSums,
  row: Row<"placeHours">,
  line: number,
): void {
  const { file } = TABLES.placeHours;
  const place = places.get(row.place);
  if (place === undefined)
    addFault(context.faults, file, line, `the place "${row.place}" is not in ${TABLES.places.file}`);
  else if (wardOfPlace[place] === -1) addFault(context.faults, file, line, `the place "${row.place}" is in no ward`);
  checkHour(context, TABLES.placeHours, sums.placeLines, place, "place", row, line);
  sums.atPlaces.set(row.category, (sums.atPlaces.get(row.category) ?? 0) + row.weight);
}

function checkHour(
  { faults, categories }: CheckContext,
  { file }: TableFormat,
  lines: CountTable,
  of: number | undefined,
  what: string,
  { category, weekday, hour, weight }: Pick<Row<"hours">, "category" | "weekday" | "hour" | "weight">,
  line: number,
): void {
  const position = categories?.get(category);
  if (categories !== null && position === undefined)
    addFault(faults, file, line, `the category "${category}" is not in ${TABLES.taxonomy.file}`);
  if (weight === 0) addFault(faults, file, line, "the weight is 0: an hour without a row has none already");
  if (of === undefined || position === undefined || position >= CELL_LIMITS.category) return;
  const key = cellKey(of, (weekday - 1) * 24 + hour, position);
  const first = countOf(lines, key);
  if (first === 0) addCount(lines, key, line);
  else addFault(faults, file, line, `the same ${what}, category, weekday and hour as in line ${first}`);
}

/** No more offences with a time of day than `counts` (by ward and category) has, just those of the descriptor, and no more at places. */
export function checkHourSums(
  context: CheckContext,
  { byWard, byCategory, atPlaces }: HourSums,
  sums: CountSums,
): void {
  const { faults, descriptor } = context;
  const counts = countsByWard(context, sums);
  const { file } = TABLES.hours;
  for (const [key, { weight, line }] of counts === null ? [] : byWard) {
    const [ward, category] = key.split(" ");
    const count = counts!.get(key) ?? 0;
    if (weight > count + ROUNDED)
      addFault(
        faults,
        file,
        line,
        `"${ward}" and "${category}" have ${tidy(weight)} here, but ${count} in ${TABLES.counts.file}`,
      );
  }
  for (const [category, weight] of atPlaces) {
    const all = byCategory.get(category) ?? 0;
    if (weight > all + tolerance(all))
      addFault(
        faults,
        TABLES.placeHours.file,
        0,
        `"${category}" has ${tidy(weight)} here, but ${tidy(all)} in ${file}`,
      );
  }
  if (descriptor === null) return;
  const stated = new Map(
    (descriptor.descriptor.wardscope.hours ?? []).map(({ category, timed }) => [category, sum(timed)]),
  );
  for (const category of new Set([...byCategory.keys(), ...stated.keys()])) {
    const [weight, said] = [byCategory.get(category) ?? 0, stated.get(category) ?? 0];
    if (Math.abs(weight - said) <= tolerance(said)) continue;
    const text = `hours says that ${numberOf(said, "offences")} of "${category}" ${said === 1 ? "has" : "have"} a time of day, but ${file} has ${tidy(weight)}`;
    addFault(faults, DESCRIPTOR_FILE, descriptor.lineOf("wardscope.hours"), text);
  }
}

/** Offences by ward and category, over all months; null where wards or categories are not known. */
function countsByWard({ wards, categories }: CheckContext, sums: CountSums): ReadonlyMap<string, number> | null {
  if (wards === null || categories === null) return null;
  const codes = wards.boundaries.features.map(({ properties }) => properties.code);
  const slugs = [...categories.keys()];
  const counts = new Map<string, number>();
  for (const [key, count] of entriesOf(sums.counts)) {
    const { place: ward, category } = cellOf(key);
    const of = `${codes[ward]} ${slugs[category]}`;
    counts.set(of, (counts.get(of) ?? 0) + count);
  }
  return counts;
}

function tolerance(offences: number): number {
  return ROUNDED * (1 + offences);
}

function tidy(weight: number): number {
  return Math.round(weight * 1e4) / 1e4;
}
