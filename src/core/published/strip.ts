// A strip of dots: places along a line by their rate, stacked where they would lie over each other.

export interface StripDot<Of> {
  readonly of: Of;
  /** Middle, from the left end and from the middle of the strip, in the unit of the width. */
  readonly x: number;
  readonly y: number;
}

/** Tukey's outer fence: what is further out would press all others together. */
const FENCE = 3;

/**
 * The highest rate that a strip reaches: that of all places but those far out (Tukey 1977: over the upper quartile by more than three
 * times the distance of the quartiles), and at least what must be seen.
 */
export function stripTop(rates: readonly number[], seen: readonly number[]): number {
  const sorted = rates.toSorted((a, b) => a - b);
  const quartile = (part: number): number => sorted[Math.round(part * (sorted.length - 1))] ?? 0;
  const fence = quartile(0.75) + FENCE * (quartile(0.75) - quartile(0.25));
  return Math.max(...seen, ...sorted.filter((rate) => rate <= fence), 0);
}

/**
 * The dots from the left, each as near to the middle line as those before leave room for one of this diameter. `at` is a place
 * from 0 to 1 along the width; none lies further than `most` from the middle line, where they may cover each other. The same places give the same strip in whatever order they come, since equal ones are ordered by `key`.
 */
export function stripOf<Of>(
  all: readonly Of[],
  { at, key }: { readonly at: (one: Of) => number; readonly key: (one: Of) => string },
  { width, diameter, most }: { readonly width: number; readonly diameter: number; readonly most: number },
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
    placed.push({ of, x, y: Math.min(most, Math.max(-most, y)) });
  }
  return placed;
}
const NEARLY = 1e-9;

/** How far the dots of a strip reach from the middle line, with a dot's own half. */
export function stripReach(dots: readonly StripDot<unknown>[], diameter: number): number {
  return dots.reduce((most, { y }) => Math.max(most, Math.abs(y)), 0) + diameter / 2;
}
