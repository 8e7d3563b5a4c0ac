// Outlines of a surface: on the line of the threshold, inside the district, valid polygons, with holes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toGrid } from "../../../../src/core/geography/british-grid.ts";
import { areaOf, isInside } from "../../../../src/core/geography/polygons.ts";
import { densityAt, densityOf, surfaceLevel } from "../../../../src/core/hotspots/density/density.ts";
import { areasAbove, bandsOf, outlineOf } from "../../../../src/core/hotspots/density/isolines.ts";
import { cellGridOver } from "../../../../src/core/hotspots/ground/cell-grid.ts";
import { cellsInside } from "../../../../src/core/hotspots/ground/district.ts";
import { faultsOf } from "../polygons.ts";
import { anyBandwidth, anySpots, placesWith, SOUTH, type Spot, WEST, weighted } from "../spots.ts";

const { district } = placesWith([{ east: 1, north: 1, count: 1 }]);

function surfaceOf(spots: readonly Pick<Spot, "east" | "north" | "count">[], bandwidth: number) {
  return densityOf(weighted(spots), cellGridOver(district.box, 50, bandwidth), bandwidth);
}

/** A ring around a box, in metres from the corner. */
function corners(west: number, south: number, east: number, north: number) {
  const box = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return box.map(([x, y]) => [WEST + x, SOUTH + y]);
}

/** Twelve places on a circle: dense all around, and a hole in the middle. */
const RING = Array.from({ length: 12 }, (_, hour) => ({
  east: 1000 + 500 * Math.cos((Math.PI * hour) / 6),
  north: 1000 + 500 * Math.sin((Math.PI * hour) / 6),
  count: 10,
}));

describe("areasAbove", () => {
  it("of one place is a disc whose rim has the density of the threshold", () => {
    const spots = [{ east: 1010, north: 1020, count: 10 }];
    const level = densityAt(weighted(spots), 250, WEST + 1010, SOUTH + 1020) / 4;
    const [disc, ...others] = areasAbove(surfaceOf(spots, 250), level, district);
    expect([others.length, disc?.length]).toEqual([0, 1]);
    // (1 − d²/h²)² = 1/4 at d² = h²/2.
    for (const [x, y] of disc![0]!)
      expect(Math.abs(Math.hypot(x! - WEST - 1010, y! - SOUTH - 1020) - 250 / Math.SQRT2)).toBeLessThan(6);
    expect(areaOf([disc!]) / ((Math.PI * 250 ** 2) / 2)).toBeCloseTo(1, 1);
  });

  it("has the holes of a ring of places", () => {
    const surface = surfaceOf(RING, 250);
    const areas = areasAbove(surface, 60, district);
    expect(areas.map((rings) => rings.length)).toEqual([2]);
    expect(isInside(areas, WEST + 1000, SOUTH + 1000)).toBe(false);
    expect(isInside(areas, WEST + 1500, SOUTH + 1000)).toBe(true);
    expect(faultsOf(areas)).toEqual([]);
    expect(faultsOf(outlineOf(areas))).toEqual([]);
  });

  it("ends where the district ends, and falls apart where the way from one part to the other leads outside", () => {
    const bridge = [650, 720, 790, 860, 930, 1000, 1070, 1140, 1210, 1280, 1350].map((north) => ({
      east: -150,
      north,
    }));
    const ends = [500, 1500].map((north) => ({ east: 50, north }));
    const ramps = [560, 1440].map((north) => ({ east: -60, north }));
    const spots = [...bridge, ...ends, ...ramps].map((at) => ({ ...at, count: 10 }));
    const everywhere = { ...district, polygons: [[corners(-1000, -1000, 5000, 3000)]] };
    const surface = densityOf(weighted(spots), cellGridOver(district.box, 50, 500), 150);
    expect(areasAbove(surface, 100, everywhere)).toHaveLength(1);
    const areas = areasAbove(surface, 100, district);
    expect(areas).toHaveLength(2);
    expect(faultsOf(areas)).toEqual([]);
    for (const [x] of areas.flat(2)) expect(x).toBeGreaterThanOrEqual(district.box.west - 1e-6);
  });

  it("is empty where nothing is as dense, and for what lies outside the district", () => {
    expect(areasAbove(surfaceOf(RING, 250), 1e6, district)).toEqual([]);
    const outside = weighted([{ east: -500, north: 1000, count: 100 }]);
    expect(areasAbove(densityOf(outside, cellGridOver(district.box, 50, 1000), 250), 1, district)).toEqual([]);
  });

  it("has no vertex twice where cells are just as dense as the threshold", () => {
    const grid = { cell: 50, west: WEST + 500, south: SOUTH + 500, columns: 5, rows: 5 };
    const density = new Float64Array(25);
    density.set([2, 2, 2], 6);
    density.set([2, 9, 2], 11);
    density.set([2, 2, 2], 16);
    const areas = areasAbove({ grid, bandwidth: 250, density }, 2, district);
    expect(areas.map((rings) => rings.length)).toEqual([1]);
    expect(faultsOf(areas)).toEqual([]);
    expect(areaOf(areas)).toBeCloseTo(100 * 100, 6);
  });

  it("refuses to draw the line of 0", () => {
    expect(() => areasAbove(surfaceOf(RING, 250), 0, district)).toThrow("an outline at 0 per km²");
  });

  it("gives valid polygons inside the district for any places", () => {
    fc.assert(
      fc.property(
        anySpots,
        anyBandwidth,
        fc.double({ min: 0.2, max: 6, noNaN: true }),
        (spots, bandwidth, multiple) => {
          const surface = surfaceOf(spots, bandwidth);
          const { mean } = surfaceLevel(surface, cellsInside(district, surface.grid));
          const areas = areasAbove(surface, multiple * mean, district);
          expect(faultsOf(areas)).toEqual([]);
          const outline = outlineOf(areas);
          expect(faultsOf(outline)).toEqual([]);
          const { west, south, east, north } = district.box;
          for (const [longitude, latitude] of outline.flat(2)) {
            const [x, y] = toGrid(longitude!, latitude!);
            expect(x >= west - 0.1 && x <= east + 0.1 && y >= south - 0.1 && y <= north + 0.1).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("bandsOf", () => {
  it("are 1 to 5 times the mean, each inside the one before", () => {
    const surface = surfaceOf([...RING, { east: 3000, north: 500, count: 60 }], 250);
    const { mean } = surfaceLevel(surface, cellsInside(district, surface.grid));
    const bands = bandsOf(surface, mean, district);
    expect(bands.map(({ multiple, from }) => from / multiple)).toEqual(
      Array.from({ length: 5 }, () => expect.closeTo(mean, 9)),
    );
    const areas = bands.map(({ outline }) =>
      areaOf(outline.map((rings) => rings.map((ring) => ring.map(([x, y]) => [...toGrid(x!, y!)])))),
    );
    expect(areas).toEqual(areas.toSorted((a, b) => b - a));
    expect(areas.at(-1)).toBeGreaterThan(0);
  });

  it("are none for a surface of zeros", () => {
    expect(bandsOf(surfaceOf([], 250), 0, district)).toEqual([]);
  });
});
