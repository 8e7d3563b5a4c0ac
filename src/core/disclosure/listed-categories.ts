// The categories that a public copy lists: one of which no row lies in a ward would tell that there are rows elsewhere.
import type { CategoryRow, CountRow } from "../area/area-package.ts";
import { OPEN_DATA_TAXONOMY } from "../area/open-data-taxonomy.ts";
import { tableLines } from "../area/table-lines.ts";
import { TABLES } from "../area/tables.ts";
import { compareTexts } from "../basics/text-order.ts";

const ALWAYS: ReadonlySet<string> = new Set(OPEN_DATA_TAXONOMY.map(({ category }) => category));

/** Those of the open data, which every package lists, and those that have a count, told or withheld; all where that were none. */
export function listedCategories(
  categories: readonly CategoryRow[],
  counts: readonly CountRow[],
): readonly CategoryRow[] {
  const counted = new Set(counts.flatMap(({ category, count }) => (count > 0 ? [category] : [])));
  const listed = categories.filter(({ category }) => ALWAYS.has(category) || counted.has(category));
  return listed.length > 0 ? listed : categories;
}

/** Numbered as if there were no others. */
export function taxonomyLines(listed: readonly CategoryRow[]): readonly string[] {
  const places = new Map(listed.toSorted((a, b) => a.order - b.order).map((row, at) => [row, at + 1]));
  const rows = listed.map((row) => ({ ...row, order: places.get(row)! }));
  return [
    ...tableLines(
      TABLES.taxonomy,
      rows.toSorted((a, b) => compareTexts(a.category, b.category)),
    ),
  ];
}
