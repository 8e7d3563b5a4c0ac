// The verdict in words: one sentence for one offence, place and period, the same wherever it is printed.

import { nounFor, type Selection } from "../area/offences.ts";
import { periodName } from "../area/period.ts";
import type { Known } from "../basics/known.ts";
import { valueOrNull } from "../basics/known.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { lengthOf, monthName } from "../basics/months.ts";
import { formatCount, formatRate } from "../basics/numbers.ts";
import { movement } from "../figures/movement.ts";
import type { WardFigures } from "../figures/offence-figures.ts";
import { DISTRICT } from "../figures/offence-figures.ts";
import { type Judged, type Verdict, verdictText } from "../statistics/change.ts";

export interface SentenceInput {
  readonly selection: Selection;
  readonly period: MonthRange;
  readonly figures: WardFigures;
  readonly district: WardFigures;
  /** First month of the run that is outside the expected range up to the end of the period, or null. */
  readonly outsideSince: Month | null;
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
  const additions = [rangeAddition(input.outsideSince, verdict), placeAddition(input)].filter((part) => part !== null);
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

function rangeAddition(since: Month | null, verdict: Verdict | null): string | null {
  if (since === null) return null;
  const start = verdict === "no clear change" || verdict === "too few to say" ? "But the" : "The";
  return `${start} monthly count has been outside its expected range since ${monthName(since)}.`;
}

function placeAddition({ onePlace, figures }: SentenceInput): string | null {
  if (onePlace === null || !figures.change.known) return null;
  const { difference } = figures.change.value;
  if (Math.sign(onePlace.difference) !== Math.sign(difference) || difference === 0) return null;
  const kind = difference > 0 ? "rise" : "fall";
  const part = formatCount(Math.abs(onePlace.difference));
  return `One map point, ${onePlace.name}, accounts for ${part} of the ${kind} of ${formatCount(Math.abs(difference))}.`;
}

function contextOf({ figures, district }: SentenceInput): string | null {
  if (!figures.rate.known) return figures.count.known ? `No rate: ${figures.rate.reason}.` : null;
  const { value, annualised, few } = figures.rate.value;
  const unit = `for every 1,000 residents${annualised ? ", annualised" : ""}`;
  const start = `The rate is ${formatRate(value)} ${unit}${few ? " (few: from fewer than 10)" : ""}`;
  if (figures.code === DISTRICT || !district.rate.known) return `${start}.`;
  const there = `${district.name} as a whole: ${formatRate(district.rate.value.value)}`;
  return `${start}; ${there}.`;
}
