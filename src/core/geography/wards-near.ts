// Which wards are near a point: a street is known by a few points, and may run on into another ward.
import type { Boundaries } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { toDegrees, toGrid } from "./british-grid.ts";
import { makeWardIndex, wardAt } from "./ward-index.ts";

const DIRECTIONS = 16;

/** Indices of the wards that a circle around the point (degrees) crosses, at half and whole `metres`; in their order. */
export function wardsNear(
  boundaries: Boundaries,
  longitude: number,
  latitude: number,
  metres: number,
): readonly number[] {
  const index = makeWardIndex(boundaries);
  const [east, north] = toGrid(longitude, latitude);
  const found = new Set<number>();
  for (const radius of [0, metres / 2, metres])
    for (let step = 0; step < DIRECTIONS; step++) {
      const angle = (2 * Math.PI * step) / DIRECTIONS;
      found.add(wardAt(index, ...toDegrees(east + radius * Math.sin(angle), north + radius * Math.cos(angle))));
    }
  found.delete(NO_WARD);
  return [...found].sort((a, b) => a - b);
}
