// Shapes of metres in degrees: measured back in metres they are what they were asked to be.
import { expect, it } from "vitest";
import { toGrid } from "../../../../src/core/geography/british-grid.ts";
import { circleAround, cornersOf } from "../../../../src/core/hotspots/ground/cell-shapes.ts";

it("a grid lies with its corners where they are, from the north-west clockwise", () => {
  const grid = { cell: 50, west: 545000, south: 258000, columns: 3, rows: 2 };
  const corners = cornersOf(grid).map(([longitude, latitude]) => toGrid(longitude, latitude).map(Math.round));
  expect(corners).toEqual([
    [545000, 258100],
    [545150, 258100],
    [545150, 258000],
    [545000, 258000],
  ]);
});

it("a circle is the same metres away in every direction, and closed", () => {
  const ring = circleAround(0.12, 52.2, 250);
  const [x, y] = toGrid(0.12, 52.2);
  for (const [longitude, latitude] of ring) {
    const [easting, northing] = toGrid(longitude!, latitude!);
    expect(Math.hypot(easting - x, northing - y)).toBeCloseTo(250, 2);
  }
  expect(ring[0]).toEqual(ring.at(-1));
});
