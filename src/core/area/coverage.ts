// Which months can be counted, of the whole package and of an offence, and which part of its rows had coordinates.

import { type Month, type MonthRange, monthsOf } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";

/** The months from the first to the last of the package, whatever the offence. */
export interface PackageCoverage {
  readonly range: MonthRange;
  /** Months without a total, whatever is counted, and what is said of each: "not submitted: 1 row, other months about 103". */
  readonly missing: ReadonlyMap<Month, string>;
  /** Printed names of the categories. */
  readonly labels: readonly string[];
  /** Rows by force; null in packages of version 1, which do not say. */
  readonly forces: readonly ForceRows[] | null;
  /** Of a public copy, which has no rows by force: months in which a category (index) was not recorded. */
  readonly unrecorded?: readonly (readonly Month[])[];
}

/** Rows of a force wherever they lie, by category (index) and month (from the first of the package). */
export interface ForceRows {
  readonly slug: string;
  /** Printed name. */
  readonly force: string;
  readonly rows: readonly Float64Array[];
  readonly withCoordinates: readonly Float64Array[];
  /** Months that are taken to be whole, whatever category they lack. */
  readonly accepted?: ReadonlySet<Month>;
}

/** What can be counted of an offence. */
export interface Coverage {
  readonly range: MonthRange;
  /** Months without a total of it, and what is said of each: "incomplete: Testshire Police sent no row of Drugs". */
  readonly missing: ReadonlyMap<Month, string>;
  /** In the order of the question. */
  readonly categories: readonly number[];
  /** Rows of each of its categories by force; null: not known. */
  readonly located: readonly CategoryRows[] | null;
}

/** Rows of a force and a category, and those with coordinates, by month from the first of the package. */
export interface CategoryRows {
  readonly force: string;
  readonly category: number;
  readonly label: string;
  readonly rows: Float64Array;
  readonly withCoordinates: Float64Array;
}

/** Where a force's other months would let so many rows be expected and there is none, it did not record the category. */
export const EXPECTED_ROWS = 20;

const remembered = new WeakMap<PackageCoverage, Map<string, Coverage>>();

/**
 * The coverage of an offence, given as categories (indices; none: of the package as such), the same object each time. A month is
 * missing when it was not submitted, or when a force sent no row of one of the categories in a run of months where its other
 * months would let at least 20 be expected: the category was not recorded then.
 */
export function coverageOf(whole: PackageCoverage, categories: readonly number[]): Coverage {
  const key = categories.join();
  const known = remembered.get(whole) ?? new Map<string, Coverage>();
  remembered.set(whole, known);
  const found = known.get(key) ?? offenceCoverage(whole, categories);
  known.set(key, found);
  return found;
}

function offenceCoverage(
  { range, missing, labels, forces, unrecorded = [] }: PackageCoverage,
  categories: readonly number[],
): Coverage {
  const all = new Map(missing);
  for (const category of categories)
    for (const month of unrecorded[category] ?? [])
      if (!all.has(month)) all.set(month, `incomplete: ${labels[category]!} was not recorded`);
  if (forces === null) return { range, missing: all, categories, located: null };
  const located = forces.flatMap(({ force, rows, withCoordinates, accepted }) =>
    categories.map((category) => {
      const label = labels[category]!;
      for (const month of notRecorded(rows[category]!, range, missing))
        if (!all.has(month) && !accepted?.has(month)) all.set(month, `incomplete: ${force} sent no row of ${label}`);
      return { force, category, label, rows: rows[category]!, withCoordinates: withCoordinates[category]! };
    }),
  );
  return { range, missing: all, categories, located };
}

/**
 * The submitted months of runs without a row of a force and a category (`rows` by month from the first of the range), where so many
 * would be expected by the rest that they were not recorded.
 */
export function notRecorded(
  rows: ArrayLike<number>,
  range: MonthRange,
  missing: { has(month: Month): boolean },
): readonly Month[] {
  const submitted = monthsOf(range).filter((month) => !missing.has(month));
  const total = sumBy(submitted, (month) => rows[month - range.from]!);
  const found: Month[] = [];
  for (let from = 0, to = 0; total >= EXPECTED_ROWS && from < submitted.length; from = ++to) {
    while (rows[submitted[to]! - range.from] === 0) to++;
    const run = submitted.slice(from, to);
    if (total * run.length >= EXPECTED_ROWS * (submitted.length - run.length)) found.push(...run);
  }
  return found;
}

/**
 * The part of an offence's rows, or of those of one category of it, that had coordinates in these months; null where it is not
 * known or there are no rows.
 */
export function locatedShare(
  { range, located }: Coverage,
  { from, to }: MonthRange,
  category: number | null = null,
): number | null {
  let [rows, withCoordinates] = [0, 0];
  for (const entry of located ?? []) {
    if (category !== null && entry.category !== category) continue;
    for (let month = Math.max(from, range.from); month <= Math.min(to, range.to); month++) {
      rows += entry.rows[month - range.from]!;
      withCoordinates += entry.withCoordinates[month - range.from]!;
    }
  }
  return rows === 0 ? null : withCoordinates / rows;
}

/** The categories of which a force sent no row in one of two runs of months and at least one in the other. */
export function recordedInOne(
  { range, located }: Coverage,
  earlier: MonthRange,
  later: MonthRange,
): readonly CategoryRows[] {
  const isEmpty = (rows: Float64Array, { from, to }: MonthRange): boolean =>
    rows.subarray(from - range.from, to - range.from + 1).every((count) => count === 0);
  return (located ?? []).filter(({ rows }) => isEmpty(rows, earlier) !== isEmpty(rows, later));
}
