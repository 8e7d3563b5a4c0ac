// Rows of a table of counts that stand twice in it, as where part of it was pasted again, and those of the same with another count, as where
// another table stands below it: told by a number of their cells.
import type { StreetRow } from "./readers/street-row.ts";
import { wordsOf } from "./rows-of-others.ts";
import { numberOfText } from "./text-number.ts";

/** Rows that are as one above, how many offences they stand for, and `file:line` of the first. */
export interface RepeatedRows {
  readonly rows: number;
  readonly offences: number;
  readonly first: string;
}

export interface Repeats {
  /** A row in the wards. */
  note(row: Exclude<StreetRow, { readonly kind: "rejected" }>, where: () => string): void;
  /**
   * Those that are the same in every cell, and those that are so in every cell but the count. Null for none, and for a file whose rows are
   * one offence each: two offences may be the same in all that is written of them.
   */
  found(): { readonly same: RepeatedRows | null; readonly unlike: RepeatedRows | null };
}

export function makeRepeats(): Repeats {
  const [seen, spots] = [new Set<number>(), new Set<number>()];
  const none = { rows: 0, offences: 0, first: "" };
  const [same, unlike] = [{ ...none }, { ...none }];
  let isOfCounts = false;
  const add = (to: typeof same, count: number, where: () => string): void => {
    if (to.rows === 0) to.first = where();
    to.rows++;
    to.offences += count;
  };
  return {
    note({ written, table, count = 1 }, where) {
      if (written === undefined || table === undefined) return;
      if (count !== 1) isOfCounts = true;
      const row = numberOfText(wordsOf(written));
      const spot = numberOfText(wordsOf(written.with(table.countAt, "")));
      if (seen.has(row)) add(same, count, where);
      else if (spots.has(spot)) add(unlike, count, where);
      seen.add(row);
      spots.add(spot);
    },
    found() {
      const found = (some: typeof same): RepeatedRows | null => (some.rows === 0 || !isOfCounts ? null : some);
      return { same: found(same), unlike: found(unlike) };
    },
  };
}
