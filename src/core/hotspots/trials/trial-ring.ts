// What lies around an area: the places within some metres of its edge, and whether two areas are neighbours.
import type { Position } from "geojson";
import { toGrid } from "../../geography/british-grid.ts";
import { isInside } from "../../geography/polygons.ts";
import type { PlacesInMetres } from "../ground/places-in-metres.ts";
import { placesWhere } from "../ground/places-within.ts";

/** Outer rings in metres, with the box around them. */
export interface Ground {
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/** Of rings in degrees, closed or not. */
export function groundOf(rings: readonly (readonly Position[])[]): Ground {
  const inMetres = rings.map((ring) => closed(ring.map(([x, y]) => toGrid(x!, y!))));
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of inMetres.flat()) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { rings: inMetres, box };
}

/** Places of the district (indices, ascending) that are no further than so many metres from an area and not among those left out. */
export function placesAround(
  inMetres: PlacesInMetres,
  ground: Ground,
  metres: number,
  leftOut: readonly number[],
): readonly number[] {
  const out = new Set(leftOut);
  const { easting, northing } = inMetres;
  return placesWhere(inMetres, (place) => !out.has(place) && isNear(ground, easting[place]!, northing[place]!, metres));
}

/** Whether areas overlap or are no further apart than so many metres, by their corners. */
export function areNeighbours(one: Ground, other: Ground, metres: number): boolean {
  const near = (from: Ground, to: Ground): boolean =>
    from.rings.some((ring) => ring.some(([x, y]) => isNear(to, x, y, metres)));
  return near(one, other) || near(other, one);
}

/** Whether a point lies in an area or no further than so many metres from its edge. */
function isNear({ rings, box }: Ground, x: number, y: number, metres: number): boolean {
  if (x < box[0] - metres || x > box[2] + metres || y < box[1] - metres || y > box[3] + metres) return false;
  return rings.some(
    (ring) =>
      isInside([[ring.map((corner) => [...corner])]], x, y) ||
      ring.some((corner, index) => index > 0 && squaredDistance(x, y, ring[index - 1]!, corner) <= metres ** 2),
  );
}

/** Of a point to the side between two corners. */
function squaredDistance(
  x: number,
  y: number,
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx ** 2 + dy ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
  return (x - x0 - along * dx) ** 2 + (y - y0 - along * dy) ** 2;
}

function closed(ring: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first === undefined || (first[0] === last![0] && first[1] === last![1]) ? ring : [...ring, first];
}
