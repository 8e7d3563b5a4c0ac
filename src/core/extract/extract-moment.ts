// When the offence of a row happened: its month, and the minutes where a time of day is known.

import { dayOfMonth } from "../basics/days.ts";
import type { Month } from "../basics/months.ts";
import type { Moment, Rejection } from "../build/readers/street-row.ts";
import { readDate, readMonth, type WrittenDate } from "./dates.ts";
import { isLongPeriod } from "./long-periods.ts";
import { cellValue } from "./no-value.ts";
import type { ExtractProfile } from "./profile.ts";
import { remembered } from "./remembered.ts";
import { DAY_MINUTES, readTimes } from "./times.ts";
import { yearMonth } from "./year-months.ts";

/** The cells of a row that say when; "" where a cell is empty or has no column. */
export type WhenCells = Readonly<Record<"date" | "time" | "dateTo" | "timeTo" | "month" | "year", string>>;

export interface When {
  readonly month: Month;
  readonly moment: Moment | null;
  /** Days since 1970-01-01 of its date; null where it has a month alone. */
  readonly day: number | null;
  /** What stands in place of a time and is none, so that its moment is not known; "" for nothing. */
  readonly oddTime: string;
}

/** A date with its time. */
interface Dated extends Pick<WrittenDate, "day" | "minutes"> {
  /** Minutes of the time until when, where two are written; before those of the first it is of the day after. */
  readonly until: number | null;
  /** The time as written, where it is none or two; "" of others. */
  readonly odd: string;
}

/** Reads the cells of a row; gives why they cannot be used. */
export function whenReader({
  columns,
  dateForm,
  midnight,
}: Pick<ExtractProfile, "columns" | "dateForm" | "midnight">): (cells: WhenCells) => When | Rejection {
  const dayIn = remembered((text) => readDate(text, dateForm));
  const timesIn = remembered(readTimes);
  const isLong = remembered(isLongPeriod);
  const timeOf = (minutes: number | null): number | null => (minutes === 0 && midnight === "no-time" ? null : minutes);
  const dateOf = (dateCell: string, timeCell: string, role: "time" | "timeTo"): Dated | Rejection => {
    const date = dayIn(dateCell);
    if (typeof date === "string") return date;
    const { day } = date;
    const text = timeCell === "" ? cellValue(date.rest ?? "") : timeCell;
    if (text === "") {
      // Beside a column of times, 00:00 is what a database adds to each of its dates.
      const isAdded = columns[role] !== undefined && date.minutes === 0;
      return { day, minutes: isAdded ? null : timeOf(date.minutes), until: null, odd: "" };
    }
    const times = timesIn(text);
    if (times === null) return { day, minutes: null, until: null, odd: text };
    const { from, to } = times;
    return from === to
      ? { day, minutes: timeOf(from), until: null, odd: "" }
      : { day, minutes: from, until: to, odd: text };
  };
  const monthOf = (month: string, year: string): Month | Rejection =>
    (year === "" ? null : yearMonth(year, month)) ?? readMonth(month, dateForm);
  return (cells) => {
    const [date, time, dateTo, timeTo, month] = [cells.date, cells.time, cells.dateTo, cells.timeTo, cells.month].map(
      cellValue,
    ) as [string, string, string, string, string];
    if (columns.count !== undefined && (isLong(date) || isLong(month))) return "long-period";
    if (date === "") {
      if (month === "") return "bad-date";
      const alone = monthOf(month, cells.year);
      return typeof alone === "string" ? alone : { month: alone, moment: null, day: null, oddTime: "" };
    }
    const from = dateOf(date, time, "time");
    if (typeof from === "string") return from;
    const second = dateTo === "" && timeTo === "" ? untilOf(from) : dateOf(dateTo || date, timeTo, "timeTo");
    if (typeof second === "string") return second;
    const to = second !== null && dateTo === "" ? onTheNight(from, second) : second;
    if (to !== null && isBefore(to, from)) return "ends-before-it-begins";
    const given = month === "" ? dayOfMonth(from.day).month : monthOf(month, cells.year);
    if (typeof given === "string") return given;
    // Two times in one cell are read where no other cell says until when.
    const isBetween = from.until !== null && dateTo === "" && timeTo === "";
    const oddTime = isBetween ? "" : from.odd || (to?.odd ?? "");
    return { month: given, moment: oddTime === "" ? momentOf(from, to) : null, day: from.day, oddTime };
  };
}

/** The second of two times in one cell; null where there is one or none. */
function untilOf(from: Dated): Dated | null {
  return from.until === null ? null : { ...from, minutes: from.until, until: null, odd: "" };
}

/** A second time alone is of the same day, or of the night after. */
function onTheNight(from: Dated, to: Dated): Dated {
  return isBefore(to, from) ? { ...to, day: to.day + 1 } : to;
}

type Day = Pick<WrittenDate, "day" | "minutes">;

function isBefore(to: Day, from: Day): boolean {
  if (to.day !== from.day) return to.day < from.day;
  return to.minutes !== null && from.minutes !== null && to.minutes < from.minutes;
}

/** Null where no time is known. Of two days of which one has no time, that one is taken whole. */
function momentOf(from: Day, to: Day | null): Moment | null {
  const start = from.minutes === null ? null : from.day * DAY_MINUTES + from.minutes;
  if (to === null || (to.day === from.day && to.minutes === null))
    return start === null ? null : { from: start, to: start };
  if (start === null && to.minutes === null) return null;
  const end = to.day * DAY_MINUTES + (to.minutes ?? DAY_MINUTES - 1);
  return { from: start ?? from.day * DAY_MINUTES, to: end };
}
