// Whether sides meet, as where a ring meets itself: a sweep from west to east over them.
import { type PackedRing } from "./packed-rings.ts";

/** Side n runs from (xy[n * step], xy[n * step + 1]) to (xy[n * step + 2], xy[n * step + 3]). */
interface Sides {
  readonly xy: Float64Array;
  readonly step: 2 | 4;
  readonly count: number;
}

/** Whether two sides of a closed ring that do not follow each other share a point. */
export function meetsItself(ring: PackedRing): boolean {
  const sides: Sides = { xy: ring, step: 2, count: Math.max(ring.length / 2 - 1, 0) };
  return anyMeet(sides, (one, other) => !follow(one, other, sides.count) && meet(ring, 2 * one, 2 * other));
}

/** Whether two sides, four numbers each, share a point that is no end of both, or more than one point. */
export function sidesMeet(xy: Float64Array): boolean {
  const sides: Sides = { xy, step: 4, count: xy.length / 4 };
  return anyMeet(sides, (one, other) => meetBesideEnds(xy, 4 * one, 4 * other));
}

/** Whether any two sides that lie over the same x `meet`, by their numbers. */
function anyMeet({ xy, step, count }: Sides, meet: (one: number, other: number) => boolean): boolean {
  const west = (side: number): number => Math.min(xy[side * step]!, xy[side * step + 2]!);
  const east = (side: number): number => Math.max(xy[side * step]!, xy[side * step + 2]!);
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

/** Of sides that begin at offsets: whether the one from a to b and the one from c to d share a point. */
function meet(xy: Float64Array, a: number, c: number): boolean {
  const [b, d] = [a + 2, c + 2];
  const [ay, by, cy, dy] = [xy[a + 1]!, xy[b + 1]!, xy[c + 1]!, xy[d + 1]!];
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  return turn(xy, a, b, c) * turn(xy, a, b, d) <= 0 && turn(xy, c, d, a) * turn(xy, c, d, b) <= 0;
}

function meetBesideEnds(xy: Float64Array, one: number, other: number): boolean {
  if (!meet(xy, one, other)) return false;
  for (const a of [one, one + 2])
    for (const c of [other, other + 2]) {
      if (xy[a] !== xy[c] || xy[a + 1] !== xy[c + 1]) continue;
      const [b, d] = [2 * one + 2 - a, 2 * other + 2 - c];
      return turn(xy, a, b, d) === 0 && isSameWay(xy, a, b, d);
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
