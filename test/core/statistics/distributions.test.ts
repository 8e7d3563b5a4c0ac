// Holds the distributions against closed forms, reference values of 40-digit arithmetic, and jstat.
import fc from "fast-check";
import jStat from "jstat";
import { describe, expect, it } from "vitest";
import {
  binomialHalfTwoSided,
  poissonInterval,
  studentCritical,
  studentTwoSided,
  wilsonInterval,
} from "../../../src/core/statistics/distributions.ts";
import { normalTwoSided } from "../../../src/core/statistics/normal-distribution.ts";

/** Degrees, t, and the regularised incomplete beta I(v / (v + t²); v/2, ½) to 40 digits, rounded. */
const STUDENT: readonly (readonly [degrees: number, t: number, p: number])[] = [
  [1, 0.001, 0.9993633804398389],
  [1, 2.999, 0.20489644578048227],
  [1, 3.001, 0.20476912181497403],
  [1, 6.0, 0.10513691342250686],
  [1, 25.0, 0.025451222695983662],
  [2, 0.001, 0.9992928933955901],
  [2, 2.999, 0.0955208089453458],
  [2, 3.001, 0.09541116844100439],
  [2, 6.0, 0.02667147321542477],
  [2, 25.0, 0.001596170211410334],
  [10, 0.001, 0.999221783374741],
  [10, 2.999, 0.013366475933805548],
  [10, 3.001, 0.013320873713251543],
  [10, 6.0, 0.0001321088603547856],
  [10, 25.0, 2.399392760063341e-10],
  [23, 0.001, 0.9992107385742541],
  [23, 2.999, 0.006405350425426389],
  [23, 3.001, 0.006375345981393086],
  [23, 6.0, 4.056866213812439e-6],
  [23, 25.0, 3.55078948413786e-18],
  [46, 0.001, 0.9992064398017747],
  [46, 2.999, 0.004360287133299284],
  [46, 3.001, 0.004336469630641073],
  [46, 6.0, 2.895768834093906e-7],
  [46, 25.0, 2.0500806516096126e-28],
  [400, 0.001, 0.9992026140939541],
  [400, 2.999, 0.0028779307452250096],
  [400, 3.001, 0.0028595143686173494],
  [400, 6.0, 4.422400681811495e-9],
  [400, 25.0, 9.431853440782884e-84],
];

function relativeError(value: number, truth: number): number {
  return truth === 0 ? Math.abs(value) : Math.abs(value / truth - 1);
}

describe("studentTwoSided", () => {
  it.each(STUDENT)("of %i degrees at t = %f is right to 12 digits", (degrees, t, p) => {
    expect(relativeError(studentTwoSided(t, degrees), p)).toBeLessThan(1e-12);
  });

  it("is the closed form for 1 and 2 degrees, however far out", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (t) => {
        const cauchy = (2 / Math.PI) * Math.atan2(1, t);
        const two = 2 / (2 + t * t + t * Math.sqrt(2 + t * t));
        expect(relativeError(studentTwoSided(t, 1), cauchy)).toBeLessThan(1e-13);
        expect(relativeError(studentTwoSided(t, 2), two)).toBeLessThan(1e-13);
      }),
    );
  });

  it("agrees with jstat to the accuracy of jstat", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.01, max: 12, noNaN: true }), (degrees, t) => {
        const beta = jStat.ibeta(degrees / (degrees + t * t), degrees / 2, 0.5);
        expect(relativeError(studentTwoSided(t, degrees), beta)).toBeLessThan(1e-6);
      }),
    );
  });

  it("is symmetric, 1 at 0, and 0 at infinity", () => {
    for (const degrees of [1, 2, 7, 22]) {
      expect(studentTwoSided(0, degrees)).toBe(1);
      expect(studentTwoSided(-2.5, degrees)).toBe(studentTwoSided(2.5, degrees));
      expect(studentTwoSided(Number.POSITIVE_INFINITY, degrees)).toBe(0);
    }
  });

  it("falls as t grows, also where the method changes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 2.9, max: 3.1, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.2, noNaN: true }),
        (degrees, t, more) => {
          expect(studentTwoSided(t + more, degrees)).toBeLessThan(studentTwoSided(t, degrees));
        },
      ),
    );
  });

  it("refuses degrees that are not whole or under 1", () => {
    expect(() => studentTwoSided(1, 0)).toThrow("0");
    expect(() => studentTwoSided(1, 2.5)).toThrow("2.5");
  });
});

describe("normalTwoSided", () => {
  it("is the p of the tables, where the method changes too, and of a far tail", () => {
    const table = [
      [0, 1],
      [1, 0.317310507862914],
      [1.959963984540054, 0.05],
      [2.999999, 0.002699804926],
      [3, 0.00269979606326],
      [5, 5.733031437583878e-7],
      [10, 1.523970604832105e-23],
    ] as const;
    for (const [z, p] of table) {
      expect(normalTwoSided(z) / p).toBeCloseTo(1, 8);
      expect(normalTwoSided(-z)).toBe(normalTwoSided(z));
    }
    expect(normalTwoSided(Number.POSITIVE_INFINITY)).toBe(0);
  });
});

describe("studentCritical", () => {
  it("is the t of the tables", () => {
    expect(studentCritical(1)).toBeCloseTo(12.706204736, 8);
    expect(studentCritical(22)).toBeCloseTo(2.073873068, 8);
    expect(studentCritical(400)).toBeCloseTo(1.965912343, 8);
  });
});

describe("binomialHalfTwoSided", () => {
  it("gives p = 0.211 for 16 and 25", () => {
    expect(binomialHalfTwoSided(25, 41)).toBeCloseTo(0.211, 3);
  });

  it("is the ratio of whole numbers that the definition says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), (trials, pick) => {
        const successes = pick % (trials + 1);
        expect(relativeError(binomialHalfTwoSided(successes, trials), exactSplit(successes, trials))).toBeLessThan(
          1e-12,
        );
      }),
    );
  });

  it("agrees with jstat, which rounds to 10 places", () => {
    for (const [successes, trials] of [
      [3, 19],
      [40, 100],
      [70, 200],
    ] as const) {
      const p = 2 * jStat.binomial.cdf(successes, trials, 0.5);
      expect(binomialHalfTwoSided(successes, trials)).toBeCloseTo(p, 9);
    }
  });

  it("is 1 for an even split and for no trials, and finite for very many", () => {
    expect(binomialHalfTwoSided(0, 0)).toBe(1);
    expect(binomialHalfTwoSided(5, 10)).toBe(1);
    expect(binomialHalfTwoSided(50_000, 100_000)).toBe(1);
    expect(binomialHalfTwoSided(100_000, 100_000)).toBe(0);
    expect(binomialHalfTwoSided(49_500, 100_000)).toBeCloseTo(0.00158235988, 11);
  });
});

describe("poissonInterval", () => {
  it.each([
    [0, 0, 3.69],
    [5, 1.62, 11.67],
    [10, 4.79, 18.39],
    [25, 16.17, 36.91],
    [100, 81.36, 121.63],
    [500, 457.13, 545.81],
  ])("of %i is %f to %f", (count, low, high) => {
    const interval = poissonInterval(count);
    expect(interval[0]).toBeCloseTo(low, 2);
    expect(interval[1]).toBeCloseTo(high, 2);
  });

  it("is the chi-squared quantiles for counts under 10", () => {
    for (let count = 0; count < 10; count++) {
      const [low, high] = poissonInterval(count);
      expect(low).toBeCloseTo(count === 0 ? 0 : jStat.chisquare.inv(0.025, 2 * count) / 2, 6);
      expect(high).toBeCloseTo(jStat.chisquare.inv(0.975, 2 * count + 2) / 2, 6);
    }
  });

  it("holds the count and moves up with it, also where the method changes", () => {
    for (let count = 0; count < 200; count++) {
      const [low, high] = poissonInterval(count);
      const [nextLow, nextHigh] = poissonInterval(count + 1);
      expect(low).toBeLessThanOrEqual(count);
      expect(high).toBeGreaterThan(count);
      expect(nextLow).toBeGreaterThan(low);
      expect(nextHigh).toBeGreaterThan(high);
    }
  });
});

describe("wilsonInterval", () => {
  it("ends where the score test of the share is just met", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5000 }), fc.nat(), (total, pick) => {
        const count = 1 + (pick % (total - 1));
        for (const end of wilsonInterval(count, total)) {
          const score = (count / total - end) / Math.sqrt((end * (1 - end)) / total);
          expect(Math.abs(score)).toBeCloseTo(1.96, 3);
        }
      }),
    );
  });

  it("stays within 0 and 1, and is everything for a total of 0", () => {
    expect(wilsonInterval(0, 10)[0]).toBe(0);
    expect(wilsonInterval(10, 10)[1]).toBe(1);
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });
});

/** Two-sided p by whole-number arithmetic. */
function exactSplit(successes: number, trials: number): number {
  const larger = Math.max(successes, trials - successes);
  let ways = 1n;
  let tail = 0n;
  for (let k = trials; k >= larger; k--) {
    tail += ways;
    ways = (ways * BigInt(k)) / BigInt(trials - k + 1);
  }
  const scale = 10n ** 120n;
  return Math.min(1, Number((2n * tail * scale) / 2n ** BigInt(trials)) / 1e120);
}
