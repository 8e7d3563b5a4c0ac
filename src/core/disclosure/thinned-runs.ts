// Between which numbers the total of a run lies, and how much its months vary, however its rows without coordinates lie among its
// categories, some of which may have lost far more of them in one period than in the other.
import { type MonthRange, monthsOf } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import type { KnownCounts } from "./known-counts.ts";
import { pearsonBounds, type UnsureRun } from "./series-spread.ts";

/** Shares of coordinates that are no further apart than this are ordinary, as in comparisons of whole packages. */
const ORDINARY = 0.03;
/** What was lost may be so many of its standard deviations more, as there. */
const ALLOWANCE = 4;

/** How far the shares of a category may be apart in two periods, and what that can make of its counts. */
export interface Thinning {
  readonly category: number;
  readonly isOrdinary: boolean;
  /** Parts by which its counts may be fewer and more, where they are levelled to the mean of its shares, or to the higher of them. */
  readonly less: number;
  readonly more: number;
  /** The variance of what was lost, as a part of its counts, and how many are allowed for where none is left. */
  readonly lost: number;
  readonly unseen: number;
}

/** Null where nothing is known of the shares. Without a spread, fewer rows than the threshold have no coordinates. */
export function thinningOf(counts: KnownCounts, category: number, periods: readonly MonthRange[]): Thinning | null {
  const spread = counts.spread(category);
  if (spread >= 1) return null;
  const few = counts.threshold - 1;
  const rows = Math.max(1, Math.min(...periods.map((range) => counts.inAll(category, range).low)));
  // The higher share is at most so much more than the lower one.
  const apart = spread > 0 ? 2 * spread : few / rows;
  const isOrdinary = apart <= ORDINARY;
  return isOrdinary
    ? { category, isOrdinary, less: apart / 2, more: apart / 2, lost: 0, unseen: 0 }
    : { category, isOrdinary, less: 0, more: apart, lost: apart * (1 + apart), unseen: apart };
}

/** A run as it could be levelled: between which numbers its total lies, and Pearson's sum of its months. */
export interface Levelled {
  readonly low: number;
  readonly high: number;
  readonly pearson: readonly [least: number, most: number];
}

/** Of some wards (indices); null where it could be without any offence. */
export function levelledRun(
  counts: KnownCounts,
  thinnings: readonly Thinning[],
  wards: readonly number[],
  range: MonthRange,
): Levelled | null {
  const all = runIn(
    counts,
    thinnings.map(({ category }) => category),
    wards,
    range,
  );
  const [least, most] = pearsonBounds(all);
  const [only] = thinnings;
  // All months of one category are levelled alike.
  if (thinnings.length === 1 && only!.isOrdinary)
    return {
      ...{ low: all.low * (1 - only!.less), high: all.high * (1 + only!.more) },
      pearson: [least * (1 - only!.less), most * (1 + only!.more)],
    };
  const parts = thinnings.map((own) => ({ ...own, run: runIn(counts, [own.category], wards, range) }));
  const months = all.lows.length;
  const allowed =
    ALLOWANCE * (Math.sqrt(sumBy(parts, ({ lost, run }) => lost * run.high)) + sumBy(parts, ({ unseen }) => unseen));
  const low = sumBy(parts, ({ less, run }) => (1 - less) * run.low) - allowed;
  const high = sumBy(parts, ({ more, run }) => (1 + more) * run.high) + allowed;
  if (low <= 0) return null;
  // How far months are from their mean, as the length of a vector: what is added to it is no longer than its parts together.
  const lengthOf = (pearson: number, sum: number): number => Math.sqrt((pearson * sum) / months);
  const apart = sumBy(parts, ({ more, run }) => more * lengthOf(pearsonBounds(run)[1], run.high));
  const scale = allowed / (low + allowed);
  const lostIn = (at: number): number => sumBy(parts, ({ lost, run }) => lost * run.highs[at]!);
  const stretched = ALLOWANCE * Math.sqrt(Math.max(...all.lows.map((_, at) => lostIn(at))));
  const shortest = Math.max(0, lengthOf(least, all.low) - apart) * (1 - scale);
  const longest = (lengthOf(most, all.high) + apart) * (1 + scale) + stretched;
  return { low, high, pearson: [(shortest ** 2 * months) / high, (longest ** 2 * months) / low] };
}

/** By month, and all of it. */
function runIn(
  counts: KnownCounts,
  categories: readonly number[],
  wards: readonly number[],
  range: MonthRange,
): UnsureRun {
  const months = monthsOf(range).map((month) => counts.sum(categories, wards, { from: month, to: month }));
  return {
    lows: months.map(({ low }) => low),
    highs: months.map(({ high }) => high),
    ...counts.sum(categories, wards, range),
  };
}
