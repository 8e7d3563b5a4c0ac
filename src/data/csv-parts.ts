// Long tables are read a part at a time: between two parts the page answers.
import Papa from "papaparse";
import { delimiterOf } from "../core/basics/csv-delimiter.ts";

/** Characters of a text, and rows of a table, that take some 10 ms. */
const [CHARACTERS, ROWS] = [250_000, 8_000];

/** The rows of a CSV text, its header among them, as read whole. */
export async function rowsOf(whole: string, characters = CHARACTERS): Promise<readonly (readonly string[])[]> {
  const text = whole.replace(/^\uFEFF/, "");
  const options = { delimiter: delimiterOf(text), skipEmptyLines: false } as const;
  if (text.length <= characters) return Papa.parse<string[]>(text, options).data;
  const newline = Papa.parse(text.slice(0, CHARACTERS), { ...options, preview: 1 }).meta.linebreak as "\n";
  const rows: string[][] = [];
  for (let [at, length] = [0, characters]; ; ) {
    const isLast = at + length >= text.length;
    const part = new Papa.Parser({ ...options, newline }).parse(text.slice(at, at + length), at, !isLast);
    for (const row of part.data) rows.push(row);
    if (isLast) return rows;
    // A row may be longer than the part.
    length = part.meta.cursor === at ? 2 * length : characters;
    at = part.meta.cursor;
    await pause();
  }
}

/** What `read` makes of each item but those of which it makes null. */
export async function readInParts<Item, Read>(
  items: readonly Item[],
  read: (item: Item, index: number) => Read | null,
): Promise<readonly Read[]> {
  const found: Read[] = [];
  for (const [index, item] of items.entries()) {
    if (index % ROWS === ROWS - 1) await pause();
    const made = read(item, index);
    if (made !== null) found.push(made);
  }
  return found;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
