// The paragraph on wards in the assessment's manner: the highest count, the highest rate, and the largest change that is clear.

import type { Dataset } from "../area/dataset.ts";
import { areRanked } from "../area/few-wards.ts";
import { nounFor } from "../area/offences.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import { valueOrNull } from "../basics/known.ts";
import { formatCount } from "../basics/numbers.ts";
import { isWithheld } from "../basics/withheld.ts";
import { nameList } from "../basics/words.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { judgedOf, verdictText } from "../statistics/change.ts";
import { isCityCentre } from "../wards/city-centres.ts";
import { hiddenTitle } from "../wards/panel-titles.ts";
import { courseText } from "./assessment-words.ts";
import { flagsOf } from "./flags.ts";

/**
 * One sentence each, in order. A rise or fall is only named when the verdict calls it clear; ties are said; without a total there
 * is one sentence that says why.
 */
export function wardParagraph(dataset: Dataset, figures: OffenceFigures): readonly string[] {
  const { district, selection, wards } = figures;
  if (!district.count.known && !isWithheld(district.count)) return [`There is no total: ${district.count.reason}.`];
  if (valueOrNull(district.count) === 0) return [`No ${selection.noun} were recorded in this period.`];
  if (!areRanked(wards.length)) return [valuesSentence(figures), ...changeSentences(figures)];
  return [highestSentence(dataset, figures), ...flaggedSentence(figures), ...changeSentences(figures)];
}

/** One ward or two, as they are: "Abbey has 141 offences (14.1 per 1,000), Market 153 (15.3)." */
function valuesSentence({ wards, selection }: OffenceFigures): string {
  const values = wards.map(({ name, count, rate }, index) => {
    const amount = count.known ? count.value : 0;
    const counted = `${count.known ? formatCount(amount) : (count.shown ?? "no total")}${index === 0 ? ` ${nounFor(amount, selection.noun)}` : ""}`;
    const unit = index === 0 ? ` per 1,000${rate.known && rate.value.annualised ? ", annualised" : ""}` : "";
    const rated = rate.known ? ` (${formatRate(rate.value.value)}${unit}${rate.value.few ? ", few" : ""})` : "";
    return `${name}${index === 0 ? " has" : ""} ${counted}${rated}`;
  });
  return `${values.join(", ")}.`;
}

/** Of more wards, the rest are counted. */
const MOST_NAMED = 8;

/** "Market has the highest count (879) and the highest rate (84.1 per 1,000); Cambridge as a whole: 13.8." */
function highestSentence(dataset: Dataset, figures: OffenceFigures): string {
  const hidden = hiddenTitle(
    "count",
    figures.wards.map((ward) => ward.count),
  );
  if (hidden !== "") return `${hidden}.`;
  const count = highest(figures, "count");
  const rate = highest(figures, "rate");
  const counted = `the highest count (${formatCount(count.value)})`;
  if (rate.wards.length === 0) return `${subject(count.wards)} ${counted}; rates are not known.`;
  const rated = `the highest rate (${formatRate(rate.value)} per 1,000${rate.annualised ? ", annualised" : ""}${rate.few ? ", few" : ""})`;
  const whole = figures.district.rate;
  const context = whole.known ? `; ${figures.district.name} as a whole: ${formatRate(whole.value.value)}` : "";
  const same = count.wards.length === rate.wards.length && count.wards.every((ward) => rate.wards.includes(ward));
  const caveat = rate.wards.some(({ code }) => isCityCentre(dataset, code, figures.period))
    ? " Residents are a poor denominator there: many come from elsewhere."
    : "";
  if (same) return `${subject(count.wards)} ${counted} and ${rated}${context}.${caveat}`;
  return `${subject(count.wards)} ${counted}, ${subject(rate.wards)} ${rated}${context}.${caveat}`;
}

interface Highest {
  readonly wards: readonly WardFigures[];
  readonly value: number;
  readonly annualised: boolean;
  readonly few: boolean;
}

function highest(figures: OffenceFigures, measure: "count" | "rate"): Highest {
  const values = figures.wards.map((ward) => MEASURES[measure].value(ward));
  const value = Math.max(...values.map((one) => (one.known ? one.value : Number.NEGATIVE_INFINITY)));
  const wards = figures.wards.filter((_, index) => valueOrNull(values[index]!) === value);
  const rate = wards[0]?.rate;
  return { wards, value, annualised: Boolean(rate?.known && rate.value.annualised), few: wards.some(isFew) };
}

function isFew({ rate }: WardFigures): boolean {
  return rate.known && rate.value.few;
}

function subject(wards: readonly WardFigures[]): string {
  return `${nameList(
    wards.map(({ name }) => name),
    3,
  )} ${wards.length === 1 ? "has" : "share"}`;
}

function flaggedSentence(figures: OffenceFigures): readonly string[] {
  const flags = flagsOf(figures, "rate");
  const flagged = figures.wards.filter((_, index) => flags[index]?.known && flags[index].value);
  if (flagged.length === 0) return [];
  return [
    `Flagged as the highest fifth by rate: ${nameList(
      flagged.map((ward) => `${ward.name}${isFew(ward) ? " (few)" : ""}`),
      MOST_NAMED,
    )}.`,
  ];
}

function changeSentences(figures: OffenceFigures): readonly string[] {
  if (!figures.comparison.known) return [`There is no comparison: ${figures.comparison.reason}.`];
  const rise = largest(figures, "clearly up");
  const fall = largest(figures, "clearly down");
  if (figures.wards.length === 1) return [onlyChange(figures.wards[0]!)];
  const hidden = hiddenTitle(
    "verdict",
    figures.wards.map(({ change }) => judgedOf(change)),
  );
  if (hidden !== "")
    return [
      ...(rise === null ? [] : [changeSentence("rise", rise, " and not withheld")]),
      ...(fall === null ? [] : [changeSentence("fall", fall, " and not withheld")]),
      `${hidden}.`,
    ];
  if (rise === null && fall === null) return ["No ward shows a clear change."];
  return [
    rise === null ? "No ward shows a clear rise." : changeSentence("rise", rise),
    fall === null ? "No ward shows a clear fall." : changeSentence("fall", fall),
  ];
}

function onlyChange({ name, change }: WardFigures): string {
  if (!change.known)
    return `${isWithheld(change) ? "The comparison is withheld" : "There is no comparison"}: ${change.reason}.`;
  return `${name}: ${verdictText(change.value)} (${courseText(change.value)}).`;
}

function largest(figures: OffenceFigures, verdict: "clearly up" | "clearly down"): WardFigures | null {
  const size = ({ change }: WardFigures): number => (change.known ? Math.abs(change.value.difference) : 0);
  const called = figures.wards.filter(({ change }) => change.known && change.value.verdict === verdict);
  return called.toSorted((a, b) => size(b) - size(a))[0] ?? null;
}

function changeSentence(kind: "rise" | "fall", ward: WardFigures, and = ""): string {
  if (!ward.change.known) throw new Error(`no change of ${ward.code}`);
  return `The largest ${kind} that is clear${and} is in ${ward.name}: ${courseText(ward.change.value)}.`;
}
