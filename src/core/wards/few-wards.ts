// From how many wards on there is an order worth printing.

/** With fewer wards there are no ranks, no share of the wards, and no classes of many. */
export const FEWEST_RANKED = 3;
