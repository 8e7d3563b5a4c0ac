// Repeat places: points at which offences were recorded again and again within a year. For analysts, of data with exact points.
import { type Known, known, unknown } from "../../basics/known.ts";
import type { MonthRange } from "../../basics/months.ts";
import { nameOfPlace } from "../../geography/place-naming.ts";
import { COMMON_THRESHOLDS } from "../../statistics/common-thresholds.ts";
import { type PlacesInMetres, weightedPlaces } from "../ground/places-in-metres.ts";

export interface RepeatPlaces {
  readonly period: MonthRange;
  /** Places of the district with at least one offence, and their offences. */
  readonly places: number;
  readonly offences: number;
  /** Those with two or more. */
  readonly repeated: { readonly places: number; readonly offences: number };
  /** The places (indices) with most offences, two or more, most first; of equal ones the first of the package. */
  readonly most: readonly { readonly place: number; readonly offences: number }[];
}

export interface RepeatPlacesTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The places with most offences: name, ward, coordinates and number. */
export function repeatPlacesTable({ most }: RepeatPlaces, inMetres: PlacesInMetres): RepeatPlacesTable {
  const { places, wards } = inMetres;
  return {
    head: ["Place", "Ward", "Latitude", "Longitude", "Number"],
    rows: most.map(({ place, offences }) => [
      nameOfPlace(inMetres, place),
      wards[places.ward[place]!]?.name ?? "",
      places.latitude[place]!.toFixed(5),
      places.longitude[place]!.toFixed(5),
      String(offences),
    ]),
  };
}

/** So many places are listed. */
const LISTED = 50;

/**
 * Offences of these categories (indices) by place in the 12 months to a month; unknown where the package does not hold them all with a
 * total. Places are told apart by their coordinates as printed: one house that was recorded at two points is two places.
 */
export function repeatPlaces(inMetres: PlacesInMetres, categories: readonly number[], to: number): Known<RepeatPlaces> {
  const period = { from: to - COMMON_THRESHOLDS.rollingMonths + 1, to };
  const { range, missing } = inMetres.coverage;
  if (period.from < range.from) return unknown("the package does not hold 12 months to then");
  for (let month = period.from; month <= to; month++)
    if (missing.has(month)) return unknown("a month of the 12 has no total");
  const { place, weight, total } = weightedPlaces(inMetres, categories, period);
  const all = Array.from(place, (index, at) => ({ place: index, offences: weight[at]! }));
  const repeated = all.filter(({ offences }) => offences > 1);
  return known({
    period,
    places: all.length,
    offences: total,
    repeated: { places: repeated.length, offences: repeated.reduce((sum, { offences }) => sum + offences, 0) },
    most: repeated.toSorted((a, b) => b.offences - a.offences || a.place - b.place).slice(0, LISTED),
  });
}
