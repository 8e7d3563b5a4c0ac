// Everything a ward's page shows, in one model.

import type { Dataset } from "../area/dataset.ts";
import type { Offence } from "../area/offences.ts";
import { indicesOf } from "../area/ward-indices.ts";
import type { Audience } from "../area/whereabouts.ts";
import type { Known } from "../basics/known.ts";
import type { ListedFigures } from "../figures/list-figures.ts";
import { figuresFor, type OffenceFigures, type WardFigures } from "../figures/offence-figures.ts";
import type { Caveat } from "../wards/caveats.ts";
import { caveatsOf } from "../wards/caveats.ts";
import { type Rank, rankOf } from "../wards/ranks.ts";

import type { Sentence } from "../wards/sentence.ts";
import { type TrendModel, trendOf } from "../wards/trend.ts";
import { reportOf } from "../wards/ward-report.ts";
import { type AnnualModel, annualOf, type YearEnd } from "./annual.ts";
import { type Comparisons, comparisonsOf } from "./comparisons.ts";
import { flagOf } from "./flags.ts";
import { type OffenceMix, offenceMixOf } from "./offence-mix.ts";
import { type MultiplesModel, type MultiplesOptions, offenceMultiples } from "./small-multiples.ts";
import { changedSentence, standsOutSentence } from "./ward-sentences.ts";

export interface WardOffence {
  readonly offence: Offence;
  readonly figures: WardFigures;
  readonly district: WardFigures;
  readonly countRank: Known<Rank>;
  readonly rateRank: Known<Rank>;
  /** By rate. */
  readonly flagged: Known<boolean>;
}

export interface WardProfile {
  readonly code: string;
  readonly name: string;
  readonly population: number | null;
  /** The verdict of the chosen offence; what stands out by flag; what changed clearly. */
  readonly sentences: readonly [chosen: Sentence, standsOut: string, changed: string];
  /** Every offence of the list. */
  readonly offences: readonly WardOffence[];
  /** Of the chosen offence. */
  readonly trend: TrendModel;
  readonly annual: AnnualModel;
  /** A small trend for each offence of the list. */
  readonly trends: MultiplesModel;
  readonly mix: Known<OffenceMix>;
  /** Of the chosen offence. */
  readonly caveats: readonly Caveat[];
  /** Of the ward's cells. */
  readonly comparisons: Comparisons;
}

export interface WardProfileOptions {
  readonly yearEnd: YearEnd;
  readonly multiples: MultiplesOptions;
  readonly audience?: Audience;
}

/**
 * The page of a ward code for the chosen offence (`chosen`, of the same period as the list); null for a code that is not there.
 */
export function wardProfileOf(
  dataset: Dataset,
  list: readonly ListedFigures[],
  chosen: OffenceFigures,
  code: string,
  options: WardProfileOptions,
): WardProfile | null {
  const [index] = indicesOf(dataset, [code]);
  const trends = offenceMultiples(dataset, list, code, options.multiples);
  if (index === undefined || trends === null) return null;
  const ward = dataset.wards[index]!;
  const { sentence } = reportOf(dataset, chosen, code, options.audience);
  const caveats = caveatsOf(dataset, chosen, figuresFor(chosen, code) ?? chosen.district);
  const offences = list.map((listed) => offenceOf(listed, code));
  return {
    code,
    name: ward.name,
    population: ward.population,
    sentences: [sentence, standsOutSentence(list, code), changedSentence(list, code)],
    offences,
    trend: trendOf(dataset, chosen.selection, chosen.period, [index]),
    annual: annualOf(dataset, chosen.selection.categories, [index], options.yearEnd),
    trends,
    mix: offenceMixOf(list, code),
    caveats,
    comparisons: comparisonsOf(
      offences.map(({ figures }) => figures.change),
      "the wards of each offence",
      chosen.judgedWards,
    ),
  };
}

function offenceOf({ offence, figures }: ListedFigures, code: string): WardOffence {
  return {
    offence,
    figures: figuresFor(figures, code)!,
    district: figures.district,
    countRank: rankOf(figures, "count", code),
    rateRank: rankOf(figures, "rate", code),
    flagged: flagOf(figures, "rate", code),
  };
}
