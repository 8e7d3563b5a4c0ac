// The point of a ward's label, against an independent point-in-polygon test.
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import fc from "fast-check";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { expect, it } from "vitest";
import type { WardFeature } from "../../../src/core/area/area-package.ts";
import { labelPoint } from "../../../src/core/geography/label-point.ts";
import { builtInArea } from "../../built-in-area.ts";

function ward(geometry: Polygon | MultiPolygon): WardFeature {
  return { type: "Feature", id: "W1", properties: { code: "W1", name: "One" }, geometry };
}

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

it("lies in the middle of a box", () => {
  const [longitude, latitude] = labelPoint(ward({ type: "Polygon", coordinates: [box(0, 52, 0.1, 52.1)] }));
  expect(longitude).toBeCloseTo(0.05, 2);
  expect(latitude).toBeCloseTo(52.05, 1);
});

it("lies inside a horseshoe, whose centre of mass does not", () => {
  const horseshoe = [
    [0, 52],
    [0.1, 52],
    [0.1, 52.1],
    [0.09, 52.1],
    [0.09, 52.01],
    [0.01, 52.01],
    [0.01, 52.1],
    [0, 52.1],
    [0, 52],
  ];
  const feature = ward({ type: "Polygon", coordinates: [horseshoe] });
  expect(booleanPointInPolygon(labelPoint(feature), feature, { ignoreBoundary: true })).toBe(true);
});

it("keeps out of a hole", () => {
  const feature = ward({ type: "Polygon", coordinates: [box(0, 52, 0.1, 52.1), box(0.02, 52.02, 0.08, 52.08)] });
  expect(booleanPointInPolygon(labelPoint(feature), feature, { ignoreBoundary: true })).toBe(true);
});

it("takes the larger part of a ward with an island", () => {
  const feature = ward({ type: "MultiPolygon", coordinates: [[box(0.2, 52, 0.21, 52.01)], [box(0, 52, 0.1, 52.1)]] });
  expect(labelPoint(feature)[0]).toBeLessThan(0.1);
});

it("gives the first vertex of a boundary without area", () => {
  const line = [
    [0, 52],
    [0.1, 52],
    [0, 52],
  ];
  expect(labelPoint(ward({ type: "Polygon", coordinates: [line] }))).toEqual([0, 52]);
});

it("lies inside any crescent, however thin, whose middle does not", () => {
  const crescent = fc.record({ power: fc.integer({ min: 10, max: 42 }), degrees: fc.nat(359) });
  fc.assert(
    fc.property(crescent, ({ power, degrees }) => {
      const [width, turn] = [10 ** (-power / 10), (degrees * Math.PI) / 180];
      const arc = (radius: number): Position[] =>
        Array.from({ length: 40 }, (_, index) => {
          const angle = turn + (4 * index) / 39;
          return [0.1 * radius * Math.cos(angle), 52 + 0.1 * radius * Math.sin(angle)];
        });
      const ring = [...arc(1), ...arc(1 - width).toReversed()];
      const feature = ward({ type: "Polygon", coordinates: [[...ring, ring[0]!]] });
      expect(booleanPointInPolygon(labelPoint(feature), feature, { ignoreBoundary: true })).toBe(true);
    }),
    { numRuns: 100 },
  );
});

it("lies inside any star-shaped ward", () => {
  const radii = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 4, maxLength: 24 });
  fc.assert(
    fc.property(radii, (lengths) => {
      const ring = lengths.map((length, index) => {
        const angle = (2 * Math.PI * index) / lengths.length;
        return [0.1 + 0.02 * length * Math.cos(angle), 52.2 + 0.02 * length * Math.sin(angle)];
      });
      const feature = ward({ type: "Polygon", coordinates: [[...ring, ring[0]!]] });
      expect(booleanPointInPolygon(labelPoint(feature), feature, { ignoreBoundary: true })).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("lies inside each ward of Cambridge", () => {
  for (const feature of builtInArea().boundaries.features)
    expect(booleanPointInPolygon(labelPoint(feature), feature, { ignoreBoundary: true }), String(feature.id)).toBe(
      true,
    );
});
