// Whether a ring meets itself: a sweep from west to east over its sides.
import type { Position } from "geojson";

type Ring = readonly Position[];

/** Whether two sides of a closed ring that do not follow each other share a point. */
export function meetsItself(ring: Ring): boolean {
  const sides = ring.length - 1;
  const west = (side: number): number => Math.min(ring[side]![0]!, ring[side + 1]![0]!);
  const east = (side: number): number => Math.max(ring[side]![0]!, ring[side + 1]![0]!);
  const order = [...Array(sides).keys()].sort((a, b) => west(a) - west(b));
  let open: number[] = [];
  for (const side of order) {
    const start = west(side);
    open = open.filter((other) => east(other) >= start);
    if (open.some((other) => !follow(side, other, sides) && meet(ring, side, other))) return true;
    open.push(side);
  }
  return false;
}

function follow(one: number, other: number, sides: number): boolean {
  const apart = Math.abs(one - other);
  return apart === 1 || apart === sides - 1;
}

function meet(ring: Ring, one: number, other: number): boolean {
  const [a, b, c, d] = [ring[one]!, ring[one + 1]!, ring[other]!, ring[other + 1]!];
  if (Math.max(a[1]!, b[1]!) < Math.min(c[1]!, d[1]!) || Math.max(c[1]!, d[1]!) < Math.min(a[1]!, b[1]!)) return false;
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

/** 1 where c lies on the left of the way from a to b, -1 on the right, 0 on their line. */
function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
}
