// A run of months as files write it.
import { formatMonth, type MonthRange } from "../basics/months.ts";

/** "2025-01 to 2025-12", for files. */
export function rangeCode(range: MonthRange): string {
  return `${formatMonth(range.from)} to ${formatMonth(range.to)}`;
}
