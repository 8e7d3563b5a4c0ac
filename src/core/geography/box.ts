// The least box around positions: in degrees, in metres or in the units of a drawing.

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A box in degrees as maps and files have it. */
export type Bounds = [west: number, south: number, east: number, north: number];

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

/** Whether a point lies in a box or on its edge. */
export function boxHolds({ west, south, east, north }: Box, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}
