// Limits of a funnel plot and the dispersion that widens them.

import { mean } from "../basics/sums.ts";
import { poissonLower, poissonUpper } from "./gamma.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Limits of observed over expected: chance alone leaves at most 5 % and 0.2 % on them or beyond. */
export interface FunnelLimits {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
}

/**
 * Limits of O/E for an expected count over 0 that are those of an exact Poisson test of O: at or above U/E where P(X ≥ O | E) ≤ α/2,
 * at or below L/E where P(X ≤ O | E) ≤ α/2, and L = 0 where no count is that low.
 */
export function funnelLimits(expected: number): FunnelLimits {
  const [inner, outer] = THRESHOLDS.funnelOutside;
  const low = (outside: number): number => poissonLower(outside / 2, expected) / expected;
  const high = (outside: number): number => poissonUpper(outside / 2, expected) / expected;
  return { low95: low(inner), high95: high(inner), low998: low(outer), high998: high(outer) };
}

/** Limits widened by √φ about 1 where φ is over 1; the lower ones not under 0. */
export function widenedLimits(limits: FunnelLimits, phi: number): FunnelLimits {
  const factor = Math.sqrt(Math.max(1, phi));
  const widen = (limit: number): number => Math.max(0, 1 + (limit - 1) * factor);
  return {
    low95: widen(limits.low95),
    high95: widen(limits.high95),
    low998: widen(limits.low998),
    high998: widen(limits.high998),
  };
}

/** How far a count is from the expected one, in standard deviations of chance: 2(√O − √E). */
export function funnelZ(observed: number, expected: number): number {
  return 2 * (Math.sqrt(observed) - Math.sqrt(expected));
}

/**
 * Overdispersion φ: the mean of squared z, after those outside their 10 % and 90 % quantiles were pulled in to them (winsorised;
 * Spiegelhalter 2005). May be under 1. Throws without any z.
 */
export function funnelDispersion(z: readonly number[]): number {
  if (z.length === 0) throw new Error("the dispersion of no wards");
  const sorted = z.toSorted((a, b) => a - b);
  const low = quantile(sorted, THRESHOLDS.funnelWinsorised);
  const high = quantile(sorted, 1 - THRESHOLDS.funnelWinsorised);
  const squares = z.map((value) => Math.min(Math.max(value, low), high) ** 2);
  return mean(squares);
}

/** The value with this part of the others under it, between two of them by linear interpolation; of sorted values. */
function quantile(sorted: readonly number[], part: number): number {
  const at = part * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}
