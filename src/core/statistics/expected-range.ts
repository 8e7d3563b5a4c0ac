// The range in which months fall while nothing changes, and the months that leave it: the XmR chart of quality control.

import type { Month, MonthRange } from "../basics/months.ts";
import { monthsOf } from "../basics/months.ts";
import { mean } from "../basics/sums.ts";
import { COMMON_THRESHOLDS } from "./common-thresholds.ts";

export interface ExpectedRange {
  /** From the first to the last of the months that centre and limits were taken from; they all lie before the period. */
  readonly baseline: MonthRange;
  readonly centre: number;
  /** Limits; the lower one is not under 0. */
  readonly low: number;
  readonly high: number;
  /** Months of the period beyond a limit: the only ones of which "outside the expected range" is true. */
  readonly outside: readonly Month[];
  /** Every month of a run of 7 or more on one side of the centre, those outside among them. */
  readonly longRuns: readonly Month[];
  /** Where 2 of 3 months in a row are in the outer third of one side or beyond it: those two or three. */
  readonly outerThirds: readonly Month[];
}

interface Point {
  readonly month: Month;
  readonly count: number;
}

/** -1 below, 1 above, 0 neither, null not submitted. */
type Side = -1 | 0 | 1 | null;

/**
 * The expected range of a monthly series (one entry a month of `range`, null where not submitted), taken from the last 24
 * submitted months before the period and frozen there: centre ± 2.66 × the mean moving range of neighbouring months. Null
 * when fewer than 12 months are there, when they average under 5, or when no two of them are neighbours.
 */
export function expectedRange(
  monthly: readonly (number | null)[],
  range: MonthRange,
  period: MonthRange,
): ExpectedRange | null {
  const countOf = (month: Month): number | null => monthly[month - range.from] ?? null;
  const points = pointsBefore(period.from, range, countOf);
  if (points.length < COMMON_THRESHOLDS.expectedRangeMinMonths) return null;
  const centre = mean(points.map((point) => point.count));
  const moves = movingRanges(points);
  if (centre < COMMON_THRESHOLDS.expectedRangeMinMean || moves.length === 0) return null;
  const reach = COMMON_THRESHOLDS.movingRangeFactor * mean(moves);
  const months = monthsOf(period);
  const sidesAt = (distance: number): readonly Side[] =>
    months.map((month) => sideOf(countOf(month), centre, distance));
  const named = (rule: readonly boolean[]): readonly Month[] => months.filter((_, index) => rule[index]);
  return {
    baseline: { from: points[0]!.month, to: points[points.length - 1]!.month },
    centre,
    low: Math.max(0, centre - reach),
    high: centre + reach,
    outside: named(sidesAt(reach).map(Boolean)),
    longRuns: named(inRuns(sidesAt(0))),
    outerThirds: named(twoOfThree(sidesAt(COMMON_THRESHOLDS.outerThird * reach))),
  };
}

/**
 * The month from which on every month up to the end of the period lies beyond a limit; null when its last month does not.
 * Then "outside its expected range since" that month holds of each month since.
 */
export function outsideSince(expected: ExpectedRange, period: MonthRange): Month | null {
  const outside = new Set(expected.outside);
  let since = period.to + 1;
  while (since > period.from && outside.has(since - 1)) since--;
  return since > period.to ? null : since;
}

/** Every month that any rule names, in order. */
export function signalsOf({ outside, longRuns, outerThirds }: ExpectedRange): readonly Month[] {
  return [...new Set([...outside, ...longRuns, ...outerThirds])].sort((a, b) => a - b);
}

/** Those within the limits: part of a shift, not outside. */
export function shiftsOf(expected: ExpectedRange): readonly Month[] {
  return signalsOf(expected).filter((month) => !expected.outside.includes(month));
}

/** The last submitted months before a month, 24 at most, in order. */
function pointsBefore(end: Month, range: MonthRange, countOf: (month: Month) => number | null): readonly Point[] {
  const points: Point[] = [];
  for (let month = end - 1; month >= range.from && points.length < COMMON_THRESHOLDS.expectedRangeMaxMonths; month--) {
    const count = countOf(month);
    if (count !== null) points.push({ month, count });
  }
  return points.reverse();
}

/** How far each month is from the one before, where both are there. */
function movingRanges(points: readonly Point[]): readonly number[] {
  return points.flatMap(({ month, count }, index) => {
    const before = points[index - 1];
    return before && before.month === month - 1 ? [Math.abs(count - before.count)] : [];
  });
}

function sideOf(count: number | null, centre: number, distance: number): Side {
  if (count === null) return null;
  if (count > centre + distance) return 1;
  return count < centre - distance ? -1 : 0;
}

/** True for every month of a run of at least 7 on one side. */
function inRuns(sides: readonly Side[]): readonly boolean[] {
  const marked = sides.map(() => false);
  let start = 0;
  sides.forEach((side, index) => {
    if (side !== sides[start]) start = index;
    if (side && index - start + 1 >= COMMON_THRESHOLDS.runLength) marked.fill(true, start, index + 1);
  });
  return marked;
}

/** True for months on the same side as the next or the one after, or the last or the one before; no gap between them. */
function twoOfThree(sides: readonly Side[]): readonly boolean[] {
  const pair = (one: number, other: number): boolean =>
    Boolean(sides[one]) && sides[one] === sides[other] && sides[(one + other) >> 1] !== null;
  return sides.map((_, index) => [-2, -1, 1, 2].some((step) => pair(index, index + step)));
}
