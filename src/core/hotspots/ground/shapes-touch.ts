// Whether areas share a point: one in the other, overlapping, or touching in a side or a corner.
import type { Position } from "geojson";
import type { GridBox } from "./cell-grid.ts";
import { boxesMeet, boxOf, isInside } from "./district.ts";

/** Polygons in the plane, ready to be held against many others. */
export interface Shape {
  readonly polygons: readonly (readonly (readonly Position[])[])[];
  readonly sides: readonly Side[];
  readonly box: GridBox;
}

interface Side {
  readonly ends: readonly [Position, Position];
  readonly box: GridBox;
}

/** Of polygons whose rings are closed. */
export function shapeOf(polygons: Shape["polygons"]): Shape {
  const sides = polygons.flat().flatMap((ring) =>
    ring.slice(1).map((end, index): Side => {
      const ends = [ring[index]!, end] as const;
      return { ends, box: boxOf(ends) };
    }),
  );
  return { polygons, sides, box: boxOf(polygons.flat(2)) };
}

/** Where no sides meet, shapes are apart, or all of one polygon lies in the other shape and so does any corner of it. */
export function shapesMeet(a: Shape, b: Shape): boolean {
  if (!boxesMeet(a.box, b.box)) return false;
  const near = a.sides.filter(({ box }) => boxesMeet(box, b.box));
  return near.some((side) => b.sides.some((other) => sidesMeet(side, other))) || hasCornerIn(a, b) || hasCornerIn(b, a);
}

function hasCornerIn({ polygons }: Shape, { polygons: others }: Shape): boolean {
  return polygons.some(([outer]) => isInside(others, outer![0]![0]!, outer![0]![1]!));
}

/** The ends of neither side lie on one hand of the other; on one line, where there are no hands, the boxes decide. */
function sidesMeet(one: Side, other: Side): boolean {
  return boxesMeet(one.box, other.box) && parts(one.ends, other.ends) && parts(other.ends, one.ends);
}

function parts([a, b]: Side["ends"], [c, d]: Side["ends"]): boolean {
  return hand(a, b, c) * hand(a, b, d) <= 0;
}

/** 1 where c lies on the left of the way from a to b, -1 on the right, 0 on their line: always 0 for a and b themselves. */
function hand(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
}
