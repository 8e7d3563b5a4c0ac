// The format of what became of the offences, which a package has where its files say it.

import type { RowOf, TableFormat } from "./field-types.ts";
import { CATEGORY, COUNT, MONTH, WARD } from "./first-tables.ts";

/** Crimes of a cell of the counts by what became of them: they add up to it. */
export const OUTCOMES = {
  file: "outcomes.csv",
  optional: true,
  fields: {
    ward: WARD,
    month: MONTH,
    category: CATEGORY,
    outcome: { column: "outcome", type: "slug", optional: false },
    count: { ...COUNT, least: 1 },
  },
} as const satisfies TableFormat;

export type OutcomeRow = RowOf<typeof OUTCOMES>;
