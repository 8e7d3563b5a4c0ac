// The sides of rings.
import type { Position } from "geojson";
import type { Polygons } from "./polygons.ts";

export type Side = readonly [from: Position, to: Position];

/** The sides of closed rings, each from one position to the next. */
export function sidesOfRings(polygons: Polygons): readonly Side[] {
  return polygons.flat().flatMap((ring) => ring.slice(1).map((end, index) => [ring[index]!, end] as const));
}
