// Whether boxes touch.
import type { Box } from "./box.ts";

/** Whether two boxes share a point, be it on their edges. */
export function boxesTouch(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}
