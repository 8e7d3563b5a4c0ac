// The verdict in words: one sentence for one offence, place and period, the same wherever it is printed.

import { nounFor, type Selection } from "../area/offences.ts";
import { periodName } from "../area/period.ts";
import type { Known } from "../basics/known.ts";
import { valueOrNull } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { lengthOf, monthName } from "../basics/months.ts";
import { formatCount, formatRate } from "../basics/numbers.ts";
import { possessive } from "../basics/words.ts";
import { movement } from "../figures/movement.ts";
import type { WardFigures } from "../figures/offence-figures.ts";
import { DISTRICT } from "../figures/offence-figures.ts";
import { isClear, type Judged, type Verdict, verdictText } from "../statistics/change.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { Leaving } from "../statistics/expected-range.ts";
import type { Rate } from "../statistics/rates.ts";

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
  readonly onePlace: { readonly name: string; readonly difference: number } | null;
}

/** The sentence in the parts that a page sets apart; `text` is all of it. */
export interface Sentence {
  /** "Shoplifting in Market" */
  readonly title: string;
  /** "879 offences", "1 offence or incident", or "No total". */
  readonly amount: string;
  /** "in the 12 months to December 2025, down 39 (4 %) on the year before" */
  readonly course: string;
  /** Null when there is nothing to judge; then the course says why. */
  readonly judged: Judged | null;
  /** What the verdict alone would hide: expected range, one place. Whole sentences. */
  readonly additions: readonly string[];
  /** The rate beside the district's, or why there is none; null when there is no total either. */
  readonly context: string | null;
  readonly text: string;
}

export function sentenceOf(input: SentenceInput): Sentence {
  const { selection, figures, period } = input;
  const title = `${selection.label} in ${figures.name}`;
  const amount = figures.count.known ? amountOf(figures.count.value, selection.noun) : "No total";
  const months = `${lengthOf(period) === 1 ? "" : "the "}${periodName(period)}`;
  const course = figures.count.known
    ? `in ${months}${courseOf(figures.change)}`
    : `for ${months}: ${figures.count.reason}`;
  const judged = valueOrNull(figures.change);
  const verdict = judged?.verdict ?? null;
  const additions = [rangeAddition(input.leaving, verdict), placeAddition(input)].filter((part) => part !== null);
  const context = contextOf(input);
  const ending = judged === null ? "." : `: ${verdictText(judged)}.`;
  const first = `${title}: ${figures.count.known ? amount : amount.toLowerCase()} ${course}${ending}`;
  return { title, amount, course, judged, additions, context, text: [first, ...additions].join(" ") };
}

function amountOf(count: number, noun: Selection["noun"]): string {
  return `${formatCount(count)} ${nounFor(count, noun)}`;
}

function courseOf(change: Known<Judged>): string {
  return change.known ? `, ${movement(change.value)} on the year before` : `; no comparison: ${change.reason}`;
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
  return `One map point, ${onePlace.name}, accounts for ${own} of the ${kind} of ${formatCount(Math.abs(difference))}.`;
}

function contextOf({ figures, district, rateRank }: SentenceInput): string | null {
  if (!figures.rate.known) return figures.count.known ? `No rate: ${figures.rate.reason}.` : null;
  const { value, annualised, few } = figures.rate.value;
  const unit = `for every 1,000 residents${annualised ? ", annualised" : ""}`;
  const start = `The rate is ${formatRate(value)} ${unit}${few ? " (few: from fewer than 10)" : ""}`;
  const alone = figures.code === DISTRICT || figures.population === district.population;
  if (alone || !district.rate.known) return `${start}.`;
  const whole = `${possessive(district.name)} ${formatRate(district.rate.value.value)}`;
  const beside = `${start}, ${comparedWith(figures.rate.value, district.rate.value)} ${whole}`;
  return rateRank === null ? `${beside}.` : `${beside}: ${rateRank}.`;
}

/** Higher or lower only where the two 95 % intervals do not overlap. */
function comparedWith(own: Rate, whole: Rate): string {
  if (own.low > whole.high) return "higher than";
  return own.high < whole.low ? "lower than" : "about the same as";
}
