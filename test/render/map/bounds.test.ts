// The box around the wards.
import { expect, it } from "vitest";
import type { Boundaries, WardFeature } from "../../../src/core/area/area-package.ts";
import { boxOf, roomAround } from "../../../src/render/map/bounds.ts";

const square = (west: number, south: number): [number, number][] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south],
];

function boundaries(...geometries: readonly WardFeature["geometry"][]): Boundaries {
  return {
    type: "FeatureCollection",
    features: geometries.map((geometry, index) => ({
      type: "Feature",
      id: `W${index}`,
      properties: { code: `W${index}`, name: `Ward ${index}` },
      geometry,
    })),
  };
}

it("holds every part of every ward", () => {
  const box = boxOf(
    boundaries(
      { type: "Polygon", coordinates: [square(0, 52)] },
      { type: "MultiPolygon", coordinates: [[square(-3, 50)], [square(4, 51)]] },
    ),
  );
  expect(box).toEqual([-3, 50, 5, 53]);
});

it("is none without wards", () => {
  expect(boxOf(boundaries())).toBeNull();
});

it("has room on every side for a map of another shape, and stays on the globe", () => {
  expect(roomAround([0, 52, 1, 52.5])).toEqual([-3, 49, 4, 55.5]);
  expect(roomAround([0, 52, 0.5, 53])).toEqual([-6, 46, 6.5, 59]);
  expect(roomAround([0, 80, 1, 84])[3]).toBe(85);
});
