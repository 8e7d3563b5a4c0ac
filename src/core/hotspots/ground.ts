// What all hotspot methods stand on: the places of a dataset in metres, and how many offences each has in some months.
import type { Coverage, Dataset, Places, Ward } from "../dataset.ts";
import { NO_WARD } from "../dataset.ts";
import type { MonthRange } from "../months.ts";
import { toGrid } from "./british-grid.ts";
import { type District, districtOf } from "./district.ts";

/** Plain data and flat arrays, so that a worker can be handed it. */
export interface Ground {
  readonly district: District;
  readonly places: Places;
  /** Metres of the British National Grid, one for each place. */
  readonly easting: Float64Array;
  readonly northing: Float64Array;
  readonly coverage: Coverage;
  /** In the order of the places' ward indices. */
  readonly wards: readonly Ward[];
}

/** Offences at places: those with at least one, each place once. */
export interface WeightedPlaces {
  /** Indices into the places of the ground, ascending. */
  readonly place: Uint32Array;
  readonly easting: Float64Array;
  readonly northing: Float64Array;
  /** Offences, at least 1. */
  readonly weight: Float64Array;
  readonly total: number;
}

/** Null for a dataset without places. */
export function groundOf(dataset: Dataset): Ground | null {
  const { places, boundaries, coverage, wards } = dataset;
  if (places === null) return null;
  const easting = new Float64Array(places.names.length);
  const northing = new Float64Array(places.names.length);
  for (let place = 0; place < easting.length; place++) {
    [easting[place], northing[place]] = toGrid(places.longitude[place]!, places.latitude[place]!);
  }
  return { district: districtOf(boundaries), places, easting, northing, coverage, wards };
}

/**
 * The places in a ward of the district with their offences of these categories (indices) in these months. Months outside the
 * package count nothing: whether a total may be shown is the caller's to ask (`complete` in period.ts).
 */
export function weightedPlaces(ground: Ground, categories: readonly number[], period: MonthRange): WeightedPlaces {
  const counts = placeCounts(ground, categories, period);
  const place = Uint32Array.from(counts.keys()).filter((index) => counts[index]! > 0);
  return {
    place,
    easting: Float64Array.from(place, (index) => ground.easting[index]!),
    northing: Float64Array.from(place, (index) => ground.northing[index]!),
    weight: Float64Array.from(place, (index) => counts[index]!),
    total: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Offences of these categories in these months at each place; 0 at places in no ward. */
export function placeCounts(ground: Ground, categories: readonly number[], period: MonthRange): Float64Array {
  const { places, coverage } = ground;
  const [from, to] = [period.from - coverage.range.from, period.to - coverage.range.from];
  const counts = new Float64Array(places.names.length);
  eachEntry(places, categories, (place, month, count) => {
    if (month >= from && month <= to) counts[place]! += count;
  });
  return counts;
}

/** Offences of these categories at these places (indices) in each month of the package. */
export function monthlyAt(ground: Ground, categories: readonly number[], at: readonly number[]): Float64Array {
  const { places, coverage } = ground;
  const wanted = new Uint8Array(places.names.length);
  for (const place of at) wanted[place] = 1;
  const counts = new Float64Array(coverage.range.to - coverage.range.from + 1);
  eachEntry(places, categories, (place, month, count) => {
    if (wanted[place] === 1) counts[month]! += count;
  });
  return counts;
}

function eachEntry(
  places: Places,
  categories: readonly number[],
  visit: (place: number, month: number, count: number) => void,
): void {
  const wanted = new Uint8Array(Math.max(-1, ...categories) + 1);
  for (const category of categories) wanted[category] = 1;
  const { start, month, category, count, ward } = places;
  for (let place = 0; place < places.names.length; place++) {
    if (ward[place] === NO_WARD) continue;
    for (let entry = start[place]!; entry < start[place + 1]!; entry++) {
      if (wanted[category[entry]!] === 1) visit(place, month[entry]!, count[entry]!);
    }
  }
}
