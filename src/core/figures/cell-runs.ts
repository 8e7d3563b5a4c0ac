// A cell of a comparison, and its counts cut into the months that are compared.
import { type CategoryRows, type Coverage, recordedInOne } from "../area/coverage.ts";
import { backgroundOf } from "../area/period.ts";
import type { WithheldCounts } from "../area/withheld-counts.ts";
import { lengthOf, type MonthRange } from "../basics/months.ts";
import { onceEach } from "../basics/once-each.ts";
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

/** Of all categories of its offence, or of some of them. Periods that are long enough have no background. */
export function runsOf(
  { counts, coverage }: Cell,
  earlier: MonthRange,
  later: MonthRange,
  categories = coverage.categories,
): MonthRuns {
  const all = counts(categories);
  const cut = (months: MonthRange): readonly number[] => Array.from(all(months));
  const behind = backgroundMonths(coverage, later);
  return { earlier: cut(earlier), later: cut(later), background: behind === null ? [] : cut(behind) };
}

/** The months that a short period takes its dispersion from; null for one that has enough of its own. */
export function backgroundMonths(coverage: Coverage, later: MonthRange): MonthRange | null {
  return needsBackground(lengthOf(later)) ? backgroundOf(coverage, later) : null;
}

/** What is left of a cell without the categories that a force recorded in one of the periods only. */
export interface RecordedInBoth {
  readonly runs: MonthRuns;
  /** Such a category; undefined where there is none. */
  readonly oneSided: CategoryRows | undefined;
}

/** Of each cell, what was recorded in both periods: no verdict is to hang on the rest. */
export function recordedInBoth(
  cells: readonly Cell[],
  earlier: MonthRange,
  later: MonthRange,
): readonly RecordedInBoth[] {
  const oneSidedIn = onceEach((coverage: Coverage) => recordedInOne(coverage, earlier, later));
  return cells.map((cell) => {
    const oneSided = oneSidedIn(cell.coverage);
    const left = new Set(cell.coverage.categories);
    for (const { category } of oneSided) left.delete(category);
    return { runs: runsOf(cell, earlier, later, [...left]), oneSided: oneSided[0] };
  });
}

/** "Testshire Police sent no row of Drugs in one of the periods" */
export function oneSidedText({ force, label }: CategoryRows): string {
  return `${force} sent no row of ${label} in one of the periods`;
}
