// Calendar months as whole numbers, and runs of them.

/** Whole months since January of the year 0: 2025-01 is 24300. */
export type Month = number;

/** A run of whole months; both ends belong to it. */
export interface MonthRange {
  readonly from: Month;
  readonly to: Month;
}

const NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The month of "2025-01", or null when the text is no month. */
export function parseMonth(text: string): Month | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}

/** "2025-01". */
export function formatMonth(month: Month): string {
  const year = String(yearOf(month)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}

/** Days in the month, by the Gregorian calendar. */
export function daysIn(month: Month): number {
  const year = yearOf(month);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]!;
}

/** "January 2025". */
export function monthName(month: Month): string {
  return `${NAMES[month % 12]} ${yearOf(month)}`;
}

export function lengthOf(range: MonthRange): number {
  return range.to - range.from + 1;
}

export function monthsOf(range: MonthRange): readonly Month[] {
  return Array.from({ length: Math.max(0, lengthOf(range)) }, (_, index) => range.from + index);
}

export function shiftRange(range: MonthRange, months: number): MonthRange {
  return { from: range.from + months, to: range.to + months };
}

/** True when every month of `inner` is one of `outer`. */
export function within(inner: MonthRange, outer: MonthRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
