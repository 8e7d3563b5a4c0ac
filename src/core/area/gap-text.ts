// What is said of months without a total.
import type { Month } from "../basics/months.ts";

/** Of what kind a gap is: "not submitted", "incomplete" or "left out of this public copy" of a month without a total, or "withheld". */
export function gapText(missing: ReadonlyMap<Month, string>, month: Month): string {
  return missing.get(month)?.split(": ")[0] ?? "withheld";
}

/** How many months of a series, from a first one on, are withheld. */
export function withheldMonths(
  monthly: readonly (number | null)[],
  first: Month,
  missing: ReadonlyMap<Month, string>,
): number {
  return monthly.filter((count, index) => count === null && !missing.has(first + index)).length;
}
