// A CSV text in pieces as blocks of rows whose line numbers are known.

import { delimiterOf } from "../basics/csv-delimiter.ts";
import { AppFailure } from "../basics/failure.ts";
import { sumBy } from "../basics/sums.ts";
import { tooManyColumns } from "./readers/too-many-columns.ts";

/** What splits a CSV text at one delimiter: PapaParse's parser, which the core is given. */
export interface CsvParser {
  /** The rows of a text; `isOpen`: its last row may go on, and is left. */
  parse(
    text: string,
    from: number,
    isOpen: boolean,
  ): {
    readonly data: readonly unknown[];
    readonly errors: readonly { readonly code: string }[];
    readonly meta: { readonly cursor: number };
  };
}

/** For lines that end with LF. */
export type ParserFor = (delimiter: string) => CsvParser;

export interface RowBlock {
  /** Without blank lines. */
  readonly rows: readonly (readonly string[])[];
  /** Line of the file, from 1, where row `index` of this block begins. */
  lineOf(index: number): number;
}

/** Letters of a line. A row longer than this is a quotation mark that nobody closed. */
export const LONGEST = 1_000_000;

/** Letters of a cell on average, up to which a line without an end is one of too many columns. */
const LONGEST_CELL = 20;

/**
 * Splits at commas, semicolons or tabs: at whichever the first line has most of, unless `delimiterIn` tells. Quoted fields may
 * hold line breaks. The first line of the pieces is line `firstLine` of the file. Throws an AppFailure when a quotation mark is never
 * closed and so swallows the lines after it, and when a line has over a million letters.
 */
export async function* csvBlocks(
  parserFor: ParserFor,
  pieces: AsyncIterable<string>,
  where: string,
  delimiterIn: (text: string) => string = delimiterOf,
  firstLine = 1,
): AsyncGenerator<RowBlock> {
  let parser: CsvParser | null = null;
  let rest = "";
  let line = firstLine;
  for await (const piece of withLineEnds(pieces, where, firstLine)) {
    rest += piece;
    if (parser === null && !piece.includes("\n")) continue;
    parser ??= parserFor(delimiterIn(rest));
    const { meta, ...parsed } = parser.parse(rest, 0, true);
    const data = parsed.data as readonly string[][];
    if (rest.length - meta.cursor > LONGEST) throw unclosed(where, line + linesIn(rest.slice(0, meta.cursor)));
    if (data.length === 0) continue;
    const read = rest.slice(0, meta.cursor);
    yield block(data, line, read.includes('"'));
    line += linesIn(read);
    rest = rest.slice(meta.cursor);
  }
  parser ??= parserFor(delimiterIn(rest));
  const { errors, ...parsed } = parser.parse(rest, 0, false);
  const data = parsed.data as readonly string[][];
  if (data.length === 0) return;
  const last = block(data, line, rest.includes('"'));
  const swallowed = data.at(-1)!.some((field) => field.includes("\n"));
  if (swallowed && errors.some(({ code }) => code === "MissingQuotes"))
    throw unclosed(where, last.lineOf(data.length - 1));
  yield last;
}

/** The pieces as they are. Throws an AppFailure at a line of more than `LONGEST` letters: few letters are looked at twice. */
async function* withLineEnds(pieces: AsyncIterable<string>, where: string, first: number): AsyncGenerator<string> {
  let [line, length] = [first, 0];
  let begun: string[] = [];
  const check = (more: string): void => {
    if (length > LONGEST) throw endless(where, line, [...begun, more].join(""));
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", from)) {
      length += end - from;
      check(piece.slice(from, end));
      [line, length, from, begun] = [line + 1, 0, end + 1, []];
    }
    length += piece.length - from;
    const open = piece.slice(from);
    check(open);
    begun.push(open);
    yield piece;
  }
}

/** The cells of one line of a file with commas, without its line end; null where a quotation mark in it is not closed. */
export function cellsOfLine(parserFor: ParserFor, text: string): readonly string[] | null {
  if (!text.includes('"')) return text.split(",");
  const { data, errors } = parserFor(",").parse(`${text}\n`, 0, false);
  return errors.some(({ code }) => code === "MissingQuotes") ? null : (data[0] as readonly string[]);
}

/** Where nothing is quoted, each row is one line. */
function block(data: readonly (readonly string[])[], line: number, isQuoted: boolean): RowBlock {
  const isBlank = (row: readonly string[]): boolean => row.length === 1 && row[0]!.trim() === "";
  const kept = data.some(isBlank) ? [...data.keys()].filter((index) => !isBlank(data[index]!)) : null;
  let lines: readonly number[] | null = null;
  const lineOf = (index: number): number => {
    const place = kept === null ? index : kept[index]!;
    if (!isQuoted) return line + place;
    lines ??= linesOf(data, line);
    return lines[place]!;
  };
  return { rows: kept === null ? data : kept.map((index) => data[index]!), lineOf };
}

/** Where each row begins. */
function linesOf(data: readonly (readonly string[])[], first: number): readonly number[] {
  let line = first;
  return data.map((row) => {
    const here = line;
    line += 1 + sumBy(row, linesIn);
    return here;
  });
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}

function unclosed(where: string, line: number): AppFailure {
  return new AppFailure("bad-input", `${where}:${line}: a quotation mark is never closed.`, "Download the file again.");
}

/** Of a line as far as it was read. */
function endless(where: string, line: number, text: string): AppFailure {
  const columns = Math.max(...[",", ";", "\t"].map((sign) => text.split(sign).length));
  if (columns * LONGEST_CELL > text.length) return tooManyColumns(`${where}:${line}`, columns, "at least ");
  return new AppFailure("bad-input", `${where}:${line}: the line does not end.`, "Download the file again.");
}
