// Counts of every month, cut into some of them.
import type { Month } from "../basics/months.ts";
import type { MonthlyCounts } from "./cell-runs.ts";

/** Of counts of every month from a first one on. */
export function cutFrom(first: Month, counts: Float64Array): MonthlyCounts {
  return ({ from, to }) => counts.subarray(from - first, to - first + 1);
}
