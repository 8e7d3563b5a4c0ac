// A run of months in short words.
import type { MonthRange } from "../basics/months.ts";
import { shortMonthName } from "../basics/short-month-name.ts";

/** "Jan 2025 to Dec 2025", or "Dec 2025" for a single month. */
export function rangeName(range: MonthRange): string {
  const to = shortMonthName(range.to);
  return range.from === range.to ? to : `${shortMonthName(range.from)} to ${to}`;
}
