// The eight directions of the compass, as words.

/** Clockwise from the north. */
export const DIRECTIONS = [
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
] as const;

export type Direction = (typeof DIRECTIONS)[number];

/** The direction of the eight that is nearest to a way so far east and north; "north" for no way at all. */
export function directionOf(east: number, north: number): Direction {
  const eighths = Math.round((4 * Math.atan2(east, north)) / Math.PI);
  return DIRECTIONS[(eighths + DIRECTIONS.length) % DIRECTIONS.length]!;
}
