// The exact binomial test of a count against a share that is not a half.

import { logGamma } from "./gamma.ts";

/**
 * Exact probability, when each of `trials` is a success with chance `share` (over 0, under 1), of a count at least as far out:
 * twice the tail from `successes` away from the mean, at most 1. Both counts are whole, and trials at least successes.
 */
export function binomialTwoSided(successes: number, trials: number, share: number): number {
  const above = successes >= trials * share;
  const odds = share / (1 - share);
  let term = Math.exp(
    logGamma(trials + 1) -
      logGamma(successes + 1) -
      logGamma(trials - successes + 1) +
      successes * Math.log(share) +
      (trials - successes) * Math.log1p(-share),
  );
  let tail = 0;
  for (let k = successes; k >= 0 && k <= trials && term > tail * Number.EPSILON; k += above ? 1 : -1) {
    tail += term;
    term *= above ? ((trials - k) / (k + 1)) * odds : k / (trials - k + 1) / odds;
  }
  return Math.min(1, 2 * tail);
}
