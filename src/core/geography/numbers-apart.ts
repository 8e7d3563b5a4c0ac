// Where the numbers of places go on a small drawing, so that none lies over another.

/** In the units of the drawing, y downwards. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Directions that are tried around a place, from the east. */
const DIRECTIONS = 16;

/**
 * A spot for each place, in its order: the place itself where it is free, else the nearest free one on rings around it, whose
 * radii grow by a quarter of `gap`. Any two spots are at least `gap` apart.
 */
export function numbersApart(places: readonly Spot[], gap: number): readonly Spot[] {
  const taken: Spot[] = [];
  for (const place of places) taken.push(freeSpot(place, taken, gap));
  return taken;
}

function freeSpot(place: Spot, taken: readonly Spot[], gap: number): Spot {
  const isFree = ({ x, y }: Spot): boolean => taken.every((other) => Math.hypot(x - other.x, y - other.y) >= gap);
  for (let ring = 0; ; ring += 1) {
    const found = around(place, (ring * gap) / 4).find(isFree);
    if (found !== undefined) return found;
  }
}

function around({ x, y }: Spot, radius: number): readonly Spot[] {
  if (radius === 0) return [{ x, y }];
  return Array.from({ length: DIRECTIONS }, (_, step) => {
    const angle = (2 * Math.PI * step) / DIRECTIONS;
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) };
  });
}
