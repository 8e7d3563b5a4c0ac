// The period a reader looks at, the one it is compared with, and whether either has a total.

import type { Known } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { lengthOf, monthName, monthsOf, shiftRange } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { Coverage, PackageCoverage } from "./coverage.ts";

export interface PeriodPreset {
  readonly id: string;
  readonly label: string;
  readonly range: MonthRange;
}

/**
 * Known when every month of the range has a total; otherwise why one over it would be wrong: "June 2025 not submitted: 1 row, other
 * months about 103", "2 of 12 months not submitted; 1 of 12 months left out of this public copy".
 */
export function complete(coverage: Coverage, range: MonthRange): Known<MonthRange> {
  const { from, to } = coverage.range;
  const months = monthsOf(range);
  const outside = months.filter((month) => month < from || month > to).length;
  const missing = months.filter((month) => coverage.missing.has(month));
  const of = `of ${numberOf(months.length, "months")}`;
  if (outside > 0) return unknown(`${outside} ${of} not in this package`);
  if (missing.length === 0) return known(range);
  const texts = [...new Set(missing.map((month) => coverage.missing.get(month)!))].map((gap) => {
    const own = missing.filter((month) => coverage.missing.get(month) === gap);
    return `${own.length === 1 && gap.includes(":") ? monthName(own[0]!) : `${own.length} ${of}`} ${gap}`;
  });
  return unknown(texts.join("; "));
}

/** The same months one year earlier; unknown for periods over 12 months and where months are not there. */
export function comparisonOf(coverage: Coverage, period: MonthRange): Known<MonthRange> {
  if (lengthOf(period) > COMMON_THRESHOLDS.comparableMonths)
    return unknown("periods over 12 months are not compared with the year before");
  return comparedWith(coverage, shiftRange(period, -12), "the year before");
}

/** The earlier months of a comparison; `called`: what they are called where they have no total. */
export function comparedWith(coverage: Coverage, earlier: MonthRange, called: string): Known<MonthRange> {
  const whole = complete(coverage, earlier);
  return whole.known ? whole : unknown(`${called}: ${whole.reason}`);
}

/** The run of up to 24 submitted months that ends where the period ends, the latest last. */
export function backgroundOf(coverage: Coverage, period: MonthRange): MonthRange {
  let from = period.to;
  while (
    period.to - from + 1 < COMMON_THRESHOLDS.dispersionMonths &&
    from > coverage.range.from &&
    !coverage.missing.has(from - 1)
  )
    from--;
  return { from, to: period.to };
}

/** Periods offered by name, those that lie in the package only. The first is the one a page opens with. */
export function presetsOf(coverage: Pick<PackageCoverage, "range">): readonly PeriodPreset[] {
  const { from, to } = coverage.range;
  const september = latest(to, 8);
  const december = latest(to, 11);
  const candidates: readonly PeriodPreset[] = [
    { id: "last-12", label: "Last 12 months", range: { from: to - 11, to } },
    { id: "year-to-september", label: "Year ending September", range: { from: september - 11, to: september } },
    { id: "calendar-year", label: "Calendar year", range: { from: december - 11, to: december } },
    { id: "last-6", label: "Last 6 months", range: { from: to - 5, to } },
    { id: "last-3", label: "Last 3 months", range: { from: to - 2, to } },
    { id: "last-month", label: "Latest month", range: { from: to, to } },
    { id: "everything", label: "All months", range: { from, to } },
  ];
  return candidates.filter((preset) => preset.range.from >= from);
}

/** "12 months to December 2025", "December 2025", "3 months to March 2025". */
export function periodName(period: MonthRange): string {
  const months = lengthOf(period);
  return months === 1 ? monthName(period.to) : `${months} months to ${monthName(period.to)}`;
}

function latest(to: Month, monthOfYear: number): Month {
  return to - ((((to - monthOfYear) % 12) + 12) % 12);
}
