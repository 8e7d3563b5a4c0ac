// The name of a month where there is little room.
import { type Month, monthName } from "./months.ts";

/** "Jan 2025". */
export function shortMonthName(month: Month): string {
  const [name, year] = monthName(month).split(" ");
  return `${name!.slice(0, 3)} ${year}`;
}
