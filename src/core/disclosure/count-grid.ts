// What is known of counts, as one table of wards and months for each category.
import type { Month } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";

/** What is known of a cell: its count, or both ends of what it can be. */
export interface KnownCell {
  readonly ward: string;
  readonly month: Month;
  readonly category: string;
  readonly count: number | readonly [least: number, most: number];
}

/** The least and the most that each count of a category can be, ward after ward, in each the months. */
export interface GridColumn {
  readonly category: string;
  readonly least: Int32Array;
  readonly most: Int32Array;
}

export interface CountGrid {
  readonly wards: readonly string[];
  readonly months: readonly Month[];
  readonly columns: readonly GridColumn[];
}

/** Of the wards and months that have counts, in their order. */
export function countGrid(cells: Iterable<KnownCell>): CountGrid {
  const counted = [...cells].filter(({ count }) => count !== 0);
  const wards = [...new Set(counted.map(({ ward }) => ward))].sort(compareTexts);
  const months = [...new Set(counted.map(({ month }) => month))].sort((a, b) => a - b);
  const wardAt = new Map(wards.map((ward, at) => [ward, at]));
  const monthAt = new Map(months.map((month, at) => [month, at]));
  const columns = new Map<string, GridColumn>();
  for (const { ward, month, category, count } of counted) {
    let column = columns.get(category);
    if (column === undefined) {
      const size = wards.length * months.length;
      column = { category, least: new Int32Array(size), most: new Int32Array(size) };
      columns.set(category, column);
    }
    const cell = wardAt.get(ward)! * months.length + monthAt.get(month)!;
    [column.least[cell], column.most[cell]] = typeof count === "number" ? [count, count] : count;
  }
  return { wards, months, columns: [...columns.values()] };
}
