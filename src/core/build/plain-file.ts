// A street file in pieces as rows: plain lines stay bytes, all others become cells, and both in the order of the file.

import { cellsOfLine, csvBlocks, LONGEST, type RowBlock } from "./csv-blocks.ts";
import {
  FIELD,
  fieldEnd,
  fieldStart,
  type LineScan,
  makeLineScan,
  PLAIN_HEADER,
  scanLine,
} from "./readers/plain-lines.ts";
import { cellText } from "./readers/street-columns.ts";
import { numberOfAscii, numberOfText } from "./text-number.ts";
import { joined, restOfText, textOf, textOfUtf8 } from "./text-pieces.ts";
import type { TextTools } from "./text-tools.ts";

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
const HEADER = Uint8Array.from(PLAIN_HEADER, (sign) => sign.charCodeAt(0));
/** Where a text is told from other files by its zero bytes. */
const BEGINNING = 4096;

/** A number that stands for the Crime ID of a plain line; null where it has none. */
export function crimeIdOfPlain(bytes: Uint8Array, scan: LineScan): number | null {
  const [from, to] = [fieldStart(scan, FIELD.crimeId), fieldEnd(scan, FIELD.crimeId)];
  if (to - from > LONGEST_NOTHING && bytes[from]! > SPACE && bytes[to - 1]! > SPACE)
    return numberOfAscii(bytes, from, to);
  const text = cellText(asciiText(bytes, from, to));
  return text === "" ? null : numberOfText(text);
}

/** All cells of a plain line. */
export function cellsOfPlain(bytes: Uint8Array, { from, to }: LineScan): readonly string[] {
  return asciiText(bytes, from, to).split(",");
}

/**
 * Gives every row of a file. Of a file with the usual columns each line is scanned by itself; from the first line on that is not told
 * from the next by its end alone (a quoted field goes on, an old line end), and in any other file, the text is read as any CSV file
 * is. Throws an AppFailure as `textOf` and `rowBlocks` do.
 */
export async function eachRow(
  pieces: AsyncIterable<Uint8Array>,
  where: string,
  taker: RowTaker,
  tools: TextTools,
): Promise<void> {
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
    if (!isPlainStart(held, scan)) {
      const text = textOf(from(held, next), where, "CSV", tools.ascii);
      return await eachOfText(text, where, taker, 1, tools);
    }
    taker.header(PLAIN_HEADER.split(","));
    let [at, line] = [scan.next, 2];
    for (;;) {
      const stop = takeLines(held, at, line, { isLast: isDone, scan, taker, tools });
      [at, line] = [stop.at, stop.line];
      if (stop.isTorn || held.length - at > LONGEST) {
        const rest = restOfText(from(held.subarray(at), next), where, tools.ascii);
        return await eachOfText(rest, where, taker, line, tools);
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
  if (next < 0 || !sameBytes(HEADER, held.subarray(from, to))) return false;
  return !held.subarray(0, BEGINNING).includes(0);
}

interface Taking {
  readonly isLast: boolean;
  readonly scan: LineScan;
  readonly taker: RowTaker;
  readonly tools: TextTools;
}

/** The lines that end in these bytes; where it stopped, and whether because the rest is to be read as a text. */
function takeLines(
  bytes: Uint8Array,
  start: number,
  first: number,
  { isLast, scan, taker, tools }: Taking,
): { readonly at: number; readonly line: number; readonly isTorn: boolean } {
  let [at, line] = [start, first];
  while (at < bytes.length) {
    scanLine(bytes, at, bytes.length, isLast, scan);
    if (scan.next < 0) break;
    if (scan.isTorn || scan.next - at > LONGEST) return { at, line, isTorn: true };
    if (scan.isPlain) taker.plain(bytes, scan, line);
    else {
      const cells = oddCells(bytes, scan, tools);
      if (cells === null) return { at, line, isTorn: true };
      if (cells.length > 1 || cells[0]!.trim() !== "") taker.block(oneRow(cells, line), 0);
    }
    [at, line] = [scan.next, line + 1];
  }
  return { at, line, isTorn: false };
}

/** Null for what is no text in UTF-8, and for a line in which a quoted field does not end. */
function oddCells(bytes: Uint8Array, { from, to }: LineScan, { parserFor }: TextTools): readonly string[] | null {
  try {
    return cellsOfLine(parserFor, textOfUtf8(bytes.subarray(from, to)));
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
  { parserFor }: TextTools,
): Promise<void> {
  let hasHeader = firstLine > 1;
  const delimiter = hasHeader ? (): string => "," : undefined;
  for await (const block of csvBlocks(parserFor, text, where, delimiter, firstLine)) {
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

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** Of bytes that are ASCII. */
function asciiText(bytes: Uint8Array, from: number, to: number): string {
  return textOfUtf8(bytes.subarray(from, to));
}
