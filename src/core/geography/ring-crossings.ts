// Whether sides meet, as where a ring meets itself: a sweep from west to east over them.
import type { SideNumbers } from "./corner-numbers.ts";
import type { PackedRing } from "./packed-rings.ts";

/** Side n runs from the corner at from(n) in `xy` to that at to(n). */
interface Sides {
  readonly xy: Float64Array;
  readonly count: number;
  readonly from: (side: number) => number;
  readonly to: (side: number) => number;
}

/** Whether two sides of a closed ring that do not follow each other share a point. */
export function meetsItself(ring: PackedRing): boolean {
  const count = Math.max(ring.length / 2 - 1, 0);
  const sides: Sides = { xy: ring, count, from: (side) => 2 * side, to: (side) => 2 * side + 2 };
  return anyMeet(sides, (one, other) => !follow(one, other, count) && meet(sides, one, other));
}

/** Whether two sides between corners share a point that is no end of both, or more than one point. */
export function sidesMeet(xy: Float64Array, { from, to, count }: SideNumbers): boolean {
  const sides: Sides = { xy, count, from: (side) => 2 * from[side]!, to: (side) => 2 * to[side]! };
  return anyMeet(sides, (one, other) => meetBesideEnds(sides, one, other));
}

/** Whether any two sides that lie over the same x `meet`, by their numbers. */
function anyMeet({ xy, count, from, to }: Sides, meet: (one: number, other: number) => boolean): boolean {
  const west = (side: number): number => Math.min(xy[from(side)]!, xy[to(side)]!);
  const east = (side: number): number => Math.max(xy[from(side)]!, xy[to(side)]!);
  const order = new Uint32Array(count).map((_, side) => side).sort((a, b) => west(a) - west(b));
  const open: number[] = [];
  for (const side of order) {
    const start = west(side);
    let kept = 0;
    for (const other of open) {
      if (east(other) < start) continue;
      if (meet(side, other)) return true;
      open[kept++] = other;
    }
    open.length = kept;
    open.push(side);
  }
  return false;
}

function follow(one: number, other: number, sides: number): boolean {
  const apart = Math.abs(one - other);
  return apart === 1 || apart === sides - 1;
}

function meet({ xy, from, to }: Sides, one: number, other: number): boolean {
  const [a, b, c, d] = [from(one), to(one), from(other), to(other)];
  const [ay, by, cy, dy] = [xy[a + 1]!, xy[b + 1]!, xy[c + 1]!, xy[d + 1]!];
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  return turn(xy, a, b, c) * turn(xy, a, b, d) <= 0 && turn(xy, c, d, a) * turn(xy, c, d, b) <= 0;
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
