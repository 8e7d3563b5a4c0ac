// Polygons put together by their sides are what a union makes of them, or none where it takes a union.
import { union } from "@turf/union";
import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { mergedBySides as mergedPacked } from "../../../src/core/geography/merged-by-sides.ts";
import { packed, unpacked } from "../../../src/core/geography/packed-rings.ts";
import { areaOf, isInside, type Outline, polygonsOf } from "../../../src/core/geography/polygons.ts";
import { anyMosaic, mosaicOf } from "../../mosaic.ts";

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

function mergedBySides(shapes: readonly Outline[]): Outline | null {
  const merged = mergedPacked(shapes.map(packed));
  return merged === null ? null : unpacked(merged);
}

function unionByTurf(shapes: readonly Outline[]): Outline {
  if (shapes.length === 1) return shapes[0]!;
  const features = shapes.map((coordinates) => ({
    type: "Feature" as const,
    properties: {},
    geometry: { type: "MultiPolygon" as const, coordinates },
  }));
  return polygonsOf(union({ type: "FeatureCollection", features })!.geometry);
}

/** Points in one and not in the other, of a fine grid over a box. */
function differences(one: Outline, other: Outline, [west, south, east, north]: readonly number[]): number {
  let found = 0;
  for (let x = 0.5; x < 40; x++)
    for (let y = 0.5; y < 40; y++) {
      const [longitude, latitude] = [west! + ((east! - west!) * x) / 40.13, south! + ((north! - south!) * y) / 40.17];
      if (isInside(one, longitude, latitude) !== isInside(other, longitude, latitude)) found++;
    }
  return found;
}

function boxOf(shapes: readonly Outline[]): readonly number[] {
  const corners = shapes.flat(3);
  const [xs, ys] = [corners.map(([x]) => x!), corners.map(([, y]) => y!)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe("wards of one map", () => {
  it("are put together as by a union, whichever of them", () => {
    fc.assert(
      fc.property(anyMosaic, fc.infiniteStream(fc.boolean()), (mosaic, chosen) => {
        const all = mosaicOf(mosaic).features.map(({ geometry }) => polygonsOf(geometry));
        const some = all.filter(() => chosen.next().value);
        fc.pre(some.length > 0);
        const merged = mergedBySides(some);
        expect(merged).not.toBeNull();
        const expected = unionByTurf(some);
        expect(areaOf(merged!) / areaOf(expected)).toBeCloseTo(1, 9);
        expect(differences(merged!, expected, boxOf(some))).toBe(0);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});

describe("any squares", () => {
  it("are put together as by a union, or not at all", () => {
    const any = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (squares) => {
        const shapes = squares.map((one): Outline => [[square(...one)]]);
        const merged = mergedBySides(shapes);
        if (merged === null) return;
        const expected = unionByTurf(shapes);
        expect(areaOf(merged)).toBeCloseTo(areaOf(expected), 9);
        expect(differences(merged, expected, boxOf(shapes))).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, readonly Outline[], boolean]>([
    ["beside each other", [[[square(0, 0, 1)]], [[square(1, 0, 1)]]], true],
    ["apart", [[[square(0, 0, 1)]], [[square(5, 0, 1)]]], true],
    ["that touch in a corner", [[[square(0, 0, 1)]], [[square(1, 1, 1)]]], true],
    ["in the hole of another", [[[square(0, 0, 4), square(1, 1, 1)]], [[square(1, 1, 1)]]], true],
    ["in a larger hole", [[[square(0, 0, 9), square(1, 1, 5)]], [[square(2, 2, 1)]]], true],
    ["over each other", [[[square(0, 0, 2)]], [[square(1, 1, 2)]]], false],
    ["one within another", [[[square(0, 0, 4)]], [[square(1, 1, 1)]]], false],
    ["the same", [[[square(0, 0, 4)]], [[square(0, 0, 4)]]], false],
    ["that share a part of a side", [[[square(0, 0, 2)]], [[square(2, 1, 2)]]], false],
  ])("%s", (_, shapes, can) => {
    const merged = mergedBySides(shapes);
    expect(merged !== null).toBe(can);
    if (merged !== null) expect(areaOf(merged)).toBeCloseTo(areaOf(unionByTurf(shapes)), 9);
  });
});
