// A square district with offences just where a test wants them.

import type { Month } from "../../../src/core/basics/months.ts";
import { toDegrees } from "../../../src/core/geography/british-grid.ts";
import type { PlacesInMetres } from "../../../src/core/hotspots/ground/places-in-metres.ts";
import { coverageWith, TWO_YEARS } from "../../area.ts";

/** South-west corner of the district, metres; a multiple of 200 both ways. */
export const WEST = 545_000;
export const SOUTH = 258_000;

/** Offences of category 0 at a place, `x` and `y` metres from the south-west corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** From January 2024 on, by month. */
  readonly months: readonly number[];
  /** Index of its ward: 0 unless given. */
  readonly ward?: number;
}

/** A district of two wards (W1 and W2, which only `ward` tells apart) for January 2024 to December 2025. */
export function placesInSquare(side: number, spots: readonly Spot[], missing: readonly Month[] = []): PlacesInMetres {
  const degrees = spots.map(({ x, y }) => toDegrees(WEST + x, SOUTH + y));
  const entries = spots.map(({ months }) => months.flatMap((count, month) => (count > 0 ? [{ month, count }] : [])));
  const start = new Uint32Array(spots.length + 1);
  for (const [place, ofPlace] of entries.entries()) start[place + 1] = start[place]! + ofPlace.length;
  const all = entries.flat();
  return {
    district: squareDistrict(side),
    places: {
      names: spots.map((_, place) => `Place ${place}`),
      longitude: Float64Array.from(degrees, ([longitude]) => longitude),
      latitude: Float64Array.from(degrees, ([, latitude]) => latitude),
      ward: Uint16Array.from(spots, ({ ward }) => ward ?? 0),
      start,
      month: Uint16Array.from(all, ({ month }) => month),
      category: new Uint16Array(all.length),
      count: Float64Array.from(all, ({ count }) => count),
    },
    easting: Float64Array.from(spots, ({ x }) => WEST + x),
    northing: Float64Array.from(spots, ({ y }) => SOUTH + y),
    coverage: coverageWith(TWO_YEARS, missing),
    areaNames: [],
    wards: ["W1", "W2"].map((code) => ({ code, name: code, otherName: null, population: null })),
  };
}

/** A count for each cell of 200 m, row by row from the south, all in January 2024 at the centres of the cells. */
export function placesInCells(columns: number, counts: readonly number[]): PlacesInMetres {
  const spots = counts.map((count, cell) => ({
    x: 200 * (cell % columns) + 100,
    y: 200 * Math.floor(cell / columns) + 100,
    months: [count],
  }));
  return placesInSquare(200 * columns, spots);
}

function squareDistrict(side: number): PlacesInMetres["district"] {
  const [east, north] = [WEST + side, SOUTH + side];
  const ring = [
    [WEST, SOUTH],
    [east, SOUTH],
    [east, north],
    [WEST, north],
    [WEST, SOUTH],
  ];
  return { polygons: [[ring]], box: { west: WEST, south: SOUTH, east, north }, squareMetres: side * side };
}
