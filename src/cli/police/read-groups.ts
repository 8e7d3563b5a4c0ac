// Files of groups into the tallies of their forces: what street files would have been counted as, row by row.

import { MOST_IN_MONTH } from "../../core/area/possible-counts.ts";
import { addCount, type CountTable, countOf, makeCountTable } from "../../core/basics/count-table.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import type { Month } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { refuseBadFile } from "../../core/build/counted-file.ts";
import { assertAddsUp, ingestRow, makeRowCounts, type RowCounts } from "../../core/build/ingest.ts";
import { STREET_GROUPS } from "../../core/build/readers/street-groups.ts";
import { type Rejection, rejected } from "../../core/build/readers/street-row.ts";
import { makeSenders, type Senders } from "../../core/build/row-senders.ts";
import type { FileOutcome, SentByForce, StreetFileContext } from "../../core/build/street-file.ts";
import type { StreetFile } from "../../core/build/street-files.ts";
import { numberOfText } from "../../core/build/text-number.ts";
import { readGroupRows } from "./group-rows.ts";

/** Examples of rejected groups that are kept for each reason and file. */
const EXAMPLES = 3;
const GROUP_AGAIN = "Run sql/places.sql again, and save its result once and whole.";
const NO_FORCE = rejected("no-force");

/** What the files of one result have together. */
interface Together {
  /** Groups in the area or without coordinates: a number of each one's text under another number of it. */
  readonly met: CountTable;
  /** By slug, the printed name of a force in the first month that has one; of several the least. */
  readonly names: Map<string, { readonly name: string; readonly month: Month }>;
}

/**
 * Counts every group in the tally of its force, as often as it says. Throws an AppFailure for a file that is no result of
 * sql/places.sql, a group that is not whole or whose number is none, and for one that is there twice: whoever gives a result
 * twice would count everything twice. Groups far from the area are not looked at for that.
 */
export async function readGroupFiles(
  files: readonly StreetFile[],
  context: StreetFileContext,
  done: (outcome: FileOutcome) => void,
): Promise<readonly FileOutcome[]> {
  const together: Together = { met: makeCountTable(), names: new Map() };
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const outcome = await readGroupFile(file, context, together);
    outcomes.push(outcome);
    done(outcome);
  }
  return outcomes.map((outcome) => ({ ...outcome, forces: named(outcome.forces, together) }));
}

async function readGroupFile(file: StreetFile, context: StreetFileContext, together: Together): Promise<FileOutcome> {
  const senders = makeSenders(file, context);
  const counts = makeRowCounts();
  const state: State = { file, context, together, senders, counts, examples: [], groups: 0 };
  let read: ReturnType<typeof readersOf> | null = null;
  const sha256 = await readGroupRows(
    file,
    (header, rows, at) => {
      read ??= readersOf(header, context);
      for (const [index, cells] of rows.entries()) ingestGroup(state, read, cells, () => at(index));
    },
    (bytes) => context.progress(bytes, counts.read),
  );
  assertAddsUp(counts);
  refuseBadFile(file, counts, false, GROUP_AGAIN);
  return {
    ...{ file, sha256, counts, groups: state.groups, examples: state.examples },
    ...{ reader: STREET_GROUPS, forces: senders.forces, left: [], copies: 0, brokenOff: null },
  };
}

interface State {
  readonly file: StreetFile;
  readonly context: StreetFileContext;
  readonly together: Together;
  readonly senders: Senders;
  readonly counts: RowCounts;
  readonly examples: { readonly reason: Rejection; readonly where: string }[];
  groups: number;
}

function readersOf(header: readonly string[], { latest }: StreetFileContext) {
  return {
    width: header.length,
    rowOf: STREET_GROUPS.rows(header, { month: null, latest }),
    keyOf: STREET_GROUPS.keyIn(header),
    numberIn: STREET_GROUPS.countIn(header),
  };
}

function ingestGroup(
  state: State,
  { width, rowOf, keyOf, numberIn }: ReturnType<typeof readersOf>,
  cells: readonly string[],
  at: () => string,
): void {
  const { file, context, together, senders, counts } = state;
  const broken = (what: string): AppFailure =>
    new AppFailure("bad-input", `${file.where}${at()}: ${what}.`, GROUP_AGAIN);
  if (cells.length !== width) throw broken(`the group has ${numberOf(cells.length, "fields")} and the header ${width}`);
  if (numberIn(cells) === null) throw broken(`count is not a whole number from 1 to ${MOST_IN_MONTH}`);
  const row = rowOf(cells);
  const { count = 1 } = row;
  state.groups++;
  const sender = senders.of(row)!;
  const before = kept(counts);
  const nameless = row.kind !== "rejected" && sender.force === "";
  const reason = ingestRow(sender.tally, counts, context, nameless ? { ...NO_FORCE, count } : row);
  if (kept(counts) > before && isMet(together.met, keyOf(cells)))
    throw broken("the group is there for the second time");
  if (reason === null && row.kind !== "rejected") {
    sender.months.add(row.month);
    noteName(together, sender.force, row.force, row.month);
  }
  if (reason !== null && state.examples.filter((example) => example.reason === reason).length < EXAMPLES)
    state.examples.push({ reason, where: `${file.name}${at()}` });
}

/** Rows whose groups must be there once. */
function kept({ placed, rim, unplaced }: RowCounts): number {
  return placed + rim + unplaced;
}

/** Whether a group was met before; it is now. */
function isMet(met: CountTable, text: string): boolean {
  const [key, check] = [numberOfText(text), numberOfText(`\n${text}`) + 1];
  const known = countOf(met, key);
  if (known === 0) addCount(met, key, check);
  return known === check;
}

function noteName({ names }: Together, force: string, name: string, month: Month): void {
  const known = names.get(force);
  if (known !== undefined && (month > known.month || (month === known.month && name >= known.name))) return;
  names.set(force, { name, month });
}

/** The same forces, each under the one name that all files of the result have for it. */
function named(forces: FileOutcome["forces"], { names }: Together): FileOutcome["forces"] {
  const own = Array.from(forces, ([force, { months }]): readonly [string, SentByForce] => {
    return [force, { name: names.get(force)?.name ?? null, months }];
  });
  return new Map(own);
}
