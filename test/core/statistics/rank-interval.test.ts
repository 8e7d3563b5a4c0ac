// Exact intervals at any level, and the ranks between which a value lies.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactPoissonInterval, normalQuantile } from "../../../src/core/statistics/exact-interval.ts";
import { gammaParts } from "../../../src/core/statistics/gamma.ts";
import { jointTail, rankInterval, type Uncertain } from "../../../src/core/statistics/rank-interval.ts";

const at = (tail: number) => (count: number) => exactPoissonInterval(count, tail, normalQuantile(tail));

describe("exact Poisson intervals", () => {
  // R 4: poisson.test(n)$conf.int
  it.each([
    [0, 0, 3.688879],
    [1, 0.02531781, 5.571643],
    [5, 1.623486, 11.66833],
    [10, 4.795389, 18.39036],
    [25, 16.17868, 36.9049],
    [100, 81.36399, 121.6268],
  ])("of %d at 95 %% are those of R", (count, low, high) => {
    const [from, to] = at(0.025)(count);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 3);
  });

  it("leave the tails that they are asked for, whatever count and level", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.double({ min: 1e-7, max: 0.1, noNaN: true }),
        (count, tail) => {
          const [low, high] = at(tail)(count);
          expect(gammaParts(count, low).lower / tail).toBeCloseTo(1, 6);
          expect(gammaParts(count + 1, high).upper / tail).toBeCloseTo(1, 6);
          expect(low).toBeLessThan(count);
          expect(high).toBeGreaterThan(count);
        },
      ),
    );
  });

  it("hold together at the level of Šidák, from quantiles of the normal distribution", () => {
    expect(normalQuantile(0.025)).toBeCloseTo(1.959963984540054, 12);
    expect(jointTail(1, 0.95)).toBeCloseTo(0.025, 12);
    for (const count of [2, 19, 300]) expect((1 - 2 * jointTail(count, 0.95)) ** count).toBeCloseTo(0.95, 12);
  });
});

const uncertain: fc.Arbitrary<Uncertain> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .map(([value, below, above]) => ({ value, interval: [value - below, value + above] }));
const field = fc.array(uncertain, { maxLength: 25 });

describe("ranks", () => {
  it("are those of places in any order, between the ones that are clearly higher and lower", () => {
    fc.assert(
      fc.property(uncertain, field, fc.integer(), (own, others, seed) => {
        const found = rankInterval(own, others);
        const turn = others.length === 0 ? 0 : Math.abs(seed) % others.length;
        expect(rankInterval(own, [...others.slice(turn), ...others.slice(0, turn)].toReversed())).toEqual(found);
        expect(found.from).toBeLessThanOrEqual(found.rank);
        expect(found.rank).toBeLessThanOrEqual(found.to);
        expect(found.higher + found.lower).toBeLessThanOrEqual(others.length);
      }),
    );
  });

  it("hold whatever values within the intervals are the true ones", () => {
    const drawn = fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(fc.array(fc.tuple(uncertain, drawn), { minLength: 1, maxLength: 25 }), (all) => {
        const truth = all.map(([{ interval }, part]) => interval[0] + part * (interval[1] - interval[0]));
        const [own, ...others] = all.map(([one]) => one);
        const found = rankInterval(own!, others);
        const above = truth.slice(1).filter((value) => value > truth[0]!).length;
        const level = truth.slice(1).filter((value) => value === truth[0]!).length;
        expect(1 + above + level).toBeGreaterThanOrEqual(found.from);
        expect(1 + above).toBeLessThanOrEqual(found.to);
      }),
    );
  });

  it("are sure where no two intervals meet, and open where all do", () => {
    const sure = [5, 4, 3, 2, 1].map((value): Uncertain => ({ value, interval: [value - 0.1, value + 0.1] }));
    expect(rankInterval(sure[2]!, sure.toSpliced(2, 1))).toEqual({ rank: 3, from: 3, to: 3, higher: 2, lower: 2 });
    const open = sure.map(({ value }): Uncertain => ({ value, interval: [0, 9] }));
    expect(rankInterval(open[2]!, open.toSpliced(2, 1))).toEqual({ rank: 3, from: 1, to: 5, higher: 0, lower: 0 });
  });
});
