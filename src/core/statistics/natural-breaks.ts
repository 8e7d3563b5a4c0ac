// Natural breaks: the parting of sorted values into classes with the least sum of squares within them, exactly.
// Fisher 1958; dynamic programming as in Wang & Song 2011 (Ckmeans.1d.dp), divide and conquer over monotone splits.

/** Values in rising order, each once, and how often it came. */
export interface Distinct {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** Sums over the first i values, about their middle one so that large values of small spread keep their digits. */
interface Sums {
  readonly weight: Float64Array;
  readonly value: Float64Array;
  readonly square: Float64Array;
}

/** A step of the programme: `best[j]` is the least sum of squares of values 0 to j in so many classes. */
interface Layer {
  readonly best: Float64Array;
  /** First value of the last of those classes. */
  readonly start: Int32Array;
}

export function distinctOf(values: Iterable<number>): Distinct {
  const sorted = Float64Array.from(values).sort();
  const weights = new Float64Array(sorted.length);
  let last = -1;
  for (const value of sorted) {
    if (last < 0 || sorted[last] !== value) sorted[++last] = value;
    weights[last]! += 1;
  }
  return { values: sorted.slice(0, last + 1), weights: weights.slice(0, last + 1) };
}

/**
 * Index of the first value of each class but the lowest, rising: `classes` − 1 of them. There must be at least as many
 * distinct values as classes. O(classes · n · log n) time, O(classes · n) memory.
 */
export function naturalCuts(distinct: Distinct, classes: number): readonly number[] {
  const sums = sumsOf(distinct);
  const count = distinct.values.length;
  let layer: Layer = { best: new Float64Array(count), start: new Int32Array(count) };
  for (let j = 0; j < count; j++) layer.best[j] = squaresWithin(sums, 0, j);
  const layers = [layer];
  for (let c = 1; c < classes; c++) {
    const next: Layer = { best: new Float64Array(count).fill(Number.POSITIVE_INFINITY), start: new Int32Array(count) };
    fill(next, layer.best, sums, [c, count - 1], [c, count - 1]);
    layers.push(next);
    layer = next;
  }
  const cuts: number[] = [];
  let end = count - 1;
  for (let c = classes - 1; c > 0; c--) {
    const start = layers[c]!.start[end]!;
    cuts.unshift(start);
    end = start - 1;
  }
  return cuts;
}

/** Fills the ends from..to, whose last class is known to start between two bounds: later ends never start earlier. */
function fill(
  layer: Layer,
  previous: Float64Array,
  sums: Sums,
  [from, to]: readonly [number, number],
  [earliest, latest]: readonly [number, number],
): void {
  if (from > to) return;
  const end = (from + to) >> 1;
  let least = Number.POSITIVE_INFINITY;
  let at = earliest;
  for (let start = earliest; start <= Math.min(latest, end); start++) {
    const squares = previous[start - 1]! + squaresWithin(sums, start, end);
    if (squares < least) {
      least = squares;
      at = start;
    }
  }
  layer.best[end] = least;
  layer.start[end] = at;
  fill(layer, previous, sums, [from, end - 1], [earliest, at]);
  fill(layer, previous, sums, [end + 1, to], [at, latest]);
}

/** Sum of squares of the values `from` to `to` about their mean. */
function squaresWithin({ weight, value, square }: Sums, from: number, to: number): number {
  const w = weight[to + 1]! - weight[from]!;
  const v = value[to + 1]! - value[from]!;
  return Math.max(0, square[to + 1]! - square[from]! - (v * v) / w);
}

function sumsOf({ values, weights }: Distinct): Sums {
  const origin = values[values.length >> 1]!;
  const [weight, value, square] = [0, 0, 0].map(() => new Float64Array(values.length + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < values.length; i++) {
    const distance = values[i]! - origin;
    weight[i + 1] = weight[i]! + weights[i]!;
    value[i + 1] = value[i]! + weights[i]! * distance;
    square[i + 1] = square[i]! + weights[i]! * distance * distance;
  }
  return { weight, value, square };
}
