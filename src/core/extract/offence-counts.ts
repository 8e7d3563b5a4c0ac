// Every offence of an extract as printed, with how many rows have it, counted row by row.
import { detached } from "../basics/detached.ts";
import { cellText } from "../build/readers/street-columns.ts";
import { allAbove, type BlankCells, makeBlankCount, sumRows } from "./blank-cells.ts";
import { makeAllBlankSums } from "./blank-sums.ts";
import { columnNamed, columnNames } from "./column-names.ts";
import { isErrorCell } from "./error-cells.ts";
import { makeFurtherRows } from "./further-rows.ts";
import { type FurtherFound, furtherSums, NOTHING_FURTHER } from "./further-sums.ts";
import { headerAgain } from "./header-again.ts";
import type { PrintedOffence } from "./offence-labels.ts";
import { isTotal } from "./offence-names.ts";
import { makePartCounts, type PossibleSum } from "./offence-parts.ts";
import { doubtfulSums, sumsAmong } from "./offence-sums.ts";
import { type ExtractProfile, missingOf } from "./profile.ts";

export interface CountedOffence extends PrintedOffence {
  readonly rows: number;
}

/** Offences as printed that are sums over others, and those that may be. */
export interface FoundSums {
  /** Left out: their names or their counts say it. */
  readonly totals: readonly string[];
  /** Counted until a person says that they are sums. */
  readonly doubtful: readonly DoubtfulSum[];
}

export type DoubtfulSum = Omit<PossibleSum, "isTold">;

/** No row, no sum. */
export const NO_SUMS: FoundSums = { totals: [], doubtful: [] };

/** Offences that are told apart. */
const MOST_OFFENCES = 2000;

export function makeOffenceCounts(header: readonly string[], { columns }: Pick<ExtractProfile, "columns">) {
  const names = columnNames(header);
  const at = (name: string | undefined): number => (name === undefined ? -1 : columnNamed(names, name));
  const [nameAt, codeAt] = [at(columns.offence), at(columns.code)];
  const counts = new Map<string, number>();
  const blanks = makeBlankCount(header, columns);
  // Where it turns out that wards or months stand once above their rows, sums are told by those above.
  const [parts, partsBelow] = [makePartCounts(columns), makePartCounts(columns)];
  const [addPart, addBelow] = [parts.under(header), partsBelow.under(header)];
  const isOfCounts = columns.count !== undefined;
  // The rows as they are, those with what stands above in place of blank cells, and the same but for offences.
  const furtherRows = () => {
    const { under, kept } = makeFurtherRows(columns);
    return { add: under(header), kept };
  };
  const [further, furtherBelow, furtherBeside] = [furtherRows(), furtherRows(), furtherRows()];
  const beside = allAbove(header, columns, (role) => role === "offence" || role === "code");
  const blankSums = makeAllBlankSums(header, columns);
  const wardAt = at(columns.ward);
  const isOfWards =
    wardAt >= 0 && [columns.longitude, columns.easting, columns.grid].every((name) => name === undefined);
  const isPlaced = (cells: readonly string[]): boolean => !isOfWards || cellText(cells[wardAt]) !== "";
  const isSum = sumRows(header, columns);
  const above = allAbove(header, columns);
  const headerIn = headerAgain({ columns }, header);
  let others = 0;
  const offences = (): readonly CountedOffence[] => {
    const all = Array.from(counts, ([key, rows]): CountedOffence => {
      const [name = "", code = ""] = key.split("\n");
      return { name, code, rows };
    });
    return all
      .filter(({ name, code }) => !isErrorCell(name) && (name !== "" || code !== ""))
      .toSorted((a, b) => b.rows - a.rows);
  };
  // Where blank cells are sums, they repeat nothing; those of offences are looked at where they might.
  const blankColumns = () => blankSums.found((role) => blanks.found().some((one) => one.isAsked && one.role === role));
  const blankCells = (): BlankCells => {
    const sums = blankColumns().map(({ role }) => role);
    return blanks.found().filter(({ role }) => !sums.includes(role));
  };
  return {
    add(cells: readonly string[]): void {
      if (headerIn(cells) !== null) return;
      const [name, code] = [cellText(cells[nameAt]), cellText(cells[codeAt])];
      if (name !== "" || code !== "") addPart(cells, name || code, cellText(cells[wardAt]));
      if (isOfCounts && !isSum(cells)) {
        const whole = above(cells);
        const of = cellText(whole[nameAt]) || cellText(whole[codeAt]);
        if (of !== "") {
          addBelow(whole, of, cellText(whole[wardAt]));
          furtherBelow.add(whole);
        }
        const own = beside(cells);
        if (name !== "" || code !== "") {
          if (isPlaced(cells)) further.add(cells);
          furtherBeside.add(own);
        }
        blankSums.add(cells);
      }
      blanks.add(cells);
      const key = `${name}\n${code}`;
      const known = counts.get(key);
      if (known !== undefined) counts.set(key, known + 1);
      else if (counts.size < MOST_OFFENCES) counts.set(detached(key), 1);
      else others++;
    },
    /** By rows, the most first, and then as they come in the file; rows without an offence, or with an error for it, are none of them. */
    offences,
    blankCells,
    sums: () =>
      sumsOf(
        offences(),
        !isOfCounts ? () => [] : blanks.found().some(({ isAsked }) => isAsked) ? partsBelow.sums : parts.sums,
      ),
    /** What the further columns of a table of counts tell. */
    further: (): FurtherFound => {
      if (!isOfCounts || missingOf({ columns }).length > 0) return NOTHING_FURTHER;
      const once = blankCells().flatMap(({ role, isAsked }) => (isAsked ? role : []));
      const isOfOffence = once.includes("offence") || once.includes("code");
      const found = furtherSums((once.length === 0 ? further : isOfOffence ? furtherBelow : furtherBeside).kept());
      return { ...found, columns: [...blankColumns().map(({ column }) => column), ...found.columns] };
    },
    /** Rows of still other offences, which are too many to be told apart. */
    others: () => others,
  };
}

/** The sums of a file by the names and counts of its offences; `ofCounts` finds those that the counts tell of. */
export function sumsOf(
  printed: readonly PrintedOffence[],
  ofCounts: (names: readonly string[]) => readonly PossibleSum[],
): FoundSums {
  const named = sumsAmong(printed);
  const others = printed
    .map(({ name, code }) => name || code)
    .filter((name) => name !== "" && !isTotal(name) && !named.includes(name));
  const possible = ofCounts(others);
  const told = possible.filter(({ isTold }) => isTold).map(({ name }) => name);
  const spoken = doubtfulSums(printed, [...named, ...possible.map(({ name }) => name)]);
  return {
    totals: [...named, ...told],
    doubtful: [
      ...possible.filter(({ isTold }) => !isTold),
      ...spoken.map((name) => ({ name, parts: [], isExact: false })),
    ],
  };
}
