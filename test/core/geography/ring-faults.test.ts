// Rings that do not say what lies in them: each kind is found with its area, and whole wards have none.
import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { WardFeature } from "../../../src/core/area/area-package.ts";
import { packRing } from "../../../src/core/geography/packed-rings.ts";
import { isInside } from "../../../src/core/geography/polygons.ts";
import { meetsItself } from "../../../src/core/geography/ring-crossings.ts";
import { farCorner, ringFaultsOf } from "../../../src/core/geography/ring-faults.ts";

const [WEST, SOUTH] = [0.1, 52.2];

/** A closed ring through corners in hundredths of a degree from the south-west. */
function ring(...corners: readonly (readonly [number, number])[]): Position[] {
  const open = corners.map(([x, y]) => [WEST + x / 100, SOUTH + y / 100]);
  return [...open, open[0]!];
}

const square = (x: number, y: number, side: number): Position[] =>
  ring([x, y], [x + side, y], [x + side, y + side], [x, y + side]);

function ward(...polygons: Position[][][]): WardFeature {
  const properties = { code: "E05000001", name: "Abbey" };
  return { type: "Feature", id: "E05000001", properties, geometry: { type: "MultiPolygon", coordinates: polygons } };
}

describe("a ward", () => {
  it.each<[string, WardFeature, readonly (readonly [string, number])[]]>([
    ["whole, with a hole and two parts", ward([square(0, 0, 4), square(1, 1, 1)], [square(6, 0, 2)]), []],
    ["whose parts touch in a corner", ward([square(0, 0, 2)], [square(2, 2, 2)]), []],
    ["whose ring touches itself", ward([ring([0, 0], [2, 0], [2, 2], [4, 2], [4, 4], [2, 4], [2, 2], [0, 2])]), []],
    ["of a bow", ward([ring([0, 0], [4, 4], [4, 0], [0, 4])]), [["a ring crosses itself", 1]]],
    ["with a hole outside", ward([square(0, 0, 4), square(6, 0, 2)]), [["a hole lies outside its ring", 1 / 3]]],
    [
      "with two holes over each other",
      ward([square(0, 0, 4), square(1, 1, 2), square(1, 1, 1)]),
      [["its holes lie over each other", 1 / 11]],
    ],
    [
      "with two parts over each other",
      ward([square(0, 0, 4)], [square(2, 0, 4)]),
      [["its parts lie over each other", 8 / 32]],
    ],
  ])("%s has the faults that it has", (_, feature, expected) => {
    const faults = ringFaultsOf([feature]);
    expect(faults.map(({ what }) => what)).toEqual(expected.map(([what]) => what));
    faults.forEach(({ part, code, name }, index) => {
      expect(part).toBeCloseTo(expected[index]![1], 6);
      expect([code, name]).toEqual(["E05000001", "Abbey"]);
    });
  });

  it.each([
    [0, 0],
    [180, 52.2],
    [-180, 52.2],
    [0.1, -52.2],
  ])("with a corner at %d, %d is named", (longitude, latitude) => {
    const corners = square(0, 0, 4);
    expect(farCorner(ward([corners]))).toBe(null);
    expect(farCorner(ward([[...corners.slice(0, -1), [longitude, latitude], corners[0]!]]))).toEqual([
      longitude,
      latitude,
    ]);
  });
});

describe("a ring", () => {
  it("round a point meets itself nowhere, whatever its distances", () => {
    const distances = fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(distances, (all) => {
        const corners = all.map((distance, index) => {
          const angle = (2 * Math.PI * index) / all.length;
          return [distance * Math.cos(angle), distance * Math.sin(angle)] as Position;
        });
        expect(meetsItself(packRing([...corners, corners[0]!]))).toBe(false);
      }),
    );
  });

  it("meets itself just where every pair of its sides is compared", () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const closed: Position[] = [...corners, corners[0]!];
        expect(meetsItself(packRing(closed))).toBe(pairsMeet(closed));
      }),
      { numRuns: 2000 },
    );
  });

  it("across itself counts wrongly as much of the ground as points say", () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 4, maxLength: 6 }), (corners) => {
        const own = ring(...corners);
        const size = Math.abs(shoelace(corners));
        fc.pre(size > 0);
        let inside = 0;
        for (let x = 0; x < 80; x++)
          for (let y = 0; y < 80; y++)
            if (isInside([[own]], WEST + (x + 0.5) / 1000, SOUTH + (y + 0.5) / 1000)) inside += 0.01;
        const [fault] = ringFaultsOf([ward([own])]);
        const found = fault === undefined ? 0 : fault.part;
        // A grid of a tenth tells areas to about a tenth of the length of the sides.
        const expected = Math.min(1, Math.abs(inside - size) / size);
        expect(Math.abs(found - expected) * size).toBeLessThan(0.1 * 8 * corners.length);
      }),
      // A region that lies within the ring twice.
      {
        numRuns: 100,
        examples: [
          [
            [
              [4, 0],
              [1, 8],
              [0, 0],
              [6, 6],
              [0, 4],
            ],
          ],
        ],
      },
    );
  });
});

function shoelace(corners: readonly (readonly [number, number])[]): number {
  return corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length]!;
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function pairsMeet(closed: readonly Position[]): boolean {
  const sides = closed.length - 1;
  const turn = (a: Position, b: Position, c: Position): number =>
    Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
  for (let one = 0; one < sides; one++)
    for (let other = one + 2; other < sides; other++) {
      if (one === 0 && other === sides - 1) continue;
      const [a, b, c, d] = [closed[one]!, closed[one + 1]!, closed[other]!, closed[other + 1]!];
      const apart = [0, 1].some(
        (axis) =>
          Math.max(a[axis]!, b[axis]!) < Math.min(c[axis]!, d[axis]!) ||
          Math.max(c[axis]!, d[axis]!) < Math.min(a[axis]!, b[axis]!),
      );
      if (!apart && turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0) return true;
    }
  return false;
}
