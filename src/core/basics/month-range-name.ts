// The name of a run of months, with its year at both ends.
import { type MonthRange, monthName } from "./months.ts";

/** "January 2025 to March 2025", or "January 2025" for one month. */
export function monthRangeName({ from, to }: MonthRange): string {
  return from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`;
}
