// What all hotspot methods stand on: the places of a dataset in metres, and how many offences each has in some months.
import type { PackageCoverage } from "../../area/coverage.ts";
import type { Dataset, Places, Ward } from "../../area/dataset.ts";
import { NO_WARD } from "../../area/dataset.ts";
import { marksAt } from "../../basics/index-marks.ts";
import type { MonthRange } from "../../basics/months.ts";
import { sum } from "../../basics/sums.ts";
import type { Cell } from "../../figures/cell-runs.ts";
import { cutFrom } from "../../figures/counts-cut.ts";
import { boxHolds } from "../../geography/box.ts";
import { toGrid } from "../../geography/british-grid.ts";
import { areaNamesOf } from "../../geography/place-naming.ts";
import { RIM_METRES } from "../../geography/rim-metres.ts";
import { type District, districtOf } from "./district.ts";

/** Plain data and flat arrays, so that a worker can be handed it. */
export interface PlacesInMetres {
  readonly district: District;
  /** Those in no ward lie in the rim. */
  readonly places: Places;
  /** Metres of the British National Grid, one for each place. */
  readonly easting: Float64Array;
  readonly northing: Float64Array;
  readonly coverage: PackageCoverage;
  /** In the order of the places' ward indices. */
  readonly wards: readonly Ward[];
  /** Printed names of the area and of its districts. */
  readonly areaNames: readonly string[];
}

/** What the places in metres are made from. */
export interface AreaParts extends Pick<Dataset, "name" | "boundaries" | "coverage" | "wards"> {
  readonly descriptor: { readonly wardscope: Pick<Dataset["descriptor"]["wardscope"], "districts"> };
}

/** Offences at places: those with at least one, each place once. */
export interface WeightedPlaces {
  /** Indices into the places of the area, ascending. */
  readonly place: Uint32Array;
  readonly easting: Float64Array;
  readonly northing: Float64Array;
  /** Offences, at least 1. */
  readonly weight: Float64Array;
  readonly total: number;
}

/** Null for a dataset without places. */
export function placesInMetres(dataset: AreaParts & Pick<Dataset, "places">): PlacesInMetres | null {
  const { places, boundaries, coverage, wards } = dataset;
  if (places === null) return null;
  const easting = new Float64Array(places.names.length);
  const northing = new Float64Array(places.names.length);
  for (let place = 0; place < easting.length; place++) {
    [easting[place], northing[place]] = toGrid(places.longitude[place]!, places.latitude[place]!);
  }
  return {
    district: districtOf(boundaries),
    places,
    easting,
    northing,
    coverage,
    wards,
    areaNames: areaNamesOf(dataset),
  };
}

/**
 * The places in a ward of the district with their offences of these categories (indices) in these months. Months outside the
 * package count nothing: whether a total may be shown is the caller's to ask (`complete` in period.ts).
 */
export function weightedPlaces(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  period: MonthRange,
): WeightedPlaces {
  const { ward } = inMetres.places;
  return weigh(inMetres, placeCounts(inMetres, categories, period), (place) => ward[place] !== NO_WARD);
}

/** The same with the places of the rim: what a density is made of, and no count. */
export function placesAndRim(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  period: MonthRange,
): WeightedPlaces {
  const { easting, northing, places } = inMetres;
  const { west, south, east, north } = inMetres.district.box;
  const reach = {
    west: west - RIM_METRES,
    south: south - RIM_METRES,
    east: east + RIM_METRES,
    north: north + RIM_METRES,
  };
  return weigh(
    inMetres,
    placeCounts(inMetres, categories, period),
    (place) => places.ward[place] !== NO_WARD || boxHolds(reach, easting[place]!, northing[place]!),
  );
}

/** Those of these places that lie in a ward; the same object where all do. */
export function withoutRim({ places: { ward } }: PlacesInMetres, all: WeightedPlaces): WeightedPlaces {
  const kept = all.place.map((_, at) => at).filter((at) => ward[all.place[at]!] !== NO_WARD);
  if (kept.length === all.place.length) return all;
  const weight = Float64Array.from(kept, (at) => all.weight[at]!);
  return {
    place: kept.map((at) => all.place[at]!),
    easting: Float64Array.from(kept, (at) => all.easting[at]!),
    northing: Float64Array.from(kept, (at) => all.northing[at]!),
    weight,
    total: sum(weight),
  };
}

/** Positions of the places in a ward, metres. */
export function positionsInWards({ easting, northing, places: { ward } }: PlacesInMetres): {
  readonly easting: Float64Array;
  readonly northing: Float64Array;
} {
  const isIn = (_: number, place: number): boolean => ward[place] !== NO_WARD;
  return { easting: easting.filter(isIn), northing: northing.filter(isIn) };
}

/** Of counts by place, those of the places that are taken. */
function weigh(inMetres: PlacesInMetres, counts: Float64Array, takes: (place: number) => boolean): WeightedPlaces {
  for (let index = 0; index < counts.length; index++) if (counts[index]! > 0 && !takes(index)) counts[index] = 0;
  let used = 0;
  for (let index = 0; index < counts.length; index++) if (counts[index]! > 0) used++;
  const place = new Uint32Array(used);
  const [easting, northing, weight] = [new Float64Array(used), new Float64Array(used), new Float64Array(used)];
  let [at, total] = [0, 0];
  for (let index = 0; index < counts.length; index++) {
    if (counts[index] === 0) continue;
    place[at] = index;
    easting[at] = inMetres.easting[index]!;
    northing[at] = inMetres.northing[index]!;
    weight[at] = counts[index]!;
    total += counts[index]!;
    at++;
  }
  return { place, easting, northing, weight, total };
}

/** Offences of these categories in these months at each place. */
function placeCounts(inMetres: PlacesInMetres, categories: readonly number[], period: MonthRange): Float64Array {
  const { coverage } = inMetres;
  const { start, month, category, count } = inMetres.places;
  const [from, to] = [period.from - coverage.range.from, period.to - coverage.range.from];
  const wanted = marksAt(categories);
  const counts = new Float64Array(inMetres.places.names.length);
  for (let place = 0; place < counts.length; place++) {
    const end = start[place + 1]!;
    let offences = 0;
    for (let entry = start[place]!; entry < end; entry++) {
      const at = month[entry]!;
      if (at >= from && at <= to && wanted[category[entry]!] === 1) offences += count[entry]!;
    }
    counts[place] = offences;
  }
  return counts;
}

/** Offences of these categories at these places (indices) in each month of the package; places of the rim add none. */
export function monthlyAt(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  at: readonly number[],
): Float64Array {
  const { coverage } = inMetres;
  const { start, month, category, count, ward } = inMetres.places;
  const wanted = marksAt(categories);
  const counts = new Float64Array(coverage.range.to - coverage.range.from + 1);
  for (const place of new Set(at)) {
    if (ward[place] === NO_WARD) continue;
    for (let entry = start[place]!; entry < start[place + 1]!; entry++)
      if (wanted[category[entry]!] === 1) counts[month[entry]!]! += count[entry]!;
  }
  return counts;
}

/** The counts of some categories (indices) at these places by month, to be compared. */
export function countsAt(inMetres: PlacesInMetres, places: readonly number[]): Cell["counts"] {
  return (categories) => cutFrom(inMetres.coverage.range.from, monthlyAt(inMetres, categories, places));
}
