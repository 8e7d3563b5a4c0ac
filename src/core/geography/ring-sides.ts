// The rings of polygons, and the sides of rings.
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Polygons } from "./polygons.ts";

/** All rings, holes and parts alike. */
export function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

export type Side = readonly [from: Position, to: Position];

/** The sides of closed rings, each from one position to the next. */
export function sidesOfRings(polygons: Polygons): readonly Side[] {
  return polygons.flat().flatMap((ring) => ring.slice(1).map((end, index) => [ring[index]!, end] as const));
}
