// How far outside the wards a point lies, in metres: its way to the nearest side of any ward, looked for near it only.
import type { Boundaries } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import { type Box, boxHolds } from "./box.ts";
import { boxAroundRings } from "./box-around-rings.ts";
import { toGrid } from "./british-grid.ts";
import { ringsOfWards } from "./packed-rings.ts";

/** Opaque: made by `makeOutskirts`, asked by `metresOutside`. */
export interface Outskirts {
  /** Metres up to which it can tell. */
  readonly reach: number;
  /** Degrees: no point outside it is within reach. */
  readonly box: Box;
  /** x and y of the corners of one ring after the other, metres. A side is the offset of the corner that it begins at. */
  readonly corners: Float64Array;
  /** Sides by square of `reach` metres, in each square that they may touch. */
  readonly squares: ReadonlyMap<number, readonly number[]>;
}

/** Fewer metres than a degree of latitude, or one of longitude at 61° north, has anywhere in the kingdom. */
const [METRES_NORTH, METRES_EAST] = [111_000, 53_000];

/** Part of a square by which a side counts as touching it from outside: far more than rounding. */
const MARGIN = 1e-6;

/** `reach` in metres. */
export function makeOutskirts(boundaries: Boundaries, reach: number): Outskirts {
  const rings = [...ringsOfWards(boundaries)];
  const { west, south, east, north } = boxAroundRings(rings);
  const [aside, up] = [reach / METRES_EAST, reach / METRES_NORTH];
  const box = { west: west - aside, south: south - up, east: east + aside, north: north + up };
  const corners = new Float64Array(sumBy(rings, (ring) => ring.length));
  const squares = new Map<number, number[]>();
  let corner = 0;
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 2, corner += 2) {
      const [x, y] = toGrid(ring[at]!, ring[at + 1]!);
      corners[corner] = x;
      corners[corner + 1] = y;
      if (at > 0) addSide(squares, corner - 2, corners, reach);
    }
  return { reach, box, corners, squares };
}

/** Metres from a point (degrees), of which it is known that it lies in no ward, to the nearest ward; Infinity beyond reach. */
export function metresOutside(
  { reach, box, corners, squares }: Outskirts,
  longitude: number,
  latitude: number,
): number {
  if (!boxHolds(box, longitude, latitude)) return Number.POSITIVE_INFINITY;
  const [x, y] = toGrid(longitude, latitude);
  const [column, row] = [Math.floor(x / reach), Math.floor(y / reach)];
  let least = Number.POSITIVE_INFINITY;
  // What is within reach of the point comes into its square or one of the eight around it.
  for (let aside = -1; aside <= 1; aside++)
    for (let up = -1; up <= 1; up++)
      for (const side of squares.get(squareAt(column + aside, row + up)) ?? [])
        least = Math.min(least, metresTo(corners, side, x, y));
  return least <= reach ? least : Number.POSITIVE_INFINITY;
}

function addSide(squares: Map<number, number[]>, side: number, corners: Float64Array, reach: number): void {
  const [x0, y0, x1, y1] = [corners[side]!, corners[side + 1]!, corners[side + 2]!, corners[side + 3]!];
  const [south, north] = [Math.floor(Math.min(y0, y1) / reach), Math.floor(Math.max(y0, y1) / reach)];
  for (let row = south; row <= north; row++) {
    const [low, high] = columnsIn(row * reach, (row + 1) * reach, x0, y0, x1, y1);
    for (let column = Math.floor(low / reach - MARGIN); column <= Math.floor(high / reach + MARGIN); column++) {
      const square = squareAt(column, row);
      const there = squares.get(square);
      if (there === undefined) squares.set(square, [side]);
      else there.push(side);
    }
  }
}

/** From where to where a side goes aside between two heights, of which it touches some. */
function columnsIn(low: number, high: number, x0: number, y0: number, x1: number, y1: number) {
  const at = (y: number): number => x0 + (x1 - x0) * Math.min(1, Math.max(0, (y - y0) / (y1 - y0)));
  const [a, b] = y0 === y1 ? [x0, x1] : [at(low), at(high)];
  return [Math.min(a, b), Math.max(a, b)] as const;
}

/** One number for each square, for some millions of them along either axis. */
function squareAt(column: number, row: number): number {
  return column * 2 ** 26 + row;
}

function metresTo(corners: Float64Array, side: number, x: number, y: number): number {
  const [x0, y0, x1, y1] = [corners[side]!, corners[side + 1]!, corners[side + 2]!, corners[side + 3]!];
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - part * dx, y - y0 - part * dy);
}
