// Published groups beside a package that has not all categories of the open data.
import { FIGURE_GROUPS } from "../area/later-tables.ts";

const FIELDS = Object.keys(FIGURE_GROUPS.fields);
const [OPEN_DATA, FIT, REASON] = (["openData", "fit", "reason"] as const).map((field) => FIELDS.indexOf(field));

/** Rows of groups (cells in the order of their columns): those beside a category that is not among the `slugs` are beside nothing. */
export function besideCategories(
  groups: readonly (readonly string[])[] | null,
  slugs: ReadonlySet<string>,
): readonly (readonly string[])[] | null {
  return (groups ?? []).length === 0 ? groups : groups!.map((row) => besideOf(row, slugs));
}

function besideOf(row: readonly string[], slugs: ReadonlySet<string>): readonly string[] {
  const asked = (row[OPEN_DATA!] ?? "").split(" ").filter((slug) => slug !== "");
  if (asked.every((slug) => slugs.has(slug))) return row;
  const reason = "The extract does not have all that this is counted beside.";
  return row.map((cell, at) => (at === OPEN_DATA ? "" : at === FIT ? "none" : at === REASON ? reason : cell));
}
