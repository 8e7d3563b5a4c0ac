// Among which ranks a value may lie, where each is known within an interval.
import type { Interval } from "./distributions.ts";

/** From the highest value, which is 1. `higher` and `lower`: how many others clearly are. */
export interface RankInterval {
  readonly rank: number;
  readonly from: number;
  readonly to: number;
  readonly higher: number;
  readonly lower: number;
}

/** A value and the interval within which it may lie. */
export interface Uncertain {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * The rank of `own` among itself and the others, and the ranks between which it lies when every value lies in its interval: another
 * is clearly higher when its whole interval is above (Klein, Wright and Wieczorek 2020, A joint confidence region for an overall
 * ranking of populations, Journal of the Royal Statistical Society C 69). With intervals of `jointTail` that holds for
 * all at once with the confidence. Equal values share the better rank.
 */
export function rankInterval(own: Uncertain, others: readonly Uncertain[]): RankInterval {
  const higher = others.filter(({ interval }) => interval[0] > own.interval[1]).length;
  const lower = others.filter(({ interval }) => interval[1] < own.interval[0]).length;
  const rank = 1 + others.filter(({ value }) => value > own.value).length;
  return { rank, from: higher + 1, to: others.length + 1 - lower, higher, lower };
}

/** The probability on each side of every one of `count` independent intervals that hold together with a confidence (Šidák). */
export function jointTail(count: number, confidence: number): number {
  return -Math.expm1(Math.log(confidence) / count) / 2;
}
