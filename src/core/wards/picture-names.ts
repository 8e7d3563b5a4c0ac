// Names of the files of pictures: what is shown, the offence and the months.
import { slugOf } from "../area/taxonomy.ts";
import { formatMonth, type MonthRange } from "../basics/months.ts";

/** "wards-shoplifting-2025", "hotspots-all-crime-2024-10-to-2025-09". */
export function pictureName(shown: string, offence: string, period: MonthRange): string {
  return `${slugOf(shown)}-${slugOf(offence)}-${monthsInName(period)}`;
}

/** "2025" for the twelve months of a year, "2025-03" for one month, else the first and the last. */
function monthsInName({ from, to }: MonthRange): string {
  if (from % 12 === 0 && to === from + 11) return formatMonth(from).slice(0, 4);
  return from === to ? formatMonth(from) : `${formatMonth(from)}-to-${formatMonth(to)}`;
}
