// Areas of what rings hold by even-odd, as points are placed, also where rings cross: a sweep over their corners, strip by strip.

import { boxAroundRings } from "./box-around-rings.ts";
import type { PackedRing } from "./packed-rings.ts";
import { type Sides, sweepOrder } from "./sweep-order.ts";

/** Corners and cuts of so many sides are looked at; after that sides are no longer cut where they cross within a strip. */
const MOST_WORK = 5e8;

/** In the square of the unit of the rings, which are closed. */
export function evenOddArea(rings: readonly PackedRing[]): number {
  return sweep(rings, []);
}

/** Of what lies in both. */
export function sharedEvenOddArea(one: readonly PackedRing[], other: readonly PackedRing[]): number {
  return one.length === 0 || other.length === 0 ? 0 : sweep(one, other);
}

/** Sides that are not upright to the sweep: `low` and `high` are where they begin and end along it, at `atLow` and `atHigh` across. */
interface StripSides {
  readonly count: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly atLow: Float64Array;
  readonly atHigh: Float64Array;
  readonly layer: Uint8Array;
  /** Where the strips begin and end. */
  readonly stops: Float64Array;
}

/** The area in one of the layers, or, where the second has rings, in both. */
function sweep(one: readonly PackedRing[], other: readonly PackedRing[]): number {
  const sides = stripSides(one, other);
  const isShared = other.length > 0;
  const { count, low, high, stops } = sides;
  const open = new Uint32Array(count);
  let [held, next, area, work] = [0, 0, 0, 0];
  for (let stop = 0; stop + 1 < stops.length; stop++) {
    const [from, to] = [stops[stop]!, stops[stop + 1]!];
    let kept = 0;
    for (let place = 0; place < held; place++) if (high[open[place]!]! > from) open[kept++] = open[place]!;
    held = kept;
    for (; next < count && low[next]! <= from; next++) if (high[next]! > from) open[held++] = next;
    const list = open.subarray(0, held);
    const cuts = work < MOST_WORK ? cutsIn(sides, list, from, to) : [];
    work += held * (cuts.length + 1);
    let start = from;
    for (const end of [...cuts, to]) {
      if (end > start) area += (end - start) * heightAt(sides, list, (start + end) / 2, isShared);
      start = end;
    }
  }
  return area;
}

/** What the sides hold between them, across the sweep; they are left in their order there. */
function heightAt(sides: StripSides, list: Uint32Array, at: number, isShared: boolean): number {
  const across = sortedAt(sides, list, at);
  let [inOne, inOther, height] = [false, !isShared, 0];
  for (let place = 0; place < list.length; place++) {
    if (sides.layer[list[place]!] === 0) inOne = !inOne;
    else inOther = !inOther;
    if (inOne && inOther && place + 1 < list.length) height += across[place + 1]! - across[place]!;
  }
  return height;
}

let scratch = new Float64Array(64);

/** Puts sides in their order across; gives where they are. An insertion sort: from strip to strip the order hardly changes. */
function sortedAt(sides: StripSides, list: Uint32Array, at: number, swapped?: (one: number, other: number) => void) {
  if (scratch.length < list.length) scratch = new Float64Array(2 * list.length);
  const across = scratch;
  for (let place = 0; place < list.length; place++) {
    const side = list[place]!;
    const value = acrossAt(sides, side, at);
    let to = place;
    for (; to > 0 && across[to - 1]! > value; to--) {
      swapped?.(list[to - 1]!, side);
      across[to] = across[to - 1]!;
      list[to] = list[to - 1]!;
    }
    across[to] = value;
    list[to] = side;
  }
  return across;
}

/** Where sides cross between two stops, in order. */
function cutsIn(sides: StripSides, list: Uint32Array, from: number, to: number): readonly number[] {
  const cuts: number[] = [];
  sortedAt(sides, list, from);
  sortedAt(sides, list, to, (one, other) => {
    const before = acrossAt(sides, other, from) - acrossAt(sides, one, from);
    const after = acrossAt(sides, other, to) - acrossAt(sides, one, to);
    if (before > 0 && after < 0) cuts.push(from + ((to - from) * before) / (before - after));
  });
  return cuts.sort((a, b) => a - b);
}

function acrossAt({ low, high, atLow, atHigh }: StripSides, side: number, at: number): number {
  const [from, start] = [low[side]!, atLow[side]!];
  return start + ((atHigh[side]! - start) * (at - from)) / (high[side]! - from);
}

/** Those over what both layers lie over, where there are two. */
function stripSides(one: readonly PackedRing[], other: readonly PackedRing[]): StripSides {
  const { sides, layers } = sidesOf(one, other);
  const { axis, order } = sweepOrder(sides);
  const [west, east] = spanOf(one, other, axis);
  const [low, high, atLow, atHigh] = [0, 1, 2, 3].map(() => new Float64Array(sides.count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const layer = new Uint8Array(sides.count);
  const stops = new Float64Array(2 * sides.count + 2);
  stops.set([west, east]);
  let [count, stopped] = [0, 2];
  for (const side of order) {
    const ends = [sides.from(side), sides.to(side)] as const;
    const [a, b] = sides.xy[ends[0] + axis]! < sides.xy[ends[1] + axis]! ? ends : [ends[1], ends[0]];
    const [from, to] = [sides.xy[a + axis]!, sides.xy[b + axis]!];
    if (from === to || to <= west || from >= east) continue;
    [low[count], high[count], layer[count]] = [from, to, layers[side]!];
    [atLow[count], atHigh[count]] = [sides.xy[a + 1 - axis]!, sides.xy[b + 1 - axis]!];
    count++;
    for (const end of [from, to]) if (end > west && end < east) stops[stopped++] = end;
  }
  return { count, low, high, atLow, atHigh, layer, stops: stops.subarray(0, stopped).sort() };
}

function sidesOf(one: readonly PackedRing[], other: readonly PackedRing[]) {
  const rings = [...one, ...other];
  const corners = rings.reduce((sum, ring) => sum + ring.length, 0);
  const xy = new Float64Array(corners);
  const [starts, layers] = [new Uint32Array(corners / 2), new Uint8Array(corners / 2)];
  let [at, count] = [0, 0];
  for (const [index, ring] of rings.entries()) {
    xy.set(ring, at);
    for (let corner = 0; corner + 2 < ring.length; corner += 2) {
      layers[count] = index < one.length ? 0 : 1;
      starts[count++] = at + corner;
    }
    at += ring.length;
  }
  const sides: Sides = { xy, count, from: (side) => starts[side]!, to: (side) => starts[side]! + 2 };
  return { sides, layers };
}

/** Where along the axis there is any of both layers; of the first alone where the second has none. */
function spanOf(one: readonly PackedRing[], other: readonly PackedRing[], axis: 0 | 1): readonly [number, number] {
  const boxes = [boxAroundRings(one), ...(other.length > 0 ? [boxAroundRings(other)] : [])];
  const lows = boxes.map(({ west, south }) => (axis === 0 ? west : south));
  const highs = boxes.map(({ east, north }) => (axis === 0 ? east : north));
  return [Math.max(...lows), Math.max(Math.min(...highs), Math.max(...lows))];
}
