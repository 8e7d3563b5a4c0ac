// All that is said of one offence, place and period: the verdict, what it would hide, and the rate.

import type { Selection } from "../area/offences.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import type { MonthRange } from "../basics/months.ts";
import { monthName } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { possessive } from "../basics/sentence-words.ts";
import type { WardFigures } from "../figures/offence-figures.ts";
import { isClear, type Verdict } from "../statistics/change.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { Leaving } from "../statistics/expected-range.ts";
import type { Rate } from "../statistics/rates.ts";
import { type VerdictSentence, verdictSentenceOf } from "./verdict-sentence.ts";

export interface SentenceInput {
  readonly selection: Selection;
  readonly period: MonthRange;
  readonly figures: WardFigures;
  readonly district: WardFigures;
  /** How the last months left the expected range, or null. */
  readonly leaving: Leaving | null;
  /** Where the rate stands among the wards: "5th highest of 14"; null for the district and where it is not ranked. */
  readonly rateRank: string | null;
  /** The one place that accounts for most of the change, or null. */
  readonly onePlace: {
    readonly name: string;
    /** " in Market", of the district; "" of a ward. */
    readonly where: string;
    readonly difference: number;
  } | null;
}

/** The verdict in words with what it alone would hide; `text` is all of it but the context. */
export interface Sentence extends VerdictSentence {
  /** Expected range, one place. Whole sentences. */
  readonly additions: readonly string[];
  /** The rate beside the district's, or why there is none; null when there is no total either. */
  readonly context: string | null;
}

export function sentenceOf(input: SentenceInput): Sentence {
  const { selection, figures, period } = input;
  const first = verdictSentenceOf(selection, period, figures);
  const verdict = first.judged?.verdict ?? null;
  const additions = [rangeAddition(input.leaving, verdict), placeAddition(input)].filter((part) => part !== null);
  return { ...first, additions, context: contextOf(input), text: [first.text, ...additions].join(" ") };
}

/** "But the monthly count was below its expected range in December 2025." */
function rangeAddition(leaving: Leaving | null, verdict: Verdict | null): string | null {
  if (leaving === null) return null;
  const { side, run, recent, of, last } = leaving;
  const start = verdict === "no clear change" || verdict === "too few to say" ? "But the" : "The";
  if (run > 1) return `${start} monthly count has been ${side} its expected range since ${monthName(last - run + 1)}.`;
  const when = recent > 1 ? `in ${recent} of the last ${of} months` : `in ${monthName(last)}`;
  return `${start} monthly count was ${side} its expected range ${when}.`;
}

/** Only where the place explains a change that is clear: it moved the same way, by no more than the whole. */
function placeAddition({ onePlace, figures }: SentenceInput): string | null {
  if (onePlace === null || !figures.change.known) return null;
  const { difference, verdict } = figures.change.value;
  const part = onePlace.difference / difference;
  if (!isClear(verdict) || !(part >= COMMON_THRESHOLDS.onePlaceShare && part <= 1)) return null;
  const kind = difference > 0 ? "rise" : "fall";
  const own = formatCount(Math.abs(onePlace.difference));
  return `One map point, ${onePlace.name}${onePlace.where}, accounts for ${own} of the ${kind} of ${formatCount(Math.abs(difference))}.`;
}

function contextOf({ figures, district, rateRank }: SentenceInput): string | null {
  if (!figures.rate.known) return figures.count.known ? `No rate: ${figures.rate.reason}.` : null;
  const { value, annualised, few } = figures.rate.value;
  const unit = `for every 1,000 residents${annualised ? ", annualised" : ""}`;
  const start = `The rate is ${formatRate(value)} ${unit}${few ? " (few)" : ""}`;
  const alone = figures.population === district.population;
  if (alone || !district.rate.known) return `${start}.`;
  const whole = `${possessive(district.name)} ${formatRate(district.rate.value.value)}`;
  return `${start}, ${comparedWith(figures.rate.value, district.rate.value.value)} ${whole}${rateRank ? `: ${rateRank}` : ""}.`;
}

/** Higher or lower only where the ward's 95 % interval leaves out the district's rate; within it neither is shown, nor that they are alike. */
function comparedWith({ value, low, high }: Rate, whole: number): string {
  const clear = low > whole || high < whole;
  if (!clear && formatRate(value) === formatRate(whole)) return "the same as";
  return `${clear ? "" : "not clearly "}${value > whole ? "higher" : "lower"} than`;
}
