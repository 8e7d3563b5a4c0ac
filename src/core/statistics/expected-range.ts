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
  /** Those of them under the lower limit. */
  readonly below: readonly Month[];
  /** Every month of a run of 7 or more on one side of the centre, those outside among them. */
  readonly longRuns: readonly Month[];
  /** Where 2 of 3 months in a row are in the outer third of one side or beyond it: those two or three. */
  readonly outerThirds: readonly Month[];
  /** Beyond a limit by their counts, but not marked, since something else may have made them so; left out for none. */
  readonly unsure?: readonly Month[];
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
    below: named(sidesAt(reach).map((side) => side === -1)),
    longRuns: named(inRuns(sidesAt(0))),
    outerThirds: named(twoOfThree(sidesAt(COMMON_THRESHOLDS.outerThird * reach))),
  };
}

/** How the last month of a period left the expected range, and how many before it. */
export interface Leaving {
  readonly side: "above" | "below";
  readonly last: Month;
  /** Months in a row, up to the last, that are on that side of the range: 1 at least. */
  readonly run: number;
  /** How many of the last `of` months, 6 at most, are. */
  readonly recent: number;
  readonly of: number;
}

/** Null when the last month of the period lies within the range. */
export function leavingOf({ outside, below }: ExpectedRange, { from, to }: MonthRange): Leaving | null {
  if (!outside.includes(to)) return null;
  const low = below.includes(to);
  const same = new Set(outside.filter((month) => below.includes(month) === low));
  let run = 1;
  while (to - run >= from && same.has(to - run)) run++;
  const of = Math.min(COMMON_THRESHOLDS.recentMonths, to - from + 1);
  const recent = [...same].filter((month) => month > to - of).length;
  return { side: low ? "below" : "above", last: to, run, recent, of };
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
