// The rows of an extract: a text or a sheet whose header may stand under titles.
import { delimiterUnderTitles } from "../basics/delimiter-under-titles.ts";
import { AppFailure } from "../basics/failure.ts";
import type { SheetName } from "../basics/sheet-names.ts";
import { csvBlocks, type RowBlock } from "./csv-blocks.ts";
import type { RowTaker } from "./plain-file.ts";
import { columnAt, type StreetReader } from "./readers/street-row.ts";
import { MOST_COLUMNS, tooManyColumns } from "./readers/too-many-columns.ts";
import type { StreetFile } from "./street-files.ts";
import { textOf } from "./text-pieces.ts";
import type { TextTools } from "./text-tools.ts";

/** Lines in which the header must stand. */
export const TITLE_LINES = 50;

interface Extract extends StreetFile {
  readonly reader: StreetReader;
}

/**
 * Gives the header, which is the first row that the reader recognises, and every row under it. Throws an AppFailure where it has none, or
 * too many columns, and as `textOf` and `csvBlocks` do. `pieces` are the bytes of the file. Of a workbook, gives the other sheets
 * that the reader recognises.
 */
export async function eachRowUnderTitles(
  file: Extract,
  pieces: AsyncIterable<Uint8Array>,
  taker: RowTaker,
  tools: TextTools,
): Promise<readonly SheetName[]> {
  const { where, rows: ofSheet, reader } = file;
  const take = underTitles(file, taker);
  let others: readonly SheetName[] = [];
  if (ofSheet === undefined) {
    const text = textOf(pieces, where, "CSV", tools.ascii);
    for await (const block of csvBlocks(tools.parserFor, text, where, delimiterUnderTitles)) take.block(block);
  } else {
    // The bytes are hashed as they are; the sheet is read out of them elsewhere.
    for await (const piece of pieces) void piece;
    others = await ofSheet((cells, row) => take.row(cells, row), reader.recognises);
  }
  take.end();
  return others;
}

/** The place of the header among the first rows: the one that has every wanted column, else that which has most of them. */
function headerAmong(rows: readonly (readonly string[])[], wanted: readonly string[]): number {
  const has = (row: readonly string[]): number => wanted.filter((name) => columnAt(row, name) >= 0).length;
  return rows.reduce((best, row, at) => (has(row) > has(rows[best]!) ? at : best), 0);
}

function underTitles({ reader, where }: Extract, taker: RowTaker) {
  const above: (readonly string[])[] = [];
  let width = -1;
  const refuse = (): AppFailure => {
    const header = above[headerAmong(above, reader.columns)] ?? [];
    return new AppFailure("bad-input", `${where}: ${reader.lacking?.(header) ?? "its columns are others"}.`, CORRECT);
  };
  /** Whether the row is the header, or one above it. */
  const isAbove = (cells: readonly string[]): boolean => {
    if (width >= 0) return false;
    if (cells.length > MOST_COLUMNS) throw tooManyColumns(where, cells.length);
    if (reader.recognises(cells)) {
      width = cells.length;
      taker.header(cells);
    } else if (above.push(cells) >= TITLE_LINES) throw refuse();
    return true;
  };
  return {
    block(block: RowBlock): void {
      let first = 0;
      while (first < block.rows.length && isAbove(block.rows[first]!)) first++;
      if (first < block.rows.length) taker.block(block, first);
    },
    /** Of a sheet, whose rows end with their last cell. */
    row(cells: readonly string[], row: number): void {
      if (isAbove(cells)) return;
      const whole = Array.from({ length: width }, (_, at) => cells[at] ?? "");
      taker.block({ rows: [whole], lineOf: () => row }, 0);
    },
    end(): void {
      if (width < 0 && above.length > 0) throw refuse();
    },
  };
}

const CORRECT = "Correct the profile, or let one be guessed for this file.";
