// Long tables are read a part at a time: between two parts the page answers.
import Papa from "papaparse";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { plainText } from "../core/basics/plain-text.ts";
import { encodingOf } from "../core/basics/text-encoding.ts";
import { openTable, type Table } from "../core/package/table-reader.ts";
import { textIn } from "./fetching.ts";
import { refuseOpenQuote } from "./open-quote.ts";

/** Characters of a text, rows of a table and bytes of a file that take some 10 ms. */
const [CHARACTERS, ROWS, BYTES] = [250_000, 8_000, 2e6];

/** The text in bytes as `textIn` has it, plain. Throws an AppFailure "broken-package". */
export async function longTextIn(bytes: ArrayBuffer, what: string, most = BYTES): Promise<string> {
  const decoder = new TextDecoder(encodingOf(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, 2))), { fatal: true });
  let [text, held] = ["", ""];
  for (let at = 0; at < bytes.byteLength; at += most) {
    if (at > 0) await pause();
    const isLast = at + most >= bytes.byteLength;
    try {
      held += decoder.decode(new Uint8Array(bytes, at, isLast ? undefined : most), { stream: !isLast });
    } catch {
      return textIn(bytes, what);
    }
    // What is done to a sign can hang on the next one, but for the end of a line.
    const end = isLast ? held.length : held.lastIndexOf("\n") + 1;
    text += plainText(held.slice(0, end).replace(/\r\n?/g, "\n"));
    held = held.slice(end);
  }
  return text;
}

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
