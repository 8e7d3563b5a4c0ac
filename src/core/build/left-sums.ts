// Rows of a table of counts that are left out as sums over others: whether they are what the rows that count come to.
import { AppFailure } from "../basics/failure.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { cellText } from "./readers/street-columns.ts";
import type { RejectedRow, StreetRow } from "./readers/street-row.ts";

/** Part of the rows without the name of a sum that must be one; where fewer are, the file is read wrongly. */
const LEAST_SOUND = 0.9;
/** Rows that are compared; of more nothing is said. */
const MOST_ROWS = 2_000_000;

/** Sums that are left out and are the sum of no rows, of how many that are left out; offences of the former, and `file:line` of the first. */
export interface UnsoundSums {
  readonly rows: number;
  readonly of: number;
  readonly offences: number;
  readonly first: string;
}

export interface LeftSums {
  /** Takes the rows of a file in their order: those that count, and those that are left out with their cells. */
  note(row: StreetRow, where: () => string): void;
  /** By whether their names say that they are sums; null where all are sound. */
  found(): { readonly named: UnsoundSums | null; readonly blank: UnsoundSums | null };
}

/** A row that is left out, and the offences of the rows that count above it. */
interface Left {
  readonly spot: readonly string[];
  readonly count: number;
  readonly isNamed: boolean;
  readonly above: number;
  readonly where: string;
}

export function makeLeftSums(): LeftSums {
  const rows: { readonly spot: readonly string[]; readonly count: number }[] = [];
  const texts = new Map<string, string>();
  const lefts: Left[] = [];
  let all = 0;
  /** One text for the same cells: rows are many, and their texts few. */
  const own = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return {
    note(row, where) {
      const { written, table, count = 1 } = row;
      if (written === undefined || table === undefined || rows.length + lefts.length >= MOST_ROWS) return;
      const spot = table.spotAt.map((at) => own(cellText(written[at])));
      if (isLeft(row)) lefts.push({ spot, count, isNamed: row.isNamed === true, above: all, where: where() });
      else {
        rows.push({ spot, count });
        all += count;
      }
    },
    found() {
      const counted = lefts.filter(({ count }) => count > 0);
      if (counted.length === 0 || rows.length + lefts.length >= MOST_ROWS) return { named: null, blank: null };
      const sums = sumsBySpot(rows);
      // A sum of some rows on end stands above or below them, and where they begin or end there is another, or the table does.
      const ends = new Set([0, all, ...lefts.map(({ above }) => above)]);
      const isSound = ({ spot, count, above }: Left): boolean =>
        ends.has(above - count) || ends.has(above + count) || sums(spot) === count;
      const unsound = (some: readonly Left[]): UnsoundSums | null => {
        const odd = some.filter((one) => !isSound(one));
        const offences = odd.reduce((before, { count }) => before + count, 0);
        return odd.length === 0 ? null : { rows: odd.length, of: some.length, offences, first: odd[0]!.where };
      };
      return {
        named: unsound(counted.filter(({ isNamed }) => isNamed)),
        blank: unsound(counted.filter(({ isNamed }) => !isNamed)),
      };
    },
  };
}

function isLeft(row: StreetRow): row is RejectedRow {
  return row.kind === "rejected" && row.reason === "total";
}

/** The offences of all rows that have what a spot says; what is "" in it may be anything. */
function sumsBySpot(rows: readonly { readonly spot: readonly string[]; readonly count: number }[]) {
  const made = new Map<string, ReadonlyMap<string, number>>();
  return (spot: readonly string[]): number => {
    const told = [...spot.keys()].filter((at) => spot[at] !== "");
    const keyOf = (one: readonly string[]): string => told.map((at) => one[at]).join("\n");
    const by = told.join();
    let sums = made.get(by);
    if (sums === undefined) {
      const counts = new Map<string, number>();
      for (const row of rows) counts.set(keyOf(row.spot), (counts.get(keyOf(row.spot)) ?? 0) + row.count);
      sums = counts;
      made.set(by, counts);
    }
    return sums.get(keyOf(spot)) ?? 0;
  };
}

/** Throws an AppFailure for a file of which rows are left out as sums that are none; `where` is the file. */
export function refuseUnsoundSums(where: string, { blank }: ReturnType<LeftSums["found"]>): void {
  if (blank === null || blank.rows <= (1 - LEAST_SOUND) * blank.of) return;
  throw new AppFailure(
    "bad-input",
    `${where}: ${unsoundText(blank, "beside a blank cell")}.`,
    'See whether the right columns repeat the cell above, from the outermost to the innermost ("blankCells" in the profile), or write what is meant into each of their cells.',
  );
}

/** Sentences without a full stop. */
export function unsoundWarnings({ named, blank }: ReturnType<LeftSums["found"]>): readonly string[] {
  return [
    ...(blank === null ? [] : [`${unsoundText(blank, "beside a blank cell")}: see what they are`]),
    ...(named === null
      ? []
      : [`${unsoundText(named, "by their names")}: see whether the table has all of their parts, and no more`]),
  ];
}

function unsoundText({ rows, of, offences, first }: UnsoundSums, what: string): string {
  return `of ${numberOf(of, "rows", grouped)} that are left out as sums ${what}, ${grouped(rows)} (${numberOf(offences, "offences", grouped)}) ${rows === 1 ? "is" : "are"} the sum of no rows that count, ${rows === 1 ? "in" : "the first in"} ${first}`;
}
