// The months that a reader has a period compared with.
import { type Known, unknown } from "../basics/known.ts";
import { lengthOf, type Month, type MonthRange } from "../basics/months.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { Coverage } from "./coverage.ts";
import { comparedWith, complete } from "./period.ts";

/**
 * As many months as the period has, from a month on that the reader chose; unknown for periods over 12 months, where months are
 * not there in either run, and when the two overlap.
 */
export function comparisonFrom(coverage: Coverage, period: MonthRange, from: Month): Known<MonthRange> {
  const whole = complete(coverage, period);
  if (!whole.known) return whole;
  const months = lengthOf(period);
  if (months > COMMON_THRESHOLDS.comparableMonths) return unknown("periods over 12 months are not compared");
  const earlier = { from, to: from + months - 1 };
  if (earlier.to >= period.from) return unknown("the months compared with do not end before the period begins");
  return comparedWith(coverage, earlier, "the months compared with");
}
