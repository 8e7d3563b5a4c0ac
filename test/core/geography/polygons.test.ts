// What lies in polygons: by another implementation, and of a point on a shared side in exactly one of two.
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { polygon } from "@turf/helpers";
import fc from "fast-check";
import type { Position } from "geojson";
import { expect, it } from "vitest";
import { areaOf, isInside, signedArea } from "../../../src/core/geography/polygons.ts";

const whole = fc.integer({ min: -20, max: 20 });
const anyStar = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 16 })
  .map((lengths): Position[] => {
    const ring = lengths.map((length, index): Position => {
      const angle = (2 * Math.PI * index) / lengths.length;
      return [length * Math.cos(angle), length * Math.sin(angle)];
    });
    return [...ring, ring[0]!];
  });

it("agrees with another implementation on points that are on no side", () => {
  fc.assert(
    fc.property(anyStar, anyStar, whole, whole, (outer, hole, a, b) => {
      const [x, y] = [a + 0.1234567, b + 0.7654321];
      const small = hole.map(([east, north]) => [east! / 100, north! / 100]);
      expect(isInside([[outer, small]], x, y)).toBe(booleanPointInPolygon([x, y], polygon([outer, small])));
    }),
    { numRuns: 1000 },
  );
});

it("puts a point on the side of two polygons into exactly one of them, whichever way they wind", () => {
  const corner = fc.tuple(whole, whole);
  fc.assert(
    fc.property(corner, corner, fc.nat({ max: 64 }), fc.boolean(), ([x0, y0], [x1, y1], part, turned) => {
      fc.pre(x0 !== x1 || y0 !== y1);
      const [left, right]: readonly Position[] = [
        [x0 - (y1 - y0), y0 + (x1 - x0)],
        [x0 + (y1 - y0), y0 - (x1 - x0)],
      ];
      const one = [[x0, y0], [x1, y1], left!, [x0, y0]];
      const other = [[x0, y0], right!, [x1, y1], [x0, y0]];
      const [x, y] = [x0 + ((x1 - x0) * (part + 1)) / 66, y0 + ((y1 - y0) * (part + 1)) / 66];
      const holders = [one, turned ? other.toReversed() : other].filter((ring) => isInside([[ring]], x, y));
      expect(holders.length).toBe(1);
    }),
    { numRuns: 1000 },
  );
});

it("measures outer rings less their holes, whichever way they wind", () => {
  const square = (from: number, side: number): Position[] => [
    [from, from],
    [from + side, from],
    [from + side, from + side],
    [from, from + side],
    [from, from],
  ];
  expect(signedArea(square(0, 10))).toBe(100);
  expect(signedArea(square(0, 10).toReversed())).toBe(-100);
  expect(areaOf([[square(0, 10), square(2, 2), square(5, 3).toReversed()], [square(20, 1)]])).toBe(88);
});
