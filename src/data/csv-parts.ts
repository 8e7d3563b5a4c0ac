// Long tables are read a part at a time: between two parts the page answers.
import Papa from "papaparse";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { openTable, type Table } from "../core/package/table-reader.ts";
import { refuseOpenQuote } from "./open-quote.ts";

/** Characters of a text, and rows of a table, that take some 10 ms. */
const [CHARACTERS, ROWS] = [250_000, 8_000];

/** The rows of a CSV text whose lines end with LF, its header among them, as read whole. Throws an AppFailure at a quotation mark that is never closed. */
export async function rowsOf(
  text: string,
  delimiter: string,
  file: string,
  characters = CHARACTERS,
): Promise<Table["rows"]> {
  const rows: string[][] = [];
  for (let [at, length] = [0, characters]; ; ) {
    const isLast = at + length >= text.length;
    const part = new Papa.Parser({ delimiter, newline: "\n" }).parse(text.slice(at, at + length), at, !isLast);
    if (part.errors.length > 0)
      refuseOpenQuote(file, text.slice(at), part.data, part.errors, text.slice(0, at).split("\n").length - 1);
    for (const row of part.data) rows.push(row);
    if (isLast) return rows;
    // A row may be longer than the part.
    length = part.meta.cursor === at ? 2 * length : characters;
    at = part.meta.cursor;
    await pause();
  }
}

/** All rows of a table. Throws an AppFailure ("broken-package") at the first fault. */
export async function readInParts<Of extends TableFormat>(
  format: Of,
  { file, rows }: Table,
): Promise<readonly RowOf<Of>[]> {
  const read = openTable(format, file, rows[0] ?? []);
  const found: RowOf<Of>[] = [];
  for (let index = 1; index < rows.length; index++) {
    if (index % ROWS === 0) await pause();
    const row = read(rows[index]!, index + 1);
    if (row !== null) found.push(row);
  }
  // What is made of them takes long too.
  await pause();
  return found;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
