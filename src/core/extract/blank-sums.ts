// Rows of a table of counts without an offence, a ward or a month that are sums over the rows below or above them, as of a group of offences or
// the wards of an area: by their counts.
import { cellText } from "../build/readers/street-columns.ts";
import { allAbove } from "./blank-cells.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { makeFurtherRows } from "./further-rows.ts";
import { type FurtherColumn, furtherSums } from "./further-sums.ts";
import type { BlankRole, ColumnRole, ExtractProfile } from "./profile.ts";

/** Columns whose blank cells may be those of sums. */
const SUMMED = ["offence", "ward", "month", "date"] as const;
const NEEDED = [...SUMMED, "code"] as const;

/** Takes the rows of a file in their order, for the blank cells of one column. */
function makeBlankSums(header: readonly string[], columns: ExtractProfile["columns"], role: (typeof SUMMED)[number]) {
  const names = columnNames(header);
  const at = (one: ColumnRole): number => (columns[one] === undefined ? -1 : columnNamed(names, columns[one]));
  const [ownAt, countAt] = [at(role), at("count")];
  const isOffence = (one: ColumnRole): boolean => one === "offence" || one === "code";
  const needed = NEEDED.filter((one) => one !== role && !(isOffence(role) && isOffence(one)))
    .map(at)
    .filter((index) => index >= 0);
  const used = new Set(
    (Object.keys(columns) as ColumnRole[]).filter((one) => one !== "outcome" && one !== "place").map(at),
  );
  const free = [...names.keys()].filter((index) => index !== countAt && !used.has(index));
  const deeper = free.filter((index) => index > ownAt);
  // The wards of an area have their sum beside its name.
  const outer = isOffence(role) ? [] : free.filter((index) => index < ownAt);
  const isInner = (one: BlankRole): boolean => (isOffence(role) ? isOffence(one) : at(one) >= ownAt);
  const above = allAbove(header, columns, isInner);
  const kept = makeFurtherRows(columns, [role], outer);
  const keep = kept.under(header);
  let hasParts = false;
  return {
    add(cells: readonly string[]): void {
      const whole = above(cells);
      if (ownAt < 0 || [...needed, ...outer].some((index) => cellText(whole[index]) === "")) return;
      // A row that tells more than the offence is a part of it.
      if (cellText(whole[ownAt]) === "" && deeper.some((index) => cellText(whole[index]) !== "")) hasParts = true;
      keep(whole);
    },
    /** The column, where its blank cells are sums; else null. */
    found(): FurtherColumn | null {
      if (hasParts) return null;
      const [found] = furtherSums(kept.kept()).columns;
      if (found === undefined || !found.sums.includes("")) return null;
      return { ...found, values: found.values.filter(({ text }) => text === ""), sums: [""], doubtful: [] };
    },
  };
}

/** The same for each column whose blank cells may be sums. */
export function makeAllBlankSums(header: readonly string[], columns: ExtractProfile["columns"]) {
  const all = SUMMED.filter((role) => columns[role] !== undefined).map((role) => ({
    role: role as BlankRole,
    ...makeBlankSums(header, columns, role),
  }));
  return {
    add(cells: readonly string[]): void {
      for (const one of all) one.add(cells);
    },
    /** Those whose blank cells are sums. `isOnce`: whether the blank cells of a column may repeat the cell above. */
    found: (isOnce: (role: BlankRole) => boolean) =>
      all
        .filter(({ role }) => role !== "offence" || isOnce(role))
        .flatMap(({ role, found }) => {
          const column = found();
          return column === null ? [] : { role, column };
        }),
  };
}
