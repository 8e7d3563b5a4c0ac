// The sides of ward polygons as flat numbers, each directed the same way whichever ward it is read from.

import type { Position } from "geojson";
import type { WardFeature } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import { isWestOf, ringsOf } from "./polygons.ts";

/**
 * Side k runs from (sides[4k], sides[4k + 1]) up to (sides[4k + 2], sides[4k + 3]): the end with the lower latitude comes
 * first, of equal latitudes the one further west. Two wards that share a side thus hold the same four numbers.
 */
export type Sides = Float64Array;

/** All sides of a ward, holes and parts alike: even-odd needs no more. Rings may be closed or not. */
export function sidesOf(feature: WardFeature): Sides {
  const rings = ringsOf(feature.geometry);
  const sides = new Float64Array(4 * sumBy(rings, (ring) => ring.length));
  let at = 0;
  for (const ring of rings) {
    let previous = ring.at(-1)!;
    for (const position of ring) {
      if (position[0] !== previous[0] || position[1] !== previous[1]) {
        sides.set(upward(previous, position), at);
        at += 4;
      }
      previous = position;
    }
  }
  return sides.subarray(0, at);
}

/** `isWestOf` of a side (offset into `sides`). */
export function isWestOfSide(sides: Sides, side: number, longitude: number, latitude: number): boolean {
  return isWestOf(sides[side]!, sides[side + 1]!, sides[side + 2]!, sides[side + 3]!, longitude, latitude);
}

function upward(a: Position, b: Position): readonly number[] {
  const swap = b[1]! < a[1]! || (b[1] === a[1] && b[0]! < a[0]!);
  return swap ? [b[0]!, b[1]!, a[0]!, a[1]!] : [a[0]!, a[1]!, b[0]!, b[1]!];
}
