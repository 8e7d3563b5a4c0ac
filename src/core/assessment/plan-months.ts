// Which months an indicator of a plan is held against which.
import type { PlanRow } from "../area/area-package.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { lengthOf, type Month, type MonthRange, monthName, shiftRange } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";

export interface PlanMonths {
  /** What the plan sets; null for none. */
  readonly baseline: MonthRange | null;
  /** The months of the value now, or why there are none. */
  readonly now: Known<MonthRange>;
  /** As many months before them: the baseline, of a baseline that is not a year past the same months, or the year before. */
  readonly held: MonthRange;
  readonly kind: "baseline" | "part of the baseline" | "year before";
  /** Months that a count which is a target is of. */
  readonly targetMonths: number;
}

const YEAR = 12;

/**
 * The months up to the end of `to`. A baseline of 12 months is held against the latest 12, and in its first year against as many as
 * have passed, with the same months of it; a shorter one against the latest of the same months of the year, so that no season is
 * taken for a change; a longer one against as many months. Without a baseline the latest 12 are held against those a year before.
 */
export function planMonths(
  { baselineFrom, baselineTo }: Pick<PlanRow, "baselineFrom" | "baselineTo">,
  to: Month,
): PlanMonths {
  const last = (months: number): MonthRange => ({ from: to - months + 1, to });
  if (baselineFrom === null || baselineTo === null) {
    const now = last(YEAR);
    return { baseline: null, now: known(now), held: shiftRange(now, -YEAR), kind: "year before", targetMonths: YEAR };
  }
  const baseline = { from: baselineFrom, to: baselineTo };
  const months = lengthOf(baseline);
  const passed = to - baseline.to;
  const whole = { baseline, held: baseline, kind: "baseline", targetMonths: months } as const;
  if (passed <= 0)
    return { ...whole, now: unknown(`the months shown end in ${monthName(to)}, not after the baseline`) };
  if (months < YEAR) {
    const years = Math.floor(passed / YEAR);
    return {
      ...whole,
      now:
        years > 0
          ? known(shiftRange(baseline, YEAR * years))
          : unknown("the months of the baseline have not come round again"),
    };
  }
  if (passed >= months) return { ...whole, now: known(last(months)) };
  if (months > YEAR)
    return { ...whole, now: unknown(`${passed} of ${numberOf(months, "months")} have passed since the baseline`) };
  const now = last(passed);
  return { ...whole, now: known(now), held: shiftRange(now, -YEAR), kind: "part of the baseline" };
}

/** Why the change from one run to the other is not judged, whatever the counts are; null for nothing. */
export function notJudged({ baseline }: PlanMonths): string | null {
  if (baseline === null || lengthOf(baseline) <= THRESHOLDS.comparableMonths) return null;
  return `periods over ${THRESHOLDS.comparableMonths} months are not compared`;
}
