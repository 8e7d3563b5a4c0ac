// Gi*: a grid done by hand, what must hold for any counts, and the figures of an independent program.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsIn, giCells, giStar } from "../../../../src/core/hotspots/chance/gi-star.ts";
import { analyseSignificance, type SignificanceAnalysis } from "../../../../src/core/hotspots/chance/significance.ts";
import { placesInMetres, weightedPlaces } from "../../../../src/core/hotspots/ground/places-in-metres.ts";
import { benjaminiHochberg } from "../../../../src/core/statistics/false-discovery.ts";
import { normalTwoSided } from "../../../../src/core/statistics/normal-distribution.ts";
import { JANUARY, selected } from "../../../area.ts";
import { builtInArea } from "../../../built-in-area.ts";
import { oracleText } from "../../../oracles.ts";
import { placesInCells, placesInSquare } from "../square-ground.ts";

const SLUGS: Readonly<Record<string, string>> = {
  Shoplifting: "shoplifting",
  "Bicycle theft": "bicycle-theft",
  "Violence and sexual offences": "violence-and-sexual-offences",
};
const YEAR_2024 = { from: JANUARY, to: JANUARY + 11 };

interface Expected {
  readonly cells: number;
  readonly points_in_cells: number;
  readonly points_lost_at_rim: number;
  readonly hot_99: number;
  readonly hot_95: number;
  readonly hot_90: number;
  readonly top: readonly { easting: number; northing: number; count: number; z: number }[];
}

function scores(columns: number, counts: readonly number[]): Float64Array {
  const inMetres = placesInCells(columns, counts);
  const cells = giCells(inMetres.district);
  return giStar(cells, countsIn(cells, weightedPlaces(inMetres, [0], YEAR_2024)));
}

describe("giStar", () => {
  it("is what it is by hand on four by four cells with 16 offences in a corner", () => {
    // Mean 1, s = √(256/16 − 1) = √15; the corner cell has 4 cells in its sum, its diagonal neighbour 9.
    const z = scores(4, [16, ...new Array<number>(15).fill(0)]);
    expect(z[0]).toBeCloseTo((16 - 4) / (Math.sqrt(15) * Math.sqrt((16 * 4 - 16) / 15)), 12);
    expect(z[5]).toBeCloseTo((16 - 9) / (Math.sqrt(15) * Math.sqrt((16 * 9 - 81) / 15)), 12);
    expect(z[10]).toBeCloseTo((0 - 9) / (Math.sqrt(15) * Math.sqrt((16 * 9 - 81) / 15)), 12);
  });

  it("is 0 everywhere when all cells have the same count", () => {
    expect([...scores(4, new Array<number>(16).fill(3))]).toEqual(new Array<number>(16).fill(0));
  });

  it("does not change when every count is multiplied, and is always finite", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 36, maxLength: 36 }),
        fc.integer({ min: 2, max: 9 }),
        (counts, by) => {
          const z = scores(6, counts);
          const scaled = scores(
            6,
            counts.map((count) => by * count),
          );
          z.forEach((score, cell) => {
            expect(Number.isFinite(score)).toBe(true);
            expect(scaled[cell]).toBeCloseTo(score, 9);
          });
        },
      ),
    );
  });
});

describe("giCells", () => {
  it("are those whose centre lies in the district, with the cells that share a side or corner", () => {
    const cells = giCells(placesInSquare(690, []).district);
    expect(cells.index.length).toBe(9);
    expect(cells.grid).toMatchObject({ cell: 200, west: 545_000, south: 258_000, columns: 4, rows: 4 });
    const around = Array.from(cells.index, (_, at) => cells.start[at + 1]! - cells.start[at]!);
    expect(around).toEqual([3, 5, 3, 5, 8, 5, 3, 5, 3]);
  });
});

describe("Gi* of 2024 in Cambridge", () => {
  it.for(Object.entries(SLUGS))("is that of an independent program for %s", ([name, slug]) => {
    const expected = expectedOf(name);
    const found = analysed(slug);
    expect(found.cells).toHaveLength(expected.cells);
    expect(found.offences).toBe(expected.points_in_cells);
    expect(found.lostAtRim).toBe(expected.points_lost_at_rim);
    const ranked = [...found.cells].sort((a, b) => b.z - a.z);
    expected.top.forEach((cell, rank) => {
      const { easting, northing, count } = cell;
      expect(ranked[rank]).toMatchObject({ easting, northing, count });
      expect(Math.abs(ranked[rank]!.z - cell.z)).toBeLessThan(0.001);
    });
  });

  it.for(Object.entries(SLUGS))(
    "has its hot cells by the normal p, which the map does not use, for %s",
    ([name, slug]) => {
      const expected = expectedOf(name);
      const { cells } = analysed(slug);
      const adjusted = benjaminiHochberg(cells.map(({ z }) => normalTwoSided(z)));
      const hot = (share: number): number => cells.filter(({ z }, at) => z > 0 && adjusted[at]! <= share).length;
      expect([hot(0.01), hot(0.05), hot(0.1)]).toEqual([expected.hot_99, expected.hot_95, expected.hot_90]);
    },
  );
});

function expectedOf(name: string): Expected {
  const oracle: Readonly<Record<string, Expected>> = JSON.parse(oracleText("2024/gi-star.json"));
  const expected = oracle[name];
  if (expected === undefined) throw new Error(`the oracle has no ${name}`);
  return expected;
}

function analysed(slug: string): SignificanceAnalysis {
  const area = builtInArea();
  const inMetres = placesInMetres(area);
  if (inMetres === null) throw new Error("no places");
  const analysis = analyseSignificance(inMetres, selected(area, slug).categories, YEAR_2024, 1);
  if (!analysis.known) throw new Error(analysis.reason);
  return analysis.value;
}
