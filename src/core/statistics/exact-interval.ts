// Exact intervals of the mean of a Poisson count, of any confidence.
import type { Interval } from "./distributions.ts";
import { gammaParts, logGamma } from "./gamma.ts";
import { normalTwoSided } from "./normal-distribution.ts";

const ROOT_STEPS = 60;
const ACCURACY = 1e-12;
const Z_STEPS = 60;
const MOST_Z = 12;

/**
 * The means under which a count as high, and one as low, has this probability: `tail` each, under ½, so that the interval has the
 * confidence 1 − 2·tail (Garwood 1936). The lower end of no event is 0. `z` is the
 * standard normal quantile of the tail, from which Byar's approximation starts the search; it decides nothing.
 */
export function exactPoissonInterval(count: number, tail: number, z: number): Interval {
  const low = count === 0 ? 0 : meanAt(count, byar(count, -z), (mean) => gammaParts(count, mean).lower, tail, 1);
  return [low, meanAt(count + 1, byar(count + 1, z), (mean) => gammaParts(count + 1, mean).upper, tail, -1)];
}

/** The standard normal quantile that is exceeded with the probability `tail`, under ½. */
export function normalQuantile(tail: number): number {
  let [from, to] = [0, MOST_Z];
  for (let step = 0; step < Z_STEPS; step++) {
    const middle = (from + to) / 2;
    if (normalTwoSided(middle) > 2 * tail) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** Newton's method on the logarithm of a part of the gamma distribution of a shape, which is monotone and bent one way. */
function meanAt(shape: number, start: number, part: (mean: number) => number, tail: number, slope: 1 | -1): number {
  let mean = Math.max(start, 1e-3);
  for (let step = 0; step < ROOT_STEPS; step++) {
    const value = part(mean);
    const density = Math.exp((shape - 1) * Math.log(mean) - mean - logGamma(shape));
    const next = mean - (slope * Math.log(value / tail) * value) / density;
    const kept = next > 0 ? next : mean / 2;
    if (Math.abs(kept - mean) <= ACCURACY * kept) return kept;
    mean = kept;
  }
  return mean;
}

function byar(count: number, z: number): number {
  return count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;
}
