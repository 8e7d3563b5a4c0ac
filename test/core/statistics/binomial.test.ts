// The exact binomial test: against that of a half, against sums of all terms, and against values of R's pbinom.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialTwoSided } from "../../../src/core/statistics/binomial.ts";
import { binomialHalfTwoSided } from "../../../src/core/statistics/distributions.ts";

/** Every term by its product. */
function termOf(k: number, trials: number, share: number): number {
  let term = 1;
  for (let i = 1; i <= k; i++) term *= ((trials - k + i) / i) * share;
  return term * (1 - share) ** (trials - k);
}

describe("binomialTwoSided", () => {
  it("is the test of a half at a half", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (successes, failures) => {
        const trials = successes + failures;
        expect(binomialTwoSided(successes, trials, 0.5)).toBeCloseTo(binomialHalfTwoSided(successes, trials), 10);
      }),
    );
  });

  it("is twice the sum of the tail, term by term", () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (successes, failures, share) => {
          const trials = successes + failures;
          const tail = Array.from({ length: trials + 1 }, (_, k) => k)
            .filter((k) => (successes >= trials * share ? k >= successes : k <= successes))
            .reduce((sum, k) => sum + termOf(k, trials, share), 0);
          expect(binomialTwoSided(successes, trials, share)).toBeCloseTo(Math.min(1, 2 * tail), 9);
        },
      ),
    );
  });

  it("keeps its digits far out", () => {
    expect(binomialTwoSided(20, 20, 0.1)).toBeCloseTo(2e-20, 30);
    expect(binomialTwoSided(0, 2000, 0.2) / (2 * 0.8 ** 2000)).toBeCloseTo(1, 8);
  });
});
