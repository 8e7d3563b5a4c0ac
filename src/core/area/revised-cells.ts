// What a row of `revisions.csv` is a count of: offences in a ward, or rows without coordinates.
import { parseMonth } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { RevisionRow } from "./area-package.ts";
import type { Descriptor } from "./descriptor-form.ts";

/** What a count is of, in one text. */
export function cellName({ month, category, ward }: Pick<RevisionRow, "month" | "category" | "ward">): string {
  return `${month} ${category} ${ward}`;
}

/** Rows without coordinates of each category and month, by force. */
export function* unplacedCounts({ located = [], months }: Pick<Descriptor["wardscope"], "located" | "months">) {
  const order = [...new Set(months.map(({ month }) => month))].sort(compareTexts).map(parseMonth);
  for (const { category, rows, withCoordinates } of located)
    for (const [at, month] of order.entries())
      if (month !== null) yield { category, month, count: (rows[at] ?? 0) - (withCoordinates[at] ?? 0) };
}
