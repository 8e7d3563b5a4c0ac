// Square cells over an area, aligned to multiples of their side in the British National Grid, so that grids of any area fit.

import type { Box } from "../../geography/box.ts";

/**
 * Cell (column, row) spans west + column·cell to west + (column + 1)·cell and likewise northwards; its index is
 * row·columns + column, so rows run from the south.
 */
export interface CellGrid {
  /** Side of a cell in metres. */
  readonly cell: number;
  readonly west: number;
  readonly south: number;
  readonly columns: number;
  readonly rows: number;
}

/** The least aligned grid that covers the box (metres) and `margin` metres around it. */
export function cellGridOver(box: Box, cell: number, margin: number): CellGrid {
  const west = Math.floor((box.west - margin) / cell) * cell;
  const south = Math.floor((box.south - margin) / cell) * cell;
  const columns = Math.max(1, Math.ceil((box.east + margin - west) / cell));
  const rows = Math.max(1, Math.ceil((box.north + margin - south) / cell));
  return { cell, west, south, columns, rows };
}

/** Easting and northing of the centre of a cell. */
export function centreOf(grid: CellGrid, index: number): readonly [easting: number, northing: number] {
  const column = index % grid.columns;
  const row = (index - column) / grid.columns;
  return [grid.west + (column + 0.5) * grid.cell, grid.south + (row + 0.5) * grid.cell];
}

/** Index of the cell that holds a point, or −1 outside the grid. */
export function cellAt(grid: CellGrid, easting: number, northing: number): number {
  const column = Math.floor((easting - grid.west) / grid.cell);
  const row = Math.floor((northing - grid.south) / grid.cell);
  const inside = column >= 0 && column < grid.columns && row >= 0 && row < grid.rows;
  return inside ? row * grid.columns + column : -1;
}
