// Reads one street file row by row and lets a counter count each: what is known of the file itself.

import { AppFailure } from "../basics/failure.ts";
import { grouped } from "../basics/grouped-digits.ts";
import type { Month } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import type { RunningHash } from "../basics/sha256.ts";
import type { SheetName } from "../basics/sheet-names.ts";
import { sumBy } from "../basics/sums.ts";
import type { RowBlock } from "./csv-blocks.ts";
import { eachRowUnderTitles } from "./extract-rows.ts";
import { assertAddsUp, type RowCounts, rejectedRows } from "./ingest.ts";
import { refuseOtherTable } from "./other-tables.ts";
import { cellsOfPlain, eachRow, type RowTaker } from "./plain-file.ts";
import type { LineScan } from "./readers/plain-lines.ts";
import { readerOf, unknownLayout } from "./readers/readers.ts";
import { REJECTIONS, type Rejection, type StreetReader, type StreetRow } from "./readers/street-row.ts";
import type { StreetFile } from "./street-files.ts";
import type { TextTools } from "./text-tools.ts";
import { refuseUnreadCounts } from "./unread-counts.ts";

/** Who counts the rows of a file. */
export interface RowCounter {
  readonly counts: RowCounts;
  /** Counts a row that stands at `file:line`; gives why it is rejected, else null. */
  count(row: StreetRow, cells: readonly string[], where: () => string): Rejection | null;
  /** Counts a plain line that says what one before said; false, and nothing is counted, for any other. */
  countKnown(bytes: Uint8Array, scan: LineScan): boolean;
  /** Keeps what a row says that was counted, by its plain line. */
  learn(bytes: Uint8Array, scan: LineScan, row: StreetRow): void;
  /** Whether rows are left to another file. */
  hasLeft(): boolean;
}

export interface CountedFile {
  /** What its layout is read by. */
  readonly reader: StreetReader;
  readonly sha256: string;
  /** `file:line` of the first rejected rows. */
  readonly examples: readonly { readonly reason: Rejection; readonly where: string }[];
  /** `file:line` of a last line that breaks off, else null. */
  readonly brokenOff: string | null;
  /** Of an extract, its rows that are used and whose time of day is none; left out of other files. */
  readonly oddTimes?: OddTimes;
  /** Of a workbook, the sheets with the same columns that are not read with it; left out of other files. */
  readonly otherSheets?: readonly SheetName[];
}

/** How many rows, and the first of them: what stands there, and `file:line`. */
interface OddTimes {
  readonly rows: number;
  readonly examples: readonly { readonly text: string; readonly where: string }[];
}

export interface Reading {
  /** Rows of later months are rejected. */
  readonly latest: Month;
  readonly tools: TextTools;
  /** Called after each piece with the bytes read since the last call, and the rows of the file before it. Throws to stop. */
  progress(bytes: number, rows: number): void;
}

/** Examples kept for each reason and file. */
const EXAMPLES = 3;
/** A file with more than this share of swapped and zero coordinates is a bad file. */
const MOST_MISPLACED = 0.01;
const MISPLACED = ["swapped-coordinates", "zero-coordinates"] as const;

const AGAIN = "Download the file again, or leave it out.";

/** How the rows of a file are read, and how many cells they have. */
interface Layout {
  readonly reader: StreetReader;
  readonly read: (cells: readonly string[]) => StreetRow;
  readonly width: number;
}

/** Throws an AppFailure for a file that cannot be a street file, or of which no row can be used. */
export async function countFile(file: StreetFile, reading: Reading, counter: RowCounter): Promise<CountedFile> {
  const hash = reading.tools.makeHash();
  const { counts } = counter;
  const { reader } = file;
  const examples: { reason: Rejection; where: string }[] = [];
  let layout: Layout | null = null;
  let brokenOff: string | null = null;
  const refused = { all: 0, by: new Map<Rejection, number>() };
  const oddTimes = { rows: 0, examples: [] as { text: string; where: string }[] };
  const countAt = ({ rows, lineOf }: RowBlock, index: number): StreetRow => {
    const { read, width } = layout!;
    const cells = rows[index]!;
    const row = read(cells);
    const where = (): string => `${file.name}:${lineOf(index)}`;
    const reason = counter.count(row, cells, where);
    brokenOff = null;
    refused.all++;
    if (reason === null) {
      if (row.kind === "rejected" || row.oddTime === undefined) return row;
      oddTimes.rows += row.count ?? 1;
      if (oddTimes.examples.length < EXAMPLES) oddTimes.examples.push({ text: row.oddTime, where: where() });
      return row;
    }
    refused.by.set(reason, (refused.by.get(reason) ?? 0) + 1);
    if (examples.filter((one) => one.reason === reason).length < EXAMPLES) examples.push({ reason, where: where() });
    // One text alone is a note under the table of an extract.
    const isNote = reader !== undefined && cells.filter((text) => !isBlank(text)).length <= 1;
    if (reason === "wrong-width" && cells.length < width && !isNote) brokenOff = where();
    return row;
  };
  const taker: RowTaker = {
    header(cells) {
      layout = layoutOf(cells, file, reading);
    },
    block(block, first) {
      for (let index = first; index < block.rows.length; index++)
        if (reader === undefined || !block.rows[index]!.every(isBlank)) countAt(block, index);
    },
    plain(bytes, scan, line) {
      if (counter.countKnown(bytes, scan)) brokenOff = null;
      else counter.learn(bytes, scan, countAt({ rows: [cellsOfPlain(bytes, scan)], lineOf: () => line }, 0));
    },
  };
  const end = { last: new Uint8Array() };
  const pieces = hashed(file, hash, reading, counts, end);
  let otherSheets: readonly SheetName[] = [];
  if (reader === undefined) await eachRow(pieces, file.where, taker, reading.tools);
  else otherSheets = await eachRowUnderTitles({ ...file, reader }, pieces, taker, reading.tools);
  const found = layout as Layout | null;
  if (found === null) throw new AppFailure("bad-input", `${file.where} is empty.`, AGAIN);
  assertAddsUp(counts);
  refuseOtherTable(file.where, counts.rejected, examples);
  refuseUnreadCounts(file.where, counts.rejected, examples);
  refuseBadFile(file, counts, counter.hasLeft());
  if (reader !== undefined) refuseMostly(file, refused, examples);
  // What breaks off has no end of its last line.
  if (endsLine(end.last)) brokenOff = null;
  return { reader: found.reader, sha256: hash.hex(), examples, brokenOff, oddTimes, otherSheets };
}

/** Of cells of a spreadsheet that hold nothing, or a format alone. */
function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Whether a text ends with its last line, in one byte or two for each sign. */
function endsLine(last: Uint8Array): boolean {
  return last.subarray(-2).some((byte) => byte === 0x0a || byte === 0x0d);
}

async function* hashed(
  file: StreetFile,
  hash: RunningHash,
  reading: Reading,
  counts: RowCounts,
  end: { last: Uint8Array },
) {
  for await (const chunk of file.open()) {
    hash.update(chunk);
    if (chunk.length > 0) end.last = chunk.slice(-2);
    reading.progress(chunk.length, counts.read);
    yield chunk;
  }
}

function layoutOf(header: readonly string[], { where, month, reader: given }: StreetFile, { latest }: Reading): Layout {
  const reader = given ?? readerOf(header);
  if (reader === null) throw new AppFailure("bad-input", `${where}: ${unknownLayout(header)}.`, AGAIN);
  return { reader, read: reader.rows(header, { month, latest }), width: header.length };
}

/** Reasons for which most rows are rejected where a column is another, or blank cells repeat what stands above. */
const MISREAD: readonly Rejection[] = [
  ...(["wrong-width", "no-category", "bad-date", "impossible-date", "error-cell"] as const),
  ...(["no-force", "ambiguous-ward"] as const),
];

/** An extract of which most rows do not count is read by the wrong columns, or repeats what stands above. */
function refuseMostly(
  { where }: StreetFile,
  refused: { readonly all: number; readonly by: ReadonlyMap<Rejection, number> },
  examples: CountedFile["examples"],
): void {
  for (const [reason, rows] of refused.by) {
    if (!MISREAD.includes(reason) || rows <= refused.all / 2) continue;
    const first = examples.find((one) => one.reason === reason);
    throw new AppFailure(
      "bad-input",
      `${where}: ${grouped(rows)} of ${numberOf(refused.all, "rows", grouped)} would not count (${REJECTIONS[reason]}), the first in ${first!.where}.`,
      'See whether the profile names the right columns. Where blank cells repeat the cell above, say so ("blankCells" in the profile). Rows that are not to count have to be taken out of the file.',
    );
  }
}

/** Throws an AppFailure for a file of which so much cannot be used that it is none; `again` is what to do. */
export function refuseBadFile(file: StreetFile, counts: RowCounts, hasLeft: boolean, again = AGAIN): void {
  const { read, rejected: refused } = counts;
  const all = numberOf(read, file.reader === undefined ? "rows" : "offences");
  const misplaced = MISPLACED.filter((reason) => refused[reason] > 0);
  const rows = sumBy(misplaced, (reason) => refused[reason]);
  if (rows > read * MOST_MISPLACED) {
    const what = misplaced.map((reason) => REJECTIONS[reason]).join(" or ");
    throw new AppFailure("bad-input", `${file.where}: in ${rows} of ${all} the ${what}.`, again);
  }
  if (read === 0 || hasLeft || rejectedRows(counts) < read) return;
  const [main] = (Object.keys(REJECTIONS) as Rejection[]).toSorted((a, b) => refused[b] - refused[a]);
  throw new AppFailure("bad-input", `${file.where}: none of its ${all} can be used (${REJECTIONS[main!]}).`, again);
}
