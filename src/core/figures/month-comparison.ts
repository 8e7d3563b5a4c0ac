// How counts of the same cell in two periods are compared: the one place that cuts the months and has them judged.

import type { Coverage } from "../area/dataset.ts";
import { backgroundOf } from "../area/period.ts";
import { type Known, mapKnown } from "../basics/known.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { compare, type Judged, judge, type MonthRuns } from "../statistics/change.ts";

/** The counts of a cell (a ward, the district, an area) in these months, one for each, in order. */
export type MonthlyCounts = (months: MonthRange) => Float64Array;

/** Of counts of every month from a first one on. */
export function cutFrom(first: Month, counts: Float64Array): MonthlyCounts {
  return ({ from, to }) => counts.subarray(from - first, to - first + 1);
}

export function runsOf(cell: MonthlyCounts, coverage: Coverage, earlier: MonthRange, later: MonthRange): MonthRuns {
  const cut = (months: MonthRange): readonly number[] => Array.from(cell(months));
  return { earlier: cut(earlier), later: cut(later), background: cut(backgroundOf(coverage, later)) };
}

/** How each cell changed from the months compared with to the period, judged as one family; unknown for all without such months. */
export function judgeCells(
  cells: readonly MonthlyCounts[],
  coverage: Coverage,
  comparison: Known<MonthRange>,
  period: MonthRange,
): Known<readonly Judged[]> {
  return mapKnown(comparison, (months) => {
    const runs = cells.map((cell) => runsOf(cell, coverage, months, period));
    return judge(runs.map(({ earlier, later, background }) => compare(earlier, later, background)));
  });
}
