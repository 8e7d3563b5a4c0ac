// A street file in pieces as rows: plain lines stay bytes, all others become cells, and both in the order of the file.
import {
  FIELD,
  fieldEnd,
  fieldStart,
  type LineScan,
  makeLineScan,
  PLAIN_HEADER,
  scanLine,
} from "../../core/build/readers/plain-lines.ts";
import { cellText } from "../../core/build/readers/street-columns.ts";
import { numberOfAscii, numberOfText } from "../../core/build/text-number.ts";
import { cellsOfLine, LONGEST, type RowBlock, rowBlocks } from "../text/csv-rows.ts";
import { restOfText, textOf } from "../text/text-files.ts";

/** Who takes the rows. */
export interface RowTaker {
  /** The first row, before any other. */
  header(cells: readonly string[]): void;
  /** Rows from `first` on. */
  block(block: RowBlock, first: number): void;
  /** One row as its bytes, which are not to be kept; only in a file with the columns of `PLAIN_HEADER`. `line` is its number from 1. */
  plain(bytes: Uint8Array, scan: LineScan, line: number): void;
}

/** The longest of the words that stand for nothing in a cell, and the last of the bytes that are white space around it. */
const [LONGEST_NOTHING, SPACE] = [4, 0x20];
const HEADER = Buffer.from(PLAIN_HEADER);
/** Where a text is told from other files by its zero bytes. */
const BEGINNING = 4096;

/** A number that stands for the Crime ID of a plain line; null where it has none. */
export function crimeIdOfPlain(bytes: Uint8Array, scan: LineScan): number | null {
  const [from, to] = [fieldStart(scan, FIELD.crimeId), fieldEnd(scan, FIELD.crimeId)];
  if (to - from > LONGEST_NOTHING && bytes[from]! > SPACE && bytes[to - 1]! > SPACE)
    return numberOfAscii(bytes, from, to);
  const text = cellText(latin1(bytes, from, to));
  return text === "" ? null : numberOfText(text);
}

/** All cells of a plain line. */
export function cellsOfPlain(bytes: Uint8Array, { from, to }: LineScan): readonly string[] {
  return latin1(bytes, from, to).split(",");
}

/**
 * Gives every row of a file. Of a file with the usual columns each line is scanned by itself; from the first line on that is not told
 * from the next by its end alone (a quoted field goes on, an old line end), and in any other file, the text is read as any CSV file
 * is. Throws an AppFailure as `textOf` and `rowBlocks` do.
 */
export async function eachRow(pieces: AsyncIterable<Uint8Array>, where: string, taker: RowTaker): Promise<void> {
  const source = pieces[Symbol.asyncIterator]();
  let isDone = false;
  const next = async (): Promise<Uint8Array | null> => {
    const { done, value } = await source.next();
    isDone = done === true;
    return isDone ? null : (value as Uint8Array);
  };
  try {
    let held = new Uint8Array();
    while (held.length < BEGINNING && !isDone) held = joined(held, (await next()) ?? new Uint8Array());
    const scan = makeLineScan();
    scanLine(held, 0, held.length, isDone, scan);
    if (!isPlainStart(held, scan)) return await eachOfText(textOf(from(held, next), where), where, taker, 1);
    taker.header(PLAIN_HEADER.split(","));
    let [at, line] = [scan.next, 2];
    for (;;) {
      const stop = takeLines(held, at, line, isDone, scan, taker);
      [at, line] = [stop.at, stop.line];
      if (stop.isTorn || held.length - at > LONGEST) {
        const rest = restOfText(from(held.subarray(at), next), where);
        return await eachOfText(rest, where, taker, line);
      }
      if (isDone) return;
      held = joined(held.subarray(at), (await next()) ?? new Uint8Array());
      at = 0;
    }
  } finally {
    if (!isDone) await source.return?.();
  }
}

function isPlainStart(held: Uint8Array, { from, to, next }: LineScan): boolean {
  if (next < 0 || HEADER.compare(held, from, to) !== 0) return false;
  return !held.subarray(0, BEGINNING).includes(0);
}

/** The lines that end in these bytes; where it stopped, and whether because the rest is to be read as a text. */
function takeLines(
  bytes: Uint8Array,
  start: number,
  first: number,
  isLast: boolean,
  scan: LineScan,
  taker: RowTaker,
): { readonly at: number; readonly line: number; readonly isTorn: boolean } {
  let [at, line] = [start, first];
  while (at < bytes.length) {
    scanLine(bytes, at, bytes.length, isLast, scan);
    if (scan.next < 0) break;
    if (scan.isTorn || scan.next - at > LONGEST) return { at, line, isTorn: true };
    if (scan.isPlain) taker.plain(bytes, scan, line);
    else {
      const cells = oddCells(bytes, scan);
      if (cells === null) return { at, line, isTorn: true };
      if (cells.length > 1 || cells[0]!.trim() !== "") taker.block(oneRow(cells, line), 0);
    }
    [at, line] = [scan.next, line + 1];
  }
  return { at, line, isTorn: false };
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Null for what is no text in UTF-8, and for a line in which a quoted field does not end. */
function oddCells(bytes: Uint8Array, { from, to }: LineScan): readonly string[] | null {
  try {
    return cellsOfLine(UTF8.decode(bytes.subarray(from, to)));
  } catch {
    return null;
  }
}

function oneRow(cells: readonly string[], line: number): RowBlock {
  return { rows: [cells], lineOf: () => line };
}

/** Of a text from line `firstLine` on; where that is the first, its first row is the header. */
async function eachOfText(
  text: AsyncIterable<string>,
  where: string,
  taker: RowTaker,
  firstLine: number,
): Promise<void> {
  let hasHeader = firstLine > 1;
  const delimiter = hasHeader ? (): string => "," : undefined;
  for await (const block of rowBlocks(text, where, delimiter, firstLine)) {
    const [header] = block.rows;
    const first = hasHeader ? 0 : 1;
    if (!hasHeader && header !== undefined) {
      taker.header(header);
      hasHeader = true;
    }
    if (hasHeader) taker.block(block, first);
  }
}

async function* from(held: Uint8Array, next: () => Promise<Uint8Array | null>): AsyncGenerator<Uint8Array> {
  if (held.length > 0) yield held;
  for (let piece = await next(); piece !== null; piece = await next()) yield piece;
}

function joined(held: Uint8Array, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(held.length + piece.length);
  both.set(held);
  both.set(piece, held.length);
  return both;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
}
