// What a public copy says of the rows that it does not have: how far the part of them that had coordinates could differ between runs of
// months, so that no verdict is given that rows without coordinates could have made, and which months are no zeros.
import { coverageOf, type PackageCoverage } from "../area/coverage.ts";
import { type Month, type MonthRange, monthsOf } from "../basics/months.ts";
import type { FilledRows, KnownRows } from "./filled-rows.ts";

/** Runs of fewer months are not compared in a public copy where any row may lack coordinates. */
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
 * them, over all runs of 3 to 12 months that have totals, and all numbers that what is known of the rows leaves; 0 where fewer rows than
 * the threshold have none, or nothing is known of them. A share never falls where more rows have coordinates, nor where fewer have none.
 * Nobody can say which of several forces recorded what; nor is a verdict given where more rows in no ward would leave months without a total.
 */
export function spreadOf(filled: FilledRows, category: number): number {
  const { few, known } = filled;
  if (known === null) return 0;
  if (known.length > 1 || unrecordedIn(filled, category, "most").length > unrecordedIn(filled, category).length)
    return 1;
  const rows = known[0]![category]!;
  return rows.isFew ? 0 : stepsOf(runsOf(few), rows) / STEPS;
}

/**
 * Months in which a category was not recorded, though the months were sent: of some of them perhaps only if withheld counts are large, and
 * of others not told, since only rows in no ward would tell it. A month with few of these alone counts as one without any.
 */
export function unrecordedIn(filled: FilledRows, category: number, by: "few" | "most" = "few"): readonly Month[] {
  const { missing } = coverageOf(filled[by], [category]);
  return [...missing.keys()].filter((month) => !filled[by].missing.has(month)).sort((a, b) => a - b);
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

/** A run without any row has no share, but who knows which have none. */
function stepsOf(runs: readonly MonthRange[], { withCoordinates, without }: KnownRows): number {
  let least: Share = { located: 1, rows: 1 };
  let most: Share = { located: 0, rows: 1 };
  for (const run of runs) {
    const low = sumIn(withCoordinates.low, run);
    const lost = sumIn(without.high, run);
    if (isLess({ located: low, rows: low + lost }, least)) least = { located: low, rows: low + lost };
    const high = sumIn(withCoordinates.high, run);
    const kept = sumIn(without.low, run);
    if (high > 0 && isLess(most, { located: high, rows: high + kept })) most = { located: high, rows: high + kept };
  }
  // Nothing is told of a category some run of which may have no coordinates at all.
  if (least.located === 0) return STEPS;
  // (most - least) / (2 * least), in whole numbers: what is exact is not rounded.
  const over = most.located * least.rows - least.located * most.rows;
  return Math.max(0, Math.min(STEPS, Math.ceil((STEPS * over) / (2 * least.located * most.rows))));
}

function sumIn(counts: Float64Array, { from, to }: MonthRange): number {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += counts[month]!;
  return sum;
}

function isLess(one: Share, other: Share): boolean {
  return one.located * other.rows < other.located * one.rows;
}
