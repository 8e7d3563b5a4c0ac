// Rows of a table of counts that stand twice in it, as where part of it was pasted again: told by a number of their cells.
import type { StreetRow } from "./readers/street-row.ts";
import { wordsOf } from "./rows-of-others.ts";
import { numberOfText } from "./text-number.ts";

/** Rows that are the same as one above, how many offences they stand for, and `file:line` of the first. */
export interface RepeatedRows {
  readonly rows: number;
  readonly offences: number;
  readonly first: string;
}

export interface Repeats {
  /** A row in the wards. */
  note(row: Exclude<StreetRow, { readonly kind: "rejected" }>, where: () => string): void;
  /** Null for none, and for a file whose rows are one offence each: two offences may be the same in all that is written of them. */
  found(): RepeatedRows | null;
}

export function makeRepeats(): Repeats {
  const seen = new Set<number>();
  let [rows, offences, first, isOfCounts] = [0, 0, "", false];
  return {
    note({ written, count = 1 }, where) {
      if (written === undefined) return;
      if (count !== 1) isOfCounts = true;
      const row = numberOfText(wordsOf(written));
      if (!seen.has(row)) {
        seen.add(row);
        return;
      }
      if (rows === 0) first = where();
      rows++;
      offences += count;
    },
    found: () => (rows === 0 || !isOfCounts ? null : { rows, offences, first }),
  };
}
