// Shapes that are measured in metres, as positions in degrees.
import type { Position } from "geojson";
import { toDegrees, toGrid } from "../../geography/british-grid.ts";
import type { CellGrid } from "./cell-grid.ts";

const CIRCLE_CORNERS = 72;

/** Four positions, clockwise from the north-west. */
export type Corners = [[number, number], [number, number], [number, number], [number, number]];

/** The outer corners of a grid: in degrees they are not quite a rectangle. */
export function cornersOf({ west, south, cell, columns, rows }: CellGrid): Corners {
  const [east, north] = [west + columns * cell, south + rows * cell];
  const at = (easting: number, northing: number): [number, number] => [...toDegrees(easting, northing)];
  return [at(west, north), at(east, north), at(east, south), at(west, south)];
}

/** The closed ring of a circle: the same metres in every direction. */
export function circleAround(longitude: number, latitude: number, metres: number): Position[] {
  const [easting, northing] = toGrid(longitude, latitude);
  const ring = Array.from({ length: CIRCLE_CORNERS }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / CIRCLE_CORNERS;
    return [...toDegrees(easting + metres * Math.cos(angle), northing + metres * Math.sin(angle))];
  });
  return [...ring, ring[0]!];
}
