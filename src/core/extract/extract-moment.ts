// When the offence of a row happened: its month, and the minutes where a time of day is known.

import { dayOfMonth } from "../basics/days.ts";
import type { Month } from "../basics/months.ts";
import type { Moment, Rejection } from "../build/readers/street-row.ts";
import { DAY_MINUTES, readDate, readMonth, readTime, type WrittenDate } from "./dates.ts";
import type { ExtractProfile } from "./profile.ts";
import { remembered } from "./remembered.ts";

/** The cells of a row that say when; "" where a cell is empty or has no column. */
export type WhenCells = Readonly<Record<"date" | "time" | "dateTo" | "timeTo" | "month", string>>;

export interface When {
  readonly month: Month;
  readonly moment: Moment | null;
  /** Days since 1970-01-01 of its date; null where it has a month alone. */
  readonly day: number | null;
}

/** What people and systems write where a time is not known. */
const NO_TIME = /^(?:-+|n\/?[ak]|not known|unknown|unk|null|none|nan)$/i;

/** Reads the cells of a row; gives why they cannot be used. */
export function whenReader({
  columns,
  dateForm,
  midnight,
}: Pick<ExtractProfile, "columns" | "dateForm" | "midnight">): (cells: WhenCells) => When | Rejection {
  const dayIn = remembered((text) => readDate(text, dateForm));
  const timeOf = (minutes: number | null): number | null => (minutes === 0 && midnight === "no-time" ? null : minutes);
  const dateOf = (dateCell: string, timeCell: string, role: "time" | "timeTo"): WrittenDate | Rejection => {
    const date = dayIn(dateCell);
    if (typeof date === "string") return date;
    if (timeCell === "" || NO_TIME.test(timeCell)) {
      // Beside a column of times, 00:00 is what a database adds to each of its dates.
      const isAdded = columns[role] !== undefined && date.minutes === 0;
      return { ...date, minutes: isAdded ? null : timeOf(date.minutes) };
    }
    const minutes = readTime(timeCell);
    return minutes === null ? "bad-time" : { ...date, minutes: timeOf(minutes) };
  };
  return ({ date, time, dateTo, timeTo, month }) => {
    if (date === "") {
      if (month === "") return "bad-date";
      const alone = readMonth(month, dateForm);
      return typeof alone === "string" ? alone : { month: alone, moment: null, day: null };
    }
    const from = dateOf(date, time, "time");
    if (typeof from === "string") return from;
    const to =
      dateTo !== ""
        ? dateOf(dateTo, timeTo, "timeTo")
        : timeTo === ""
          ? null
          : nextTime(from, dateOf(date, timeTo, "timeTo"));
    if (typeof to === "string") return to;
    if (to !== null && isBefore(to, from)) return "ends-before-it-begins";
    const given = month === "" ? dayOfMonth(from.day).month : readMonth(month, dateForm);
    if (typeof given === "string") return given;
    return { month: given, moment: momentOf(from, to), day: from.day };
  };
}

/** A second time alone is of the same day, or of the night after. */
function nextTime(from: WrittenDate, to: WrittenDate | Rejection): WrittenDate | Rejection {
  return typeof to !== "string" && isBefore(to, from) ? { ...to, day: to.day + 1 } : to;
}

function isBefore(to: WrittenDate, from: WrittenDate): boolean {
  if (to.day !== from.day) return to.day < from.day;
  return to.minutes !== null && from.minutes !== null && to.minutes < from.minutes;
}

/** Null where no time is known. Of two days of which one has no time, that one is taken whole. */
function momentOf(from: WrittenDate, to: WrittenDate | null): Moment | null {
  const start = from.minutes === null ? null : from.day * DAY_MINUTES + from.minutes;
  if (to === null || (to.day === from.day && to.minutes === null))
    return start === null ? null : { from: start, to: start };
  if (start === null && to.minutes === null) return null;
  const end = to.day * DAY_MINUTES + (to.minutes ?? DAY_MINUTES - 1);
  return { from: start ?? from.day * DAY_MINUTES, to: end };
}
