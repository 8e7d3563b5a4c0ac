// Rows of an extract that another one given has word for word: told by numbers of their texts, so that little is kept of each.
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import type { Month } from "../basics/months.ts";
import type { StreetFile } from "./street-files.ts";
import { numberOfText } from "./text-number.ts";

/** What a file has of others that were read before. */
export interface CopiedRows {
  /** In the wards, by month. */
  readonly months: ReadonlyMap<Month, number>;
  /** Names of those that have them. */
  readonly files: readonly string[];
}

/** Takes the rows of files one file after the other. A row that stands twice in one file is twice another's only where it is there twice. */
export interface RowsOfOthers {
  of(file: StreetFile): RowsOfFile;
}

export interface RowsOfFile {
  /** A row of a month that stands for so many offences in the wards. */
  note(cells: readonly string[], month: Month, times: number): void;
  /** At the end of the file. */
  found(): CopiedRows;
}

/** More files than anybody gives: under the number of a row, how often it stands in one file, times this, and which file that is. */
const FILES = 2 ** 20;

/** Null where there is no other extract. */
export function makeRowsOfOthers(files: readonly StreetFile[]): RowsOfOthers | null {
  if (files.filter(({ reader }) => reader !== undefined).length < 2) return null;
  const before = makeCountTable();
  const names: string[] = [];
  return {
    of({ name }) {
      const own = makeCountTable();
      const months = new Map<Month, number>();
      const others = new Set<number>();
      return {
        note(cells, month, times) {
          const row = numberOfText(cells.map((text) => text.trim()).join("\n"));
          addCount(own, row, 1);
          const known = countOf(before, row);
          if (countOf(own, row) > Math.floor(known / FILES)) return;
          months.set(month, (months.get(month) ?? 0) + times);
          others.add(known % FILES);
        },
        found() {
          keepMost(before, own, names.push(name) - 1);
          return { months, files: [...others].map((file) => names[file]!) };
        },
      };
    },
  };
}

/** Of each row, how often it stands in the file that has it most often. */
function keepMost(before: CountTable, own: CountTable, file: number): void {
  for (const [row, count] of entriesOf(own)) {
    const known = countOf(before, row);
    if (count > Math.floor(known / FILES)) addCount(before, row, count * FILES + file - known);
  }
}
