// Reads one street file into the tally and tells what became of its rows.

import { detached } from "../basics/detached.ts";
import { formatMonth, type Month } from "../basics/months.ts";
import { type CountedFile, countFile, type Reading, type RowCounter } from "./counted-file.ts";
import {
  countAt,
  type IngestContext,
  ingestRow,
  isWithin,
  makeRowCounts,
  type RowCounts,
  type Spot,
  spotOf,
} from "./ingest.ts";
import { type KnownRows, knownKind, knownSpot, makeKnownRows, remember } from "./known-rows.ts";
import { type LeftSums, makeLeftSums, refuseUnsoundSums } from "./left-sums.ts";
import { crimeIdOfPlain } from "./plain-file.ts";
import { FIELD, fieldIs } from "./readers/plain-lines.ts";
import { rejected, type StreetRow } from "./readers/street-row.ts";
import { makeRepeats, type RepeatedRows, type Repeats } from "./repeated-rows.ts";
import { type LeftRows, makeSenders, type Sender, type SenderContext, type Senders } from "./row-senders.ts";
import type { CopiedRows, RowsOfFile, RowsOfOthers } from "./rows-of-others.ts";
import type { StreetFile } from "./street-files.ts";
import { categoryOf, type Tally } from "./tally.ts";
import { outcomeOf } from "./tally-outcomes.ts";
import { numberOfAscii, numberOfText } from "./text-number.ts";

/** What became of one file. */
export interface FileOutcome extends CountedFile {
  readonly file: StreetFile;
  readonly counts: RowCounts;
  /** How many rows under its header stand for what is counted; left out where each is one. */
  readonly rows?: number;
  /** How many groups of rows it holds; left out where it holds the rows themselves. */
  readonly groups?: number;
  /** Of whom its usable rows are, by slug; the force that its name says is always there. */
  readonly forces: ReadonlyMap<string, SentByForce>;
  /** Its rows that are not counted at all, since another file has that month of that force. */
  readonly left: readonly LeftRows[];
  /** Rows in the wards that repeat an earlier one in every column, a Crime ID among them. */
  readonly copies: number;
  /** Of a table of counts, its rows in the wards that are the same as one above; left out of other files. */
  readonly repeated?: RepeatedRows;
  /** The same of rows that are so but for their count. */
  readonly unlike?: RepeatedRows;
  /** Of a table of counts, its rows that are left out as sums and are the sum of no rows; left out of other files. */
  readonly leftSums?: ReturnType<LeftSums["found"]>;
  /** Of an extract beside others, its rows in the wards that one read before it has, too. */
  readonly copied?: CopiedRows;
}

/** What a file has of a force. `name` is as printed in the rows, or null when none says it. */
export interface SentByForce {
  readonly name: string | null;
  readonly months: ReadonlySet<Month>;
}

export interface StreetFileContext extends IngestContext, SenderContext, Reading {
  /** Of several extracts; null and left out where there is one or none. */
  readonly rowsOfOthers?: RowsOfOthers | null;
}

const NO_FORCE = rejected("no-force");

/** Throws an AppFailure for a file that cannot be a street file, or of which no row can be used. */
export async function readStreetFile(file: StreetFile, context: StreetFileContext): Promise<FileOutcome> {
  const senders = makeSenders(file, context);
  const counts = makeRowCounts();
  const copies = { seen: new Set<number>(), count: 0 };
  const others = file.reader === undefined ? undefined : context.rowsOfOthers?.of(file);
  const [rows, repeats, sums] = [{ count: 0 }, makeRepeats(), makeLeftSums()];
  const noted = { copies, others, rows, repeats, sums };
  const counted = await countFile(file, context, makeCounter(file, context, senders, counts, noted));
  const [{ same, unlike }, leftSums] = [repeats.found(), sums.found()];
  refuseUnsoundSums(file.where, leftSums);
  const found = { counts, forces: senders.forces, left: senders.left(), copies: copies.count };
  return {
    ...{ file, ...counted, ...found },
    ...(same !== null && { repeated: same }),
    ...(unlike !== null && { unlike }),
    ...((leftSums.named ?? leftSums.blank) !== null && { leftSums }),
    ...(others && { copied: others.found() }),
    ...(rows.count !== counts.read && { rows: rows.count }),
  };
}

/** Numbers of the rows in the wards that have a Crime ID, and how many were there before. */
interface Copies {
  readonly seen: Set<number>;
  count: number;
}

/** Counts rows where they lie; lines that say what an earlier row of the force said without making texts of them. */
function makeCounter(
  file: StreetFile,
  context: StreetFileContext,
  senders: Senders,
  counts: RowCounts,
  {
    copies,
    others,
    rows,
    repeats,
    sums,
  }: {
    readonly copies: Copies;
    readonly others: RowsOfFile | undefined;
    readonly rows: { count: number };
    readonly repeats: Repeats;
    readonly sums: LeftSums;
  },
): RowCounter {
  const usual = usualOf(file, senders, context);
  return {
    counts,
    count(row, cells, where) {
      const sender = senders.of(row);
      if (sender === null) return null;
      const { placed } = counts;
      rows.count++;
      const isUsable = row.kind !== "rejected";
      const reason = ingestRow(sender.tally, counts, context, isUsable && sender.force === "" ? NO_FORCE : row);
      if (reason === null || !isUsable) sums.note(row, where);
      if (counts.placed > placed && row.kind === "located" && row.crimeId)
        noteCopy(copies, numberOfText(cells.join("\n")));
      if (counts.placed > placed && isUsable) {
        others?.note(cells, row, counts.placed - placed);
        repeats.note(row, where);
      }
      if (reason === null && isUsable) sender.months.add(row.month);
      if (isUsable) sender.name ??= row.force || null;
      return reason;
    },
    countKnown(bytes, scan) {
      if (usual === null || !fieldIs(bytes, scan, FIELD.month, usual.text)) return false;
      const spot = knownSpot(usual.known, bytes, scan);
      const kind = spot === undefined ? undefined : knownKind(usual.known, bytes, scan);
      if (spot === undefined || kind === undefined) return false;
      const { sender, month } = usual;
      counts.read++;
      rows.count++;
      const crimeId = spot.fate === "placed" ? crimeIdOfPlain(bytes, scan) : null;
      countAt(sender.tally, counts, spot, month, kind, crimeId);
      if (crimeId !== null) noteCopy(copies, numberOfAscii(bytes, scan.from, scan.to));
      sender.months.add(month);
      sender.name ??= spot.force || null;
      return true;
    },
    learn(bytes, scan, row) {
      if (usual === null || row.kind === "rejected" || row.month !== usual.month) return;
      const found = knownOf(usual.sender.tally, row, context);
      if (found !== null) remember(usual.known, bytes, scan, found);
    },
    hasLeft: () => senders.left().length > 0,
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
  return { sender, known, month, text: Uint8Array.from(formatMonth(month), (sign) => sign.charCodeAt(0)) };
}

/** What is to be known of a row that was counted; null for one that cannot be used. */
function knownOf(tally: Tally, row: Exclude<StreetRow, { kind: "rejected" }>, context: IngestContext) {
  const category = categoryOf(tally, row.category);
  if (typeof category === "string") return null;
  const found = spotOf(tally, context, row);
  if (found === null) return null;
  const { name, ...spot } = found;
  const kind = { category, outcome: outcomeOf(tally.outcomes, row.outcome ?? "") };
  return { spot: { ...spot, name: detached(name), force: detached(row.force) }, kind };
}

function noteCopy(copies: Copies, row: number): void {
  if (copies.seen.has(row)) copies.count++;
  else copies.seen.add(row);
}
