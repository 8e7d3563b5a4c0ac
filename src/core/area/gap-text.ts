// What is said of a month without a count.
import type { Month } from "../basics/months.ts";

/** Which of the two it is: a month without a total, or a count that is withheld. */
export function gapText(missing: ReadonlyMap<Month, string>, month: Month): string {
  return missing.has(month) ? "not submitted" : "withheld";
}

/** How many months of a series, from a first one on, are withheld. */
export function withheldMonths(
  monthly: readonly (number | null)[],
  first: Month,
  missing: ReadonlyMap<Month, string>,
): number {
  return monthly.filter((count, index) => count === null && !missing.has(first + index)).length;
}
