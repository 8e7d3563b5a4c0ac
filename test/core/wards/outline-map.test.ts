// The static map keeps shapes, proportions and label points.
import { expect, it } from "vitest";
import type { Boundaries } from "../../../src/core/area/area-package.ts";
import { outlineMap, outlinePath, outlinePoint } from "../../../src/core/wards/outline-map.ts";

function boxes(...list: readonly [string, number, number, number, number][]): Boundaries {
  return {
    type: "FeatureCollection",
    features: list.map(([code, west, south, east, north]) => ({
      type: "Feature",
      id: code,
      properties: { code, name: code },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    })),
  };
}

it("draws north up and fills the width", () => {
  const map = outlineMap(boxes(["W1", 0, 52, 0.1, 52.1]), 200);
  expect(map.wards[0]?.path.startsWith(`M0 ${map.height}L200 ${map.height}L200 0`)).toBe(true);
});

it("stretches northwards as Mercator does: 1 / cos(latitude)", () => {
  const map = outlineMap(boxes(["W1", 0, 59.95, 0.1, 60.05]), 100);
  expect(map.height).toBeCloseTo(100 / Math.cos((60 * Math.PI) / 180), 0);
});

it("puts the name inside the ward", () => {
  const [west, east] = outlineMap(boxes(["W1", 0, 52, 0.1, 52.1], ["W2", 0.1, 52, 0.2, 52.1]), 200).wards;
  expect(west?.x).toBeCloseTo(50, 0);
  expect(east?.x).toBeCloseTo(150, 0);
});

it("is empty for an area without wards", () => {
  expect(outlineMap(boxes(), 200)).toEqual({ width: 200, height: 0, wards: [], frame: null });
});

it("draws other outlines where the wards are: the outline of a ward is the ward's own path", () => {
  const boundaries = boxes(["W1", 0, 52, 0.1, 52.1], ["W2", 0.1, 52, 0.2, 52.1]);
  const map = outlineMap(boundaries, 200);
  const outline = [
    [
      [
        [0.1, 52],
        [0.2, 52],
        [0.2, 52.1],
        [0.1, 52.1],
        [0.1, 52],
      ],
    ],
  ];
  expect(outlinePath(map, outline)).toBe(map.wards[1]?.path);
});

it("draws every polygon of an outline with its holes", () => {
  const map = outlineMap(boxes(["W1", 0, 52, 0.1, 52.1]), 200);
  const ring = [
    [0.02, 52.02],
    [0.04, 52.02],
    [0.04, 52.04],
    [0.02, 52.02],
  ];
  expect(outlinePath(map, [[ring, ring], [ring]]).match(/M[^MZ]+Z/g)).toHaveLength(3);
  expect(outlinePath(map, [])).toBe("");
});

it("puts points where the outlines are", () => {
  const map = outlineMap(boxes(["W1", 0, 52, 0.1, 52.1]), 200);
  expect(outlinePoint(map, 0.1, 52)).toEqual([200, map.height]);
  expect(outlinePoint(map, 0, 52.1)).toEqual([0, 0]);
});

it("draws nothing over an area without wards", () => {
  const empty = outlineMap(boxes(), 200);
  expect(
    outlinePath(empty, [
      [
        [
          [0, 52],
          [0.1, 52],
          [0.1, 52.1],
          [0, 52],
        ],
      ],
    ]),
  ).toBe("");
  expect(outlinePoint(empty, 0, 52)).toBeNull();
});
