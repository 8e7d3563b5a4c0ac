// Where one class of a shaded map ends and the next begins: natural breaks, quantiles, equal steps.

import { sum } from "../basics/sums.ts";
import type { BreakMethod } from "./break-methods.ts";
import { type Distinct, distinctOf, naturalCuts } from "./natural-breaks.ts";

/**
 * The edges of at most `classes` classes, strictly rising, from the lowest to the highest of the values (finite, in any
 * order): class c is edges[c] to edges[c + 1]. There are fewer classes where there are fewer distinct values, or where equal
 * values fill a quantile. Between two classes the edge is the roundest number that lies strictly between their values, so no
 * value stands on an inner edge. Of no values the edges are 0 and 1; of a single distinct value, 0 and that value.
 */
export function classify(values: Iterable<number>, classes: number, method: BreakMethod): readonly number[] {
  const distinct = distinctOf(values);
  const count = distinct.values.length;
  if (count === 0) return [0, 1];
  const lowest = distinct.values[0]!;
  const highest = distinct.values[count - 1]!;
  if (count === 1) return lowest === 0 ? [0, 1] : [Math.min(0, lowest), Math.max(0, lowest)];
  const inner = innerEdges(distinct, Math.min(classes, count), method);
  return [lowest, ...rising(inner, lowest, highest), highest];
}

/**
 * Edges about 0 for values of both signs: one class around 0 and as many above it as below (an even number of classes is taken
 * as one fewer). The sizes are parted by the natural breaks of their square roots, on which counts scatter evenly: one
 * ward's great change does not leave all others in the middle class. Of no values, or only zeros, the edges are −1 and 1.
 */
export function symmetricEdges(values: readonly number[], classes: number): readonly number[] {
  const { values: sizes, weights } = distinctOf([0, ...values.map(Math.abs)]);
  const largest = sizes[sizes.length - 1]!;
  if (largest === 0) return [-1, 1];
  const cuts = naturalCuts({ values: sizes.map(Math.sqrt), weights }, Math.min((classes + 1) >> 1, sizes.length));
  const inner = cuts.map((cut) => roundestBetween(sizes[cut - 1]!, sizes[cut]!));
  const upper = [...rising(inner, 0, largest), largest];
  return [...upper.map((edge) => -edge).reverse(), ...upper];
}

/** The class that holds the value: its lower edge belongs to it, and values beyond the outer edges to the outer classes. */
export function classOf(edges: readonly number[], value: number): number {
  let index = 0;
  while (index < edges.length - 2 && value >= edges[index + 1]!) index++;
  return index;
}

function innerEdges(distinct: Distinct, classes: number, method: BreakMethod): readonly number[] {
  const { values } = distinct;
  const edgeBefore = (cut: number): number => roundestBetween(values[cut - 1]!, values[cut]!);
  switch (method) {
    case "natural":
      return naturalCuts(distinct, classes).map(edgeBefore);
    case "quantile":
      return quantileCuts(distinct, classes).map(edgeBefore);
    case "equal": {
      const lowest = values[0]!;
      const step = (values[values.length - 1]! - lowest) / classes;
      return Array.from({ length: classes - 1 }, (_, index) => lowest + (index + 1) * step);
    }
    default:
      return method satisfies never;
  }
}

/** Index of the first distinct value of each class but the lowest; equal values are never parted. */
function quantileCuts({ values, weights }: Distinct, classes: number): readonly number[] {
  const all = sum(weights);
  const cuts: number[] = [];
  let cut = 0;
  let below = 0;
  for (let part = 1; part < classes; part++) {
    while (below * classes < all * part && cut < values.length - 1) below += weights[cut++]!;
    if (cut > 0) cuts.push(cut);
  }
  return cuts;
}

/** Part of the room between two values that is left on either side of an edge: closer to one it would have to be told in more decimals. */
const ROOM = 0.05;

/** The multiple of the largest 5, 2 or 1 times a power of ten that lies between, with some room; the middle where none does. */
function roundestBetween(below: number, above: number): number {
  const middle = below + (above - below) / 2;
  const room = ROOM * (above - below);
  const largest = Math.ceil(Math.log10(Math.max(Math.abs(below), Math.abs(above))));
  for (let exponent = largest; exponent > largest - 16; exponent--) {
    const scale = 10 ** Math.abs(exponent);
    for (const lead of [5, 2, 1]) {
      const multiple = exponent < 0 ? Math.round((middle * scale) / lead) : Math.round(middle / (lead * scale));
      const candidate = exponent < 0 ? (multiple * lead) / scale : multiple * lead * scale;
      if (candidate > below + room && candidate < above - room) return candidate;
    }
  }
  return middle;
}

/** What rises strictly between the outer edges; equal neighbours, and edges that rounding put on an end, are left out. */
function rising(inner: readonly number[], lowest: number, highest: number): readonly number[] {
  return inner.filter((edge, index) => edge > (inner[index - 1] ?? lowest) && edge > lowest && edge < highest);
}
