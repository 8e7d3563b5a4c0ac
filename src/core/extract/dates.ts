// Dates as systems, spreadsheets and people write them, with their times of day. Local wall time: summer time is no matter of counts by hour.

import { dayOf, dayOfMonth } from "../basics/days.ts";
import type { Month } from "../basics/months.ts";
import type { DateForm } from "./profile.ts";
import { DAY_MINUTES, LEAST_SERIAL, NUMBER, partOfDay, ROUNDING, readTime } from "./times.ts";

/** A day, counted from 1970-01-01, with the minutes since its beginning; null where no time of day stands with it. */
export interface WrittenDate {
  readonly day: number;
  readonly minutes: number | null;
  /** What stands behind it and is not one time; left out where there is nothing. */
  readonly rest?: string;
}

export type DateFault = "bad-date" | "impossible-date";

/** Days from 1899-12-30, from which workbooks count, to 1970-01-01; and what those that count from 1904 have less. */
const [EXCEL_DAYS, DAYS_OF_1904] = [25_569, 1462];
const MOST_SERIAL = 2_958_466;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[T ])/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?![\d])/;
const DAY_NAME = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;
const DAY_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+([a-z]{3,9})\.?,?[-/. ]+(\d{4}|\d{2})(?![\d])/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{4})(?![\d])/i;
/** What parts a date from what stands behind it, and another date there: then nobody knows which is meant. */
const [APART, SECOND_DATE] = [/^(?:T|,|\s)+/, /\d\s*[-/]\s*(?:\d{1,2}|[a-z]{3,9})\s*[-/]\s*\d/i];

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const WHOLE_NAMES =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

/** The date of a cell that is not empty, in the form of its column, with its time where one stands with it. */
export function readDate(text: string, form: DateForm): WrittenDate | DateFault {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed) && !COMPACT.test(trimmed)) return serialDate(Number(trimmed), trimmed.includes("."), form);
  const found = dateIn(trimmed.replace(DAY_NAME, ""), form);
  if (found === null) return "bad-date";
  const day = dayOf(found.year, found.month, found.date);
  if (day === null) return "impossible-date";
  if (found.rest === "") return { day, minutes: null };
  const rest = found.rest.replace(APART, "");
  if (rest === found.rest || SECOND_DATE.test(rest)) return "bad-date";
  const minutes = rest === "" ? null : readTime(rest);
  return rest === "" || minutes !== null ? { day, minutes } : { day, minutes, rest };
}

/** The month of a cell that is not empty: a month alone, or a date of it. */
export function readMonth(text: string, form: DateForm): Month | DateFault {
  const trimmed = text.trim();
  const found = monthIn(trimmed);
  if (found !== null)
    return found.month >= 1 && found.month <= 12 ? found.year * 12 + found.month - 1 : "impossible-date";
  const date = readDate(trimmed, form);
  return typeof date === "string" ? date : dayOfMonth(date.day).month;
}

/** Whether a text has the form of a date whose day and month could be either way round, or which of the two comes first. */
export function dateOrder(text: string): "day-first" | "month-first" | "either" | null {
  const match = YEAR_LAST.exec(text.trim().replace(DAY_NAME, ""));
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  // The same day either way.
  if (first === second && first <= 12) return null;
  if (first > 12 && second > 12) return null;
  return first > 12 ? "day-first" : second > 12 ? "month-first" : "either";
}

interface FoundDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly rest: string;
}

function dateIn(text: string, form: DateForm): FoundDate | null {
  const restAfter = (match: RegExpExecArray): string => text.slice(match[0].length);
  const iso = YEAR_FIRST.exec(text);
  if (iso !== null) return found(iso[1]!, iso[3]!, iso[4]!, restAfter(iso));
  const compact = COMPACT.exec(text);
  if (compact !== null) return found(compact[1]!, compact[2]!, compact[3]!, restAfter(compact));
  const named = DAY_MONTH_NAME.exec(text);
  if (named !== null) return ofName(named[3]!, named[2]!, named[1]!, restAfter(named));
  const american = MONTH_NAME_DAY.exec(text);
  if (american !== null) return ofName(american[3]!, american[1]!, american[2]!, restAfter(american));
  const last = form === "day-first" || form === "month-first" ? YEAR_LAST.exec(text) : null;
  if (last === null) return null;
  const [, first, , second, year] = last;
  return form === "day-first"
    ? found(year!, second!, first!, restAfter(last))
    : found(year!, first!, second!, restAfter(last));
}

function found(year: string, month: string, date: string, rest: string): FoundDate {
  return { year: fullYear(year), month: Number(month), date: Number(date), rest };
}

function ofName(year: string, name: string, date: string, rest: string): FoundDate | null {
  const month = monthNamed(name);
  return month === null ? null : found(year, String(month), date, rest);
}

/** The number of a month, from 1 on; null of another word. */
export function monthNamed(name: string): number | null {
  if (!WHOLE_NAMES.test(name)) return null;
  return MONTH_NAMES.findIndex((short) => name.toLowerCase().startsWith(short)) + 1;
}

function monthIn(text: string): { readonly year: number; readonly month: number } | null {
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})$/.exec(text);
  if (yearFirst !== null) return { year: Number(yearFirst[1]), month: Number(yearFirst[2]) };
  const yearLast = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (yearLast !== null) return { year: Number(yearLast[2]), month: Number(yearLast[1]) };
  const named = /^([a-z]{3,9})\.?[-/.,' ]*(\d{4}|\d{2})$/i.exec(text) ?? null;
  const month = named === null ? null : monthNamed(named[1]!);
  if (named !== null && month !== null) return { year: fullYear(named[2]!), month };
  const after = /^(\d{4})[-/. ]+([a-z]{3,9})$/i.exec(text);
  const second = after === null ? null : monthNamed(after[2]!);
  return after === null || second === null ? null : { year: Number(after[1]), month: second };
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** `hasPart`: whether a part of a day is written, be it none. */
function serialDate(serial: number, hasPart: boolean, form: DateForm): WrittenDate | DateFault {
  if (form !== "excel" && form !== "excel-1904") return "bad-date";
  const since = form === "excel" ? serial : serial + DAYS_OF_1904;
  if (since < LEAST_SERIAL || since >= MOST_SERIAL) return "bad-date";
  return { day: Math.floor(since + ROUNDING / DAY_MINUTES) - EXCEL_DAYS, minutes: hasPart ? partOfDay(since) : null };
}
