// The order in which a sweep meets sides, and along which axis it has fewer of them open at a time.

/** Side n runs between the corners at offsets from(n) and to(n) in `xy`. */
export interface Sides {
  readonly xy: Float64Array;
  readonly count: number;
  readonly from: (side: number) => number;
  readonly to: (side: number) => number;
}

export interface SweepOrder {
  /** 0 where the sweep goes along x, 1 along y. */
  readonly axis: 0 | 1;
  /** Sides by where they begin along it. */
  readonly order: Uint32Array;
  /** How many pairs of sides lie over the same place of the axis. */
  readonly pairs: number;
}

/** More pairs than a sweep should compare: no ring of a map has as many, unless it was scribbled. */
export const MOST_PAIRS = 3e7;

export function sweepOrder(sides: Sides): SweepOrder {
  const [alongX, alongY] = [pairsAlong(sides, 0), pairsAlong(sides, 1)];
  const axis = alongY < alongX ? 1 : 0;
  const { xy, count, from, to } = sides;
  const start = new Float64Array(count).map((_, side) => Math.min(xy[from(side) + axis]!, xy[to(side) + axis]!));
  const order = new Uint32Array(count).map((_, side) => side).sort((a, b) => start[a]! - start[b]!);
  return { axis, order, pairs: Math.min(alongX, alongY) };
}

function pairsAlong({ xy, count, from, to }: Sides, axis: 0 | 1): number {
  const starts = new Float64Array(count)
    .map((_, side) => Math.min(xy[from(side) + axis]!, xy[to(side) + axis]!))
    .sort();
  const ends = new Float64Array(count).map((_, side) => Math.max(xy[from(side) + axis]!, xy[to(side) + axis]!)).sort();
  let [ended, pairs] = [0, 0];
  for (let started = 0; started < count; started++) {
    while (ends[ended]! < starts[started]!) ended++;
    pairs += started - ended;
  }
  return pairs;
}
