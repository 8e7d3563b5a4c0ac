// From how many wards on there is an order worth printing.
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";

/** With fewer wards there are no ranks, no share of the wards, and no classes of many. */
export const FEWEST_RANKED = COMMON_THRESHOLDS.rankedWards;
