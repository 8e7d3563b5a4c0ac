// Every offence of an extract as printed, with how many rows have it, counted row by row.
import { detached } from "../basics/detached.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { isErrorCell } from "./error-cells.ts";
import type { PrintedOffence } from "./offence-labels.ts";
import type { ExtractProfile } from "./profile.ts";

export interface CountedOffence extends PrintedOffence {
  readonly rows: number;
}

/** Offences that are told apart. */
const MOST_OFFENCES = 2000;

export function makeOffenceCounts(header: readonly string[], { columns }: Pick<ExtractProfile, "columns">) {
  const names = columnNames(header);
  const at = (name: string | undefined): number => (name === undefined ? -1 : columnNamed(names, name));
  const [nameAt, codeAt] = [at(columns.offence), at(columns.code)];
  const counts = new Map<string, number>();
  let others = 0;
  return {
    add(cells: readonly string[]): void {
      const key = `${cellText(cells[nameAt])}\n${cellText(cells[codeAt])}`;
      const known = counts.get(key);
      if (known !== undefined) counts.set(key, known + 1);
      else if (counts.size < MOST_OFFENCES) counts.set(detached(key), 1);
      else others++;
    },
    /** By rows, the most first, and then as they come in the file; rows without an offence, or with an error for it, are none of them. */
    offences(): readonly CountedOffence[] {
      const all = Array.from(counts, ([key, rows]): CountedOffence => {
        const [name = "", code = ""] = key.split("\n");
        return { name, code, rows };
      });
      return all
        .filter(({ name, code }) => !isErrorCell(name) && (name !== "" || code !== ""))
        .toSorted((a, b) => b.rows - a.rows);
    },
    /** Rows of still other offences, which are too many to be told apart. */
    others: () => others,
  };
}
