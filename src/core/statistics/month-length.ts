// Months made equally long, so that February does not look quiet.
import { type Month, yearOf } from "../basics/months.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** A monthly series (null: not submitted) from a first month on, as if each month had 30.4375 days. */
export function lengthAdjusted(monthly: readonly (number | null)[], first: Month): readonly (number | null)[] {
  return monthly.map((count, index) =>
    count === null ? null : (count * THRESHOLDS.meanMonthDays) / daysIn(first + index),
  );
}

/** Days in the month, by the Gregorian calendar. */
export function daysIn(month: Month): number {
  const year = yearOf(month);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12]!;
}
