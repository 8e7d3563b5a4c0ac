// What is said of offences by hour and weekday: names, findings, and what to know before one relies on them.
import { formatRate, formatShare } from "../basics/finer-numbers.ts";
import { type Month, type MonthRange, monthName } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { nameList } from "../basics/words.ts";
import { WEEK_HOURS } from "../statistics/aoristic.ts";
import { HOUR_THRESHOLDS } from "../statistics/hour-thresholds.ts";
import { type HourMatrix, seasonsOf, type TimedOffences } from "./hour-matrix.ts";
import type { HourRun } from "./hour-runs.ts";

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** The sign of an hour that is clearly above, and what it says. */
export const CLEARLY_MORE = { sign: "▲", words: "clearly more than this hour on other weekdays" } as const;

/** "Friday 21:00 to 22:00", of an hour of the week. */
function hourName(hour: number): string {
  return spanName(hour, 1);
}

/** "Friday 21:00 to 01:00". */
function runName({ from }: Pick<HourRun, "from">): string {
  return spanName(from, HOUR_THRESHOLDS.runHours);
}

/** An hour of the day as it begins: "21:00". */
export function clock(hour: number): string {
  return `${String(hour % 24).padStart(2, "0")}:00`;
}

function spanName(from: number, hours: number): string {
  return `${WEEKDAYS[Math.floor(from / 24) % 7]} ${clock(from)} to ${clock(from + hours)}`;
}

/** A sum of weights: with one decimal under 10 where it is no whole number. */
export function weightText(weight: number): string {
  return Number.isInteger(weight) || weight >= 9.95 ? formatCount(weight) : formatRate(weight);
}

/** "Most in 4 hours on end (2 % of the week): Friday 21:00 to 01:00, 34 of 412 (8 %); …", or why there are none to name. */
export function runsText({ runs, total }: Pick<HourMatrix, "runs" | "total">): string {
  const { runHours, runOffences } = HOUR_THRESHOLDS;
  const hours = `${runHours} hours on end`;
  if (runs.length === 0)
    return `Too few with a time of day to name hours: of ${weightText(total)}, no ${hours} hold ${runOffences}.`;
  const each = runs.map(
    (run) => `${runName(run)}, ${weightText(run.offences)} of ${weightText(total)} (${formatShare(run.share)})`,
  );
  return `Most in ${hours} (${formatShare(runHours / WEEK_HOURS)} of the week): ${each.join("; ")}.`;
}

/** The finding, in a sentence or two. */
export function hoursFinding({ runs, total, test }: HourMatrix, noun: string): string {
  if (total === 0) return `None of these ${noun} has a time of day.`;
  const most = runsText({ runs, total });
  if (runs.length === 0) return most;
  if (!test.known) return most;
  const marked = test.value.clearlyMore;
  if (marked.length === 0) return `${most} No hour holds clearly more than the same hour on other weekdays.`;
  const are = marked.length === 1 ? "One hour holds" : `${marked.length} hours of the week hold`;
  return `${most} ${are} clearly more than the same hour on other weekdays: ${named(marked)}.`;
}

const MOST_NAMED = 4;

function named(hours: readonly number[]): string {
  const names = hours.slice(0, MOST_NAMED).map(hourName);
  return hours.length > MOST_NAMED ? `${names.join(", ")} and others, marked ${CLEARLY_MORE.sign}` : names.join(", ");
}

export interface HoursScope {
  /** Months of the package. */
  readonly range: MonthRange;
  /** Offences in all, with and without a time of day; null where that is not known. */
  readonly offences: number | null;
  readonly noun: string;
  /** What long intervals and midnights are counted of, where that is not what is shown: "all of Cambridge". */
  readonly countedOf: string | null;
}

/** What to know, in whole sentences. */
export function hoursCaveats(
  { total, test }: HourMatrix,
  { long, midnight, timed, anyTimed }: TimedOffences,
  { range, offences, noun, countedOf }: HoursScope,
): readonly string[] {
  const all = timed.reduce((sum, count) => sum + count, 0);
  const where = countedOf === null ? "" : ` in ${countedOf}`;
  const lines = [
    `Of all months of this package, ${monthName(range.from)} to ${monthName(range.to)}, whatever period is chosen.`,
    ...seasonLines(anyTimed, range.from),
  ];
  if (offences !== null && total < offences)
    lines.push(
      `${weightText(total)} of ${formatCount(offences)} ${noun} (${formatShare(total / offences)}) have a time of day; the others are not in this table.`,
    );
  lines.push(
    "What happened between two times counts in each hour between them by its part, and as 1 in all (aoristic weights, Ratcliffe 2002).",
  );
  if (long > 0)
    lines.push(
      `Of ${formatCount(all)} ${noun} with a time of day${where}, ${formatCount(long)} had a span of over ${HOUR_THRESHOLDS.longSpanHours} hours: they say little of the hour.`,
    );
  if (all > 0 && midnight / all >= HOUR_THRESHOLDS.midnightShare)
    lines.push(
      `${formatCount(midnight)} of ${formatCount(all)}${where} are recorded at 00:00 to the minute, which may stand for a time that nobody knew.`,
    );
  lines.push(
    test.known
      ? `${CLEARLY_MORE.sign} marks an hour with ${CLEARLY_MORE.words}, among offences that are known to the hour: ${WEEK_HOURS} comparisons, of whose marks at most 1 in 20 is to be expected by chance.`
      : `No hour is marked: ${test.reason}.`,
  );
  return lines;
}

/** Which months of the year count more often than others; none where all count alike. */
export function seasonLines(anyTimed: readonly number[], first: Month): readonly string[] {
  const times = seasonsOf(anyTimed, first);
  const [least, most] = [Math.min(...times), Math.max(...times)];
  if (least === most) return [];
  if (new Set(times).size > 2)
    return [`Not whole years: the months of the year count between ${least} and ${most} times each.`];
  const more = times.flatMap((count, month) => (count > least ? [monthName(month).split(" ")[0]!] : []));
  const rest = least === 0 ? "the other months of the year are not there" : `the others ${timesText(least)}`;
  return [`Not whole years: ${nameList(more)} ${more.length === 1 ? "counts" : "count"} ${timesText(most)}, ${rest}.`];
}

function timesText(times: number): string {
  return times === 1 ? "once" : times === 2 ? "twice" : `${times} times`;
}

/** The table for a spreadsheet: a row for each hour of the week. */
export function hoursTable({ weight, certain, test }: HourMatrix): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const marked = new Set(test.known ? test.value.clearlyMore : []);
  return {
    head: ["weekday", "hour", "offences", "known_to_the_hour", "expected_of_these", "finding"],
    rows: weight.map((value, at) => [
      WEEKDAYS[Math.floor(at / 24)]!,
      clock(at),
      String(Math.round(value * 1e4) / 1e4),
      String(certain[at]),
      test.known ? test.value.expected[at]!.toFixed(2) : "",
      test.known ? (marked.has(at) ? CLEARLY_MORE.words : "") : test.reason,
    ]),
  };
}
