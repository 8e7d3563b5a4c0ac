// A district for tests of hotspots: two wards of 2 km by 2 km side by side, and places where a test puts them.
import fc from "fast-check";
import type { PlaceCountRow, PlaceRow, WardFeature } from "../../../src/core/area/area-package.ts";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import type { Month } from "../../../src/core/basics/months.ts";
import { toDegrees } from "../../../src/core/geography/british-grid.ts";
import {
  type PlacesInMetres,
  placesInMetres,
  type WeightedPlaces,
} from "../../../src/core/hotspots/ground/places-in-metres.ts";
import { assemble } from "../../../src/core/package/assemble.ts";
import { withPlaces } from "../../../src/core/package/assemble-places.ts";
import { partsOf, TWO_YEARS } from "../../area.ts";

/** South-west corner of the district, metres of the British National Grid; it ends 4 km east and 2 km north of it. */
export const [WEST, SOUTH] = [545_000, 257_000];
export const [WIDTH, HEIGHT] = [4000, 2000];
const WARD_WIDTH = 2000;

/** A place, in metres from the corner, with the same count in each of some months (offsets, by default the first 12). */
export interface Spot {
  readonly east: number;
  readonly north: number;
  readonly count: number;
  readonly months?: readonly number[];
  /** By default a street of its own. */
  readonly name?: string;
  /** By default shoplifting. */
  readonly category?: string;
}

export const FIRST_YEAR = { from: TWO_YEARS.from, to: TWO_YEARS.from + 11 };
export const SECOND_YEAR = { from: TWO_YEARS.from + 12, to: TWO_YEARS.to };
/** Index of shoplifting. */
export const SHOPLIFTING = [0];
const TWELVE = Array.from({ length: 12 }, (_, month) => month);

/** Shoplifting at these places, of January 2024 to December 2025. */
export function datasetWith(spots: readonly Spot[], missing: readonly Month[] = []): Dataset {
  const wards = [0, 1].map(wardAt);
  const parts = partsOf({ wards: ["West", "East"], population: [null, null], missing });
  const dataset = assemble({ ...parts, counts: [], boundaries: { type: "FeatureCollection", features: wards } });
  const places = spots.map(({ east, north, name }, index): PlaceRow => {
    const [longitude, latitude] = toDegrees(WEST + east, SOUTH + north);
    const outside = east < 0 || east > WIDTH || north < 0 || north > HEIGHT;
    const ward = outside ? "" : east < WARD_WIDTH ? "W1" : "W2";
    return { id: `p${index}`, longitude, latitude, name: name ?? `Street ${index}`, ward };
  });
  const counts = spots.flatMap(({ count, months = TWELVE, category = "shoplifting" }, index) =>
    months.map((month): PlaceCountRow => ({ place: `p${index}`, month: TWO_YEARS.from + month, category, count })),
  );
  return withPlaces(dataset, places, counts);
}

export function placesWith(spots: readonly Spot[], missing: readonly Month[] = []): PlacesInMetres {
  return placesInMetres(datasetWith(spots, missing))!;
}

/** The same places without a dataset, each with its count once. */
export function weighted(spots: readonly Pick<Spot, "east" | "north" | "count">[]): WeightedPlaces {
  return {
    place: Uint32Array.from(spots.keys()),
    easting: Float64Array.from(spots, ({ east }) => WEST + east),
    northing: Float64Array.from(spots, ({ north }) => SOUTH + north),
    weight: Float64Array.from(spots, ({ count }) => count),
    total: spots.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Some places anywhere in the district. */
export const anySpots: fc.Arbitrary<readonly Spot[]> = fc.array(
  fc.record({
    east: fc.double({ min: 1, max: WIDTH - 1, noNaN: true }),
    north: fc.double({ min: 1, max: HEIGHT - 1, noNaN: true }),
    count: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 })),
  }),
  { minLength: 1, maxLength: 25 },
);

export const anyBandwidth = fc.oneof(fc.constantFrom(150, 250, 400), fc.integer({ min: 100, max: 700 }));

function wardAt(index: number): WardFeature {
  const west = WEST + index * WARD_WIDTH;
  const corner = (across: number, up: number) => [...toDegrees(west + across, SOUTH + up)];
  const ring = [corner(0, 0), corner(WARD_WIDTH, 0), corner(WARD_WIDTH, HEIGHT), corner(0, HEIGHT), corner(0, 0)];
  const [code, name] = [`W${index + 1}`, ["West", "East"][index]!];
  return { type: "Feature", id: code, properties: { code, name }, geometry: { type: "Polygon", coordinates: [ring] } };
}
