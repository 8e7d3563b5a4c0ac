// Which wards are city centres: where residents are a poor denominator, because many who do not live there are offended against.

import type { Dataset } from "../area/dataset.ts";
import { knownTotal } from "../area/known-total.ts";
import type { MonthRange } from "../basics/months.ts";
import { allWards, districtPopulation } from "../figures/offence-figures.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";

/** Slugs of the categories that follow where people shop, go out and leave their bicycles, rather than where they live. */
const VISITORS_CATEGORIES: ReadonlySet<string> = new Set([
  "shoplifting",
  "bicycle-theft",
  "theft-from-the-person",
  "robbery",
  "other-theft",
]);

/** Exactly as many times the district's is not over it, however both were rounded. */
const ROUNDING = 1e-9;

/**
 * Whether the ward of a code is a centre in these months, which holds for every offence in it: its rate of all crime, or of the
 * categories above taken together, is over `cityCentreRatio` times the district's, from at least `fewOffences` offences. False
 * where a total or the residents are not known, for the district and for a code that is not there.
 */
export function isCityCentre(dataset: Dataset, code: string, period: MonthRange): boolean {
  const ward = dataset.wardIndices.get(code);
  const residents = ward === undefined ? null : dataset.wards[ward]!.population;
  const whole = districtPopulation(dataset);
  if (ward === undefined || residents === null || residents === 0 || whole === null) return false;
  const { categories } = dataset.taxonomy;
  const crimes = categories.flatMap(({ isCrime }, index) => (isCrime ? [index] : []));
  const visitors = crimes.filter((index) => VISITORS_CATEGORIES.has(categories[index]!.category));
  return [crimes, visitors].some((some) => {
    const own = knownTotal(dataset, some, [ward], period);
    const all = knownTotal(dataset, some, allWards(dataset), period);
    if (!own.known || !all.known || own.value < COMMON_THRESHOLDS.fewOffences) return false;
    return own.value * whole > COMMON_THRESHOLDS.cityCentreRatio * all.value * residents * (1 + ROUNDING);
  });
}
