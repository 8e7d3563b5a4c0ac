// Reads one street file into the tally and tells what became of its rows.

import { createHash } from "node:crypto";
import { AppFailure } from "../core/basics/failure.ts";
import { formatMonth } from "../core/basics/months.ts";
import { sumBy } from "../core/basics/sums.ts";
import {
  assertAddsUp,
  type IngestContext,
  ingestRow,
  makeRowCounts,
  type RowCounts,
  rejectedRows,
} from "../core/build/ingest.ts";
import { findStreetColumns, REJECTIONS, type Rejection, type StreetColumns } from "../core/build/street-rows.ts";
import type { Tally } from "../core/build/tally.ts";
import { type RowBlock, rowBlocks } from "./csv-rows.ts";
import type { PoliceFile } from "./police-files.ts";
import { textOf } from "./text-files.ts";

/** What became of one file. */
export interface FileOutcome {
  readonly file: PoliceFile;
  readonly sha256: string;
  readonly counts: RowCounts;
  /** As printed in the rows, or null when there are none. */
  readonly forceName: string | null;
  /** `file:line` of the first rejected rows. */
  readonly examples: readonly { readonly reason: Rejection; readonly where: string }[];
  /** `file:line` of a last line that breaks off, else null. */
  readonly brokenOff: string | null;
}

export interface StreetFileReader {
  readonly tally: Tally;
  readonly wards: IngestContext["wards"];
  readonly period: IngestContext["period"];
  /** Called after each block with the bytes read since the last call. Throws to stop. */
  progress(bytes: number): void;
}

/** Examples kept for each reason and file. */
const EXAMPLES = 3;
/** A file with more than this share of swapped and zero coordinates is a bad file. */
const MOST_MISPLACED = 0.01;
const MISPLACED = ["swapped-coordinates", "zero-coordinates"] as const;

const AGAIN = "Download the file again, or leave it out.";

/** Throws an AppFailure for a file that cannot be a street file, or of which no row can be used. */
export async function readStreetFile(file: PoliceFile, reader: StreetFileReader): Promise<FileOutcome> {
  const hash = createHash("sha256");
  const state = { columns: null, forceName: null, examples: [], brokenOff: null } as State;
  const counts = makeRowCounts();
  for await (const block of rowBlocks(textOf(hashed(file, hash, reader), file.where), file.where)) {
    const header = state.columns === null ? 1 : 0;
    state.columns ??= columnsOf(block.rows[0], file.where);
    if (state.columns !== null) ingestBlock(block, header, state.columns, file, reader, counts, state);
  }
  if (state.columns === null) throw new AppFailure("bad-input", `${file.where} is empty.`, AGAIN);
  assertAddsUp(counts);
  refuseBadFile(file, counts);
  const { forceName, examples, brokenOff } = state;
  return { file, sha256: hash.digest("hex"), counts, forceName, examples, brokenOff };
}

interface State {
  columns: StreetColumns | null;
  forceName: string | null;
  brokenOff: string | null;
  readonly examples: { reason: Rejection; where: string }[];
}

async function* hashed(file: PoliceFile, hash: ReturnType<typeof createHash>, reader: StreetFileReader) {
  for await (const chunk of file.open()) {
    hash.update(chunk);
    reader.progress(chunk.length);
    yield chunk;
  }
}

function columnsOf(header: readonly string[] | undefined, where: string): StreetColumns | null {
  if (header === undefined) return null;
  const columns = findStreetColumns(header);
  if ("width" in columns) return columns;
  const names = columns.map((name) => `"${name}"`).join(", ");
  throw new AppFailure("bad-input", `${where} lacks the column${columns.length > 1 ? "s" : ""} ${names}.`, AGAIN);
}

function ingestBlock(
  block: RowBlock,
  header: number,
  columns: StreetColumns,
  file: PoliceFile,
  reader: StreetFileReader,
  counts: RowCounts,
  state: State,
): void {
  const fileMonth = { month: file.month, text: formatMonth(file.month) };
  const context = { wards: reader.wards, period: reader.period, columns, fileMonth };
  state.brokenOff = null;
  for (let index = header; index < block.rows.length; index++) {
    const row = block.rows[index]!;
    const reason = ingestRow(reader.tally, counts, context, row);
    state.forceName ??= row[columns.force]?.trim() || null;
    if (reason === null) continue;
    if (counts.rejected[reason] <= EXAMPLES)
      state.examples.push({ reason, where: `${file.name}:${block.lineOf(index)}` });
    const isLast = index === block.rows.length - 1 && row.length < columns.width;
    if (isLast) state.brokenOff = `${file.name}:${block.lineOf(index)}`;
  }
}

function refuseBadFile(file: PoliceFile, counts: RowCounts): void {
  const { read, rejected } = counts;
  const misplaced = MISPLACED.filter((reason) => rejected[reason] > 0);
  const rows = sumBy(misplaced, (reason) => rejected[reason]);
  if (rows > read * MOST_MISPLACED) {
    const what = misplaced.map((reason) => REJECTIONS[reason]).join(" or ");
    throw new AppFailure("bad-input", `${file.where}: in ${rows} of ${read} rows the ${what}.`, AGAIN);
  }
  if (read === 0 || rejectedRows(counts) < read) return;
  const [main] = (Object.keys(REJECTIONS) as Rejection[]).toSorted((a, b) => rejected[b] - rejected[a]);
  throw new AppFailure(
    "bad-input",
    `${file.where}: none of its ${read} rows can be used (${REJECTIONS[main!]}).`,
    AGAIN,
  );
}
