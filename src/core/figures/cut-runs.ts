// Runs of months out of counts of all of them.
import type { Month } from "../basics/months.ts";
import type { Cell } from "./cell-runs.ts";

/** Of counts of every month from a first one on. */
export function cutFrom(first: Month, counts: Float64Array): ReturnType<Cell["counts"]> {
  return ({ from, to }) => counts.subarray(from - first, to - first + 1);
}
