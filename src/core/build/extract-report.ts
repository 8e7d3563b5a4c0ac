// What the report of a build says of an extract: wards that the area does not have, and months that it may not hold whole.
import { cellOf } from "../basics/cell-key.ts";
import { entriesOf } from "../basics/count-table.ts";
import { type DayOfMonth, dayOfMonth } from "../basics/days.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { daysIn, formatMonth, type Month } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { Inputs } from "./build-inputs.ts";
import type { Tally } from "./tally.ts";

/** Wards that are printed. */
const MOST_WARDS = 20;
/** Rows that were to be expected on the days without any, from which on a month is said to be not whole: by chance none come in 1 of 20 months. */
const EXPECTED = 3;

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
      : [`    and ${numberOf(rest.length, "others")}, ${grouped(sumBy(rest, ([, rows]) => rows))} rows`]),
  ];
}

/** Of the first and the last month, whose dates may begin late or end early: sentences without a full stop. */
export function extractWarnings({ forces: { tally } }: Inputs): readonly string[] {
  const { first, last } = tally.days;
  if (first > last) return [];
  const [begin, end] = [dayOfMonth(first), dayOfMonth(last)];
  const missing = { begin: begin.date - 1, end: daysIn(end.month) - end.date };
  return [
    ...(isPartial(tally, begin.month, missing.begin)
      ? [
          `the first date is ${dateText(begin)}: ${formatMonth(begin.month)} may not be whole; if so, ${leave(begin.month, "from")}`,
        ]
      : []),
    ...(isPartial(tally, end.month, missing.end)
      ? [
          `the last date is ${dateText(end)}: ${formatMonth(end.month)} may not be whole; if so, ${leave(end.month, "to")}`,
        ]
      : []),
  ];
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
