// The formats of the tables of a public copy: which counts are withheld, and which sums over them are published all the same.
import type { TableFormat } from "./field-types.ts";
import { CATEGORY, COUNT, MONTH, WARD } from "./first-tables.ts";

/** Counts that are at least 1 and under the threshold of the package. */
export const WITHHELD = {
  file: "withheld.csv",
  optional: true,
  fields: { ward: WARD, month: MONTH, category: CATEGORY },
} as const satisfies TableFormat;

/** Counts of a ward in a calendar year, some of whose cells are withheld; of a district in a month, where somebody publishes these. */
export const WITHHELD_TOTALS = {
  file: "withheld_totals.csv",
  optional: true,
  fields: {
    area: { column: "area_code", type: "ward code", optional: false },
    from: { column: "from", type: "month", optional: false },
    to: { column: "to", type: "month", optional: false },
    category: CATEGORY,
    count: COUNT,
  },
} as const satisfies TableFormat;
