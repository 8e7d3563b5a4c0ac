// The format of the counts that were revised, which few packages have.

import type { TableFormat } from "./field-types.ts";
import { CATEGORY, MONTH, WARD } from "./first-tables.ts";
import { REVISIONS_FILE } from "./revisions-file.ts";

/** A count of a month that a later build of the package changed; without a ward, of rows without coordinates. */
export const REVISIONS = {
  file: REVISIONS_FILE,
  optional: true,
  fields: {
    date: { column: "date", type: "date", optional: false },
    month: MONTH,
    category: CATEGORY,
    ward: { ...WARD, optional: "cell" },
    before: { column: "before", type: "whole number", least: 0, optional: false },
    after: { column: "after", type: "whole number", least: 0, optional: false },
  },
  fault: ({ before, after }: { readonly before: number; readonly after: number }) =>
    before === after ? `before and after are both "${after}"` : null,
} as const satisfies TableFormat;
