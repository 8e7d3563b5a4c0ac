// The bounds of wards, as a map takes them.

import type { WardFeature } from "../area/area-package.ts";
import type { Bounds } from "./box.ts";
import { boxAround } from "./box-around.ts";
import { polygonsOf } from "./polygons.ts";

/** Around wards; null where there are none. */
export function boundsOf(wards: readonly WardFeature[]): Bounds | null {
  const { west, south, east, north } = boxAround(wards.flatMap(({ geometry }) => polygonsOf(geometry).flat(2)));
  return west <= east ? [west, south, east, north] : null;
}
