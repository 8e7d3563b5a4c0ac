// How far outside the wards a point lies, in metres: its way to the nearest side of any ward, looked for near it only.
import type { Boundaries } from "../area/area-package.ts";
import { type Box, boxAround, boxHolds } from "./box.ts";
import { toGrid } from "./british-grid.ts";
import { ringsOf } from "./polygons.ts";

/** Opaque: made by `makeOutskirts`, asked by `metresOutside`. */
export interface Outskirts {
  /** Metres up to which it can tell. */
  readonly reach: number;
  /** Degrees: no point outside it is within reach. */
  readonly box: Box;
  /** Sides by square of `reach` metres, those that come within reach of it: x and y of both ends, metres. */
  readonly squares: ReadonlyMap<string, readonly Side[]>;
}

type Side = readonly [x0: number, y0: number, x1: number, y1: number];

/** Fewer metres than a degree of latitude, or one of longitude at 61° north, has anywhere in the kingdom. */
const [METRES_NORTH, METRES_EAST] = [111_000, 53_000];

/** `reach` in metres. */
export function makeOutskirts(boundaries: Boundaries, reach: number): Outskirts {
  const rings = boundaries.features.flatMap(({ geometry }) => ringsOf(geometry));
  const { west, south, east, north } = boxAround(rings.flat());
  const [aside, up] = [reach / METRES_EAST, reach / METRES_NORTH];
  const box = { west: west - aside, south: south - up, east: east + aside, north: north + up };
  const squares = new Map<string, Side[]>();
  for (const ring of rings) {
    const corners = ring.map(([longitude, latitude]) => toGrid(longitude!, latitude!));
    for (let index = 1; index < corners.length; index++) {
      const side: Side = [...corners[index - 1]!, ...corners[index]!];
      for (const square of squaresNear(side, reach)) {
        const sides = squares.get(square);
        if (sides === undefined) squares.set(square, [side]);
        else sides.push(side);
      }
    }
  }
  return { reach, box, squares };
}

/** Metres from a point (degrees), of which it is known that it lies in no ward, to the nearest ward; Infinity beyond reach. */
export function metresOutside({ reach, box, squares }: Outskirts, longitude: number, latitude: number): number {
  if (!boxHolds(box, longitude, latitude)) return Number.POSITIVE_INFINITY;
  const [x, y] = toGrid(longitude, latitude);
  let least = Number.POSITIVE_INFINITY;
  for (const side of squares.get(squareAt(x, y, reach)) ?? []) least = Math.min(least, metresTo(side, x, y));
  return least <= reach ? least : Number.POSITIVE_INFINITY;
}

function* squaresNear([x0, y0, x1, y1]: Side, reach: number): Generator<string> {
  const [west, south] = [Math.min(x0, x1) - reach, Math.min(y0, y1) - reach];
  const [east, north] = [Math.max(x0, x1) + reach, Math.max(y0, y1) + reach];
  for (let column = Math.floor(west / reach); column <= Math.floor(east / reach); column++)
    for (let row = Math.floor(south / reach); row <= Math.floor(north / reach); row++) yield `${column} ${row}`;
}

function squareAt(x: number, y: number, reach: number): string {
  return `${Math.floor(x / reach)} ${Math.floor(y / reach)}`;
}

function metresTo([x0, y0, x1, y1]: Side, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - part * dx, y - y0 - part * dy);
}
