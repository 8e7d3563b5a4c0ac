// A reference of the National Grid, as maps and radios have it: "TL 452 582".
import type { GridPosition } from "./british-grid.ts";

/** Metres of a square with two letters, and of what six figures tell. */
const [LETTERED, FIGURE] = [100_000, 100];
/** Squares of 500 km to the east and north of the point from which letters count, and their side in lettered squares. */
const [EAST, NORTH, SIDE] = [2, 1, 5];
/** I is none of them. */
const LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";

/** With six figures: the south-west corner of the hundred metres in which a point (metres) lies; null outside the lettered squares. */
export function gridReference([easting, northing]: GridPosition): string | null {
  const [column, row] = [Math.floor(easting / LETTERED) + EAST * SIDE, Math.floor(northing / LETTERED) + NORTH * SIDE];
  if (column < 0 || row < 0 || column >= SIDE * SIDE || row >= SIDE * SIDE) return null;
  // Letters run from the north-west, of the large squares and of those in them.
  const letter = (x: number, y: number): string => LETTERS[(SIDE - 1 - y) * SIDE + x]!;
  const large = letter(Math.floor(column / SIDE), Math.floor(row / SIDE));
  const figures = (metres: number): string =>
    String(Math.floor((((metres % LETTERED) + LETTERED) % LETTERED) / FIGURE)).padStart(3, "0");
  return `${large}${letter(column % SIDE, row % SIDE)} ${figures(easting)} ${figures(northing)}`;
}
