// The box around rings of plain numbers.
import type { Box } from "./box.ts";
import type { PackedRing } from "./packed-rings.ts";

/** As `boxAround`. */
export function boxAroundRings(rings: Iterable<PackedRing>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at]!, ring[at + 1]!];
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
  return { west, south, east, north };
}
