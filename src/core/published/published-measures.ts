// How published figures are written: values by their measure, periods, units.
import type { FigureRow } from "../area/area-package.ts";
import { periodName } from "../area/period.ts";
import { formatRate, formatSigned } from "../basics/finer-numbers.ts";
import type { Known } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { monthName } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { shortMonthName } from "../basics/short-month-name.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";

export type PublishedMeasure = FigureRow["measure"];

const NO_BREAK_SPACE = "\u00a0";

/** Measures in the order of their tables, and the unit of each as it stands in a heading. */
export const UNITS: Readonly<Record<PublishedMeasure, string>> = {
  count: "number",
  rate_per_1000: "per 1,000 residents",
  monthly_mean: "monthly mean",
  percent: "per cent",
};

/** Districts first: they are what the wards, the county and the nation are looked at for. */
export const LEVELS: readonly FigureRow["level"][] = ["district", "county", "nation", "ward"];

/** A value as printed: whole numbers as such, others and all rates with one decimal; per cents with their sign. */
export function formatPublished(value: number, measure: PublishedMeasure): string {
  const number = measure !== "rate_per_1000" && Number.isInteger(value) ? formatCount(value) : formatRate(value);
  return measure === "percent" ? `${number}${NO_BREAK_SPACE}%` : number;
}

/** A difference of two values with its sign; of per cents in points. */
export function formatDifference(difference: number, measure: PublishedMeasure): string {
  const whole = measure !== "rate_per_1000" && Number.isInteger(difference);
  const number = formatSigned(difference, whole ? 0 : 1);
  return measure === "percent" ? `${number} points` : number;
}

/** "18.0 %" of a part, 0 to 1. */
export function formatOneDecimal(part: number): string {
  return `${formatRate(100 * part)}${NO_BREAK_SPACE}%`;
}

/**
 * The difference in per cent of the base, unrounded. Unknown for a base under 50 (also of the monthly mean), for rates, whose
 * base in offences is not printed, and for per cents.
 */
export function percentOf(difference: number, base: number, measure: PublishedMeasure): Known {
  if (measure === "rate_per_1000") return unknown("no per cent of a rate: it does not say how many it rests on");
  if (measure === "percent") return unknown("no per cent of a per cent");
  if (base < THRESHOLDS.percentBase) return unknown(`no per cent on a base under ${THRESHOLDS.percentBase}`);
  return known((100 * difference) / base);
}

/** "year ending September 2024", "3 months to September 2024", "May 2024". */
export function publishedPeriodName(end: Month, months: number): string {
  return months === 12 ? `year ending ${monthName(end)}` : periodName(rangeEnding(end, months));
}

/** "year ending Sep 2024", "3 months to Sep 2024", "May 2024": where there is little room. */
export function shortPeriodName({ from, to }: MonthRange): string {
  const months = to - from + 1;
  if (months === 1) return shortMonthName(to);
  return months === 12 ? `year ending ${shortMonthName(to)}` : `${months} months to ${shortMonthName(to)}`;
}

export function rangeEnding(end: Month, months: number): MonthRange {
  return { from: end - months + 1, to: end };
}
