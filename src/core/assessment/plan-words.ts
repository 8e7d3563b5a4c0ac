// An indicator of a plan in words: its values, the change, the target, and when it is due.
import { nounFor } from "../area/offences.ts";
import { periodName } from "../area/period.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import { lengthOf, type Month, type MonthRange, parseMonth } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import { isWithheld } from "../basics/withheld.ts";
import { nameList } from "../basics/words.ts";
import { movement } from "../figures/movement.ts";
import { isClear, judgedOf, type Verdict } from "../statistics/change.ts";
import { courseText } from "./assessment-words.ts";
import { meetingDate } from "./meetings.ts";
import type { Indicator } from "./plan-indicators.ts";
import type { Progress } from "./plan-progress.ts";

type Measured = Pick<Indicator, "row">;

/** "1,961", "12.3": as the measure is written. */
export function planNumber({ row }: Measured, value: number): string {
  if (row.measure === "rate") return formatRate(value);
  return Number.isInteger(value) ? formatCount(value) : String(value);
}

/** "offences", "per 1,000 residents and year" */
export function planUnit({ row, selection }: Pick<Indicator, "row" | "selection">, count = 0): string {
  return row.measure === "rate" ? "per 1,000 residents and year" : nounFor(count, selection.noun);
}

/** "1,961 offences in the 12 months to December 2025: no clear change on the year before". */
export function findingOf({ indicator, months, now, change }: Progress): string {
  const start = `${indicator.row.title}: `;
  if (!now.known || !months.now.known)
    return `${start}${isWithheld(now) ? "" : "nothing to show, because "}${now.known ? "" : now.reason}`;
  const amount = `${planNumber(indicator, now.value.value)} ${planUnit(indicator, now.value.count)}`;
  const judged = judgedOf(change);
  const verdict = judged.known
    ? `${judged.value.verdict} on ${heldName({ months })}`
    : unjudgedWord(change, "not compared");
  return `${start}${amount} in ${theMonths(months.now.value)}: ${verdict}`;
}

/** Why there is no verdict, in a word. */
export function unjudgedWord(change: Progress["change"], otherwise: string): string {
  return isWithheld(judgedOf(change)) ? "cannot be told, counts are withheld" : otherwise;
}

/** "the baseline", "the same months of the baseline", "the year before" */
function heldName({ months }: Pick<Progress, "months">): string {
  if (months.kind === "year before") return "the year before";
  return months.kind === "baseline" ? "the baseline" : "the same months of the baseline";
}

/**
 * What stands behind the verdict: "on the baseline: down 209 (22 %), from 940 to 731."; a whole sentence where there is none. Of the
 * counts, also where the measure is a rate.
 */
export function changeWords({ months, change }: Progress): string {
  if (!change.known) return `The change cannot be judged: ${change.reason}.`;
  const { verdict, before, after, reason } = change.value;
  if (verdict === "too few to say")
    return `whether it changed on ${heldName({ months })}: ${formatCount(before)} then, ${formatCount(after)} now.`;
  const why = reason === null ? "" : ` (${reason})`;
  return `on ${heldName({ months })}${why}: ${courseText(change.value)}.`;
}

/** What the target says of the number as it is, in one or two sentences. */
export function targetWords({ indicator, target, now }: Progress): string {
  const { row } = indicator;
  if (target.kind === "none") {
    const wanted = row.direction === null ? "" : ` ${row.direction === "down" ? "Fewer" : "More"} are wanted.`;
    return `No target is printed.${wanted}`;
  }
  const limit = `${row.direction === "up" ? "at least" : "at most"} ${planNumber(indicator, target.target)}`;
  if (target.kind === "not known" || !now.known)
    return `Wanted: ${limit}. Not to be told${isWithheld(now) ? "" : " yet"}: ${target.kind === "not known" ? target.reason : ""}.`;
  const { value, low, high } = now.value;
  const number = `${planNumber(indicator, value)} against ${limit}: the number ${target.kind === "met" ? "meets" : "does not meet"} the target.`;
  if (target.unsure === null) return number;
  const between = `Chance alone puts a number like this between ${planNumber(indicator, whole(indicator, low))} and ${planNumber(indicator, whole(indicator, high))} (95 %)`;
  return `${number} ${between}${target.unsure === "either side" ? ", on either side of the target" : ""}.`;
}

/** Of a count the interval is told in whole numbers. */
function whole({ row }: Measured, value: number): number {
  return row.measure === "count" ? Math.round(value) : value;
}

/** "March 2026, 3 months after the end of the months shown", from the chosen months and never from a clock; null where nothing is due. */
export function dueWords({ row }: Measured, to: Month): string | null {
  if (row.due === null) return null;
  const date = meetingDate({ date: row.due });
  const month = parseMonth(row.due.slice(0, 7));
  if (month === null || month === to) return date;
  const apart = numberOf(Math.abs(month - to), "months");
  return `${date}, ${apart} ${month > to ? "after" : "before"} the end of the months shown`;
}

/** What a reader has to know of the months that were taken; null for nothing. */
export function monthsWords({ months }: Progress): string | null {
  if (!months.now.known) return null;
  if (months.kind === "year before")
    return "No baseline is printed: the same months a year earlier stand in its place.";
  if (months.kind === "part of the baseline") {
    const passed = lengthOf(months.now.value);
    return `${numberOf(passed, "months")} of ${months.targetMonths} have passed since the baseline: they are held against the same months of it.`;
  }
  if (lengthOf(months.held) < 12) return "The latest months of the year that are those of the baseline.";
  return null;
}

/** "2 priorities, 3 indicators: 1 clearly down and 2 without a clear change. No target is printed." */
export function planFinding(priorities: number, all: readonly Progress[]): string {
  const judged = all.map(({ change }) => judgedOf(change));
  const verdicts = VERDICTS.flatMap(([verdict, words]) => {
    const own = judged.filter((change) => change.known && change.value.verdict === verdict).length;
    return own === 0 ? [] : [`${own} ${words}`];
  });
  const withheld = judged.filter(isWithheld).length;
  const unjudged = judged.filter((change) => !change.known).length - withheld;
  const parts = [
    ...verdicts,
    ...(unjudged > 0 ? [`${unjudged} not judged`] : []),
    ...(withheld > 0 ? [`${withheld} not to be told, since counts are withheld`] : []),
  ];
  const count = `${priorities} ${priorities === 1 ? "priority" : "priorities"}, ${numberOf(all.length, "indicators")}`;
  return `${count}: ${nameList(parts)}. ${targetsFinding(all)}`;
}

function targetsFinding(all: readonly Progress[]): string {
  const set = all.filter(({ target }) => target.kind !== "none").length;
  if (set === 0) return "No target is printed.";
  const of = (kind: string): number => all.filter(({ target }) => target.kind === kind).length;
  const withheld = all.filter(({ target, now }) => target.kind !== "none" && isWithheld(now)).length;
  const [told, waiting] = [set - withheld, of("not known") - withheld];
  const parts = told > 0 ? [`${of("met")} of ${numberOf(told, "targets")} met by the numbers as they are`] : [];
  if (waiting > 0) parts.push(`${waiting} not to be told yet`);
  if (withheld > 0) parts.push(`${numberOf(withheld, "targets")} not to be told, since counts are withheld`);
  return `${sentenceCase(nameList(parts))}.`;
}

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ["clearly up", "clearly up"],
  ["clearly down", "clearly down"],
  ["no clear change", "without a clear change"],
  ["too few to say", "with too few to say"],
  ["not comparable", "not comparable"],
];

/** "down 209 (22 %)", "" where it says nothing. */
export function changeCell({ change }: Progress): string {
  if (!change.known) return "";
  return change.value.verdict === "too few to say" ? "" : movement(change.value);
}

/** Whether a clear change is the one that is wanted; null where there is none or nothing is wanted. */
export function isWanted({ indicator, change }: Progress): boolean | null {
  const { direction } = indicator.row;
  if (direction === null || !change.known || !isClear(change.value.verdict)) return null;
  return change.value.verdict === (direction === "down" ? "clearly down" : "clearly up");
}

function theMonths(months: MonthRange): string {
  return `${lengthOf(months) === 1 ? "" : "the "}${periodName(months)}`;
}
