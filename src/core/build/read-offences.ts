// From files of offences to what is counted of them: their months, forces and rows.

import { entriesOf } from "../basics/count-table.ts";
import { AppFailure } from "../basics/failure.ts";
import { formatMonth, lengthOf, type Month, type MonthRange } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { sumBy } from "../basics/sums.ts";
import { makeOutskirts } from "../geography/outskirts.ts";
import { bytesOfWards } from "../geography/packed-rings.ts";
import { makeWardIndex } from "../geography/ward-index.ts";
import type { IndexedWards, Inputs, PackageOptions, Run, SideFiles } from "./build-inputs.ts";
import { countedForces, mainForce, requireHome } from "./counted-forces.ts";
import { refuseSameExtract } from "./counted-twice.ts";
import { sentRows } from "./force-coverage.ts";
import { addRowCounts, assertAddsUp, makeRowCounts, type RowCounts, setRowsApart } from "./ingest.ts";
import { nothingPlaced } from "./nothing-placed.ts";
import { TELLING_METRES } from "./rim-coverage.ts";
import { makeRowsOfOthers } from "./rows-of-others.ts";
import type { FileOutcome, StreetFileContext } from "./street-file.ts";
import type { GivenOffences, Replaced, StreetFile } from "./street-files.ts";
import { makeTally, type Tally } from "./tally.ts";
import { areaNamed, makeWardLookup } from "./ward-lookup.ts";

/** What rows are counted by, as far as it does not depend on how files are read. */
export type Counting = Omit<StreetFileContext, "tools" | "progress" | "takenFrom">;

/** Who reads the files. */
export interface OffenceReading {
  /** What became of each, in their order. */
  readAll(files: readonly StreetFile[], counting: Counting): Promise<readonly FileOutcome[]>;
  readonly run: Run;
}

/** A month of which a force has a file or a row. */
interface HeldMonth {
  readonly force: string;
  readonly month: Month;
}

/**
 * What the files hold of the area, in the months asked for or else in those that the forces that must be there sent: another
 * force's files make the package no longer. Throws an AppFailure for a file that
 * cannot be used, and for files that do not belong to the area, the months or the forces asked for: before any is read, where
 * all say of which month they are.
 */
export async function readOffences(
  options: PackageOptions,
  side: SideFiles,
  found: GivenOffences,
  reading: OffenceReading,
): Promise<Inputs> {
  const named = monthsOfFiles(found.files);
  const home = homeOf(side);
  if (named.length === found.files.length) {
    const { period, needed } = namedPeriod(options, named, home);
    if (lengthOf(needed) < lengthOf(period)) return readOffences({ ...options, ...needed }, side, found, reading);
  }
  const tallies = new Map<string, Tally>();
  const indexed = indexedWards(side, reading.run);
  const outcomes = await reading.readAll(found.files, makeContext(options, side, indexed, tallies, found.files));
  refuseSameExtract(outcomes);
  const counts = sumOf(outcomes, [...tallies.values()]);
  const held = [...named, ...outcomes.flatMap(monthsOfRows)];
  if (held.length === 0) throw nothingPlaced(options, side, counts);
  const period = periodOf(options, held);
  const sent = new Map(Array.from(tallies, ([force, tally]) => [force, sentRows(tally, period)]));
  const needed = periodNeeded(options, held, period, home.length > 0 ? home : mainForce(sent));
  if (lengthOf(needed) < lengthOf(period)) return readOffences({ ...options, ...needed }, side, found, reading);
  refuseUnknownForces(options.requireForces, forcesIn(held, period), period);
  return countedInputs(options, side, { ...found, indexed, period, tallies, outcomes, counts });
}

/** What was read in the end: files, and by force what was counted of them. */
export interface ReadRows extends Omit<GivenOffences, "files"> {
  readonly indexed: IndexedWards;
  readonly period: MonthRange;
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly outcomes: readonly FileOutcome[];
  readonly counts: RowCounts;
}

/** Which forces count, and all that a package is written from. Throws an AppFailure where no row lies in the wards. */
export function countedInputs(options: PackageOptions, side: SideFiles, read: ReadRows): Inputs {
  const { indexed, period, tallies, outcomes, counts, unread } = read;
  const otherWards = [...tallies.values()].flatMap((tally) => [...tally.otherWards.keys()]);
  if (counts.placed === 0) throw nothingPlaced(options, side, counts, otherWards);
  const [required, accepted] = [options.requireForces, new Set(options.acceptMonths)];
  const home = homeOf(side);
  const ofExtract = outcomes.some(({ file }) => file.reader !== undefined);
  const forces = countedForces({ period, tallies, names: namesOf(outcomes), home, required, accepted, ofExtract });
  for (const tally of forces.apart) setRowsApart(counts, tally);
  assertAddsUp(counts);
  if (counts.placed === 0) throw nothingPlaced(options, side, counts);
  const replaced = [...read.replaced, ...outcomes.flatMap(replacedRows)];
  return { ...side, indexed, period, forces, outcomes, counts, replaced, unread };
}

/** The forces whose districts these are. */
function homeOf({ districts }: Pick<SideFiles, "districts">): readonly string[] {
  return [...new Set(districts.flatMap(({ force }) => force ?? []))];
}

/**
 * Of files that all say by name of which month they are: the months asked for, and the part of them that is needed. Throws an
 * AppFailure where a force that must be there has none.
 */
export function namedPeriod(options: PackageOptions, named: readonly HeldMonth[], home: readonly string[]) {
  const period = periodOf(options, named);
  requireHome(home, forcesIn(named, period), period, new Map());
  refuseUnknownForces(options.requireForces, forcesIn(named, period), period);
  return { period, needed: periodNeeded(options, named, period, home) };
}

/** Wards that fit together, with what tells the ward of a point and how far outside it lies. */
export function indexedWards({ wards: { boundaries } }: Pick<SideFiles, "wards">, run: Run): IndexedWards {
  const bytes = bytesOfWards(boundaries);
  return {
    boundaries,
    index: run(bytes, () => makeWardIndex(boundaries)),
    outskirts: run(bytes, () => makeOutskirts(boundaries, TELLING_METRES)),
  };
}

/** Counts the rows of each force in a tally of its own, which comes to be when the first is asked for. */
function makeContext(
  { from, to, possible, areaName }: PackageOptions,
  { districts, areaCode }: Pick<SideFiles, "districts" | "areaCode">,
  { boundaries, index, outskirts }: IndexedWards,
  tallies: Map<string, Tally>,
  files: readonly StreetFile[],
): Counting {
  // In an extract a later month is a typing error, and would make the package longer.
  const names = [areaName, areaCode, ...districts.flatMap(({ code, name }) => [code, name ?? code])];
  const wardNamed = makeWardLookup(boundaries, districts.length > 1 ? [] : names);
  const isExtract = files.some(({ reader }) => reader !== undefined);
  return {
    ...{
      wards: index,
      outskirts,
      wardNamed,
      areaNamed: areaNamed(names, wardNamed),
      rowsOfOthers: makeRowsOfOthers(files),
    },
    latest: isExtract ? possible.soon : possible.last,
    period: { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY },
    tallyOf(force) {
      const tally = tallies.get(force) ?? makeTally();
      tallies.set(force, tally);
      return tally;
    },
  };
}

/** Of files that are read one after the other: a month of a force is taken from the first that has it. */
export function makeTaken() {
  const taken = new Map<string, string>();
  return {
    takenFrom: (force: string, month: Month) => taken.get(heldKey(force, month)) ?? null,
    note(outcome: FileOutcome) {
      for (const { force, month } of monthsOfRows(outcome)) taken.set(heldKey(force, month), outcome.file.where);
    },
  };
}

/** Printed names of forces by slug, as the first of their rows that say one have them. */
function namesOf(outcomes: readonly FileOutcome[]): ReadonlyMap<string, string> {
  const printed = outcomes.flatMap(({ forces }) =>
    [...forces].flatMap(([force, { name }]) => (name === null ? [] : [[force, name] as const])),
  );
  return new Map(printed.toReversed());
}

function heldKey(force: string, month: Month): string {
  return `${force} ${month}`;
}

/** What a file of several months or forces has that other files have too. */
function replacedRows({ file, left }: FileOutcome): readonly Replaced[] {
  return left.map(({ force, month, rows, taken }) => {
    return { force, month, taken, left: [`${rows} of its rows in ${file.where}`] };
  });
}

function monthsOfFiles(files: readonly StreetFile[]): readonly HeldMonth[] {
  return files.flatMap(({ force, month }) => (force === null || month === null ? [] : [{ force, month }]));
}

function monthsOfRows({ forces }: FileOutcome): readonly HeldMonth[] {
  return [...forces].flatMap(([force, { months }]) => [...months].map((month) => ({ force, month })));
}

/**
 * The part of the period from the first to the last month that the forces that must be there have something of; all of it where
 * none of those whose district it is has anything in it, which is refused elsewhere.
 */
function periodNeeded(
  options: PackageOptions,
  held: readonly HeldMonth[],
  period: MonthRange,
  home: readonly string[],
): MonthRange {
  const inside = held.filter(({ month }) => month >= period.from && month <= period.to);
  if (!inside.some(({ force }) => home.includes(force))) return period;
  const needed = new Set([...home, ...options.requireForces]);
  return periodOf(
    options,
    inside.filter(({ force }) => needed.has(force)),
  );
}

/** Throws an AppFailure when there is nothing in the months asked for. */
function periodOf({ from, to }: PackageOptions, months: readonly HeldMonth[]): MonthRange {
  const first = months.reduce((least, { month }) => Math.min(least, month), Number.POSITIVE_INFINITY);
  const last = months.reduce((most, { month }) => Math.max(most, month), Number.NEGATIVE_INFINITY);
  const period = { from: from ?? first, to: to ?? last };
  if (lengthOf(period) > 0 && period.from <= last && period.to >= first) return period;
  const asked = [
    ...(from === null ? [] : [`from ${formatMonth(from)}`]),
    ...(to === null ? [] : [`to ${formatMonth(to)}`]),
  ];
  const held = first === last ? formatMonth(first) : `${formatMonth(first)} to ${formatMonth(last)}`;
  throw new AppFailure(
    "bad-input",
    `The files hold ${held}, nothing ${asked.join(" ")}${to === null ? " on" : ""}.`,
    "Change --from and --to, or give other files.",
  );
}

/** Forces that have something in the period, by slug. */
function forcesIn(held: readonly HeldMonth[], { from, to }: MonthRange): readonly string[] {
  return [...new Set(held.filter(({ month }) => month >= from && month <= to).map(({ force }) => force))].sort();
}

/** Throws an AppFailure when a required force is not among those that sent something: all its months would be missing. */
function refuseUnknownForces(required: readonly string[], sending: readonly string[], { from, to }: MonthRange): void {
  const unknown = required.filter((force) => !sending.includes(force));
  if (unknown.length === 0) return;
  throw new AppFailure(
    "bad-input",
    `From ${formatMonth(from)} to ${formatMonth(to)} there is no file of ${unknown.join(", ")}; there are files of ${sending.join(", ") || "no force"}.`,
    "Correct --require-forces, or add the files of that force.",
  );
}

function sumOf(outcomes: readonly FileOutcome[], tallies: readonly Tally[]): RowCounts {
  const counts = makeRowCounts();
  for (const outcome of outcomes) addRowCounts(counts, outcome.counts);
  assertAddsUp(counts);
  const kept = sumBy(tallies, (tally) => sumBy(entriesOf(tally.cells), ([, count]) => count));
  const { placed, rim } = counts;
  if (kept !== placed + rim) throw new Error(`${numberOf(placed, "rows")} placed and ${rim} in the rim, ${kept} kept`);
  return counts;
}
