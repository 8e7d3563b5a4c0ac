// The sides of ward polygons as flat numbers, each directed the same way whichever ward it is read from.

import type { WardFeature } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import { packedPolygonsOf } from "./packed-rings.ts";
import { isWestOf } from "./polygons.ts";

/**
 * Side k runs from (sides[4k], sides[4k + 1]) up to (sides[4k + 2], sides[4k + 3]): the end with the lower latitude comes
 * first, of equal latitudes the one further west. Two wards that share a side thus hold the same four numbers.
 */
export type Sides = Float64Array;

/** All sides of a ward, holes and parts alike: even-odd needs no more. Rings may be closed or not. */
export function sidesOf(feature: WardFeature): Sides {
  return sidesOfWards([feature]).sides;
}

/** The sides of wards on end: ward w has those from `starts[w]` to `starts[w + 1]`. */
export function sidesOfWards(wards: readonly WardFeature[]): {
  readonly sides: Sides;
  readonly starts: readonly number[];
} {
  const rings = wards.map((ward) => packedPolygonsOf(ward).flat());
  const sides = new Float64Array(2 * sumBy(rings.flat(), (ring) => ring.length));
  const starts = [0];
  let at = 0;
  for (const ofWard of rings) {
    for (const ring of ofWard) {
      let [x0, y0] = [ring.at(-2)!, ring.at(-1)!];
      for (let corner = 0; corner < ring.length; corner += 2) {
        const [x1, y1] = [ring[corner]!, ring[corner + 1]!];
        if (x0 !== x1 || y0 !== y1) {
          const isDown = y1 < y0 || (y1 === y0 && x1 < x0);
          sides[at++] = isDown ? x1 : x0;
          sides[at++] = isDown ? y1 : y0;
          sides[at++] = isDown ? x0 : x1;
          sides[at++] = isDown ? y0 : y1;
        }
        [x0, y0] = [x1, y1];
      }
    }
    starts.push(at);
  }
  return { sides: sides.subarray(0, at), starts };
}

/** `isWestOf` of a side (offset into `sides`). */
export function isWestOfSide(sides: Sides, side: number, longitude: number, latitude: number): boolean {
  return isWestOf(sides[side]!, sides[side + 1]!, sides[side + 2]!, sides[side + 3]!, longitude, latitude);
}
