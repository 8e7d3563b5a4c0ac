// Which cells are called hot: not by chance, not from few offences, and not where the data does not allow it.
import { describe, expect, it } from "vitest";
import { countsIn, giCells } from "../../../../src/core/hotspots/chance/gi-star.ts";
import { analyseSignificance, type SignificanceAnalysis } from "../../../../src/core/hotspots/chance/significance.ts";
import {
  type PlacesInMetres,
  placesInMetres,
  weightedPlaces,
} from "../../../../src/core/hotspots/ground/places-in-metres.ts";
import { randomOf } from "../../../../src/core/statistics/random.ts";
import { THRESHOLDS } from "../../../../src/core/statistics/thresholds.ts";
import { JANUARY, selected } from "../../../area.ts";
import { builtInArea } from "../../../built-in-area.ts";
import { placesInCells, placesInSquare } from "../square-ground.ts";

const ONE_MONTH = { from: JANUARY, to: JANUARY };
const YEAR_2024 = { from: JANUARY, to: JANUARY + 11 };

function analysed(inMetres: PlacesInMetres, seed = 1): SignificanceAnalysis {
  const analysis = analyseSignificance(inMetres, [0], ONE_MONTH, seed);
  if (!analysis.known) throw new Error(analysis.reason);
  return analysis.value;
}

/** 20 × 20 cells with 0 to 4 offences, and `more` of them in each cell of a square of 5 × 5. */
function planted(more: number): readonly number[] {
  const { below } = randomOf(3);
  return Array.from({ length: 400 }, (_, cell) => {
    const [column, row] = [cell % 20, Math.floor(cell / 20)];
    return below(5) + (column >= 7 && column < 12 && row >= 7 && row < 12 ? more : 0);
  });
}

describe("analyseSignificance", () => {
  it("finds a planted cluster, and calls hardly anything outside it", () => {
    const { cells, hot99, hot95, hot90 } = analysed(placesInCells(20, planted(12)));
    const inside = cells.filter(({ count }) => count >= 12);
    expect(inside).toHaveLength(25);
    expect(inside.filter(({ level }) => level === 99).length).toBeGreaterThan(20);
    expect(cells.filter(({ level, count }) => level !== null && count < 12)).toEqual([]);
    expect(hot99).toBeLessThanOrEqual(hot95);
    expect(hot95).toBeLessThanOrEqual(hot90);
    expect(hot90).toBe(cells.filter(({ level }) => level !== null).length);
  });

  it("never calls a cell with under 5 offences hot, however hot its neighbours are", () => {
    const counts = planted(12).map((count, cell) => (cell === 9 * 20 + 9 ? 4 : count));
    const cell = analysed(placesInCells(20, counts)).cells[9 * 20 + 9]!;
    expect(cell).toMatchObject({ count: 4, level: null });
    expect(cell.pAdjusted).toBeLessThan(0.01);
  });

  it("gives the same for the same seed", () => {
    const inMetres = placesInCells(20, planted(12));
    expect(analysed(inMetres, 5)).toEqual(analysed(inMetres, 5));
    expect(analysed(inMetres, 6)).not.toEqual(analysed(inMetres, 5));
  });

  it("gives each cell its corner, its square of 200 m and an adjusted p that is not under its own", () => {
    const { cells, cell } = analysed(placesInCells(20, planted(12)));
    expect(cell).toBe(200);
    expect(cells[21]).toMatchObject({ index: 21, easting: 545_200, northing: 258_200 });
    expect(cells[21]?.square[0]).toHaveLength(5);
    expect(cells[21]?.square[0]?.[0]).toEqual(cells[0]?.square[0]?.[2]);
    for (const { pPermutation, pAdjusted } of cells) {
      expect(pPermutation).toBeGreaterThan(0);
      expect(pAdjusted).toBeGreaterThanOrEqual(pPermutation);
    }
  });

  it("needs 60 offences and 30 cells, and says so", () => {
    const even = (columns: number, total: number): PlacesInMetres =>
      placesInCells(columns, [total - 1, 1, ...new Array<number>(columns * columns - 2).fill(0)]);
    expect(analyseSignificance(even(6, 59), [0], ONE_MONTH, 1)).toMatchObject({
      known: false,
      reason: expect.stringContaining("59 offences"),
    });
    expect(analyseSignificance(even(5, 60), [0], ONE_MONTH, 1)).toMatchObject({
      known: false,
      reason: expect.stringContaining("25 cells"),
    });
    expect(analyseSignificance(even(6, 60), [0], ONE_MONTH, 1).known).toBe(true);
  });

  it("is unknown when a month is missing or not in the package", () => {
    const inMetres = placesInSquare(1200, [{ x: 100, y: 100, months: [100] }], [JANUARY + 1]);
    expect(analyseSignificance(inMetres, [0], { from: JANUARY, to: JANUARY + 1 }, 1)).toMatchObject({
      known: false,
      reason: "1 of 2 months not submitted",
    });
    expect(analyseSignificance(inMetres, [0], { from: JANUARY - 1, to: JANUARY }, 1).known).toBe(false);
  });

  it("counts offences in rim cells as lost", () => {
    const spots = [
      { x: 100, y: 100, months: [100] },
      { x: 1250, y: 100, months: [7] },
    ];
    expect(analysed(placesInSquare(1290, spots))).toMatchObject({ offences: 100, lostAtRim: 7 });
  });

  it("calls next to nothing hot when the cells of Cambridge are shuffled, where the normal p would call dozens", () => {
    const area = builtInArea();
    const inMetres = placesInMetres(area)!;
    const grid = giCells(inMetres.district);
    const counts = countsIn(grid, weightedPlaces(inMetres, selected(area, "shoplifting").categories, YEAR_2024));
    const { below } = randomOf(THRESHOLDS.permutationSeed);
    let hot = 0;
    for (let round = 0; round < 5; round++) {
      for (let at = counts.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [counts[at], counts[other]] = [counts[other]!, counts[at]!];
      }
      hot += analysed(placesInCells(32, [...counts]), round).hot90;
    }
    expect(hot).toBeLessThanOrEqual(2);
  }, 20_000);
});
