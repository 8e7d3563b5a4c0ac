// How few places hold most of it: the busiest map points' share of the offences.
import { coverageOf } from "../../area/coverage.ts";
import { NO_WARD } from "../../area/dataset.ts";
import { complete } from "../../area/period.ts";
import { type Known, known, unknown } from "../../basics/known.ts";
import type { MonthRange } from "../../basics/months.ts";
import { type PlacesInMetres, weightedPlaces } from "../ground/places-in-metres.ts";

/** The fewest places that together hold at least some part of the offences. */
export interface Holders {
  readonly places: number;
  /** Of all places, 0 to 1. */
  readonly share: number;
}

export interface LorenzPoint {
  readonly shareOfPlaces: number;
  readonly shareOfOffences: number;
}

/** "Places" are map points of the district with an offence of any kind in any month of the package: points that are in use. */
export interface Concentration {
  readonly places: number;
  /** Places with at least one of these offences in the period. */
  readonly placesWithOffences: number;
  readonly offences: number;
  /** Holders of 25 and of 50 % of the offences. */
  readonly quarter: Holders;
  readonly half: Holders;
  /** From (0, 0) to (1, 1), the places from the quietest on; straight between its points, which lie on or under the diagonal. */
  readonly lorenz: readonly LorenzPoint[];
  /** With fewer offences than places some places have none, however evenly they fall: then concentration is partly that. */
  readonly fewerOffencesThanPlaces: boolean;
}

/** Unknown, with the reason, when a month is missing or there was no such offence. `categories` are indices. */
export function concentrationOf(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  period: MonthRange,
): Known<Concentration> {
  const whole = complete(coverageOf(inMetres.coverage, categories), period);
  if (!whole.known) return whole;
  const { weight, total } = weightedPlaces(inMetres, categories, period);
  if (total === 0) return unknown("no such offence has a point in the district in this period");
  const places = placesInUse(inMetres);
  const ascending = weight.slice().sort();
  return known({
    places,
    placesWithOffences: weight.length,
    offences: total,
    quarter: holdersOf(ascending, total / 4, places),
    half: holdersOf(ascending, total / 2, places),
    lorenz: lorenzOf(ascending, total, places),
    fewerOffencesThanPlaces: total < places,
  });
}

function placesInUse({ places }: PlacesInMetres): number {
  return places.ward.filter((ward, place) => ward !== NO_WARD && places.start[place + 1]! > places.start[place]!)
    .length;
}

function holdersOf(ascending: Float64Array, offences: number, places: number): Holders {
  let held = 0;
  let holders = 0;
  while (held < offences) {
    holders++;
    held += ascending[ascending.length - holders]!;
  }
  return { places: holders, share: holders / places };
}

/** One point where each run of equal counts ends. */
function lorenzOf(ascending: Float64Array, total: number, places: number): readonly LorenzPoint[] {
  const none = places - ascending.length;
  const points: LorenzPoint[] = [{ shareOfPlaces: 0, shareOfOffences: 0 }];
  if (none > 0) points.push({ shareOfPlaces: none / places, shareOfOffences: 0 });
  let held = 0;
  ascending.forEach((count, at) => {
    held += count;
    if (count !== ascending[at + 1])
      points.push({ shareOfPlaces: (none + at + 1) / places, shareOfOffences: held / total });
  });
  return points;
}
