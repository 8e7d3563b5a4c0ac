// Rows of a table of counts without an offence that are sums over the offences below or above them, as of a group of offences: by their counts.
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { makeFurtherRows } from "./further-rows.ts";
import { type FurtherColumn, furtherSums } from "./further-sums.ts";
import type { ColumnRole, ExtractProfile } from "./profile.ts";

/** Takes the rows of a file in their order, with what stands above in place of blank cells but those of offences. */
export function makeBlankSums(header: readonly string[], columns: ExtractProfile["columns"]) {
  const names = columnNames(header);
  const at = (role: ColumnRole): number => (columns[role] === undefined ? -1 : columnNamed(names, columns[role]));
  const [offenceAt, countAt] = [at("offence"), at("count")];
  const needed = (["ward", "date", "month"] as const).map(at).filter((index) => index >= 0);
  const used = new Set(
    (Object.keys(columns) as ColumnRole[]).filter((role) => role !== "outcome" && role !== "place").map(at),
  );
  const deeper = [...names.keys()].filter((index) => index > offenceAt && index !== countAt && !used.has(index));
  const kept = makeFurtherRows(columns, ["offence"]);
  const keep = kept.under(header);
  let hasParts = false;
  return {
    add(whole: readonly string[]): void {
      if (offenceAt < 0 || needed.some((index) => cellText(whole[index]) === "")) return;
      // A row that tells more than the offence is a part of it.
      if (cellText(whole[offenceAt]) === "" && deeper.some((index) => cellText(whole[index]) !== "")) hasParts = true;
      keep(whole);
    },
    /** The column of offences, where its blank cells are sums; else null. */
    found(): FurtherColumn | null {
      if (hasParts) return null;
      const [found] = furtherSums(kept.kept()).columns;
      if (found === undefined || !found.sums.includes("")) return null;
      return { ...found, values: found.values.filter(({ text }) => text === ""), sums: [""], doubtful: [] };
    },
  };
}
