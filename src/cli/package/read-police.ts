// From files of offences to what is counted of them: their months, forces and rows.
import { entriesOf } from "../../core/basics/count-table.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, lengthOf, type Month, type MonthRange } from "../../core/basics/months.ts";
import { sumBy } from "../../core/basics/sums.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import { addRowCounts, assertAddsUp, makeRowCounts, type RowCounts } from "../../core/build/ingest.ts";
import { makeTally, type Tally } from "../../core/build/tally.ts";
import { makeWardIndex } from "../../core/geography/ward-index.ts";
import type { PoliceFiles, StreetFile } from "../police/police-files.ts";
import { type FileOutcome, readStreetFile, type StreetFileContext } from "../police/street-file.ts";
import { makeProgress } from "../progress.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import type { BuildOptions, Inputs } from "./build-files.ts";

export type SideFiles = Pick<Inputs, "wards" | "population" | "figures" | "figureGroups" | "notes">;

/** What is read, found in folders and ZIPs or not. */
type GivenFiles = { readonly files: readonly StreetFile[] } & Pick<PoliceFiles, "replaced">;

/** A month of which a force has a file or a row. */
interface HeldMonth {
  readonly force: string;
  readonly month: Month;
}

/**
 * What the files hold of the area, in the months asked for or else in all that they are of. Throws an AppFailure for a file that
 * cannot be used, and for files that do not belong to the area, the months or the forces asked for: before any is read, where
 * all say of which month they are.
 */
export async function readPolice(
  options: BuildOptions,
  side: SideFiles,
  found: GivenFiles,
  terminal: Terminal,
): Promise<Inputs> {
  const named = monthsOfFiles(found.files);
  if (named.length === found.files.length) periodOf(options, named);
  const tally = makeTally();
  const total = sumBy(found.files, ({ bytes }) => bytes);
  const progress = makeProgress(terminal.error, found.files.length, total);
  const context: StreetFileContext = {
    tally,
    wards: makeWardIndex(side.wards.boundaries),
    period: { from: options.from ?? Number.NEGATIVE_INFINITY, to: options.to ?? Number.POSITIVE_INFINITY },
    progress(bytes) {
      stopIfInterrupted(terminal.signal);
      progress.add(bytes);
    },
  };
  const outcomes: FileOutcome[] = [];
  try {
    for (const file of found.files) {
      const outcome = await readStreetFile(file, context);
      outcomes.push(outcome);
      progress.file(file.name, outcome.counts.read);
    }
  } finally {
    progress.done();
  }
  const counts = sumOf(outcomes, tally);
  const held = [...named, ...outcomes.flatMap(monthsOfRows)];
  if (held.length === 0) throw nothingPlaced(options, counts);
  const period = periodOf(options, held);
  if (counts.placed === 0) throw nothingPlaced(options, counts);
  const requiredForces = options.requireForces.length > 0 ? options.requireForces : [mainForce(outcomes)];
  return { ...side, period, tally, outcomes, counts, requiredForces, replaced: found.replaced };
}

function monthsOfFiles(files: readonly StreetFile[]): readonly HeldMonth[] {
  return files.flatMap(({ force, month }) => (month === null ? [] : [{ force, month }]));
}

function monthsOfRows({ file: { force }, months }: FileOutcome): readonly HeldMonth[] {
  return [...months].map((month) => ({ force, month }));
}

/** Throws an AppFailure when there is nothing in the months asked for, or nothing of a required force. */
function periodOf({ from, to, requireForces }: BuildOptions, held: readonly HeldMonth[]): MonthRange {
  const first = held.reduce((least, { month }) => Math.min(least, month), Number.POSITIVE_INFINITY);
  const last = held.reduce((most, { month }) => Math.max(most, month), Number.NEGATIVE_INFINITY);
  const period = { from: from ?? first, to: to ?? last };
  if (lengthOf(period) <= 0 || period.from > last || period.to < first)
    throw new AppFailure(
      "bad-input",
      `The files hold ${formatMonth(first)} to ${formatMonth(last)}, nothing from ${formatMonth(period.from)} to ${formatMonth(period.to)}.`,
      "Change --from and --to, or give other files.",
    );
  refuseUnknownForces(requireForces, held, period);
  return period;
}

/** Throws an AppFailure when a required force has nothing in the period: all its months would be missing. */
function refuseUnknownForces(required: readonly string[], held: readonly HeldMonth[], { from, to }: MonthRange): void {
  const forces = new Set(held.filter(({ month }) => month >= from && month <= to).map(({ force }) => force));
  const unknown = required.filter((force) => !forces.has(force));
  if (unknown.length === 0) return;
  throw new AppFailure(
    "bad-input",
    `From ${formatMonth(from)} to ${formatMonth(to)} there is no file of ${unknown.join(", ")}; there are files of ${[...forces].sort().join(", ") || "no force"}.`,
    "Correct --require-forces, or add the files of that force.",
  );
}

function sumOf(outcomes: readonly FileOutcome[], tally: Tally): RowCounts {
  const counts = makeRowCounts();
  for (const outcome of outcomes) addRowCounts(counts, outcome.counts);
  assertAddsUp(counts);
  let placed = 0;
  for (const [, count] of entriesOf(tally.cells)) placed += count;
  if (placed !== counts.placed) throw new Error(`${counts.placed} rows placed, ${placed} in the wards`);
  return counts;
}

/** The force with most rows in the area; of equal ones the first by name. */
function mainForce(outcomes: readonly FileOutcome[]): string {
  const placed = new Map<string, number>();
  for (const { file, counts } of outcomes) placed.set(file.force, (placed.get(file.force) ?? 0) + counts.placed);
  return [...placed].sort(([a, rowsA], [b, rowsB]) => rowsB - rowsA || compareTexts(a, b))[0]![0];
}

function nothingPlaced(options: BuildOptions, counts: RowCounts): AppFailure {
  return new AppFailure(
    "bad-input",
    `None of ${counts.read} rows lies in ${options.areaName}.`,
    "Check that police files, wards and months belong together.",
  );
}
