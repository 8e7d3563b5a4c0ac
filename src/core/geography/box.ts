// The least box around positions: in degrees, in metres or in the units of a drawing.

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A box in degrees as maps and files have it. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Whether a point lies in a box or on its edge. */
export function boxHolds({ west, south, east, north }: Box, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
