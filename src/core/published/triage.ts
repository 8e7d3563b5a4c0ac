// Triage of offence types by four annual counts: the assessment's section 1.1.2 as a rule.

import { formatSigned, withPercent } from "../basics/finer-numbers.ts";
import type { Known } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import type { Month } from "../basics/months.ts";
import { formatCount, formatPercent } from "../basics/numbers.ts";
import { isWithheld } from "../basics/withheld.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { formatOneDecimal, publishedPeriodName } from "./published-measures.ts";

const { triageYears, triageHighPercent, triageChangePercent, percentBase, fewOffences } = THRESHOLDS;

export type TriageVerdict =
  | "high attention"
  | "concerning trend"
  | "falling"
  | "monitor"
  | "stable"
  | "small numbers"
  | "not enough years";

/** The rule of each verdict; the first that applies, in this order except the last, which comes second. */
export const TRIAGE_RULES: Readonly<Record<TriageVerdict, string>> = {
  "high attention": `at least ${triageHighPercent} % of all recorded crime in the latest year, from ${fewOffences} of it or more and ${percentBase} crimes or more in all`,
  "concerning trend": `higher in each of the last ${triageYears - 1} years than the year before, and at least ${triageChangePercent} % up over them`,
  falling: `in no year higher than the year before, and at least ${triageChangePercent} % down over them`,
  monitor: `some annual change of at least ${triageChangePercent} %, but neither of the two trends`,
  stable: "none of the others",
  "small numbers": `under ${percentBase} in the first year: numbers, no per cent`,
  "not enough years": `fewer than ${triageYears} annual counts`,
};

/** An annual count of a type; unknown with the reason. */
export interface TriageYear {
  readonly end: Month;
  readonly name: string;
  readonly count: Known;
}

export interface Triaged {
  readonly label: string;
  readonly verdict: TriageVerdict;
  readonly rule: string;
  /** Why the rule applies, as sentences. */
  readonly reasons: readonly string[];
  /** The four years, the latest last. */
  readonly years: readonly TriageYear[];
  /** Ends of the years that are missing; none where the verdict does not need them. */
  readonly needed: readonly Month[];
  /** Part of all recorded crime in the latest year, 0 to 1. */
  readonly share: Known;
  /** Of a public copy: whether counts that are withheld may hide high attention, or either of it and a concerning trend. */
  readonly isHighUntold: boolean;
  readonly untold: boolean;
}

/** Ends of the four years that end in the same month of the year as the latest, in the order of time. */
export function triageEnds(latest: Month): readonly Month[] {
  return Array.from({ length: triageYears }, (_, index) => latest - 12 * (triageYears - 1 - index));
}

/**
 * The verdict on a type of four annual counts, the latest last; `all` is all recorded crime of the latest year. High attention
 * rests on the latest year alone, where it is not of few crimes, and so needs no other.
 */
export function triageOf(label: string, years: readonly TriageYear[], all: Known): Triaged {
  const latest = years.at(-1)!;
  const share = shareOf(latest.count, all);
  const counts = years.flatMap(({ count }) => (count.known ? [count.value] : []));
  const missing = years.filter(({ count }) => !count.known);
  const isUnsure = isHighUnsure(latest.count, all);
  const verdict = isUnsure ? "not enough years" : verdictOf(counts, years.length, isHigh(latest.count, all));
  return {
    label,
    verdict,
    rule: TRIAGE_RULES[verdict],
    reasons: reasonsOf(verdict, years, counts, all),
    years,
    needed: verdict === "not enough years" ? missing.map(({ end }) => end) : [],
    share,
    isHighUntold: isUnsure,
    untold: isUnsure || (verdict === "not enough years" && missing.every(({ count }) => isWithheld(count))),
  };
}

function reasonsOf(
  verdict: TriageVerdict,
  years: readonly TriageYear[],
  counts: readonly number[],
  all: Known,
): readonly string[] {
  const missing = years.filter(({ count }) => !count.known);
  if (verdict === "not enough years" && missing.length === 0)
    return ["The count of all recorded crime in the latest year is needed, and withheld."];
  if (verdict === "not enough years") return missing.map((year) => `The ${missingText(year)} is needed.`);
  const isSmall = verdict === "small numbers";
  const trend =
    missing.length > 0
      ? missing.map((year) => `Its trend cannot be told without the ${missingText(year)}.`)
      : trendReasons(counts, isSmall);
  return isSmall ? trend : [shareReason(years.at(-1)!, all), ...trend];
}

function verdictOf(counts: readonly number[], years: number, high: boolean): TriageVerdict {
  if (high) return "high attention";
  if (counts.length < years) return "not enough years";
  return counts[0]! < percentBase ? "small numbers" : trendOf(counts);
}

/** A share of few crimes, or of fewer than a per cent is printed of, calls for nothing. */
function isHigh(count: Known, all: Known): boolean {
  if (!count.known || !all.known || isFew(count.value, all.value)) return false;
  return isHighShare(count.value, all.value);
}

/** Of a public copy: whether it is not known that a share is high, or not. */
function isHighUnsure(count: Known, all: Known): boolean {
  if (count.known && count.value < fewOffences) return false;
  return isWithheld(count) || (count.known && isWithheld(all));
}

function isHighShare(count: number, all: number): boolean {
  return 100 * count >= triageHighPercent * all;
}

function isFew(count: number, all: number): boolean {
  return count < fewOffences || all < percentBase;
}

function trendOf(counts: readonly number[]): "concerning trend" | "falling" | "monitor" | "stable" {
  const [first, last] = [counts[0]!, counts.at(-1)!];
  const steps = stepsOf(counts);
  if (steps.every(([before, after]) => after > before) && isLarge(first, last)) return "concerning trend";
  if (steps.every(([before, after]) => after <= before) && isLarge(first, last)) return "falling";
  return steps.some(([before, after]) => isLarge(before, after)) ? "monitor" : "stable";
}

/** A change of at least 10 %, without rounding; any from 0. */
function isLarge(before: number, after: number): boolean {
  return after !== before && 100 * Math.abs(after - before) >= triageChangePercent * before;
}

function trendReasons(counts: readonly number[], isSmall: boolean): readonly string[] {
  const [first, last] = [counts[0]!, counts.at(-1)!];
  const textOf = isSmall ? differenceText : changeText;
  const steps = stepsOf(counts).map(([before, after]) => textOf(before, after));
  const ups = stepsOf(counts).filter(([before, after]) => after > before).length;
  const direction =
    ups === counts.length - 1
      ? "Higher each year than the year before"
      : ups === 0
        ? "In no year higher than the year before"
        : `Higher than the year before in ${ups} of ${counts.length - 1} years`;
  return [
    `${direction}: ${listOf(counts)}.`,
    `From year to year: ${steps.join("; ")}.`,
    `From the first to the last of ${counts.length} years: ${textOf(first, last)}.`,
  ];
}

function differenceText(before: number, after: number): string {
  return formatSigned(after - before);
}

/** "+231 (+47 %)"; no per cent on a base under 50, and none that rounding would lift to the threshold it is under. */
export function changeText(before: number, after: number): string {
  const number = differenceText(before, after);
  if (before < percentBase) return number;
  const percent = (100 * (after - before)) / before;
  const isLifted = Math.round(Math.abs(percent)) >= triageChangePercent && !isLarge(before, after);
  return isLifted
    ? `${number} (just under ${formatPercent(triageChangePercent)})`
    : withPercent(number, known(percent));
}

function shareReason({ name, count }: TriageYear, all: Known): string {
  if (!count.known || !all.known || all.value <= 0)
    return `How much of all recorded crime it is in the ${name} is not known, so high attention is not tested.`;
  const part = `${formatCount(count.value)} of ${formatCount(all.value)} recorded crimes in the ${name}`;
  const share = count.value / all.value;
  if (isFew(count.value, all.value) && isHighShare(count.value, all.value))
    return `${part}: too few for high attention.`;
  const isLifted = (100 * share).toFixed(1) === triageHighPercent.toFixed(1) && !isHigh(count, all);
  return `${part}: ${isLifted ? `just under ${formatPercent(triageHighPercent)}` : formatOneDecimal(share)}.`;
}

/** "year ending September 2022 (no count of it is published)". */
function missingText({ name, count }: TriageYear): string {
  return count.known ? name : `${name} (${count.reason})`;
}

function shareOf(latest: Known, all: Known): Known {
  if (!latest.known) return latest;
  if (!all.known) return all;
  return all.value > 0 ? known(latest.value / all.value) : unknown("no crime was recorded in that year");
}

function stepsOf(counts: readonly number[]): readonly (readonly [before: number, after: number])[] {
  return counts.slice(1).map((after, index) => [counts[index]!, after]);
}

function listOf(counts: readonly number[]): string {
  return counts.map(formatCount).join(", ");
}

export function triageYear(end: Month, count: Known): TriageYear {
  return { end, name: publishedPeriodName(end, 12), count };
}
