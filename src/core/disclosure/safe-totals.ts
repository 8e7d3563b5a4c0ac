// Which sums over withheld cells can be published: so many that every withheld cell can still have every value that a withheld cell has.
import { groupedBy } from "../basics/grouped-by.ts";
import { columnOf, groupKey, lineOf, type WithheldRow } from "./cell-groups.ts";
import { narrowCells } from "./cell-intervals.ts";

/** Withheld cells, and what tells in which sums they stand. Every cell has a value from 1 to `most`. */
export interface WithheldCells {
  readonly cells: readonly WithheldRow[];
  readonly districtOf: (ward: string) => string;
  readonly most: number;
}

/** The sums over the withheld cells alone, by the keys of their groups. */
export type HiddenSums = ReadonlyMap<string, number>;

/** The cells that known sums tell more of than that they are withheld; null where nothing fits these sums. */
export function narrowedBy(
  { cells, districtOf, most }: WithheldCells,
  known: HiddenSums,
): readonly WithheldRow[] | null {
  const found: WithheldRow[] = [];
  for (const own of groupedBy(cells, ({ category }) => category).values()) {
    const [rows, columns] = [numbered(known), numbered(known)];
    const table = own.map((cell) => ({
      row: rows.numberOf(groupKey(lineOf(cell))),
      column: columns.numberOf(groupKey(columnOf(cell, districtOf))),
    }));
    const narrow = narrowCells({ cells: table, rows: rows.sums, columns: columns.sums, most });
    if (narrow === null) return null;
    for (const cell of narrow) found.push(own[cell]!);
  }
  return found;
}

/**
 * The keys of the sums, of all those over some withheld cells, that can be published together, where `published` are known
 * already. First each for itself: a sum of k cells is published from k + most to k * most - most, so that it leaves each its whole
 * interval, and so do all smaller sums together, and all larger ones: that it is not published tells nothing, even to one who
 * knows which of the two it is. Then the sum of every cell that all together would tell more of is left out.
 */
export function safeTotals(withheld: WithheldCells, all: HiddenSums, published: HiddenSums): ReadonlySet<string> {
  const { cells, districtOf, most } = withheld;
  const safe = new Set<string>();
  for (const own of groupedBy(cells, ({ category }) => category).values()) {
    const years = groupedBy(own, (cell) => groupKey(lineOf(cell)));
    const months = groupedBy(own, (cell) => groupKey(columnOf(cell, districtOf)));
    const chosen = new Set<string>();
    for (const [key, { length }] of [...years, ...months]) {
      const sum = all.get(key);
      if (sum !== undefined && (published.has(key) || isAloneSafe(sum, length, most))) chosen.add(key);
    }
    for (;;) {
      const known = new Map([...published, ...[...chosen].map((key) => [key, all.get(key)!] as const)]);
      const narrow = narrowedBy({ ...withheld, cells: own }, known);
      if (narrow?.length === 0) break;
      if (!leaveOut(chosen, published, narrow ?? own, districtOf)) break;
    }
    for (const key of chosen) safe.add(key);
  }
  return safe;
}

function isAloneSafe(sum: number, cells: number, most: number): boolean {
  return sum >= cells + most && sum <= cells * most - most;
}

/** False where nothing is left to leave out. */
function leaveOut(
  chosen: Set<string>,
  published: HiddenSums,
  cells: readonly WithheldRow[],
  districtOf: (ward: string) => string,
): boolean {
  const before = chosen.size;
  const remove = (key: string): void => {
    if (!published.has(key)) chosen.delete(key);
  };
  for (const cell of cells) remove(groupKey(lineOf(cell)));
  if (chosen.size < before) return true;
  for (const cell of cells) remove(groupKey(columnOf(cell, districtOf)));
  if (chosen.size < before) return true;
  // What is known already is tied to sums of other cells: all of this category are left out.
  for (const key of chosen) remove(key);
  return chosen.size < before;
}

/** Gives each known sum a number when it is first asked for; -1 for one that is not known. */
function numbered(known: HiddenSums) {
  const numbers = new Map<string, number>();
  const sums: number[] = [];
  const numberOf = (key: string): number => {
    const sum = known.get(key);
    if (sum === undefined) return -1;
    const met = numbers.get(key);
    if (met !== undefined) return met;
    numbers.set(key, sums.length);
    return sums.push(sum) - 1;
  };
  return { numberOf, sums };
}
