// The limits of a funnel plot against the exact Poisson test that they are of, by sums of its probabilities.
import fc from "fast-check";
import jStat from "jstat";
import { describe, expect, it } from "vitest";
import { positionOf } from "../../../src/core/assessment/funnel.ts";
import type { FunnelPosition } from "../../../src/core/assessment/funnel-ward.ts";
import { funnelDispersion, funnelLimits, widenedLimits } from "../../../src/core/statistics/funnel-limits.ts";

const [ALPHA_95, ALPHA_998] = [0.05, 0.002];

/** From a millionth to 100,000 by the logarithm, and close to, but not at, where a count of 0 becomes as improbable as α/2. */
const anyExpected = fc.oneof(
  fc.double({ min: -6, max: 5, noNaN: true }).map((log) => 10 ** log),
  fc
    .tuple(
      fc.constantFrom(ALPHA_95, ALPHA_998),
      fc.double({ min: 1e-9, max: 0.01, noNaN: true }),
      fc.constantFrom(-1, 1),
    )
    .map(([alpha, off, side]) => -Math.log(alpha / 2) + side * off),
);

/** Probabilities of a Poisson count at least and at most as high, by sums outward from the likeliest count. */
function tailsOf(mean: number) {
  const mode = Math.floor(mean);
  const reach = Math.ceil(12 * Math.sqrt(mean) + 30);
  const first = Math.max(0, mode - reach);
  const weights = Array<number>(mode + reach - first + 1).fill(1);
  for (let k = mode + 1; k <= mode + reach; k++) weights[k - first] = (weights[k - 1 - first]! * mean) / k;
  for (let k = mode - 1; k >= first; k--) weights[k - first] = (weights[k + 1 - first]! * (k + 1)) / mean;
  const sum = (part: readonly number[]): number => part.toSorted((a, b) => a - b).reduce((all, one) => all + one, 0);
  const total = sum(weights);
  return {
    atLeast: (count: number): number => sum(weights.slice(Math.max(0, count - first))) / total,
    atMost: (count: number): number => sum(weights.slice(0, Math.max(0, count - first + 1))) / total,
  };
}

function tested(count: number, { atLeast, atMost }: ReturnType<typeof tailsOf>): FunnelPosition {
  const tail = Math.min(atLeast(count), atMost(count));
  return tail <= ALPHA_998 / 2 ? "outside 99.8 %" : tail <= ALPHA_95 / 2 ? "outside 95 %" : "inside";
}

/** The first whole number from `low` on, up to `high`, from which this holds. */
function firstWhere(low: number, high: number, holds: (count: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

describe("funnelLimits", () => {
  it("have half of what is outside on either side, by an independent library", () => {
    const { low95, high95, low998, high998 } = funnelLimits(42.5);
    const above = (limit: number): number => jStat.chisquare.cdf(85, 85 * limit);
    const below = (limit: number): number => 1 - jStat.chisquare.cdf(85, 85 * limit + 2);
    expect([above(high95), below(low95)].map((part) => part / ALPHA_95)).toEqual([
      expect.closeTo(0.5, 8),
      expect.closeTo(0.5, 8),
    ]);
    expect([above(high998), below(low998)].map((part) => part / ALPHA_998)).toEqual([
      expect.closeTo(0.5, 8),
      expect.closeTo(0.5, 8),
    ]);
  });

  it("leave outside just the counts that an exact Poisson test calls", () => {
    fc.assert(
      fc.property(anyExpected, fc.double({ min: -6, max: 6, noNaN: true }), (expected, z) => {
        const tails = tailsOf(expected);
        const limits = funnelLimits(expected);
        const highest = Math.ceil(expected + 6 * Math.sqrt(expected) + 12);
        const edges = [ALPHA_95, ALPHA_998].flatMap((alpha) => [
          firstWhere(0, highest, (count) => tails.atLeast(count) <= alpha / 2),
          firstWhere(0, highest, (count) => tails.atMost(count) > alpha / 2),
        ]);
        const any = Math.max(0, Math.round(expected + z * Math.sqrt(expected)));
        for (const count of [...edges.flatMap((edge) => [edge - 1, edge, edge + 1]), any, 0, 1])
          if (count >= 0) expect([count, positionOf(count / expected, limits)]).toEqual([count, tested(count, tails)]);
      }),
      { numRuns: 300 },
    );
  });

  it("lie around 1 in their order, come nearer to it with what is expected, and never jump", () => {
    fc.assert(
      fc.property(anyExpected, fc.double({ min: 1e-6, max: 2, noNaN: true }), (expected, step) => {
        const less = funnelLimits(expected);
        const more = funnelLimits(expected * (1 + step));
        for (const { low998, low95, high95, high998 } of [less, more]) {
          expect(0 <= low998 && low998 <= low95 && low95 < 1 && 1 < high95 && high95 < high998).toBe(true);
          expect(low998 === low95).toBe(low95 === 0);
        }
        for (const low of ["low95", "low998"] as const) {
          expect(more[low]).toBeGreaterThanOrEqual(less[low]);
          expect(more[low] - less[low]).toBeLessThanOrEqual(2 * step);
        }
        for (const high of ["high95", "high998"] as const) {
          expect(more[high]).toBeLessThan(less[high]);
          expect(more[high] * (1 + step)).toBeGreaterThan(less[high]);
        }
      }),
    );
  });

  it("have no lower one where no offence at all is likelier than half of what is outside", () => {
    fc.assert(
      fc.property(anyExpected, (expected) => {
        const { low95, low998 } = funnelLimits(expected);
        expect(low95 > 0).toBe(Math.exp(-expected) < ALPHA_95 / 2);
        expect(low998 > 0).toBe(Math.exp(-expected) < ALPHA_998 / 2);
      }),
    );
  });

  it("widen by the root of the dispersion about 1, the lower not under 0, and never narrow", () => {
    const limits = { low95: 0.8, high95: 1.3, low998: 0.4, high998: 1.5 };
    expect(widenedLimits(limits, 4).high95).toBeCloseTo(1.6, 12);
    expect(widenedLimits(limits, 4).low95).toBeCloseTo(0.6, 12);
    expect(widenedLimits(limits, 4).low998).toBe(0);
    expect(widenedLimits(limits, 0.5)).toEqual(limits);
  });
});

describe("positionOf", () => {
  it("calls a count on a limit outside it, but none on a lower limit of 0", () => {
    const limits = { low95: 0.5, high95: 1.5, low998: 0, high998: 2 };
    expect([0, 0.5, 0.6, 1.4, 1.5, 1.9, 2].map((ratio) => positionOf(ratio, limits))).toEqual([
      "outside 95 %",
      "outside 95 %",
      "inside",
      "inside",
      "outside 95 %",
      "outside 95 %",
      "outside 99.8 %",
    ]);
  });
});

describe("funnelDispersion", () => {
  it("pulls the outer tenth in to the quantiles between two values", () => {
    // Quantiles of 0, 1, 2, 3, 10 at 10 and 90 %: 0.4 and 7.2.
    expect(funnelDispersion([10, 0, 3, 1, 2])).toBeCloseTo((0.16 + 1 + 4 + 9 + 51.84) / 5, 12);
    expect(funnelDispersion([2])).toBe(4);
    expect(() => funnelDispersion([])).toThrow("no wards");
  });
});
