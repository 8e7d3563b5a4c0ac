// Months made equally long, so that February does not look quiet.
import { daysIn, type Month } from "../months.ts";
import { THRESHOLDS } from "../thresholds.ts";

/** A monthly series (null: not submitted) from a first month on, as if each month had 30.4375 days. */
export function lengthAdjusted(monthly: readonly (number | null)[], first: Month): readonly (number | null)[] {
  return monthly.map((count, index) =>
    count === null ? null : (count * THRESHOLDS.meanMonthDays) / daysIn(first + index),
  );
}
