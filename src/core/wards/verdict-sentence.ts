// The verdict in words: one sentence for one offence, place and period, the same wherever it is printed.
import { nounFor, type Selection } from "../area/offences.ts";
import { periodName } from "../area/period.ts";
import { type Known, valueOrNull } from "../basics/known.ts";
import { lengthOf, type MonthRange } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { movement } from "../figures/movement.ts";
import type { WardFigures } from "../figures/offence-figures.ts";
import { type Judged, verdictText } from "../statistics/change.ts";

/** The sentence in the parts that a page sets apart; `text` is all of it. */
export interface VerdictSentence {
  /** "Shoplifting in Market" */
  readonly title: string;
  /** "879 offences", "1 offence or incident", "530 to 557", or "No total". */
  readonly amount: string;
  /** "in the 12 months to December 2025, down 39 (4 %) on the year before" */
  readonly course: string;
  /** Null when there is nothing to judge; then the course says why. */
  readonly judged: Judged | null;
  readonly text: string;
}

export function verdictSentenceOf(selection: Selection, period: MonthRange, figures: WardFigures): VerdictSentence {
  const title = `${selection.label} in ${figures.name}`;
  const { count } = figures;
  const amount = count.known ? amountOf(count.value, selection.noun) : (count.shown ?? "No total");
  const months = `${lengthOf(period) === 1 ? "" : "the "}${periodName(period)}`;
  const course = count.known
    ? `in ${months}${courseOf(figures.change)}`
    : `for ${months}: ${count.reason}`.replace(`: ${count.shown}`, "");
  const judged = valueOrNull(figures.change);
  const ending = judged === null ? "." : `: ${verdictText(judged)}.`;
  const text = `${title}: ${count.known ? amount : amount.toLowerCase()} ${course}${ending}`;
  return { title, amount, course, judged, text };
}

function amountOf(count: number, noun: Selection["noun"]): string {
  return `${formatCount(count)} ${nounFor(count, noun)}`;
}

function courseOf(change: Known<Judged>): string {
  return change.known ? `, ${movement(change.value)} on the year before` : `; no comparison: ${change.reason}`;
}
