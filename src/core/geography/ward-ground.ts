// Whether the rings of a ward leave it any ground: where a hole is its whole ring, no offence is ever counted in it.
import type { WardFeature } from "../area/area-package.ts";
import { areaOf, polygonsOf } from "./polygons.ts";

/** Less than a square metre, in square degrees. */
export const NO_GROUND = 1e-10;

/** Of a geometry whose corners have no `cornerFault`. */
export function holdsNoGround(geometry: WardFeature["geometry"]): boolean {
  return areaOf(polygonsOf(geometry)) < NO_GROUND;
}
