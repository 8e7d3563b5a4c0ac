// Gamma quantiles against an independent library, closed forms, and the function they invert.
import fc from "fast-check";
import jStat from "jstat";
import { describe, expect, it } from "vitest";
import { gammaParts, gammaQuantile, logGamma } from "../../../src/core/statistics/gamma.ts";

describe("logGamma", () => {
  it("is the logarithm of a factorial", () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  });
});

describe("gammaQuantile", () => {
  it("is that of the exponential distribution at shape 1", () => {
    for (const p of [0.001, 0.025, 0.5, 0.975, 0.999]) expect(gammaQuantile(p, 1)).toBeCloseTo(-Math.log(1 - p), 12);
  });

  it("is half the chi-square quantile of an independent library", () => {
    for (const shape of [0.5, 1.5, 7.3, 42.75, 310.2])
      for (const p of [0.001, 0.025, 0.975, 0.999])
        expect((2 * gammaQuantile(p, shape)) / jStat.chisquare.inv(p, 2 * shape)).toBeCloseTo(1, 6);
  });

  it("is inverted by the distribution function, for shapes from a hundredth to a million", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 6, noNaN: true }),
        fc.constantFrom(0.001, 0.025, 0.975, 0.999),
        (log, p) => {
          const shape = 10 ** log;
          const x = gammaQuantile(p, shape);
          const { lower, upper } = gammaParts(shape, Math.max(x, 1e-300));
          if (x > 0) expect(Math.min(Math.abs(lower / p - 1), Math.abs(upper / (1 - p) - 1))).toBeLessThan(1e-7);
        },
      ),
    );
  });

  it("refuses a shape that is none", () => {
    expect(() => gammaQuantile(0.5, 0)).toThrow("shape 0");
  });
});
