// Polygons made of others, ring by ring.

import type { Position } from "geojson";
import type { Polygons } from "./polygons.ts";

/** The polygons with each position changed. */
export function mapRings(
  polygons: Polygons,
  change: (x: number, y: number) => readonly [number, number],
): Position[][][] {
  return polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [...change(x!, y!)])));
}
