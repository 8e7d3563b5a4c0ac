// The densest point of an area: uphill from a cell, but never out of the area.
import { expect, it } from "vitest";
import { shapeOf } from "../../../../src/core/geography/shapes-touch.ts";
import { densityAt, densityOf } from "../../../../src/core/hotspots/density/density.ts";
import { climbToPeak, densestCell } from "../../../../src/core/hotspots/density/peak.ts";
import { cellGridOver } from "../../../../src/core/hotspots/ground/cell-grid.ts";
import { SOUTH, WEST, weighted } from "../spots.ts";

const places = weighted([{ east: 1010, north: 1017, count: 10 }]);
const grid = cellGridOver({ west: WEST, south: SOUTH, east: WEST + 2000, north: SOUTH + 2000 }, 50, 250);
const map = { places, sources: places, surface: densityOf(places, grid, 250), mean: 1, max: 1 };

/** A square with the same middle height as the place. */
function squareFrom(west: number, side: number) {
  const [x, y] = [WEST + west, SOUTH + 1017 - side / 2];
  const ring = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  return { polygon: [ring], shape: shapeOf([[ring]]), places: [0], offences: 10 };
}

it("is the place itself where all offences are at one place", () => {
  const area = squareFrom(900, 220);
  const cell = densestCell(map, area)!;
  expect([cell.easting, cell.northing]).toEqual([WEST + 1025, SOUTH + 1025]);
  const peak = climbToPeak(map, area, cell);
  expect(Math.hypot(peak.easting - WEST - 1010, peak.northing - SOUTH - 1017)).toBeLessThan(1);
  expect(peak.perKm2).toBeGreaterThan(cell.perKm2);
});

it("stays in the area where it is denser outside", () => {
  const area = squareFrom(1060, 120);
  const peak = climbToPeak(map, area, densestCell(map, area)!);
  expect(peak.easting - WEST - 1060).toBeGreaterThanOrEqual(0);
  expect(peak.easting - WEST - 1060).toBeLessThan(2);
  expect(peak.perKm2).toBe(densityAt(places, 250, peak.easting, peak.northing));
});

it("has no cell in an area between the centres of cells", () => {
  expect(densestCell(map, squareFrom(1030, 10))).toBeNull();
});
