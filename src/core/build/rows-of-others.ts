// Rows of an extract that another one given has, too: word for word, or in another form, as far as they are understood. They are told by
// numbers of their texts, so that little is kept of each.
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import type { Month } from "../basics/months.ts";
import type { StreetRow } from "./readers/street-row.ts";
import type { StreetFile } from "./street-files.ts";
import { numberOfText } from "./text-number.ts";

/** By what rows are the same: every cell, the number of the record, or day, time, place and offence of most rows. */
export type SameBy = "words" | "number" | "content";

/** What a file has of others that were read before. */
export interface CopiedRows {
  readonly by: SameBy;
  /** In the wards, by month. */
  readonly months: ReadonlyMap<Month, number>;
  /** Names of those that have them. */
  readonly files: readonly string[];
}

/** Takes the rows of files one file after the other. A row that stands twice in one file is twice another's only where it is there twice. */
export interface RowsOfOthers {
  of(file: StreetFile): RowsOfFile;
}

type UsableRow = Exclude<StreetRow, { readonly kind: "rejected" }>;

export interface RowsOfFile {
  /** A row that stands for so many offences in the wards. */
  note(cells: readonly string[], row: UsableRow, times: number): void;
  /** At the end of the file. */
  found(): CopiedRows;
}

/** More files than anybody gives: under the number of a row, how often it stands in one file, times this, and which file that is. */
const FILES = 2 ** 20;
/** Of fewer rows of a file, chance may have made the same day, place and offence. */
const MOST_PART = 0.5;

/** By what each row is told, the surest first; null for a row that does not say it. */
const KEYS: Readonly<Record<SameBy, (cells: readonly string[], row: UsableRow) => string | null>> = {
  words: (cells, { written }) => wordsOf(written ?? cells),
  number: (_, row) =>
    row.kind === "located" && row.crimeId ? [row.crimeId.trim(), row.month, row.category].join("\n") : null,
  content: (_, row) =>
    row.day === undefined || row.kind === "unplaced"
      ? null
      : [row.month, row.day, row.moment?.from, row.moment?.to, ...placeOf(row), row.category, row.count].join("\n"),
};

/** The text of a row, the same for those that have the same in each cell. */
export function wordsOf(cells: readonly string[]): string {
  return cells.map((text) => text.trim()).join("\n");
}

function placeOf(row: Exclude<UsableRow, { readonly kind: "unplaced" }>): readonly string[] {
  return row.kind === "ward" ? [row.ward.trim()] : [row.longitude.toFixed(4), row.latitude.toFixed(4)];
}

/** Null where there is no other extract. */
export function makeRowsOfOthers(files: readonly StreetFile[]): RowsOfOthers | null {
  if (files.filter(({ reader }) => reader !== undefined).length < 2) return null;
  const names: string[] = [];
  /** How many rows each file has. */
  const sizes: number[] = [];
  const before = { words: makeCountTable(), number: makeCountTable(), content: makeCountTable() };
  return {
    of({ name }) {
      let rows = 0;
      const layers = (Object.keys(KEYS) as SameBy[]).map((by) => ({ by, ...makeLayer(before[by]) }));
      return {
        note(cells, row, times) {
          rows++;
          for (const { by, note } of layers) {
            const key = KEYS[by](cells, row);
            if (key !== null) note(numberOfText(key), row.month, times);
          }
        },
        found() {
          const isMost = (found: number, others: ReadonlySet<number>): boolean =>
            found >= MOST_PART * Math.min(rows, ...Array.from(others, (file) => sizes[file]!));
          const same = layers.find(
            ({ by, months, others, count }) => months.size > 0 && (by !== "content" || isMost(count.rows, others)),
          );
          const file = names.push(name) - 1;
          sizes.push(rows);
          for (const { keep } of layers) keep(file);
          const { by = "words", months = new Map(), others = new Set<number>() } = same ?? {};
          return { by, months, files: [...others].map((other) => names[other]!) };
        },
      };
    },
  };
}

function makeLayer(before: CountTable) {
  const own = makeCountTable();
  const months = new Map<Month, number>();
  const others = new Set<number>();
  const count = { rows: 0 };
  return {
    ...{ months, others, count },
    note(row: number, month: Month, times: number): void {
      addCount(own, row, 1);
      const known = countOf(before, row);
      if (countOf(own, row) > Math.floor(known / FILES)) return;
      count.rows++;
      months.set(month, (months.get(month) ?? 0) + times);
      others.add(known % FILES);
    },
    keep: (file: number): void => keepMost(before, own, file),
  };
}

/** Of each row, how often it stands in the file that has it most often. */
function keepMost(before: CountTable, own: CountTable, file: number): void {
  for (const [row, count] of entriesOf(own)) {
    const known = countOf(before, row);
    if (count > Math.floor(known / FILES)) addCount(before, row, count * FILES + file - known);
  }
}
