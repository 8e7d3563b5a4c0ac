// Where in the rows of a table of counts the count stands, and what says where, when and what it counts; and its rows that are sums.
import { type RejectedRow, rejected, type TableLayout } from "../build/readers/street-row.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { isSumOfParts } from "./offence-names.ts";
import type { ColumnRole, ExtractProfile } from "./profile.ts";

const SPOT: readonly ColumnRole[] = ["ward", "force", "date", "month", "year", "offence", "code"];

export function tableLayout({ columns }: Pick<ExtractProfile, "columns">, header: readonly string[]): TableLayout {
  const names = columnNames(header);
  const at = (role: ColumnRole): number => (columns[role] === undefined ? -1 : columnNamed(names, columns[role]));
  return { countAt: at("count"), spotAt: SPOT.map(at).filter((index) => index >= 0) };
}

/** A row that is left out as a sum, with its cells where its count is known; `isNamed`: whether a name says that it is one. */
export function leftSum(
  cells: readonly string[],
  count: number | string,
  table: TableLayout,
  isNamed: boolean,
): RejectedRow {
  if (typeof count === "string") return rejected("total");
  const written = cells.map((text) => (isSumOfParts(text) ? "" : text));
  return { ...rejected("total"), ...(count !== 1 && { count }), written, table, isNamed };
}
