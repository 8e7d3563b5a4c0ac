// Gi*: whether a cell and its neighbours together hold more offences than as many cells of the district usually do.
import { mean, sumBy } from "../../basics/sums.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { type CellGrid, cellAt, cellGridOver } from "../ground/cell-grid.ts";
import { cellsInside, type District } from "../ground/district.ts";
import type { WeightedPlaces } from "../ground/places-in-metres.ts";

/** The cells whose centre lies in the district, row by row from the south, and which of them touch. */
export interface GiCells {
  readonly grid: CellGrid;
  /** Index of each cell in the grid, ascending. */
  readonly index: Uint32Array;
  /** The neighbours of cell c are the entries start[c] to start[c + 1] of `neighbour`: places in `index`. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
}

/** The steps to the eight cells that share a side or a corner (queen's move). */
const STEPS = [-1, 0, 1]
  .flatMap((row) => [-1, 0, 1].map((column) => [column, row] as const))
  .filter(([x, y]) => x || y);

/** Cells of 200 m, aligned to multiples of 200 m. */
export function giCells(district: District): GiCells {
  const grid = cellGridOver(district.box, THRESHOLDS.significanceCell, 0);
  const inside = cellsInside(district, grid);
  const index = Uint32Array.from(inside.keys()).filter((cell) => inside[cell] === 1);
  const position = new Int32Array(inside.length).fill(-1);
  index.forEach((cell, at) => {
    position[cell] = at;
  });
  const neighbours = Array.from(index, (cell) => neighboursOf(grid, cell, position));
  const start = new Uint32Array(index.length + 1);
  for (const [cell, around] of neighbours.entries()) start[cell + 1] = start[cell]! + around.length;
  return { grid, index, start, neighbour: Uint32Array.from(neighbours.flat()) };
}

/** Offences in each cell. Those in rim cells, whose centre lies outside the district, are in none of them. */
export function countsIn({ grid, index }: GiCells, places: WeightedPlaces): Float64Array {
  const ofGrid = new Float64Array(grid.columns * grid.rows);
  for (let place = 0; place < places.weight.length; place++) {
    const cell = cellAt(grid, places.easting[place]!, places.northing[place]!);
    if (cell >= 0) ofGrid[cell]! += places.weight[place]!;
  }
  return Float64Array.from(index, (cell) => ofGrid[cell]!);
}

/**
 * The standard Gi* of each cell, with weights 1 for the cell itself and its neighbours (Getis and Ord 1992; Ord and Getis
 * 1995, formula 14): z = (Σx − W·x̄) / (s·√((n·W − W²)/(n − 1))), where the sum runs over those W cells of n, and s is the
 * standard deviation of all counts about their mean x̄. 0 where the counts do not differ, or all cells are neighbours.
 */
export function giStar(cells: GiCells, counts: Float64Array): Float64Array {
  const n = counts.length;
  const usual = mean(counts);
  const deviation = Math.sqrt(sumBy(counts, (count) => (count - usual) ** 2) / n);
  return counts.map((count, cell) => {
    const weights = 1 + cells.start[cell + 1]! - cells.start[cell]!;
    const spread = deviation * Math.sqrt((n * weights - weights ** 2) / Math.max(1, n - 1));
    return spread === 0 ? 0 : (count + aroundOf(cells, counts, cell) - weights * usual) / spread;
  });
}

/** Offences in the neighbours of a cell, without its own. */
export function aroundOf({ start, neighbour }: GiCells, counts: Float64Array, cell: number): number {
  let sum = 0;
  for (let entry = start[cell]!; entry < start[cell + 1]!; entry++) sum += counts[neighbour[entry]!]!;
  return sum;
}

function neighboursOf(grid: CellGrid, cell: number, position: Int32Array): readonly number[] {
  const column = cell % grid.columns;
  const row = (cell - column) / grid.columns;
  return STEPS.flatMap(([eastwards, northwards]) => {
    const [x, y] = [column + eastwards, row + northwards];
    const inGrid = x >= 0 && x < grid.columns && y >= 0 && y < grid.rows;
    const at = inGrid ? position[y * grid.columns + x]! : -1;
    return at < 0 ? [] : [at];
  });
}
