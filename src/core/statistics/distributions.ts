// The distributions behind intervals and verdicts, in closed form or as short sums: no small p is found by subtraction.
import { COMMON_THRESHOLDS } from "./common-thresholds.ts";

export type Interval = readonly [low: number, high: number];

/** From this |t| on the tail is summed itself: 1 minus the body would lose the digits of a small p. */
export const TAIL_FROM = 3;
const criticalValues = new Map<number, number>();

/**
 * Probability of a value at least as far from 0 as `t` under Student's t. `degrees` is a whole number from 1 on.
 * The body is the finite series of Abramowitz & Stegun 26.7.3 (odd) and 26.7.4 (even degrees); the tail is what that series
 * leaves out when it is carried on without end, so that p keeps its relative accuracy however small it is.
 */
export function studentTwoSided(t: number, degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new Error(`degrees of freedom: ${degrees}`);
  const distance = Math.abs(t);
  const odd = degrees % 2 === 1;
  const cosineSquared = 1 / (1 + (distance * distance) / degrees);
  const sine = 1 / Math.sqrt(1 + degrees / (distance * distance));
  const weight = odd ? (2 / Math.PI) * sine : sine;
  const ofTail = distance >= TAIL_FROM;
  let term = odd ? Math.sqrt(cosineSquared) : 1;
  let sum = 0;
  let step = odd ? 2 : 1;
  for (let left = Math.floor(degrees / 2); left > 0; left--) {
    if (!ofTail) sum += term;
    term *= (cosineSquared * step) / (step + 1);
    step += 2;
  }
  if (!ofTail) return 1 - (odd ? (2 / Math.PI) * Math.atan(distance / Math.sqrt(degrees)) : 0) - weight * sum;
  while (term > sum * Number.EPSILON * (1 - cosineSquared)) {
    sum += term;
    term *= (cosineSquared * step) / (step + 1);
    step += 2;
  }
  return weight * sum;
}

/** The t that is exceeded on either side with probability 1 − confidence together. */
export function studentCritical(degrees: number): number {
  const found = criticalValues.get(degrees);
  if (found !== undefined) return found;
  const alpha = 1 - COMMON_THRESHOLDS.confidence;
  let high = 1;
  while (studentTwoSided(high, degrees) > alpha) high *= 2;
  const critical = bisect(high / 2, high, (t) => studentTwoSided(t, degrees) > alpha);
  criticalValues.set(degrees, critical);
  return critical;
}

/**
 * Exact probability, when each of `trials` is a success with chance ½, of a split at least as uneven as this one; at most 1.
 * Both numbers are whole; 0 of 0 is 1.
 */
export function binomialHalfTwoSided(successes: number, trials: number): number {
  const larger = Math.max(successes, trials - successes);
  let term = 1;
  let halvings = trials;
  for (let i = 1; i <= trials - larger; i++) {
    term *= (larger + i) / i;
    for (; term > 1 && halvings > 0; halvings--) term /= 2;
  }
  term *= 2 ** -halvings;
  let tail = 0;
  for (let k = larger; k <= trials && term > tail * Number.EPSILON; k++) {
    tail += term;
    term *= (trials - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}

/** 95 % interval of the mean of a Poisson count: exact under `byarFrom`, Byar's approximation from there on. */
export function poissonInterval(count: number): Interval {
  if (count < COMMON_THRESHOLDS.byarFrom) {
    const alpha = 1 - COMMON_THRESHOLDS.confidence;
    return [count === 0 ? 0 : poissonMean(count - 1, 1 - alpha / 2), poissonMean(count, alpha / 2)];
  }
  return [byar(count, -COMMON_THRESHOLDS.z), byar(count + 1, COMMON_THRESHOLDS.z)];
}

/** Wilson's 95 % interval of the share `count` of `total`, between 0 and 1; [0, 1] of a total of 0. */
export function wilsonInterval(count: number, total: number): Interval {
  if (total === 0) return [0, 1];
  const share = count / total;
  const spread = COMMON_THRESHOLDS.z ** 2 / total;
  const centre = share + spread / 2;
  const half = Math.sqrt(spread * (share * (1 - share) + spread / 4));
  const low = count === 0 ? 0 : (centre - half) / (1 + spread);
  const high = count === total ? 1 : (centre + half) / (1 + spread);
  return [low, high];
}

function byar(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}

/** The mean under which a count of at most `count` has this probability, for counts under `byarFrom`. */
function poissonMean(count: number, probability: number): number {
  return bisect(0, 4 * COMMON_THRESHOLDS.byarFrom, (mean) => poissonAtMost(count, mean) > probability);
}

function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

/** The point between `low` and `high` up to which `isBelow` holds, to the last bit or two. */
function bisect(low: number, high: number, isBelow: (x: number) => boolean): number {
  let [from, to] = [low, high];
  for (let step = 0; step < 60; step++) {
    const middle = (from + to) / 2;
    if (isBelow(middle)) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
