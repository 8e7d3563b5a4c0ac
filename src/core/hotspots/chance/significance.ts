// Where hotspots are more than chance: the cells of a district by Gi*, tested by permutation and judged as one family.

import type { Position } from "geojson";
import { coverageOf } from "../../area/coverage.ts";
import { complete } from "../../area/period.ts";
import { type Known, known, unknown } from "../../basics/known.ts";
import type { MonthRange } from "../../basics/months.ts";
import { numberOf } from "../../basics/number-of.ts";
import { sum } from "../../basics/sums.ts";
import { toDegrees } from "../../geography/british-grid.ts";
import { benjaminiHochberg } from "../../statistics/false-discovery.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { CellGrid } from "../ground/cell-grid.ts";
import { type PlacesInMetres, weightedPlaces } from "../ground/places-in-metres.ts";
import { countsIn, giCells, giStar } from "./gi-star.ts";
import { type Progress, permutationTest } from "./permutation.ts";

/** Per cent of confidence: of all cells called hot at 95, at most about 5 in 100 are called by chance. */
export type Level = 90 | 95 | 99;

export interface SignificanceCell {
  /** In the aligned grid over the district. */
  readonly index: number;
  /** South-west corner, metres of the British National Grid. */
  readonly easting: number;
  readonly northing: number;
  readonly count: number;
  /** Standard Gi*. Its normal p is not used: counts of so few places are far from normal. */
  readonly z: number;
  /** One-sided, by permutation. */
  readonly pPermutation: number;
  /** `pPermutation` by Benjamini and Hochberg over all cells. */
  readonly pAdjusted: number;
  /** Null: not hot. A cell with under 5 offences never is. */
  readonly level: Level | null;
  /** Coordinates of a GeoJSON Polygon, degrees. */
  readonly square: Position[][];
}

export interface SignificanceAnalysis {
  readonly period: MonthRange;
  /** Side of a cell in metres. */
  readonly cell: number;
  /** Row by row from the south. */
  readonly cells: readonly SignificanceCell[];
  /** Offences in the cells; those of rim cells, whose centre lies outside the district, are `lostAtRim`. */
  readonly offences: number;
  readonly lostAtRim: number;
  /** Cells called hot at that level or a higher one. */
  readonly hot90: number;
  readonly hot95: number;
  readonly hot99: number;
}

/**
 * Unknown with the reason when a month is missing, under 60 offences lie in the cells, or the district has under 30 cells.
 * `categories` are indices; the seed fixes the chance of the test.
 */
export function analyseSignificance(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  period: MonthRange,
  seed: number,
  progress?: Progress,
): Known<SignificanceAnalysis> {
  const whole = complete(coverageOf(inMetres.coverage, categories), period);
  if (!whole.known) return whole;
  const cells = giCells(inMetres.district);
  const places = weightedPlaces(inMetres, categories, period);
  const counts = countsIn(cells, places);
  const offences = sum(counts);
  const few = tooFew(offences, counts.length);
  if (few !== null) return unknown(few);
  const z = giStar(cells, counts);
  const p = permutationTest(cells, counts, seed, progress);
  const adjusted = benjaminiHochberg([...p]);
  const judged = Array.from(counts, (count, at): SignificanceCell => {
    const [easting, northing] = cornerOf(cells.grid, cells.index[at]!);
    return {
      index: cells.index[at]!,
      easting,
      northing,
      count,
      z: z[at]!,
      pPermutation: p[at]!,
      pAdjusted: adjusted[at]!,
      level: levelOf(count, adjusted[at]!),
      square: squareAt(easting, northing, cells.grid.cell),
    };
  });
  const hot = (least: Level): number => judged.filter(({ level }) => level !== null && level >= least).length;
  return known({
    period,
    cell: cells.grid.cell,
    cells: judged,
    offences,
    lostAtRim: places.total - offences,
    hot90: hot(90),
    hot95: hot(95),
    hot99: hot(99),
  });
}

const SMALL = "the district has";

/** Whether nothing that a reader may choose would give a test. */
export function isDistrictTooSmall(reason: string): boolean {
  return reason.startsWith(SMALL);
}

function tooFew(offences: number, cells: number): string | null {
  const { significanceOffences, significanceCells } = THRESHOLDS;
  if (cells < significanceCells) return `${SMALL} ${cells} cells, and the test needs at least ${significanceCells}`;
  if (offences < significanceOffences)
    return `${numberOf(offences, "offences")} on the map, and the test needs at least ${significanceOffences}`;
  return null;
}

function levelOf(count: number, pAdjusted: number): Level | null {
  if (count < THRESHOLDS.hotCellOffences) return null;
  return ([99, 95, 90] as const).find((level) => pAdjusted <= 1 - level / 100 + Number.EPSILON) ?? null;
}

function cornerOf(grid: CellGrid, index: number): readonly [easting: number, northing: number] {
  const column = index % grid.columns;
  const row = (index - column) / grid.columns;
  return [grid.west + column * grid.cell, grid.south + row * grid.cell];
}

function squareAt(west: number, south: number, side: number): Position[][] {
  const corners = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ] as const;
  return [corners.map(([easting, northing]) => [...toDegrees(easting, northing)])];
}
