// The least box around positions.
import type { Box } from "./box.ts";

/** Around no positions it is inside out: it holds nothing and touches nothing. */
export function boxAround(positions: Iterable<readonly number[]>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positions) {
    const [x, y] = [position[0]!, position[1]!];
    if (x < west) west = x;
    if (x > east) east = x;

    if (y < south) south = y;
    if (y > north) north = y;
  }
  return { west, south, east, north };
}
