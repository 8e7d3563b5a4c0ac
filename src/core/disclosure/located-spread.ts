// What a public copy says of the rows that it does not have: how far the part of them that had coordinates differs between runs of months,
// so that no verdict is given that rows without coordinates could have made, and which months are no zeros.
import { type CategoryRows, coverageOf, type PackageCoverage } from "../area/coverage.ts";
import { type Month, type MonthRange, monthsOf } from "../basics/months.ts";
import type { FilledRows } from "./filled-rows.ts";

/** Runs of fewer months are not compared in a public copy where any row lacks coordinates. */
export const SPREAD_MONTHS = 3;
const LONGEST_RUN = 12;
/** Shares are told in whole per cents, rounded up. */
const STEPS = 100;

/** Rows of a run of months, and those of them with coordinates. */
interface Share {
  readonly located: number;
  readonly rows: number;
}

/**
 * The most by which a category's counts could differ from those levelled to the same share of rows with coordinates, as a part of
 * them, over all runs of 3 to 12 months that have totals, all forces, and all values that withheld counts can have; 0 where every row
 * has coordinates, or nothing is known of them. A run without any row has no share. A share never falls where a count rises, for its
 * rows have coordinates: so the least is that with every withheld count at 1, and the most that with every one as large as it can be.
 */
export function spreadOf({ least, most, isWithheld }: FilledRows, category: number): number {
  const [lows, highs] = [least, most].map((whole) => coverageOf(whole, [category]).located ?? []);
  const sending = lows!.filter(({ rows }) => rows.some((count) => count > 0));
  // Nobody can say which of several forces recorded what is withheld.
  if (sending.length > 1 && isWithheld[category] === true) return 1;
  const runs = runsOf(least);
  const spreads = lows!.map((rows, force) => stepsOf(runs, rows, highs![force]!, lows!.length > 1));
  return Math.max(0, ...spreads) / STEPS;
}

/** Months in which a category was not recorded, though the months were sent: of some of them perhaps only if withheld counts are large. */
export function unrecordedIn({ most }: Pick<FilledRows, "most">, category: number): readonly Month[] {
  // A month has rows or none whatever the withheld counts are, and the rule lets more rows expect more: a gap stays one.
  const { missing } = coverageOf(most, [category]);
  return [...missing.keys()].filter((month) => !most.missing.has(month)).sort((a, b) => a - b);
}

/** All runs of 3 to 12 months without one that has no total; where fewer lie between such months, of so many. */
function runsOf({ range, missing }: PackageCoverage): readonly MonthRange[] {
  const runs: MonthRange[] = [];
  let from = range.from;
  for (const end of [...monthsOf(range).filter((month) => missing.has(month)), range.to + 1]) {
    const months = end - from;
    for (let length = Math.min(SPREAD_MONTHS, months); length > 0 && length <= Math.min(LONGEST_RUN, months); length++)
      for (let start = from; start + length <= end; start++)
        runs.push({ from: start - range.from, to: start - range.from + length - 1 });
    from = end + 1;
  }
  return runs;
}

/** Of one of several forces, a run without rows may be one that it did not record: then nothing is comparable. */
function stepsOf(runs: readonly MonthRange[], low: CategoryRows, high: CategoryRows, isOneOfSeveral: boolean): number {
  let least: Share | null = null;
  let most: Share | null = null;
  for (const run of runs) {
    const own = shareIn(low, run);
    if (own.rows === 0 && isOneOfSeveral && low.rows.some((count) => count > 0)) return STEPS;
    if (own.rows === 0) continue;
    if (least === null || isLess(own, least)) least = own;
    const other = shareIn(high, run);
    if (most === null || isLess(most, other)) most = other;
  }
  if (least === null || most === null || !isLess(least, most)) return 0;
  // Nothing is told of a category some run of which has no coordinates at all.
  if (least.located === 0) return STEPS;
  // (most - least) / (2 * least), in whole numbers: what is exact is not rounded.
  const over = most.located * least.rows - least.located * most.rows;
  return Math.min(STEPS, Math.ceil((STEPS * over) / (2 * least.located * most.rows)));
}

function shareIn({ rows, withCoordinates }: CategoryRows, { from, to }: MonthRange): Share {
  let [all, located] = [0, 0];
  for (let month = from; month <= to; month++) {
    all += rows[month]!;
    located += withCoordinates[month]!;
  }
  return { located, rows: all };
}

function isLess(one: Share, other: Share): boolean {
  return one.located * other.rows < other.located * one.rows;
}
