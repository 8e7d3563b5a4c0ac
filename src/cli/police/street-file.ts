// Reads one street file into the tally and tells what became of its rows.

import { createHash } from "node:crypto";
import { AppFailure } from "../../core/basics/failure.ts";
import type { Month } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { sumBy } from "../../core/basics/sums.ts";
import {
  assertAddsUp,
  type IngestContext,
  ingestRow,
  makeRowCounts,
  type RowCounts,
  rejectedRows,
} from "../../core/build/ingest.ts";
import { readerOf, unknownLayout } from "../../core/build/readers/readers.ts";
import {
  REJECTIONS,
  type Rejection,
  rejected,
  type StreetReader,
  type StreetRow,
} from "../../core/build/readers/street-row.ts";
import { numberOfText } from "../../core/build/tally.ts";
import { type RowBlock, rowBlocks } from "../text/csv-rows.ts";
import { textOf } from "../text/text-files.ts";
import type { StreetFile } from "./police-files.ts";
import { type LeftRows, makeSenders, type SenderContext, type Senders } from "./row-senders.ts";

/** What became of one file. */
export interface FileOutcome {
  readonly file: StreetFile;
  /** What its layout is read by. */
  readonly reader: StreetReader;
  readonly sha256: string;
  readonly counts: RowCounts;
  /** How many groups of rows it holds; left out where it holds the rows themselves. */
  readonly groups?: number;
  /** Of whom its usable rows are, by slug; the force that its name says is always there. */
  readonly forces: ReadonlyMap<string, SentByForce>;
  /** Its rows that are not counted at all, since another file has that month of that force. */
  readonly left: readonly LeftRows[];
  /** `file:line` of the first rejected rows. */
  readonly examples: readonly { readonly reason: Rejection; readonly where: string }[];
  /** Rows in the wards that repeat an earlier one in every column, a Crime ID among them. */
  readonly copies: number;
  /** `file:line` of a last line that breaks off, else null. */
  readonly brokenOff: string | null;
}

/** What a file has of a force. `name` is as printed in the rows, or null when none says it. */
export interface SentByForce {
  readonly name: string | null;
  readonly months: ReadonlySet<Month>;
}

export interface StreetFileContext extends IngestContext, SenderContext {
  /** Rows of later months are rejected. */
  readonly latest: Month;
  /** Called after each block with the bytes read since the last call. Throws to stop. */
  progress(bytes: number): void;
}

/** Examples kept for each reason and file. */
const EXAMPLES = 3;
/** A file with more than this share of swapped and zero coordinates is a bad file. */
const MOST_MISPLACED = 0.01;
const MISPLACED = ["swapped-coordinates", "zero-coordinates"] as const;

const NO_FORCE = rejected("no-force");

const AGAIN = "Download the file again, or leave it out.";

/** Throws an AppFailure for a file that cannot be a street file, or of which no row can be used. */
export async function readStreetFile(file: StreetFile, context: StreetFileContext): Promise<FileOutcome> {
  const hash = createHash("sha256");
  const senders = makeSenders(file, context);
  const state: State = { layout: null, senders, brokenOff: null, examples: [], placed: new Set(), copies: 0 };
  const counts = makeRowCounts();
  for await (const block of rowBlocks(textOf(hashed(file, hash, context), file.where), file.where)) {
    const [header] = block.rows;
    const first = state.layout === null ? 1 : 0;
    if (state.layout === null && header !== undefined) state.layout = layoutOf(header, file, context);
    if (state.layout !== null) ingestBlock(block, first, state.layout, file, context, counts, state);
  }
  if (state.layout === null) throw new AppFailure("bad-input", `${file.where} is empty.`, AGAIN);
  assertAddsUp(counts);
  refuseBadFile(file, counts, senders.left().length > 0);
  const { layout, examples, copies, brokenOff } = state;
  const sha256 = hash.digest("hex");
  return {
    file,
    reader: layout.reader,
    sha256,
    counts,
    forces: senders.forces,
    left: senders.left(),
    ...{ examples, copies, brokenOff },
  };
}

/** How the rows of a file are read, and how many cells they have. */
interface Layout {
  readonly reader: StreetReader;
  readonly read: (cells: readonly string[]) => StreetRow;
  readonly width: number;
}

interface State {
  layout: Layout | null;
  readonly senders: Senders;
  brokenOff: string | null;
  readonly examples: { reason: Rejection; where: string }[];
  /** Numbers of the rows in the wards that have a Crime ID. */
  readonly placed: Set<number>;
  copies: number;
}

async function* hashed(file: StreetFile, hash: ReturnType<typeof createHash>, context: StreetFileContext) {
  for await (const chunk of file.open()) {
    hash.update(chunk);
    context.progress(chunk.length);
    yield chunk;
  }
}

function layoutOf(header: readonly string[], { where, month }: StreetFile, { latest }: StreetFileContext): Layout {
  const reader = readerOf(header);
  if (reader === null) throw new AppFailure("bad-input", `${where}: ${unknownLayout(header)}.`, AGAIN);
  return { reader, read: reader.rows(header, { month, latest }), width: header.length };
}

function ingestBlock(
  block: RowBlock,
  first: number,
  { read, width }: Layout,
  file: StreetFile,
  context: StreetFileContext,
  counts: RowCounts,
  state: State,
): void {
  state.brokenOff = null;
  const { senders } = state;
  for (let index = first; index < block.rows.length; index++) {
    const cells = block.rows[index]!;
    const row = read(cells);
    const sender = senders.of(row);
    if (sender === null) continue;
    const { placed } = counts;
    const reason = ingestRow(
      sender.tally,
      counts,
      context,
      row.kind !== "rejected" && sender.force === "" ? NO_FORCE : row,
    );
    if (counts.placed > placed && row.kind === "located" && row.crimeId) noteCopy(state, cells);
    if (reason === null && row.kind !== "rejected") sender.months.add(row.month);
    if (row.kind !== "rejected") sender.name ??= row.force || null;
    if (reason === null) continue;
    if (counts.rejected[reason] <= EXAMPLES)
      state.examples.push({ reason, where: `${file.name}:${block.lineOf(index)}` });
    const isLast = index === block.rows.length - 1 && reason === "wrong-width" && cells.length < width;
    if (isLast) state.brokenOff = `${file.name}:${block.lineOf(index)}`;
  }
}

function noteCopy(state: State, cells: readonly string[]): void {
  const row = numberOfText(cells.join("\n"));
  if (state.placed.has(row)) state.copies++;
  else state.placed.add(row);
}

/** Throws an AppFailure for a file of which so much cannot be used that it is none; `again` is what to do. */
export function refuseBadFile(file: StreetFile, counts: RowCounts, hasLeft: boolean, again = AGAIN): void {
  const { read, rejected: refused } = counts;
  const misplaced = MISPLACED.filter((reason) => refused[reason] > 0);
  const rows = sumBy(misplaced, (reason) => refused[reason]);
  if (rows > read * MOST_MISPLACED) {
    const what = misplaced.map((reason) => REJECTIONS[reason]).join(" or ");
    throw new AppFailure("bad-input", `${file.where}: in ${rows} of ${numberOf(read, "rows")} the ${what}.`, again);
  }
  if (read === 0 || hasLeft || rejectedRows(counts) < read) return;
  const [main] = (Object.keys(REJECTIONS) as Rejection[]).toSorted((a, b) => refused[b] - refused[a]);
  throw new AppFailure(
    "bad-input",
    `${file.where}: none of its ${numberOf(read, "rows")} can be used (${REJECTIONS[main!]}).`,
    again,
  );
}
