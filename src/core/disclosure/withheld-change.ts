// Changes of counts some of which are withheld: told where both totals are known, with a verdict where every value that the withheld
// counts can have leads to the same word.

import { backgroundOf } from "../area/period.ts";
import type { JudgedCell } from "../area/withheld-counts.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { lengthOf, type MonthRange, monthsOf } from "../basics/months.ts";
import { compare, type Judged, judge } from "../statistics/change.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { binomialHalfTwoSided, studentTwoSided } from "../statistics/distributions.ts";
import type { Interval, KnownCounts } from "./known-counts.ts";
import { SPREAD_MONTHS } from "./located-spread.ts";
import { pearsonBounds, type UnsureRun } from "./series-spread.ts";

interface Asked {
  readonly earlier: MonthRange;
  readonly later: MonthRange;
  readonly comparisons: number;
}

/** What is known of a change. */
interface UnsureChange {
  readonly before: Interval;
  readonly after: Interval;
  /** The least and the most that p can be. */
  readonly p: readonly [least: number, most: number];
  /** Whether the rows without coordinates could have made it. */
  readonly uneven: boolean;
}

/** Further apart than this are shares of coordinates no longer ordinary, and no verdict is given. */
const ORDINARY_SPREAD = 0.03;
/** Of more pairs of totals nothing is worked out by trying each. */
const MOST_PAIRS = 5000;

/** A change whose p alone matters. */
const NO_CHANGE = compare([0], [0], []);

/** As `WithheldCounts.judge`. */
export function judgeWithheld(
  counts: KnownCounts,
  cells: readonly JudgedCell[],
  { earlier, later, comparisons }: Asked,
): readonly Known<Judged>[] {
  const changes = cells.map((cell) => unsureChange(counts, cell, earlier, later));
  // An adjusted p is never lower where any p of the family is higher.
  const adjusted = ([0, 1] as const).map((end) =>
    judge(
      changes.map(({ p }) => ({ ...NO_CHANGE, p: p[end] })),
      comparisons,
    ),
  );
  return changes.map((change, index) =>
    judged(counts, change, [adjusted[0]![index]!.pAdjusted, adjusted[1]![index]!.pAdjusted]),
  );
}

function judged(
  { threshold }: KnownCounts,
  { before, after, p, uneven }: UnsureChange,
  [least, most]: readonly [number, number],
): Known<Judged> {
  if (!isExact(before) || !isExact(after))
    return { ...unknown(`numbers under ${threshold} are withheld`), shown: "withheld" };
  const change = compare([before.low], [after.low], []);
  const words = [least, most].map((p) => judge([{ ...change, p }])[0]!.verdict);
  const [verdict, other] = words;
  const isUneven = uneven && verdict !== "too few to say";
  const reason = verdict !== other ? `it rests on numbers under ${threshold}` : isUneven ? UNEVEN : null;
  // What depends on the months is not told where these are withheld.
  const sure = (low: number, high: number): number => (low === high ? low : Number.NaN);
  return known({
    ...change,
    ...{ phi: Number.NaN, z: Number.NaN, degrees: 0, ratio: null },
    ...{
      p: sure(...p),
      pAdjusted: sure(least, most),
      verdict: reason === null ? verdict! : "verdict withheld",
      reason,
    },
  });
}

const UNEVEN = "a part of the rows had no coordinates, and a public copy does not say how many";

function unsureChange(counts: KnownCounts, cell: JudgedCell, earlier: MonthRange, later: MonthRange): UnsureChange {
  const { coverage, wards = [] } = cell;
  const sum = (range: MonthRange): Interval => counts.sum(coverage.categories, wards, range);
  const [before, after] = [sum(earlier), sum(later)];
  const spread = Math.max(0, ...coverage.categories.map(counts.spread));
  const uneven = spread > ORDINARY_SPREAD || (spread > 0 && lengthOf(later) < SPREAD_MONTHS);
  if (uneven || Number.isNaN(before.low + after.low)) return { before, after, p: [0, 1], uneven };
  const runOf = (range: MonthRange): UnsureRun => {
    const months = monthsOf(range).map((month) => sum({ from: month, to: month }));
    return { lows: months.map(({ low }) => low), highs: months.map(({ high }) => high), ...sum(range) };
  };
  const runs =
    lengthOf(later) < COMMON_THRESHOLDS.ownDispersionMonths
      ? [runOf(backgroundOf(coverage, later))]
      : [runOf(earlier), runOf(later)];
  let [least, most, degrees] = [0, 0, 0];
  for (const run of runs) {
    const [low, high] = pearsonBounds(run);
    least += low;
    most += high;
    degrees += run.lows.length - 1;
  }
  const phi = [least * (1 - spread), most * (1 + spread)].map((all) =>
    degrees === 0 ? 1 : Math.max(1, all / degrees),
  );
  const widened = ({ low, high }: Interval): Interval => ({ low: low * (1 - spread), high: high * (1 + spread) });
  const p = pBounds(widened(before), widened(after), [phi[0]!, phi[1]!], degrees);
  // A category that was recorded in one of the periods only may not have been counted in the other.
  const isOneSided = coverage.categories.some((one) => counts.isEmpty(one, earlier) !== counts.isEmpty(one, later));
  return { before, after, p: isOneSided ? [p[0], 1] : p, uneven };
}

function isExact({ low, high }: Interval): boolean {
  return low === high;
}

/** Between which numbers p lies, however the totals and the dispersion lie within theirs. */
function pBounds(
  before: Interval,
  after: Interval,
  phi: readonly [number, number],
  degrees: number,
): readonly [number, number] {
  const found: number[] = [];
  const under = degrees === 0 ? Number.POSITIVE_INFINITY : COMMON_THRESHOLDS.exactBinomialUnder;
  if (Math.floor(before.low) + Math.floor(after.low) < under) {
    const [a, b] = [wholeNumbers(before, under), wholeNumbers(after, under)];
    if (a.length * b.length > MOST_PAIRS) return [0, 1];
    for (const one of a)
      for (const other of b) if (one + other < under) found.push(binomialHalfTwoSided(other, one + other));
  }
  if (Math.ceil(before.high) + Math.ceil(after.high) >= under) {
    const apart = distances(before, after);
    found.push(
      studentTwoSided((Math.SQRT2 * apart.most) / Math.sqrt(phi[0]), degrees),
      studentTwoSided((Math.SQRT2 * apart.least) / Math.sqrt(phi[1]), degrees),
    );
  }
  return [Math.min(...found), Math.max(...found)];
}

function wholeNumbers({ low, high }: Interval, under: number): readonly number[] {
  const [from, to] = [Math.floor(low), Math.ceil(Math.min(high, under))];
  return to - from > MOST_PAIRS ? Array.from({ length: MOST_PAIRS + 1 }, () => 0) : monthsOf({ from, to });
}

/** How far the square roots of the totals are apart. */
function distances(before: Interval, after: Interval): { readonly least: number; readonly most: number } {
  const [a, b] = [before, after].map(({ low, high }) => ({ low: Math.sqrt(low), high: Math.sqrt(high) }));
  return {
    least: Math.max(0, b!.low - a!.high, a!.low - b!.high),
    most: Math.max(b!.high - a!.low, a!.high - b!.low),
  };
}
