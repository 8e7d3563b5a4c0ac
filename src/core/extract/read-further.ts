// What was left out by further columns of a table of counts while files were read, and what was counted and may be a sum.
import { makeFurtherRows } from "./further-rows.ts";
import { furtherSums } from "./further-sums.ts";
import { furtherWarnings } from "./further-words.ts";
import type { ExtractProfile } from "./profile.ts";
import { type FurtherValue, leftBy } from "./without.ts";

/** Watches the rows of files that are read by a profile; rows that are an offence each are never left out. */
export function makeFurtherWatch({ columns, without = {} }: Pick<ExtractProfile, "columns" | "without">) {
  const rows = columns.count === undefined ? null : makeFurtherRows(columns);
  const left = new Map<string, FurtherValue & { count: number }>();
  return {
    under(header: readonly string[]) {
      const foundIn = leftBy({ without }, header);
      const add = rows?.under(header);
      return {
        /** The value by which a row is left out; null of one that counts. */
        foundIn,
        /** A row that is left out, with how many offences it stands for. */
        leave(value: FurtherValue, count: number): void {
          const key = JSON.stringify([value.column, value.text]);
          const known = left.get(key);
          if (known === undefined) left.set(key, { ...value, count });
          else known.count += count;
        },
        /** A row that counts. */
        add: (cells: readonly string[]): void => add?.(cells),
      };
    },
    warnings: (): readonly string[] =>
      rows === null ? [] : furtherWarnings([...left.values()], furtherSums(rows.kept(), Object.keys(without))),
  };
}
