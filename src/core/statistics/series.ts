// Monthly series (null: a month that was not submitted): rolling means, months made equally long, and an index of their own start.
import { type Known, known, unknown } from "../basics/known.ts";
import { daysIn, type Month } from "../basics/months.ts";
import { sumBy } from "../basics/sums.ts";
import { THRESHOLDS } from "./thresholds.ts";

const BASE_MONTHS = 12;
const BASE = 100;

/**
 * The mean of each month and the `window` − 1 before it, in the place of the last of them; null while they are fewer than
 * that, and wherever one of them was not submitted (null).
 */
export function rollingMean(monthly: readonly (number | null)[], window: number): readonly (number | null)[] {
  let sum = 0;
  let run = 0;
  return monthly.map((count, index) => {
    if (count === null) {
      sum = 0;
      run = 0;
      return null;
    }
    sum += count - (run >= window ? monthly[index - window]! : 0);
    run++;
    return run >= window ? sum / window : null;
  });
}

/** A monthly series (null: not submitted) from a first month on, as if each month had 30.4375 days. */
export function lengthAdjusted(monthly: readonly (number | null)[], first: Month): readonly (number | null)[] {
  return monthly.map((count, index) =>
    count === null ? null : (count * THRESHOLDS.meanMonthDays) / daysIn(first + index),
  );
}

/**
 * The series (null: not submitted) over the mean of its first 12 months, times 100. An index is a per cent: unknown where the first
 * 12 months hold fewer offences than a per cent may rest on, or where one of them is not there.
 */
export function indexSeries(monthly: readonly (number | null)[]): Known<readonly (number | null)[]> {
  const base = monthly.slice(0, BASE_MONTHS);
  const missing = BASE_MONTHS - base.filter((count) => count !== null).length;
  if (missing > 0) return unknown(`no index: ${missing} of the first ${BASE_MONTHS} months not there`);
  const first = sumBy(base, (count) => count ?? 0);
  if (first < THRESHOLDS.percentBase)
    return unknown(`no index: the first ${BASE_MONTHS} months hold under ${THRESHOLDS.percentBase}`);
  return known(monthly.map((count) => (count === null ? null : (BASE * BASE_MONTHS * count) / first)));
}
