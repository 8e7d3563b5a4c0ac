// Polygons of GeoJSON in degrees, metres or the units of a drawing: their rings, their areas, and what lies in them.
import type { MultiPolygon, Polygon, Position } from "geojson";
import { sumBy } from "../basics/sums.ts";

/** Polygons, rings, positions, as in a MultiPolygon: the first ring is the outer one, every ring is closed. */
export type Polygons = readonly (readonly (readonly Position[])[])[];
/** The same, as GeoJSON has them. */
export type Outline = Position[][][];

export function polygonsOf(geometry: Polygon | MultiPolygon): Outline {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Whether a point lies in polygons, by even-odd; on a side that two polygons share it lies in the one of `isWestOf`. */
export function isInside(polygons: Polygons, x: number, y: number): boolean {
  let inside = false;
  for (const rings of polygons)
    for (const ring of rings)
      for (let index = 1; index < ring.length; index++) {
        const [a, b] = [ring[index - 1]!, ring[index]!];
        if (a[1]! > y === b[1]! > y) continue;
        const [low, high] = a[1]! < b[1]! ? [a, b] : [b, a];
        if (isWestOf(low[0]!, low[1]!, high[0]!, high[1]!, x, y)) inside = !inside;
      }
  return inside;
}

/**
 * Whether a point lies west of a side that runs up from (x0, y0) to (x1, y1), in whose span of y (lower end included, upper end
 * not) it is. A point on the side is not west of it, so that it belongs to the polygon on the eastern side and to no other.
 */
export function isWestOf(x0: number, y0: number, x1: number, y1: number, x: number, y: number): boolean {
  return (x1 - x0) * (y - y0) > (x - x0) * (y1 - y0);
}

/** Area of polygons in the plane: outer rings less their holes, whichever way they wind. */
export function areaOf(polygons: Polygons): number {
  const ofPolygon = ([outer = [], ...holes]: readonly (readonly Position[])[]): number =>
    Math.abs(signedArea(outer)) - sumBy(holes, (hole) => Math.abs(signedArea(hole)));
  return sumBy(polygons, ofPolygon);
}

/**
 * Area of a closed ring in the plane, positive when it runs anticlockwise: the shoelace formula, about the first vertex, so that
 * metres far from the origin lose no digits.
 */
export function signedArea(ring: readonly Position[]): number {
  const [x, y] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!];
    twice += (a[0]! - x!) * (b[1]! - y!) - (b[0]! - x!) * (a[1]! - y!);
  }
  return twice / 2;
}
