// Whether sides meet, as where a ring meets itself: a sweep from west to east over them.
import type { Position } from "geojson";
import { type Side, sidesOfRings } from "./polygons.ts";

/** Whether two sides of a closed ring that do not follow each other share a point. */
export function meetsItself(ring: readonly Position[]): boolean {
  const sides = sidesOfRings([[ring]]);
  return anyMeet(sides, (one, other) => !follow(one, other, sides.length) && meet(sides[one]!, sides[other]!));
}

/** Whether two sides share a point that is no end of both, or more than one point. */
export function sidesMeet(sides: readonly Side[]): boolean {
  return anyMeet(sides, (one, other) => meetBesideEnds(sides[one]!, sides[other]!));
}

/** Whether any two sides that lie over the same x `meet`, by their places in the list. */
function anyMeet(sides: readonly Side[], meet: (one: number, other: number) => boolean): boolean {
  const west = ([a, b]: Side): number => Math.min(a[0]!, b[0]!);
  const east = ([a, b]: Side): number => Math.max(a[0]!, b[0]!);
  const order = [...sides.keys()].sort((a, b) => west(sides[a]!) - west(sides[b]!));
  let open: number[] = [];
  for (const side of order) {
    const start = west(sides[side]!);
    open = open.filter((other) => east(sides[other]!) >= start);
    if (open.some((other) => meet(side, other))) return true;
    open.push(side);
  }
  return false;
}

function follow(one: number, other: number, sides: number): boolean {
  const apart = Math.abs(one - other);
  return apart === 1 || apart === sides - 1;
}

function meet([a, b]: Side, [c, d]: Side): boolean {
  if (Math.max(a[1]!, b[1]!) < Math.min(c[1]!, d[1]!) || Math.max(c[1]!, d[1]!) < Math.min(a[1]!, b[1]!)) return false;
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

function meetBesideEnds(one: Side, other: Side): boolean {
  if (!meet(one, other)) return false;
  for (const [a, b] of [one, [one[1], one[0]] as const])
    for (const [c, d] of [other, [other[1], other[0]] as const])
      if (a[0] === c[0] && a[1] === c[1]) return turn(a, b, d) === 0 && isSameWay(a, b, d);
  return true;
}

/** Of three points on a line, whether the second and the third lie on one side of the first. */
function isSameWay(a: Position, b: Position, d: Position): boolean {
  return (b[0]! - a[0]!) * (d[0]! - a[0]!) + (b[1]! - a[1]!) * (d[1]! - a[1]!) > 0;
}

/** 1 where c lies on the left of the way from a to b, -1 on the right, 0 on their line. */
function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
}
