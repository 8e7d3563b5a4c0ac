// Counts at which Poisson tails have a probability: an independent library, closed forms, and the function they invert.
import fc from "fast-check";
import jStat from "jstat";
import { describe, expect, it } from "vitest";
import { gammaParts, logGamma, poissonLower, poissonUpper } from "../../../src/core/statistics/gamma.ts";

describe("logGamma", () => {
  it("is the logarithm of a factorial", () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  });
});

describe("gammaParts", () => {
  it("are the tails of a Poisson count that sums in closed form", () => {
    expect(gammaParts(1, 0.3).lower).toBeCloseTo(1 - Math.exp(-0.3), 14);
    expect(gammaParts(2, 5).upper).toBeCloseTo(6 * Math.exp(-5), 14);
  });
});

describe("poissonUpper and poissonLower", () => {
  it("are the whole count where its tail has just this probability", () => {
    expect(poissonUpper(1 - Math.exp(-0.3), 0.3)).toBeCloseTo(1, 12);
    expect(poissonUpper(1 - 1.3 * Math.exp(-0.3), 0.3)).toBeCloseTo(2, 12);
    expect(poissonLower(6 * Math.exp(-5), 5)).toBeCloseTo(1, 12);
    expect(poissonLower(18.5 * Math.exp(-5), 5)).toBeCloseTo(2, 12);
  });

  it("have the tails of an independent library", () => {
    for (const mean of [0.4, 4.2, 7.3, 42.75, 310.2])
      for (const p of [0.001, 0.025]) {
        expect(jStat.chisquare.cdf(2 * mean, 2 * poissonUpper(p, mean)) / p).toBeCloseTo(1, 8);
        const low = poissonLower(p, mean);
        if (low > 0) expect((1 - jStat.chisquare.cdf(2 * mean, 2 * low + 2)) / p).toBeCloseTo(1, 8);
      }
  });

  it("are inverted by the distribution function, for means from a millionth to a million", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.constantFrom(0.001, 0.025, 0.3, 1e-20), (log, p) => {
        const mean = 10 ** log;
        expect(Math.abs(gammaParts(poissonUpper(p, mean), mean).lower / p - 1)).toBeLessThan(1e-7);
        const low = poissonLower(p, mean);
        if (low > 0) expect(Math.abs(gammaParts(low + 1, mean).upper / p - 1)).toBeLessThan(1e-7);
        else expect(Math.exp(-mean)).toBeGreaterThan(p * (1 - 1e-12));
      }),
    );
  });

  it("have no count so low where none at all is likelier", () => {
    expect(poissonLower(0.025, -Math.log(0.026))).toBe(0);
    expect(poissonLower(0.025, -Math.log(0.024))).toBeGreaterThan(0);
    expect(poissonLower(0.025, 1e-12)).toBe(0);
  });
});
