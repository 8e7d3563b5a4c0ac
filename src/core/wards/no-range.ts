// Why a trend has no expected range, for those who look for it.
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { TrendModel } from "./trend.ts";

/** A sentence with a space behind it; "" where there is a range, or where nobody expects one: with several lines. */
export function noRangeReason({ expected, lines, period, range }: TrendModel): string {
  const [only, ...others] = lines;
  if (expected !== null || only === undefined || others.length > 0) return "";
  const before = only.monthly.slice(0, period.from - range.from).filter((count) => count !== null);
  const { expectedRangeMinMonths: months, expectedRangeMinMean: mean } = THRESHOLDS;
  if (before.length < months) return `No expected range: it needs ${months} months before the period. `;
  return `No expected range: the months before average under ${mean}. `;
}
