// What the report of a build says of an extract: wards that the area does not have, offences that no row has, and months that it may not hold whole.
import { cellOf } from "../basics/cell-key.ts";
import { entriesOf } from "../basics/count-table.ts";
import { type DayOfMonth, dayOfMonth } from "../basics/days.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { daysIn, formatMonth, type Month, monthsOf } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { Inputs } from "./build-inputs.ts";
import type { Tally } from "./tally.ts";

/** Wards that are printed. */
const MOST_WARDS = 20;
/** Offences without a row that are printed. */
const MOST_UNMET = 20;
/** Rows that were to be expected on the days without any, from which on a month is said to be not whole: by chance none come in 1 of 20 months. */
const EXPECTED = 3;
/** Part of the rows of the fullest month below which a month at the beginning is that of a few late reports. */
const LEAST_PART = 0.1;

export function otherWardLines({ forces: { tally } }: Inputs): readonly string[] {
  const wards = [...tally.otherWards].sort(([a, x], [b, y]) => y - x || compareTexts(a, b));
  if (wards.length === 0) return [];
  const rest = wards.slice(MOST_WARDS);
  return [
    "",
    "  Wards that rows name and the area does not have (outside the area)",
    ...wards.slice(0, MOST_WARDS).map(([ward, rows]) => `    ${ward.padEnd(50)}${grouped(rows).padStart(8)}`),
    ...(rest.length === 0
      ? []
      : [
          `    and ${numberOf(rest.length, "others")}, ${numberOf(
            sumBy(rest, ([, rows]) => rows),
            "rows",
            grouped,
          )}`,
        ]),
  ];
}

/** Offences of a profile that no row has: of other files, or typing errors. */
export function unmetLines({ outcomes }: Inputs): readonly string[] {
  const readers = new Set(outcomes.map(({ reader }) => reader));
  const names = [...new Set([...readers].flatMap((reader) => reader.unmet?.() ?? []))];
  if (names.length === 0) return [];
  const rest = names.length - MOST_UNMET;
  return [
    "",
    "  Offences that the profile names and no row has",
    ...names.slice(0, MOST_UNMET).map((name) => `    ${shortText(name, 60)}`),
    ...(rest > 0 ? [`    and ${numberOf(rest, "others")}`] : []),
  ];
}

/** Months that the extract may not hold whole. */
export interface MonthsInDoubt {
  /** Why, without a full stop. */
  readonly text: string;
  /** In their order. */
  readonly months: readonly Month[];
  /** How a command leaves them out, as the end of the same sentence. */
  readonly advice: string;
}

/** Of the first and the last month, whose dates may begin late or end early: sentences without a full stop. */
export function extractWarnings(inputs: Inputs): readonly string[] {
  return monthsInDoubt(inputs).map(({ text, advice }) => text + advice);
}

export function monthsInDoubt(inputs: Inputs): readonly MonthsInDoubt[] {
  const { tally } = inputs.forces;
  const { first, last } = tally.days;
  if (first > last) return [];
  const sparse = sparseMonths(inputs);
  if (sparse !== null) return [sparse];
  const [begin, end] = [dayOfMonth(first), dayOfMonth(last)];
  const missing = { begin: begin.date - 1, end: daysIn(end.month) - end.date };
  const notWhole = (which: "first" | "last", day: DayOfMonth): MonthsInDoubt => ({
    text: `the ${which} date is ${dateText(day)}: ${formatMonth(day.month)} may not be whole`,
    months: [day.month],
    advice: `; if so, ${leave(day.month, which === "first" ? "from" : "to")}`,
  });
  return [
    ...(isPartial(tally, begin.month, missing.begin) ? [notWhole("first", begin)] : []),
    ...(isPartial(tally, end.month, missing.end) ? [notWhole("last", end)] : []),
  ];
}

/** Months at the beginning that hold far fewer rows than others; null for none. */
function sparseMonths({ period, forces: { tally } }: Inputs): MonthsInDoubt | null {
  const rows = monthsOf(period).map(() => 0);
  for (const [key, count] of entriesOf(tally.recorded)) rows[cellOf(key).month - period.from]! += count;
  const usual = Math.max(...rows) * LEAST_PART;
  const first = rows.findIndex((count) => count >= usual);
  if (first <= 0) return null;
  const from = formatMonth(period.from + first);
  const early = grouped(sum(rows.slice(0, first)));
  return {
    text: `the months before ${from} have far fewer rows (${early}) than those after, as of offences that were reported late or of typing errors`,
    months: monthsOf({ from: period.from, to: period.from + first - 1 }),
    advice: `: leave them out with --from ${from}`,
  };
}

function isPartial(tally: Tally, month: Month, missing: number): boolean {
  const rows = sumBy(entriesOf(tally.recorded), ([key, count]) => (cellOf(key).month === month ? count : 0));
  const days = daysIn(month) - missing;
  return missing > 0 && (rows / days) * missing >= EXPECTED;
}

function leave(month: Month, option: "from" | "to"): string {
  const other = formatMonth(option === "from" ? month + 1 : month - 1);
  return `leave it out with --${option} ${other}, or put it into leftMonths of the profile`;
}

function dateText({ month, date }: DayOfMonth): string {
  return `${formatMonth(month)}-${String(date).padStart(2, "0")}`;
}
