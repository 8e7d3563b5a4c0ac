// The uniform grid of the ward index: how fine it is, and which of its cells a side of a ward touches.
import type { Box } from "./box.ts";

export interface WardGrid {
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
  readonly columnsPerDegree: number;
  readonly rowsPerDegree: number;
}

/** First and last column or row, both included. */
export type Span = readonly [first: number, last: number];

/** Cells per side of a ward, along one edge of the grid: finer grids answer more points at once but cost memory. */
const FINENESS = 12;
const FINEST = 1536;
const COARSEST = 16;
/** Part of a cell by which a side counts as touching it from outside: far more than rounding, far less than matters. */
const MARGIN = 1e-6;

/** A grid over the box around wards that have so many sides together, one cell of air around it. */
export function wardGridOver({ west, south, east, north }: Box, sides: number): WardGrid {
  if (!(east > west && north > south)) throw new Error("no wards, or wards without extent");
  const fine = Math.ceil(FINENESS * Math.sqrt(sides));
  const cells = Math.min(Math.max(fine, COARSEST), FINEST);
  const columnsPerDegree = (cells - 2) / (east - west);
  const rowsPerDegree = (cells - 2) / (north - south);
  return {
    west: west - 1 / columnsPerDegree,
    south: south - 1 / rowsPerDegree,
    columns: cells,
    rows: cells,
    columnsPerDegree,
    rowsPerDegree,
  };
}

/** The rows that a span of latitudes touches. */
export function rowsTouched(grid: WardGrid, low: number, high: number): Span {
  return touched((low - grid.south) * grid.rowsPerDegree, (high - grid.south) * grid.rowsPerDegree, grid.rows);
}

/** The columns that a side (offset into `sides`) touches within one row. */
export function columnsTouched(grid: WardGrid, sides: Float64Array, side: number, row: number): Span {
  const [x0, y0, x1, y1] = [sides[side]!, sides[side + 1]!, sides[side + 2]!, sides[side + 3]!];
  const at = (latitude: number): number => {
    const part = y1 === y0 ? 0 : (latitude - y0) / (y1 - y0);
    return (x0 + (x1 - x0) * Math.min(Math.max(part, 0), 1) - grid.west) * grid.columnsPerDegree;
  };
  const low = at(grid.south + (row - MARGIN) / grid.rowsPerDegree);
  const high =
    y1 === y0 ? (x1 - grid.west) * grid.columnsPerDegree : at(grid.south + (row + 1 + MARGIN) / grid.rowsPerDegree);
  return touched(Math.min(low, high), Math.max(low, high), grid.columns);
}

/** Whether a side reaches from below a row to above it. */
export function crossesRow(grid: WardGrid, sides: Float64Array, side: number, row: number): boolean {
  const low = (sides[side + 1]! - grid.south) * grid.rowsPerDegree;
  const high = (sides[side + 3]! - grid.south) * grid.rowsPerDegree;
  return low < row - MARGIN && high > row + 1 + MARGIN;
}

function touched(low: number, high: number, cells: number): Span {
  return [Math.max(Math.floor(low - MARGIN), 0), Math.min(Math.floor(high + MARGIN), cells - 1)];
}
