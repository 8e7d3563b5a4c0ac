// What an area of so many wards supports: one ward has no other to be held against, two have no order worth printing.
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";

/** Whether so many wards have ranks, flags, limits of a funnel plot, and classes of many. */
export function areRanked(wards: number): boolean {
  return wards >= COMMON_THRESHOLDS.rankedWards;
}

/** Why fewer have none. */
export const NOT_RANKED = `fewer than ${COMMON_THRESHOLDS.rankedWards} wards are not ranked`;

/** Whether verdicts of so many wards are adjusted for each other: one is judged by itself. */
export function areFamily(judged: number): boolean {
  return judged > 1;
}
