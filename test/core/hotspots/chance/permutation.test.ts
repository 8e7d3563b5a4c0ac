// The permutation test: exact where the draws can be counted, repeatable, fair to shuffled counts, and able to find a cluster.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundOf, countsIn, type GiCells, giCells } from "../../../../src/core/hotspots/chance/gi-star.ts";
import { permutationTest } from "../../../../src/core/hotspots/chance/permutation.ts";
import { weightedPlaces } from "../../../../src/core/hotspots/ground/places-in-metres.ts";
import { randomOf } from "../../../../src/core/statistics/random.ts";
import { JANUARY } from "../../../area.ts";
import { placesInCells } from "../square-ground.ts";

const THREE = giCells(placesInCells(3, []).district);

/** Exact chance that as many other counts as a cell has neighbours sum at least as high as those around it. */
function exactP(cells: GiCells, counts: Float64Array, cell: number): number {
  const others = [...counts].filter((_, other) => other !== cell);
  const size = cells.start[cell + 1]! - cells.start[cell]!;
  const least = aroundOf(cells, counts, cell);
  let [high, all] = [0, 0];
  for (let subset = 0; subset < 2 ** others.length; subset++) {
    const members = others.filter((_, bit) => (subset >> bit) & 1);
    if (members.length !== size) continue;
    all++;
    if (members.reduce((sum, count) => sum + count, 0) >= least) high++;
  }
  return high / all;
}

describe("permutationTest", () => {
  it("agrees with the count of all draws on three by three cells, for the last cell as for the first", () => {
    const counts = Float64Array.of(9, 4, 0, 2, 7, 1, 0, 3, 12);
    const p = permutationTest(THREE, counts, 1);
    p.forEach((value, cell) => {
      const exact = exactP(THREE, counts, cell);
      expect(Math.abs(value - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 9999) + 1e-4);
    });
  });

  it("never gives 0, nor more than 1, and the same for the same seed", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 9, maxLength: 9 }), fc.integer(), (list, seed) => {
        const counts = Float64Array.from(list);
        const p = permutationTest(THREE, counts, seed);
        for (const value of p) expect(value >= 1 / 10_000 && value <= 1).toBe(true);
        expect(permutationTest(THREE, counts, seed)).toEqual(p);
      }),
      { numRuns: 5 },
    );
  });

  it("gives 1 in 10,000 where no draw is as high", () => {
    const cluster = [39, 40, 41, 51, 52, 53, 63, 64, 65];
    const counts = Float64Array.from({ length: 144 }, (_, cell) => (cluster.includes(cell) ? 50 : 1));
    expect(permutationTest(giCells(placesInCells(12, []).district), counts, 1)[52]).toBe(1 / 10_000);
  });

  it("gives other draws for another seed", () => {
    const counts = Float64Array.of(9, 4, 0, 2, 7, 1, 0, 3, 12);
    expect(permutationTest(THREE, counts, 2)).not.toEqual(permutationTest(THREE, counts, 1));
  });

  it("gives 1 where nothing lies around a cell, however much lies in it", () => {
    const counts = new Float64Array(100);
    counts[44] = 500;
    const p = permutationTest(giCells(placesInCells(10, []).district), counts, 1);
    expect(p[44]).toBe(1);
    // One of 99 counts is the 500, and 8 are drawn: about 8 of 99.
    expect(p[45]).toBeCloseTo(8 / 99, 1);
  });

  it("gives every p as often as it should when counts are shuffled", () => {
    const cells = giCells(placesInCells(20, []).district);
    const { below } = randomOf(99);
    const under = [0.5, 0.1, 0.05].map(() => 0);
    for (let round = 0; round < 10; round++) {
      const counts = Float64Array.from({ length: 400 }, () => below(1000));
      for (const value of permutationTest(cells, counts, round))
        [0.5, 0.1, 0.05].forEach((level, at) => {
          if (value <= level) under[at]!++;
        });
    }
    expect(under[0]! / 4000).toBeCloseTo(0.5, 1);
    expect(Math.abs(under[1]! / 4000 - 0.1)).toBeLessThan(0.025);
    expect(Math.abs(under[2]! / 4000 - 0.05)).toBeLessThan(0.02);
  });

  it("says how far it is, up to the end", () => {
    const reports: (readonly [number, number])[] = [];
    const inMetres = placesInCells(3, [1, 2, 3]);
    const counts = countsIn(THREE, weightedPlaces(inMetres, [0], { from: JANUARY, to: JANUARY }));
    permutationTest(THREE, counts, 1, (done, all) => reports.push([done, all]));
    expect(reports.length).toBeGreaterThan(5);
    expect(reports.every(([done], at) => done === at + 1)).toBe(true);
    expect(reports.at(-1)).toEqual([reports.length, reports.length]);
  });
});
