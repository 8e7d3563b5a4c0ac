// Whether sides meet, as where a ring meets or crosses itself: a sweep over them.
import type { SideNumbers } from "./corner-numbers.ts";
import type { PackedRing } from "./packed-rings.ts";
import { MOST_PAIRS, type Sides, sweepOrder } from "./sweep-order.ts";

/** How two sides of a ring that do not follow each other meet. */
export interface RingMeetings {
  /** Whether any share a point. */
  readonly meets: boolean;
  /** Whether more than `most` pairs cross, each on both sides of the other, or its sides run to and fro too often to tell. */
  readonly isTangled: boolean;
  /** Where a first pair of them crosses. */
  readonly first: readonly [x: number, y: number] | null;
}

/** Of a closed ring. It takes no longer to find a tangle than the crossings that make it one. */
export function ringMeetings(ring: PackedRing, most: number): RingMeetings {
  const sides = sidesOfRing(ring);
  let [meets, crossings]: [boolean, number] = [false, 0];
  let first: readonly [number, number] | null = null;
  const isTangled = anyMeet(sides, (one, other) => {
    if (follow(one, other, sides.count) || !meet(sides, one, other)) return false;
    meets = true;
    if (!cross(sides, one, other)) return false;
    first ??= crossingOf(sides, one, other);
    return ++crossings > most;
  });
  return { meets: meets || isTangled, isTangled, first };
}

/** Whether two sides of a closed ring that do not follow each other share a point. */
export function meetsItself(ring: PackedRing): boolean {
  return ringMeetings(ring, Number.POSITIVE_INFINITY).meets;
}

function sidesOfRing(ring: PackedRing): Sides {
  const count = Math.max(ring.length / 2 - 1, 0);
  return { xy: ring, count, from: (side) => 2 * side, to: (side) => 2 * side + 2 };
}

/** Whether two sides between corners share a point that is no end of both, or more than one point. */
export function sidesMeet(xy: Float64Array, { from, to, count }: SideNumbers): boolean {
  const sides: Sides = { xy, count, from: (side) => 2 * from[side]!, to: (side) => 2 * to[side]! };
  return anyMeet(sides, (one, other) => meetBesideEnds(sides, one, other));
}

/** Whether any two sides that lie over the same place `meet`, by their numbers; true where there are too many to compare. */
function anyMeet(sides: Sides, meet: (one: number, other: number) => boolean): boolean {
  const { xy, from, to } = sides;
  const { axis, order, pairs } = sweepOrder(sides);
  const isTooMany = pairs > MOST_PAIRS;
  let compared = 0;
  const open: number[] = [];
  for (const side of order) {
    const start = Math.min(xy[from(side) + axis]!, xy[to(side) + axis]!);
    let kept = 0;
    for (const other of open) {
      if (Math.max(xy[from(other) + axis]!, xy[to(other) + axis]!) < start) continue;
      if (meet(side, other)) return true;
      open[kept++] = other;
    }
    open.length = kept;
    compared += kept;
    if (isTooMany && compared > MOST_PAIRS) return true;
    open.push(side);
  }
  return false;
}

/** Whether each of two sides that meet has its ends on both sides of the other. */
function cross({ xy, from, to }: Sides, one: number, other: number): boolean {
  const [a, b, c, d] = [from(one), to(one), from(other), to(other)];
  return turn(xy, a, b, c) * turn(xy, a, b, d) < 0 && turn(xy, c, d, a) * turn(xy, c, d, b) < 0;
}

function crossingOf({ xy, from, to }: Sides, one: number, other: number): readonly [number, number] {
  const [a, b, c, d] = [from(one), to(one), from(other), to(other)];
  const [dx, dy, ex, ey] = [xy[b]! - xy[a]!, xy[b + 1]! - xy[a + 1]!, xy[d]! - xy[c]!, xy[d + 1]! - xy[c + 1]!];
  const along = ((xy[c]! - xy[a]!) * ey - (xy[c + 1]! - xy[a + 1]!) * ex) / (dx * ey - dy * ex);
  return [xy[a]! + along * dx, xy[a + 1]! + along * dy];
}

function follow(one: number, other: number, sides: number): boolean {
  const apart = Math.abs(one - other);
  return apart === 1 || apart === sides - 1;
}

function meet({ xy, from, to }: Sides, one: number, other: number): boolean {
  const [a, b, c, d] = [from(one), to(one), from(other), to(other)];
  if (isApart(xy[a]!, xy[b]!, xy[c]!, xy[d]!) || isApart(xy[a + 1]!, xy[b + 1]!, xy[c + 1]!, xy[d + 1]!)) return false;
  return turn(xy, a, b, c) * turn(xy, a, b, d) <= 0 && turn(xy, c, d, a) * turn(xy, c, d, b) <= 0;
}

function isApart(a: number, b: number, c: number, d: number): boolean {
  return Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);
}

function meetBesideEnds(sides: Sides, one: number, other: number): boolean {
  if (!meet(sides, one, other)) return false;
  const { xy, from, to } = sides;
  for (const isTurned of [false, true])
    for (const isOtherTurned of [false, true]) {
      const [a, b] = isTurned ? [to(one), from(one)] : [from(one), to(one)];
      const [c, d] = isOtherTurned ? [to(other), from(other)] : [from(other), to(other)];
      if (xy[a] === xy[c] && xy[a + 1] === xy[c + 1]) return turn(xy, a, b, d) === 0 && isSameWay(xy, a, b, d);
    }
  return true;
}

/** Of three points on a line, whether the second and the third lie on one side of the first. */
function isSameWay(xy: Float64Array, a: number, b: number, d: number): boolean {
  const [x, y] = [xy[a]!, xy[a + 1]!];
  return (xy[b]! - x) * (xy[d]! - x) + (xy[b + 1]! - y) * (xy[d + 1]! - y) > 0;
}

/** 1 where c lies on the left of the way from a to b, -1 on the right, 0 on their line. */
function turn(xy: Float64Array, a: number, b: number, c: number): number {
  const [x, y] = [xy[a]!, xy[a + 1]!];
  return Math.sign((xy[b]! - x) * (xy[c + 1]! - y) - (xy[b + 1]! - y) * (xy[c]! - x));
}
