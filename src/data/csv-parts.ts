// Long tables are read a part at a time: between two parts the page answers.
import Papa from "papaparse";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { openTable, type Table } from "../core/package/table-reader.ts";

/** Characters of a text, and rows of a table, that take some 10 ms. */
const [CHARACTERS, ROWS] = [250_000, 8_000];

/** The rows of a CSV text, its header among them, as read whole. */
export async function rowsOf(whole: string, delimiter: string, characters = CHARACTERS): Promise<Table["rows"]> {
  const text = whole.replace(/^\uFEFF/, "");
  const newline = Papa.parse(text.slice(0, CHARACTERS), { delimiter, preview: 1 }).meta.linebreak as "\n";
  const rows: string[][] = [];
  for (let [at, length] = [0, characters]; ; ) {
    const isLast = at + length >= text.length;
    const part = new Papa.Parser({ delimiter, newline }).parse(text.slice(at, at + length), at, !isLast);
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
  return found;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
