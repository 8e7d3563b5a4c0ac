// What a period lacks for a comparison: said in the menu of periods, before one is chosen.
import { lengthOf, type Month, type MonthRange, monthName, shiftRange } from "../basics/months.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { PackageCoverage } from "./coverage.ts";
import type { PeriodPreset } from "./period.ts";

/** The first month of the year before that the package does not reach back to; null where it does, or the period is too long anyway. */
export function monthNeeded({ range }: Pick<PackageCoverage, "range">, period: MonthRange): Month | null {
  if (lengthOf(period) > COMMON_THRESHOLDS.comparableMonths) return null;
  const { from } = shiftRange(period, -12);
  return from < range.from ? from : null;
}

/**
 * "no comparison yet: needs October 2023" of each preset, "" where there is nothing to say. Where none can be compared it is said once,
 * in `all`, and of none by itself.
 */
export function comparisonNotes(
  coverage: Pick<PackageCoverage, "range">,
  presets: readonly PeriodPreset[],
): { readonly each: readonly string[]; readonly all: string } {
  const needed = presets.map(({ range }) => monthNeeded(coverage, range));
  const short = presets.filter(({ range }) => lengthOf(range) <= COMMON_THRESHOLDS.comparableMonths);
  const none = short.length > 0 && needed.filter((month) => month !== null).length === short.length;
  if (none) {
    const first = monthName(coverage.range.from);
    return {
      each: presets.map(() => ""),
      all: `No comparison yet: the months begin in ${first}, and a comparison needs the same months a year earlier.`,
    };
  }
  const each = needed.map((month) => (month === null ? "" : `no comparison yet: needs ${monthName(month)}`));
  return { each, all: "Compared with the same months a year earlier, up to 12 months." };
}
