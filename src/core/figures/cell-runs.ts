// A cell of a comparison, and its counts cut into the months that are compared.
import { type CategoryRows, type Coverage, EXPECTED_ROWS, recordedInOne } from "../area/coverage.ts";
import { backgroundOf } from "../area/period.ts";
import type { WithheldCounts } from "../area/withheld-counts.ts";
import { lengthOf, type MonthRange } from "../basics/months.ts";
import { onceEach } from "../basics/once-each.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { type MonthRuns, needsBackground } from "../statistics/change.ts";

/** The counts of a cell (a ward, the district, an area) in these months, one for each, in order. */
export type MonthlyCounts = (months: MonthRange) => Float64Array;

/** A cell of a family: how many of some categories (indices) there were, and what can be counted of its offence. */
export interface Cell {
  readonly counts: (categories: readonly number[]) => MonthlyCounts;
  readonly coverage: Coverage;
  /** Where districts of several forces are in it: its counts by force, each with the coverage of its own. They add up to it. */
  readonly byForce?: readonly Cell[];
  /** Its wards (indices). */
  readonly wards?: readonly number[];
  /** Of a public copy: what judges its cells. */
  readonly withheld?: WithheldCounts | undefined;
}

/** Periods that are long enough have no background. */
export function runsOf({ counts, coverage }: Cell, earlier: MonthRange, later: MonthRange): MonthRuns {
  const all = counts(coverage.categories);
  const cut = (months: MonthRange): readonly number[] => Array.from(all(months));
  const behind = backgroundMonths(coverage, later);
  return { earlier: cut(earlier), later: cut(later), background: behind === null ? [] : cut(behind) };
}

/** The months that a short period takes its dispersion from; null for one that has enough of its own. */
export function backgroundMonths(coverage: Coverage, later: MonthRange): MonthRange | null {
  return needsBackground(lengthOf(later)) ? backgroundOf(coverage, later) : null;
}

/** What a cell may have lost by categories that a force recorded in one of the periods only. */
export interface FilledRuns {
  /** With the most that either period may lack. */
  readonly earlier: MonthRuns;
  readonly later: MonthRuns;
  /** Such a category; undefined where there is none: then both are as counted. */
  readonly oneSided: CategoryRows | undefined;
}

const DEVIATIONS = 4;

/**
 * Of each cell, given as counted, with the rows that a period lacks. Where a category is recorded in one period only, a force may have
 * had as many in the other, wherever they lie: all together so many and 4 standard deviations more, and at least 20, from which on `coverageOf` has no total. No verdict is to
 * hang on them.
 */
export function filledRuns(
  cells: readonly Cell[],
  counted: readonly MonthRuns[],
  earlier: MonthRange,
  later: MonthRange,
): readonly FilledRuns[] {
  const lackedIn = onceEach((coverage: Coverage) => {
    const oneSided = recordedInOne(coverage, earlier, later);
    const rowsIn = ({ rows }: CategoryRows, { from, to }: MonthRange): number =>
      sum(Array.from(rows.subarray(from - coverage.range.from, to - coverage.range.from + 1)));
    const most = (own: MonthRange, other: MonthRange): number => {
      const lacked = sumBy(oneSided, (rows) => (rowsIn(rows, own) === 0 ? rowsIn(rows, other) : 0));
      return lacked === 0 ? 0 : Math.max(EXPECTED_ROWS, lacked + DEVIATIONS * Math.sqrt(lacked));
    };
    return { oneSided: oneSided[0], earlier: most(earlier, later), later: most(later, earlier) };
  });
  return cells.map(({ coverage }, index) => {
    const run = counted[index]!;
    const lacked = lackedIn(coverage);
    const filled = (name: "earlier" | "later"): MonthRuns => ({
      ...run,
      [name]: run[name].map((count) => count + lacked[name] / run[name].length),
    });
    return { earlier: filled("earlier"), later: filled("later"), oneSided: lacked.oneSided };
  });
}

/** "Testshire Police sent no row of Drugs in one of the periods" */
export function oneSidedText({ force, label }: CategoryRows): string {
  return `${force} sent no row of ${label} in one of the periods`;
}
