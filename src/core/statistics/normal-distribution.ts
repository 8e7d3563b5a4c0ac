// The standard normal distribution.
import { TAIL_FROM } from "./distributions.ts";

/** From this deep on, the continued fraction of the normal tail gives all digits. */
const FRACTION_LEVELS = 100;

/**
 * Probability of a value at least as far from 0 as `z` under the standard normal: 1 minus the series of Abramowitz & Stegun
 * 26.2.11 for the body, and for the tail their continued fraction 26.2.14, which keeps the relative accuracy of a small p.
 */
export function normalTwoSided(z: number): number {
  const distance = Math.abs(z);
  const height = Math.sqrt(2 / Math.PI) * Math.exp((-distance * distance) / 2);
  if (distance >= TAIL_FROM) {
    let fraction = distance;
    for (let level = FRACTION_LEVELS; level > 0; level--) fraction = distance + level / fraction;
    return height / fraction;
  }
  let term = distance;
  let sum = 0;
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    sum += term;
    term *= (distance * distance) / odd;
  }
  return 1 - height * sum;
}
