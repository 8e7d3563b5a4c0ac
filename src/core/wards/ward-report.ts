// What is said of a ward or of the district: the sentence.

import { coverageOf } from "../area/coverage.ts";
import { type Dataset, monthlyCounts } from "../area/dataset.ts";
import { indicesOf } from "../area/ward-indices.ts";
import { type Audience, whereaboutsOf } from "../area/whereabouts.ts";
import type { MonthRange } from "../basics/months.ts";
import { fairExpectedRange } from "../figures/fair-range.ts";
import { allWards, DISTRICT, figuresFor, type OffenceFigures, type WardFigures } from "../figures/offence-figures.ts";

import { areaNamesOf, nameOfPlace } from "../geography/place-naming.ts";
import { leavingOf } from "../statistics/expected-range.ts";
import { onePlace } from "./one-place.ts";
import { highestText, rankOf } from "./ranks.ts";
import { type Sentence, type SentenceInput, sentenceOf } from "./sentence.ts";

export interface WardReport {
  /** Ward code, or "district". */
  readonly code: string;
  readonly sentence: Sentence;
}

/**
 * The report of a ward code or of "district"; of the district for a code that is not there. Residents are told of no place,
 * not even that there is one.
 */
export function reportOf(
  dataset: Dataset,
  figures: OffenceFigures,
  code: string,
  audience: Audience = "everyone",
): WardReport {
  const ward = figuresFor(figures, code) ?? figures.district;
  const indices = ward.code === DISTRICT ? allWards(dataset) : indicesOf(dataset, [ward.code]);
  const counts = monthlyCounts(dataset, figures.selection.categories, indices);
  const expected = fairExpectedRange(
    coverageOf(dataset.coverage, figures.selection.categories),
    counts,
    figures.period,
  );
  const rank = rankOf(figures, "rate", ward.code);
  const { shows } = whereaboutsOf(audience, dataset, figures.selection);
  const sentence = sentenceOf({
    selection: figures.selection,
    period: figures.period,
    figures: ward,
    district: figures.district,
    leaving: expected && leavingOf(expected, figures.period),
    rateRank: rank.known ? highestText(rank.value) : null,
    onePlace: shows === "places" ? placeOf(dataset, figures, ward, indices) : null,
  });
  return { code, sentence };
}

/** For the district, the ward is named too: some places are called by their kind alone. */
function placeOf(
  dataset: Dataset,
  figures: OffenceFigures,
  ward: WardFigures,
  wards: readonly number[],
): SentenceInput["onePlace"] {
  const { comparison, period, selection } = figures;
  if (dataset.places === null || !comparison.known || !ward.change.known) return null;
  const { from } = dataset.coverage.range;
  const offset = (months: MonthRange): MonthRange => ({ from: months.from - from, to: months.to - from });
  const found = onePlace(dataset.places, selection.categories, wards, offset(comparison.value), offset(period));
  if (found === null) return null;
  const where = ward.code === DISTRICT ? ` in ${dataset.wards[found.ward]?.name ?? dataset.name}` : "";
  const among = { places: dataset.places, areaNames: areaNamesOf(dataset.whole ?? dataset) };
  const name = nameOfPlace(among, found.place).replace(/^(Near|Grid) /, (word) => word.toLowerCase());
  return { name, where, difference: found.difference };
}
