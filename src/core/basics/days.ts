// Days as whole numbers since 1970-01-01, by the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
import { daysIn, type Month } from "./months.ts";

/** Days of 400 years, and from 0000-03-01 to 1970-01-01: a year of the reckoning begins in March, so that a leap day ends it. */
const [ERA, EPOCH] = [146_097, 719_468];

/** The day of a date, the month counted from 1; null for a date that no calendar has. */
export function dayOf(year: number, month: number, date: number): number | null {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year * 12 + month - 1)) return null;
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA + dayOfEra - EPOCH;
}

/** Where a day lies: its month, and its number in it, from 1. */
export interface DayOfMonth {
  readonly month: Month;
  readonly date: number;
}

export function dayOfMonth(day: number): DayOfMonth {
  const since = day + EPOCH;
  const era = Math.floor(since / ERA);
  const dayOfEra = since - era * ERA;
  const years = dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(years / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    month: (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 12 + month - 1,
    date: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
