// In which form the dates of columns are written, and what has to be asked since no value tells.

import { dayOfMonth } from "../basics/days.ts";
import { monthName } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { dateOrder, readDate, readMonth } from "./dates.ts";
import type { DateForm } from "./profile.ts";
import { readTimes } from "./times.ts";

/** What values tell of the form of dates; added to value by value. */
export interface DateEvidence {
  /** Numbers of days. */
  serials: number;
  /** Dates such as 31/01/2025, such as 01/31/2025, and such as 03/04/2025, which may be either. */
  dayFirst: number;
  monthFirst: number;
  either: number;
  /** The first that may be either. */
  example: string | null;
  /** Times of day, and how many of them are 00:00, 23:00 and 01:00. */
  times: number;
  midnights: number;
  before: number;
  after: number;
}

export interface DateQuestion {
  readonly about: "date-order" | "mixed-dates";
  /** A question that a person answers by one of the choices: the form of the dates. */
  readonly text: string;
  readonly choices: readonly { readonly value: DateForm; readonly label: string }[];
}

export interface GuessedForm {
  readonly form: DateForm;
  readonly why: string;
  readonly question: DateQuestion | null;
}

/** Numbers of days from 2000 to 2099: what a workbook keeps of a date. */
const [LEAST_SERIAL, MOST_SERIAL] = [36_526, 73_050];
/** Minutes of the day of the full hours beside midnight. */
const [BEFORE, AFTER] = [23 * 60, 60];

export function noEvidence(): DateEvidence {
  const forms = { serials: 0, dayFirst: 0, monthFirst: 0, either: 0, example: null };
  return { ...forms, times: 0, midnights: 0, before: 0, after: 0 };
}

/** Whether a text is a date in some form. */
export function isDate(text: string): boolean {
  return isSerial(text) || isWrittenDate(text);
}

/** The same, but a number of days. A text that begins with a date is a remark. */
export function isWrittenDate(text: string): boolean {
  return (["day-first", "month-first"] as const).some((form) => {
    const date = readDate(text, form);
    return typeof date !== "string" && (date.rest === undefined || readTimes(date.rest) !== null);
  });
}

/** Whether a text is a month alone. */
export function isMonth(text: string): boolean {
  return typeof readMonth(text, "iso") === "number" && typeof readDate(text, "iso") === "string";
}

/** Whether a text is a number of days such as workbooks keep. */
export function isSerial(text: string): boolean {
  const days = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return days >= LEAST_SERIAL && days <= MOST_SERIAL;
}

/** Adds what a cell of a column of dates tells, and the cell of its time: "" where it is empty, null without such a column. */
export function noteDate(evidence: DateEvidence, text: string, time: string | null): void {
  if (text === "") return;
  const order = dateOrder(text);
  if (isSerial(text)) evidence.serials++;
  else if (order === "day-first") evidence.dayFirst++;
  else if (order === "month-first") evidence.monthFirst++;
  else if (order === "either") {
    evidence.either++;
    evidence.example ??= text;
  }
  const read = readDate(text, isSerial(text) ? "excel" : order === "month-first" ? "month-first" : "day-first");
  const own = typeof read === "string" ? null : (read.minutes ?? beginOf(read.rest ?? ""));
  const minutes = time === null || time === "" ? own : beginOf(time);
  // Beside a column of times, 00:00 of the date alone says none.
  if (minutes === null || (time === "" && minutes === 0)) return;
  evidence.times++;
  if (minutes === 0) evidence.midnights++;
  else if (minutes === BEFORE) evidence.before++;
  else if (minutes === AFTER) evidence.after++;
}

/** The time of a cell; of two, from when to when, the first. */
function beginOf(text: string): number | null {
  return text === "" ? null : (readTimes(text)?.from ?? null);
}

/** Which form, by what decides it; a question where nothing does. */
export function guessedForm(evidence: DateEvidence, from1904: boolean): GuessedForm {
  const { serials, dayFirst, monthFirst, either, example } = evidence;
  const texts = dayFirst + monthFirst + either;
  const excel = from1904 ? "excel-1904" : "excel";
  if (serials > 0 && texts > 0) return mixed(excel, evidence);
  if (serials > 0) return sure(excel, "its dates are numbers of days, as workbooks keep them");
  if (dayFirst > 0 && monthFirst === 0) return sure("day-first", `a first number over 12 in ${cellsText(dayFirst)}`);
  if (monthFirst > 0 && dayFirst === 0)
    return sure("month-first", `a second number over 12 in ${cellsText(monthFirst)}`);
  if (dayFirst > 0) return both(evidence);
  if (either === 0) return sure("iso", "each date has its year first, or its month in letters");
  return {
    form: "day-first",
    why: "no date tells whether its day or its month comes first",
    question: {
      about: "date-order",
      text: `Is ${example} the ${dayName(example!, "day-first")} or the ${dayName(example!, "month-first")}?`,
      choices: orderChoices(example!),
    },
  };
}

/** Of one column of dates or of two, so that they may be more than the rows. */
function cellsText(dates: number): string {
  return numberOf(dates, "cells", formatCount);
}

function sure(form: DateForm, why: string): GuessedForm {
  return { form, why, question: null };
}

function both({ dayFirst, monthFirst, example }: DateEvidence): GuessedForm {
  return {
    form: "day-first",
    why: "two forms are mixed",
    question: {
      about: "mixed-dates",
      text: `Only the day can come first in ${cellsText(dayFirst)}, and only the month in ${formatCount(monthFirst)}: two forms are mixed, and days and months may be swapped. Which form is right? Dates of the other are rejected.`,
      choices: orderChoices(example),
    },
  };
}

function mixed(excel: DateForm, { serials, dayFirst, monthFirst, either }: DateEvidence): GuessedForm {
  const texts = dayFirst + monthFirst + either;
  return {
    form: excel,
    why: "numbers of days and texts are mixed",
    question: {
      about: "mixed-dates",
      text: `Numbers of days stand in ${cellsText(serials)}, and in ${formatCount(texts)} texts such as 31/01/2025: a spreadsheet that took the day for the month leaves just that, and its other dates are swapped. Better save the file again with its dates as YYYY-MM-DD. Are the numbers right as they are?`,
      choices: [{ value: excel, label: "The numbers are right; reject the texts" }],
    },
  };
}

function orderChoices(example: string | null): DateQuestion["choices"] {
  const words = { "day-first": "The day comes first", "month-first": "The month comes first" } as const;
  return (["day-first", "month-first"] as const).map((value) => ({
    value,
    label: example === null ? words[value] : `${words[value]}: ${dayName(example, value)}`,
  }));
}

/** "3 April 2025". */
function dayName(text: string, form: DateForm): string {
  const date = readDate(text, form);
  if (typeof date === "string") return text;
  const { month, date: number } = dayOfMonth(date.day);
  return `${number} ${monthName(month)}`;
}
