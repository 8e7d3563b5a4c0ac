// Whether the rings of a ward leave it any ground: where a hole is its whole ring, no offence is ever counted in it.
import { isRecord } from "../basics/json-record.ts";
import { areaOf, type Outline, polygonsOf } from "./polygons.ts";

/** Less than a square metre, in square degrees. */
export const NO_GROUND = 1e-10;

/** Of a geometry in degrees; false of one that has no lists of corners, which is another fault. */
export function holdsNoGround(geometry: unknown): boolean {
  if (!isRecord(geometry) || !Array.isArray(geometry["coordinates"])) return false;
  const polygons = polygonsOf(geometry as never);
  return isOutline(polygons) && areaOf(polygons) < NO_GROUND;
}

function isOutline(value: unknown, depth = 3): value is Outline {
  return Array.isArray(value) && (depth === 0 || value.every((part) => isOutline(part, depth - 1)));
}
