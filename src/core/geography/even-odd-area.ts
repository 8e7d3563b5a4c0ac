// The area of what a ring holds by even-odd, also where it crosses itself: a sweep from west to east over its corners.
import type { Position } from "geojson";

/** A side that is not upright, from west to east. */
interface Side {
  readonly from: number;
  readonly to: number;
  readonly at: (x: number) => number;
}

/** In the square of the unit of the ring, which is closed. Between two corners the sides are lines, cut where they cross. */
export function evenOddArea(ring: readonly Position[]): number {
  const sides = sidesOf(ring).sort((a, b) => a.from - b.from);
  const corners = [...new Set(ring.map(([x]) => x!))].sort((a, b) => a - b);
  let [next, area] = [0, 0];
  let open: Side[] = [];
  for (const [index, from] of corners.slice(0, -1).entries()) {
    open = open.filter(({ to }) => to > from);
    for (; next < sides.length && sides[next]!.from === from; next++) open.push(sides[next]!);
    area += stripArea(open, from, corners[index + 1]!);
  }
  return area;
}

function stripArea(sides: readonly Side[], from: number, to: number): number {
  const cuts = [from, ...crossings(sides, from, to), to];
  return cuts.slice(0, -1).reduce((sum, west, index) => {
    const [width, middle] = [cuts[index + 1]! - west, (west + cuts[index + 1]!) / 2];
    const heights = sides.map(({ at }) => at(middle)).sort((a, b) => a - b);
    // Between the first and the second, the third and the fourth: a closed ring has an even number of sides over any point.
    return sum + width * heights.reduce((height, y, place) => height + (place % 2 === 0 ? -y : y), 0);
  }, 0);
}

/** Where sides cross between two corners, in order; none where they are in one order at both. */
function crossings(sides: readonly Side[], from: number, to: number): readonly number[] {
  const ends = sides.map(({ at }) => [at(from), at(to)] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (ends.every(([, end], index) => index === 0 || ends[index - 1]![1] <= end)) return [];
  const found = ends.flatMap(([start, end], index) =>
    ends.slice(index + 1).flatMap(([otherStart, otherEnd]) => {
      const [before, after] = [otherStart - start, otherEnd - end];
      return before > 0 && after < 0 ? [from + ((to - from) * before) / (before - after)] : [];
    }),
  );
  return found.sort((a, b) => a - b);
}

function sidesOf(ring: readonly Position[]): Side[] {
  return ring.slice(0, -1).flatMap((start, index) => {
    const [a, b] = start[0]! < ring[index + 1]![0]! ? [start, ring[index + 1]!] : [ring[index + 1]!, start];
    const [from, to, bottom, top] = [a[0]!, b[0]!, a[1]!, b[1]!];
    if (from === to) return [];
    return [{ from, to, at: (x) => bottom + ((top - bottom) * (x - from)) / (to - from) }];
  });
}
