// Reads one street file into the tally and tells what became of its rows.

import { createHash } from "node:crypto";
import { detached } from "../../core/basics/detached.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type Month } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { sumBy } from "../../core/basics/sums.ts";
import {
  assertAddsUp,
  countAt,
  type IngestContext,
  ingestRow,
  isWithin,
  makeRowCounts,
  type RowCounts,
  rejectedRows,
  type Spot,
  spotOf,
} from "../../core/build/ingest.ts";
import { type KnownRows, knownCategory, knownSpot, makeKnownRows, remember } from "../../core/build/known-rows.ts";
import { FIELD, fieldIs, type LineScan } from "../../core/build/readers/plain-lines.ts";
import { readerOf, unknownLayout } from "../../core/build/readers/readers.ts";
import {
  REJECTIONS,
  type Rejection,
  rejected,
  type StreetReader,
  type StreetRow,
} from "../../core/build/readers/street-row.ts";
import { categoryOf, type Tally } from "../../core/build/tally.ts";
import { numberOfAscii, numberOfText } from "../../core/build/text-number.ts";
import type { RowBlock } from "../text/csv-rows.ts";
import { cellsOfPlain, crimeIdOfPlain, eachRow } from "./plain-file.ts";
import type { StreetFile } from "./police-files.ts";
import { type LeftRows, makeSenders, type Sender, type SenderContext, type Senders } from "./row-senders.ts";

/** What became of one file. */
export interface FileOutcome {
  readonly file: StreetFile;
  /** What its layout is read by. */
  readonly reader: StreetReader;
  readonly sha256: string;
  readonly counts: RowCounts;
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
  const ingest = makeIngest(file, context, counts, state);
  await eachRow(hashed(file, hash, context), file.where, {
    header: (cells) => {
      state.layout = layoutOf(cells, file, context);
    },
    ...ingest,
  });
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

/** Counts rows as cells, and plain lines: those that say what an earlier row said without making texts of them. */
function makeIngest(file: StreetFile, context: StreetFileContext, counts: RowCounts, state: State) {
  const usual = usualOf(file, state.senders, context);
  const one = { rows: [[]] as (readonly string[])[], lineOf: () => 0 };
  return {
    block(block: RowBlock, first: number): void {
      for (let index = first; index < block.rows.length; index++)
        ingestCells(block, index, file, context, counts, state);
    },
    plain(bytes: Uint8Array, scan: LineScan, line: number): void {
      if (usual === null || !fieldIs(bytes, scan, FIELD.month, usual.text)) {
        ingestCells({ rows: [cellsOfPlain(bytes, scan)], lineOf: () => line }, 0, file, context, counts, state);
        return;
      }
      const spot = knownSpot(usual.known, bytes, scan);
      const category = spot === undefined ? -1 : knownCategory(usual.known, bytes, scan);
      if (spot !== undefined && category >= 0) {
        countKnown(usual, spot, category, bytes, scan, counts, state);
        return;
      }
      one.rows[0] = cellsOfPlain(bytes, scan);
      one.lineOf = () => line;
      const row = ingestCells(one, 0, file, context, counts, state);
      if (row === null) return;
      const found = knownOf(usual.sender.tally, row, context);
      if (found !== null) remember(usual.known, bytes, scan, found);
    },
  };
}

/** Of a file whose name says force and month, in the months asked for: what its rows usually say. */
interface Usual {
  readonly sender: Sender;
  readonly known: KnownRows<KnownSpot>;
  readonly month: Month;
  /** The month as rows have it. */
  readonly text: Uint8Array;
}

interface KnownSpot extends Spot {
  /** Printed name of the force in its rows. */
  readonly force: string;
}

/** What is known of the rows of each force; a tally is of one force and counted against the same wards. */
const knownRows = new WeakMap<Tally, KnownRows<KnownSpot>>();

/** Null where each row has to be asked for its force or month, or none of them counts. */
function usualOf({ force, month }: StreetFile, { forces }: Senders, context: StreetFileContext): Usual | null {
  const sender = force === null ? undefined : forces.get(force);
  if (sender === undefined || month === null || month > context.latest || !isWithin(context.period, month)) return null;
  const known = knownRows.get(sender.tally) ?? makeKnownRows();
  knownRows.set(sender.tally, known);
  return { sender, known, month, text: Buffer.from(formatMonth(month)) };
}

function countKnown(
  { sender, month }: Usual,
  spot: KnownSpot,
  category: number,
  bytes: Uint8Array,
  scan: LineScan,
  counts: RowCounts,
  state: State,
): void {
  state.brokenOff = null;
  counts.read++;
  const crimeId = spot.fate === "placed" ? crimeIdOfPlain(bytes, scan) : null;
  countAt(sender.tally, counts, spot, month, category, crimeId);
  if (crimeId !== null) noteCopy(state, numberOfAscii(bytes, scan.from, scan.to));
  sender.months.add(month);
  sender.name ??= spot.force || null;
}

/** What is to be known of a row that was counted; null for one that cannot be used. */
function knownOf(tally: Tally, row: StreetRow, context: IngestContext) {
  if (row.kind === "rejected") return null;
  const category = categoryOf(tally, row.category);
  if (typeof category === "string") return null;
  const { name, ...spot } = spotOf(tally, context, row);
  return { spot: { ...spot, name: detached(name), force: detached(row.force) }, category };
}

/** The row, null for one that is left to another file. */
function ingestCells(
  block: RowBlock,
  index: number,
  file: StreetFile,
  context: StreetFileContext,
  counts: RowCounts,
  state: State,
): StreetRow | null {
  state.brokenOff = null;
  const { senders, layout } = state;
  const { read, width } = layout!;
  const cells = block.rows[index]!;
  const row = read(cells);
  const sender = senders.of(row);
  if (sender === null) return null;
  const { placed } = counts;
  const reason = ingestRow(
    sender.tally,
    counts,
    context,
    row.kind !== "rejected" && sender.force === "" ? NO_FORCE : row,
  );
  if (counts.placed > placed && row.kind === "located" && row.crimeId) noteCopy(state, numberOfText(cells.join("\n")));
  if (reason === null && row.kind !== "rejected") sender.months.add(row.month);
  if (row.kind !== "rejected") sender.name ??= row.force || null;
  if (reason === null) return row;
  if (counts.rejected[reason] <= EXAMPLES)
    state.examples.push({ reason, where: `${file.name}:${block.lineOf(index)}` });
  const isShort = reason === "wrong-width" && cells.length < width;
  if (isShort) state.brokenOff = `${file.name}:${block.lineOf(index)}`;
  return row;
}

function noteCopy(state: State, row: number): void {
  if (state.placed.has(row)) state.copies++;
  else state.placed.add(row);
}

function refuseBadFile(file: StreetFile, counts: RowCounts, hasLeft: boolean): void {
  const { read, rejected: refused } = counts;
  const misplaced = MISPLACED.filter((reason) => refused[reason] > 0);
  const rows = sumBy(misplaced, (reason) => refused[reason]);
  if (rows > read * MOST_MISPLACED) {
    const what = misplaced.map((reason) => REJECTIONS[reason]).join(" or ");
    throw new AppFailure("bad-input", `${file.where}: in ${rows} of ${numberOf(read, "rows")} the ${what}.`, AGAIN);
  }
  if (read === 0 || hasLeft || rejectedRows(counts) < read) return;
  const [main] = (Object.keys(REJECTIONS) as Rejection[]).toSorted((a, b) => refused[b] - refused[a]);
  throw new AppFailure(
    "bad-input",
    `${file.where}: none of its ${numberOf(read, "rows")} can be used (${REJECTIONS[main!]}).`,
    AGAIN,
  );
}
