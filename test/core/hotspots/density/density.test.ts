// The quartic density: closed form of one place, sums, and what must hold for any places.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  densityAt,
  densityGrid,
  densityOf,
  offencesWithin,
  surfaceLevel,
  surfaceSum,
} from "../../../../src/core/hotspots/density/density.ts";
import { densityMapOf, frameOf } from "../../../../src/core/hotspots/density/density-map.ts";
import { cellGridOver, centreOf } from "../../../../src/core/hotspots/ground/cell-grid.ts";
import { cellsInside } from "../../../../src/core/hotspots/ground/district.ts";
import { medianSpacing, tooFine } from "../../../../src/core/hotspots/ground/spacing.ts";
import {
  anyBandwidth,
  anySpots,
  FIRST_YEAR,
  HEIGHT,
  placesWith,
  SHOPLIFTING,
  SOUTH,
  WEST,
  WIDTH,
  weighted,
} from "../spots.ts";

const BOX = { west: WEST, south: SOUTH, east: WEST + WIDTH, north: SOUTH + HEIGHT };

describe("densityAt", () => {
  it("of one place is 3/(πh²)·(1 − d²/h²)², per km², and 0 from the bandwidth on", () => {
    const one = weighted([{ east: 1000, north: 1000, count: 7 }]);
    for (const [h, d] of [
      [250, 0],
      [250, 100],
      [400, 399],
      [150, 75.5],
    ] as const) {
      const closed = (7 * 3e6 * (1 - d ** 2 / h ** 2) ** 2) / (Math.PI * h ** 2);
      expect(densityAt(one, h, WEST + 1000, SOUTH + 1000 + d) / closed).toBeCloseTo(1, 9);
      expect(densityAt(one, h, WEST + 1000 - d * 0.6, SOUTH + 1000 + d * 0.8) / closed).toBeCloseTo(1, 9);
    }
    expect(densityAt(one, 250, WEST + 1250, SOUTH + 1000)).toBe(0);
    expect(densityAt(one, 250, WEST + 2000, SOUTH + 1000)).toBe(0);
  });

  it("refuses a bandwidth that is none", () => {
    expect(() => densityAt(weighted([]), 0, WEST, SOUTH)).toThrow("a bandwidth of 0 m");
  });
});

describe("densityOf", () => {
  it("is densityAt at the centre of every cell", () => {
    fc.assert(
      fc.property(anySpots, anyBandwidth, (spots, bandwidth) => {
        const places = weighted(spots);
        const { density, grid } = densityOf(places, cellGridOver(BOX, 50, bandwidth), bandwidth);
        const scale = density.reduce((most, value) => Math.max(most, value), 0);
        density.forEach((value, index) => {
          const exact = densityAt(places, bandwidth, ...centreOf(grid, index));
          if (Math.abs(value - exact) > 1e-9 * scale) throw new Error(`${value} for ${exact} in cell ${index}`);
        });
      }),
      { numRuns: 10 },
    );
  });

  it("sums to the offences within 0.2 % from 250 m on, and within 0.5 % at 150 m", () => {
    fc.assert(
      fc.property(anySpots, fc.constantFrom(150, 250, 330, 400, 700), (spots, bandwidth) => {
        const places = weighted(spots);
        const sum = surfaceSum(densityOf(places, cellGridOver(BOX, 50, bandwidth), bandwidth));
        expect(Math.abs(sum / places.total - 1)).toBeLessThan(bandwidth === 150 ? 0.005 : 0.002);
      }),
      { numRuns: 60 },
    );
  });

  it("is nowhere lower for more offences", () => {
    fc.assert(
      fc.property(anySpots, anySpots, anyBandwidth, (some, more, bandwidth) => {
        const grid = cellGridOver(BOX, 50, bandwidth);
        const before = densityOf(weighted(some), grid, bandwidth).density;
        const after = densityOf(weighted([...some, ...more]), grid, bandwidth).density;
        expect(after.every((value, index) => value >= before[index]!)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("does not depend on the order of the places, nor on whether a place is named once or more often", () => {
    fc.assert(
      fc.property(anySpots, anyBandwidth, (spots, bandwidth) => {
        const grid = cellGridOver(BOX, 50, bandwidth);
        const once = densityOf(weighted(spots), grid, bandwidth).density;
        const rows = spots.flatMap((spot) => Array.from({ length: spot.count }, () => ({ ...spot, count: 1 })));
        const other = densityOf(weighted(rows.toReversed()), grid, bandwidth).density;
        const scale = once.reduce((most, value) => Math.max(most, value), 0);
        expect(once.every((value, index) => Math.abs(value - other[index]!) <= 1e-9 * scale)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it("keeps to the grid, even for places outside it", () => {
    const grid = cellGridOver({ west: WEST, south: SOUTH, east: WEST + 500, north: SOUTH + 500 }, 50, 0);
    const far = weighted([
      { east: -100, north: 250, count: 3 },
      { east: 5000, north: 250, count: 3 },
      { east: 250, north: 580, count: 3 },
    ]);
    const { density } = densityOf(far, grid, 250);
    expect(density).toHaveLength(100);
    for (const [index, value] of density.entries())
      expect(value).toBeCloseTo(densityAt(far, 250, ...centreOf(grid, index)), 9);
  });

  it("of no places is 0 everywhere", () => {
    const surface = densityOf(weighted([]), cellGridOver(BOX, 50, 250), 250);
    expect(surfaceSum(surface)).toBe(0);
    expect(surfaceLevel(surface, new Uint8Array(surface.density.length).fill(1))).toEqual({ mean: 0, max: 0 });
  });
});

describe("the grid of a bandwidth", () => {
  it("has cells of 50 m aligned to multiples of 50 m, and reaches as far as the bandwidth", () => {
    const { district } = placesWith([{ east: 1, north: 1, count: 1 }]);
    const grid = densityGrid(district, 330);
    expect([grid.cell, grid.west % 50, grid.south % 50]).toEqual([50, 0, 0]);
    expect(grid.west).toBeLessThanOrEqual(district.box.west - 330);
    expect(grid.south + 50 * grid.rows).toBeGreaterThanOrEqual(district.box.north + 330);
  });
});

describe("surfaceLevel", () => {
  it("is of the cells inside the district that are not zero", () => {
    const grid = { cell: 50, west: 0, south: 0, columns: 5, rows: 1 };
    const surface = { grid, bandwidth: 250, density: Float64Array.of(0, 2, 4, 900, 6) };
    expect(surfaceLevel(surface, Uint8Array.of(1, 1, 1, 0, 1))).toEqual({ mean: 4, max: 6 });
  });

  it("is what a density map says of itself", () => {
    const inMetres = placesWith([
      { east: 5, north: 1000, count: 2 },
      { east: 2500, north: 300, count: 1 },
    ]);
    const frame = frameOf(inMetres.district, 250);
    const map = densityMapOf(inMetres, frame, SHOPLIFTING, FIRST_YEAR);
    expect(map.places.total).toBe(36);
    const inside = [...map.surface.density].filter((value, index) => value > 0 && frame.inside[index] === 1);
    expect(inside.length).toBeLessThan(map.surface.density.filter((value) => value > 0).length);
    expect(map.mean).toBeCloseTo(inside.reduce((sum, value) => sum + value, 0) / inside.length, 9);
    expect(map.max).toBe(Math.max(...inside));
    expect(frame.inside).toEqual(cellsInside(inMetres.district, frame.grid));
  });
});

describe("offencesWithin", () => {
  it("counts the places nearer than the bandwidth", () => {
    const places = weighted([
      { east: 1000, north: 1000, count: 5 },
      { east: 1249, north: 1000, count: 3 },
      { east: 1250, north: 1000, count: 100 },
      { east: 1180, north: 1180, count: 100 },
    ]);
    expect(offencesWithin(places, 250, WEST + 1000, SOUTH + 1000)).toBe(8);
  });
});

describe("the spacing of places", () => {
  it("is the median distance to the nearest other place", () => {
    fc.assert(
      fc.property(anySpots, (spots) => {
        const { easting, northing } = weighted(spots);
        const nearest = spots.map((_, a) =>
          Math.min(
            ...spots.flatMap((__, b) =>
              a === b ? [] : [Math.hypot(easting[a]! - easting[b]!, northing[a]! - northing[b]!)],
            ),
          ),
        );
        const sorted = nearest.toSorted((a, b) => a - b);
        const middle = sorted.length >> 1;
        const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
        const spacing = medianSpacing(weighted(spots));
        if (spots.length < 2) expect(spacing).toBeNull();
        else expect(spacing).toBeCloseTo(median, 6);
      }),
    );
  });

  it("makes a bandwidth under twice of it too fine", () => {
    const row = weighted([0, 1, 2, 3].map((index) => ({ east: 100 * index, north: 0, count: 1 })));
    expect([tooFine(row, 199), tooFine(row, 200)]).toEqual([true, false]);
    expect(tooFine(weighted([{ east: 0, north: 0, count: 9 }]), 100)).toBe(false);
  });
});
