// Areas that share a point, and areas that do not.
import { booleanIntersects } from "@turf/boolean-intersects";
import { multiPolygon } from "@turf/helpers";
import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { shapeOf, shapesTouch } from "../../../src/core/geography/shapes-touch.ts";

/** A closed box from one corner to the other. */
function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Whichever of the two comes first. */
function touch(a: Position[][][], b: Position[][][]): boolean {
  const [one, other] = [shapeOf(a), shapeOf(b)];
  const found = shapesTouch(one, other);
  expect(shapesTouch(other, one)).toBe(found);
  return found;
}

const SQUARE = [[box(0, 0, 10, 10)]];

describe("two areas share a point", () => {
  it("where a corner of one lies in the other", () => {
    expect(touch(SQUARE, [[box(8, 8, 20, 20)]])).toBe(true);
  });

  it("where one lies in the other, whichever", () => {
    expect(touch(SQUARE, [[box(2, 2, 4, 4)]])).toBe(true);
    expect(touch(SQUARE, [[box(-5, -5, 20, 20)]])).toBe(true);
    expect(touch(SQUARE, SQUARE)).toBe(true);
  });

  it("where they cross without a corner of either in the other", () => {
    expect(touch(SQUARE, [[box(4, -5, 6, 15)]])).toBe(true);
    const strip = [
      [-4, 5],
      [5, -4],
      [16, 5],
      [5, 16],
      [-4, 5],
    ];
    expect(touch(SQUARE, [[strip]])).toBe(true);
  });

  it("where they only touch: in a part of a side, a corner on a side, or a corner of both", () => {
    expect(touch(SQUARE, [[box(10, 3, 20, 7)]])).toBe(true);
    const tip = [
      [10, 5],
      [15, 0],
      [15, 10],
      [10, 5],
    ];
    expect(touch(SQUARE, [[tip]])).toBe(true);
    expect(touch(SQUARE, [[box(10, 10, 20, 20)]])).toBe(true);
  });

  it("where only one of several polygons does", () => {
    expect(touch(SQUARE, [[box(50, 50, 60, 60)], [box(2, 2, 4, 4)]])).toBe(true);
  });

  it("where one lies across the edge of a hole or touches it from within", () => {
    const ring = [box(-20, -20, 30, 30), box(-5, -5, 8, 15).toReversed()];
    expect(touch(SQUARE, [ring])).toBe(true);
    expect(touch(SQUARE, [[box(-20, -20, 30, 30), box(0, -5, 15, 15).toReversed()]])).toBe(true);
  });
});

describe("two areas share no point", () => {
  it("where they lie apart", () => {
    expect(touch(SQUARE, [[box(11, 0, 20, 10)]])).toBe(false);
  });

  it("where only their boxes meet", () => {
    const slope = [
      [9, -20],
      [30, 1],
      [30, -20],
      [9, -20],
    ];
    expect(touch(SQUARE, [[slope]])).toBe(false);
  });

  it("where sides on one line do not reach each other", () => {
    expect(touch(SQUARE, [[box(12, 0, 20, 10)]])).toBe(false);
  });

  it("where one lies in a hole of the other", () => {
    expect(touch(SQUARE, [[box(-20, -20, 30, 30), box(-5, -5, 15, 15).toReversed()]])).toBe(false);
  });

  it("where there is none", () => {
    expect(touch(SQUARE, [])).toBe(false);
  });
});

it("finds what another implementation finds, of squares and triangles", () => {
  const at = fc.integer({ min: 0, max: 12 });
  const square = fc.tuple(at, at, fc.integer({ min: 1, max: 6 }));
  const triangle = fc
    .tuple(at, at, at, at, at, at)
    .filter(([ax, ay, bx, by, cx, cy]) => (bx - ax) * (cy - ay) !== (by - ay) * (cx - ax));
  fc.assert(
    fc.property(square, triangle, ([x, y, side], [ax, ay, bx, by, cx, cy]) => {
      const one = [[box(x, y, x + side, y + side)]];
      const other = [
        [
          [
            [ax, ay],
            [bx, by],
            [cx, cy],
            [ax, ay],
          ],
        ],
      ];
      expect(touch(one, other)).toBe(booleanIntersects(multiPolygon(one), multiPolygon(other)));
    }),
    { numRuns: 2000 },
  );
});
