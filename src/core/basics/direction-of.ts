// The direction of a way, as a word.
import { DIRECTIONS, type Direction } from "./directions.ts";

/** The direction of the eight that is nearest to a way so far east and north; "north" for no way at all. */
export function directionOf(east: number, north: number): Direction {
  const eighths = Math.round((4 * Math.atan2(east, north)) / Math.PI);
  return DIRECTIONS[(eighths + DIRECTIONS.length) % DIRECTIONS.length]!;
}
