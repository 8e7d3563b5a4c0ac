// A strip of dots: places along a line by their rate, stacked where they would lie over each other.

export interface StripDot<Of> {
  readonly of: Of;
  /** Middle, from the left end and from the middle of the strip, in the unit of the width. */
  readonly x: number;
  readonly y: number;
}

/**
 * The dots from the left, each as near to the middle line as those before leave room for one of this diameter. `at` is a place
 * from 0 to 1 along the width. The same places give the same strip in whatever order they come, since equal ones are ordered by `key`.
 */
export function stripOf<Of>(
  all: readonly Of[],
  { at, key }: { readonly at: (one: Of) => number; readonly key: (one: Of) => string },
  width: number,
  diameter: number,
): readonly StripDot<Of>[] {
  const sorted = all.toSorted((a, b) => at(a) - at(b) || (key(a) < key(b) ? -1 : 1));
  const placed: StripDot<Of>[] = [];
  for (const of of sorted) {
    const x = at(of) * width;
    const near = placed.filter((dot) => x - dot.x < diameter);
    const free = (y: number): boolean => near.every((dot) => Math.hypot(x - dot.x, y - dot.y) >= diameter - NEARLY);
    // Where a neighbour is touched, above and below it.
    const edges = near.flatMap((dot) => {
      const away = Math.sqrt(Math.max(0, diameter ** 2 - (x - dot.x) ** 2));
      return [dot.y - away, dot.y + away];
    });
    const y = [0, ...edges].filter(free).toSorted((a, b) => Math.abs(a) - Math.abs(b) || a - b)[0] ?? 0;
    placed.push({ of, x, y });
  }
  return placed;
}
const NEARLY = 1e-9;

/** How far the dots of a strip reach from the middle line, with a dot's own half. */
export function stripReach(dots: readonly StripDot<unknown>[], diameter: number): number {
  return dots.reduce((most, { y }) => Math.max(most, Math.abs(y)), 0) + diameter / 2;
}
