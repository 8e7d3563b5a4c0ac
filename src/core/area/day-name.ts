// A day in words.
import { monthName, parseMonth } from "../basics/months.ts";

/** "27 November 2026" of "2026-11-27". */
export function dayName(day: string): string {
  const month = parseMonth(day.slice(0, 7));
  return month === null ? "a day that is not known" : `${Number(day.slice(8, 10))} ${monthName(month)}`;
}
