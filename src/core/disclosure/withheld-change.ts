// Changes of counts some of which are withheld: told where both totals are known, with a verdict where every value that the withheld
// counts can have leads to the same word.

import { backgroundOf } from "../area/period.ts";
import type { JudgedCell } from "../area/withheld-counts.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { lengthOf, type MonthRange, monthsOf } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import { compare, type Judged, judge } from "../statistics/change.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { binomialHalfTwoSided, studentTwoSided } from "../statistics/distributions.ts";
import type { Interval, KnownCounts } from "./known-counts.ts";
import { SPREAD_MONTHS } from "./located-spread.ts";
import { type Levelled, levelledRun, thinningOf } from "./thinned-runs.ts";

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

/** As in comparisons of whole packages: thinner than half, or of fewer offences, nothing clear is said where shares are not ordinary. */
const TWICE = 2;
const LEAST_LEFT = 20;
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
  // What cannot be compared here may be comparable in the whole package, where withheld counts decide what was recorded.
  const unmade = Array.from({ length: comparisons - cells.length }, () => ({ p: [0, 1] as const }));
  // An adjusted p is never lower where any p of the family is higher.
  const adjusted = ([0, 1] as const).map((end) =>
    judge([...changes, ...unmade].map(({ p }) => ({ ...NO_CHANGE, p: p[end] }))),
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
  const { categories } = coverage;
  const [before, after] = [earlier, later].map((range) => counts.sum(categories, wards, range)) as [Interval, Interval];
  const unsaid = { before, after, p: [0, 1] as const };
  if (Number.isNaN(before.low + after.low)) return { ...unsaid, uneven: false };
  const thinnings = categories.flatMap((one) => thinningOf(counts, one, [earlier, later]) ?? []);
  const isOrdinary = thinnings.every((one) => one.isOrdinary);
  const isShort = lengthOf(later) < SPREAD_MONTHS && categories.some((one) => counts.spread(one) > 0);
  if (thinnings.length < categories.length || isShort) return { ...unsaid, uneven: true };
  const isBackground = lengthOf(later) < COMMON_THRESHOLDS.ownDispersionMonths;
  const ranges = isBackground ? [backgroundOf(coverage, later)] : [earlier, later];
  const levelled = (range: MonthRange): Levelled | null => levelledRun(counts, thinnings, wards, range);
  const [first, second, ...runs] = [earlier, later, ...ranges].map(levelled);
  const isThin = ({ low }: Interval, run: Levelled): boolean => low < LEAST_LEFT || run.high > run.low * TWICE;
  if (!first || !second || runs.includes(null)) return { ...unsaid, uneven: !isOrdinary };
  if (!isOrdinary && (isThin(before, first) || isThin(after, second))) return { ...unsaid, uneven: true };
  const degrees = sumBy(ranges, (range) => lengthOf(range) - 1);
  const phi = ([0, 1] as const).map((end) =>
    degrees === 0 ? 1 : Math.max(1, sumBy(runs, (run) => run!.pearson[end]) / degrees),
  );
  const p = pBounds(first, second, [phi[0]!, phi[1]!], degrees);
  // A category that was recorded in one of the periods only may not have been counted in the other.
  const isEmpty = (one: number, range: MonthRange): boolean => counts.inAll(one, range).high === 0;
  const isOneSided = categories.some((one) => isEmpty(one, earlier) !== isEmpty(one, later));
  return { before, after, p: isOneSided ? [p[0], 1] : p, uneven: false };
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
