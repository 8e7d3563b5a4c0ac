// Seeded chance: the numbers of the published algorithm, and each outcome as likely.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomOf, xoshiro } from "../../../src/core/statistics/random.ts";

describe("xoshiro128**", () => {
  it("gives the numbers of its authors' reference program from the state 1, 2, 3, 4", () => {
    const { next } = xoshiro(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849, 3_729_100_597,
      4_258_142_804,
    ]);
  });

  it("gives the same numbers for the same seed, and others for the next", () => {
    const run = (seed: number): readonly number[] => Array.from({ length: 20 }, randomOf(seed).next);
    expect(run(7)).toEqual(run(7));
    expect(run(8)).not.toEqual(run(7));
    expect(new Set(run(0)).size).toBe(20);
  });

  it("stays under the limit, whatever it is", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, limit) => {
        const value = randomOf(seed).below(limit);
        expect(Number.isInteger(value) && value >= 0 && value < limit).toBe(true);
      }),
    );
  });

  it("is uniform: χ² of 100,000 numbers in 10 boxes is under its 99.9 % point", () => {
    const { below } = randomOf(2024);
    const boxes = new Array<number>(10).fill(0);
    for (let number = 0; number < 100_000; number++) boxes[below(10)]!++;
    const chi = boxes.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(27.877);
    expect(chi).toBeGreaterThan(0.5);
  });

  it("throws back what would make small remainders likelier", () => {
    const { below } = randomOf(5);
    const limit = 3 * 2 ** 30;
    const low = Array.from({ length: 20_000 }, () => below(limit)).filter((value) => value < 2 ** 30).length;
    expect(low / 20_000).toBeCloseTo(1 / 3, 1);
  });
});
