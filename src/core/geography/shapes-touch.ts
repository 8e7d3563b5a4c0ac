// Whether areas share a point: one in the other, overlapping, or touching in a side or a corner.

import type { Position } from "geojson";
import type { Box } from "./box.ts";
import { boxAround } from "./box-around.ts";
import { isInside, type Polygons } from "./polygons.ts";
import { sidesOfRings } from "./ring-sides.ts";
import { boxesTouch } from "./touching-boxes.ts";

/** Polygons in the plane, prepared for comparison with many others. */
export interface Shape {
  readonly polygons: Polygons;
  readonly sides: readonly Side[];
  readonly box: Box;
}

interface Side {
  readonly ends: readonly [Position, Position];
  readonly box: Box;
}

export function shapeOf(polygons: Polygons): Shape {
  const sides = sidesOfRings(polygons).map((ends): Side => ({ ends, box: boxAround(ends) }));
  return { polygons, sides, box: boxAround(polygons.flat(2)) };
}

/** Where no sides meet, shapes are apart, or all of one polygon lies in the other shape and so does any corner of it. */
export function shapesTouch(a: Shape, b: Shape): boolean {
  if (!boxesTouch(a.box, b.box)) return false;
  const near = a.sides.filter(({ box }) => boxesTouch(box, b.box));
  return (
    near.some((side) => b.sides.some((other) => sidesTouch(side, other))) || hasCornerIn(a, b) || hasCornerIn(b, a)
  );
}

function hasCornerIn({ polygons }: Shape, { polygons: others }: Shape): boolean {
  return polygons.some(([outer]) => isInside(others, outer![0]![0]!, outer![0]![1]!));
}

/** The ends of neither side both lie left or both right of the other; on one line, where there is no left or right, the boxes decide. */
function sidesTouch(one: Side, other: Side): boolean {
  return boxesTouch(one.box, other.box) && separates(one.ends, other.ends) && separates(other.ends, one.ends);
}

function separates([a, b]: Side["ends"], [c, d]: Side["ends"]): boolean {
  return turn(a, b, c) * turn(a, b, d) <= 0;
}

/** 1 where c lies on the left of the way from a to b, -1 on the right, 0 on their line: always 0 for a and b themselves. */
function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
}
