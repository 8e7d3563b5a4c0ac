// The periods of a table that a page of paper has room for: the latest, with a word on those that it leaves out.
import type { PublishedTable } from "./published-tables.ts";

/** Columns of figures on a page of A4. */
const MOST_PERIODS = 8;

/** Where the periods on paper begin; what is said of those before them, null where there are none. */
export function paperPeriods({ periods }: PublishedTable): { readonly from: number; readonly earlier: string | null } {
  const from = Math.max(0, periods.length - MOST_PERIODS);
  const [first, last] = [periods[0], periods[from - 1]];
  if (first === undefined || last === undefined) return { from, earlier: null };
  const which =
    from === 1
      ? `The ${first.name} stands`
      : `${from} earlier periods, from the ${first.name} to the ${last.name}, stand`;
  return { from, earlier: `${which} on the page and in its file.` };
}
