// A cell of a comparison, and its counts cut into the months that are compared.
import type { Coverage } from "../area/coverage.ts";
import { backgroundOf } from "../area/period.ts";
import type { WithheldCounts } from "../area/withheld-counts.ts";
import { lengthOf, type MonthRange } from "../basics/months.ts";
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
