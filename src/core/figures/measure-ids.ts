// The measures of a ward by the names that they have in the address: all that the first view needs of them.

/** In the order of the choice on the page, of the table's columns and of those of its file. */
export const MEASURE_IDS = ["count", "rate", "change", "share"] as const;

export type Measure = (typeof MEASURE_IDS)[number];
