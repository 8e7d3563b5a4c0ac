// Whether two hotspots overlap: as polygons, not as boxes, and with their holes.
import type { Position } from "geojson";
import { expect, it } from "vitest";
import { shapeOf } from "../../../../src/core/geography/shapes-touch.ts";
import { type HotArea, overlapsOne } from "../../../../src/core/hotspots/density/hot-areas.ts";

function areaOf(...rings: readonly (readonly (readonly [number, number])[])[]): HotArea {
  const polygon = rings.map((ring) => [...ring, ring[0]!].map(([x, y]): Position => [x, y]));
  return { polygon, shape: shapeOf([polygon]), places: [], offences: 10 };
}

function rectangle(west: number, south: number, east: number, north: number) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
}

const square = areaOf(rectangle(0, 0, 100, 100));

it.each([
  ["beside it", areaOf(rectangle(200, 0, 300, 100)), false],
  ["over its corner", areaOf(rectangle(90, 90, 200, 200)), true],
  ["inside it", areaOf(rectangle(40, 40, 60, 60)), true],
  ["around it", areaOf(rectangle(-100, -100, 200, 200)), true],
  ["across it, with all corners outside", areaOf(rectangle(-50, 40, 150, 60)), true],
  [
    "around it, with a hole in which it lies",
    areaOf(rectangle(-99, -99, 200, 200), rectangle(-9, -9, 110, 110)),
    false,
  ],
  [
    "at its corner, with a box that reaches in",
    areaOf([
      [110, 0],
      [300, 300],
      [80, 300],
      [280, 280],
    ]),
    false,
  ],
])("%s", (_, other, expected) => {
  expect(overlapsOne(square, [other])).toBe(expected);
  expect(overlapsOne(other, [square])).toBe(expected);
  expect(overlapsOne(square, [])).toBe(false);
});
