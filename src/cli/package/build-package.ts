// From police files, wards and population to an area package in its place.

import type { AreaEntry, AreaIndex } from "../../core/area/area-package.ts";
import { entriesOf } from "../../core/basics/count-table.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, lengthOf, type MonthRange } from "../../core/basics/months.ts";
import { sumBy } from "../../core/basics/sums.ts";
import { countedForces, requireHome } from "../../core/build/counted-forces.ts";
import { districtOf } from "../../core/build/force-areas.ts";
import {
  addRowCounts,
  assertAddsUp,
  type IngestContext,
  makeRowCounts,
  type RowCounts,
  setRowsApart,
} from "../../core/build/ingest.ts";
import { makeTally, type Tally } from "../../core/build/tally.ts";
import { readBoundaries } from "../../core/build/ward-boundaries.ts";
import { boundsOf } from "../../core/geography/box.ts";
import { makeWardIndex } from "../../core/geography/ward-index.ts";
import { checkReport, type PackageCheck } from "../../core/package/package-check.ts";
import { findPoliceFiles, type PoliceFile, type PoliceFiles } from "../police/police-files.ts";
import { type FileOutcome, readStreetFile, type StreetFileReader } from "../police/street-file.ts";
import { makeProgress } from "../progress.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { indexPath, prepareAreaIndex, readAreaIndex } from "./area-index.ts";
import { type BuildOptions, type Inputs, writePackage } from "./build-files.ts";
import { checkFolder } from "./check-folder.ts";
import { readForceAreas } from "./home-force.ts";
import { clearLeftovers } from "./leftovers.ts";
import { loadReport } from "./load-report.ts";
import { replaceFolder, requireReplaceable } from "./package-folder.ts";
import { readOptional, readPopulation, readText } from "./side-files.ts";

/** Throws an AppFailure for bad input; then whatever stood in the folder before is unchanged. */
export async function buildPackage(options: BuildOptions, terminal: Terminal): Promise<void> {
  await clearLeftovers(options.out);
  await clearLeftovers(indexPath(options.out));
  await requireReplaceable(options.out);
  const areas = await readAreaIndex(options.out);
  const side = await readSideFiles(options);
  const found = await findPoliceFiles(options.police);
  try {
    const inputs = await readPolice(options, side, found, terminal);
    const size = await putInPlace(options, inputs, areas, terminal);
    terminal.out.write(loadReport(options, inputs, size));
  } finally {
    found.close();
  }
}

/** Writes the list of areas and the package, checks it, and only then moves both to their places. Gives the package's size. */
async function putInPlace(options: BuildOptions, inputs: Inputs, areas: AreaIndex, terminal: Terminal) {
  const index = await prepareAreaIndex(options.out, areas, entryOf(options, inputs));
  try {
    const size = await replaceFolder(options.out, async (folder) => {
      const written = await writePackage(folder, options, inputs, terminal.now());
      refuseFaults(await checkFolder(folder, terminal.signal));
      stopIfInterrupted(terminal.signal);
      return written;
    });
    await index.place();
    return size;
  } finally {
    await index.discard();
  }
}

function entryOf({ slug, areaName, areaCode }: BuildOptions, { period, wards }: Inputs): AreaEntry {
  const [from, to] = [formatMonth(period.from), formatMonth(period.to)];
  return { slug, name: areaName, code: areaCode, from, to, bbox: boundsOf(wards.boundaries.features)! };
}

function refuseFaults(check: PackageCheck): void {
  if (check.faults.count === 0) return;
  const lines = checkReport(check, "The package");
  throw new AppFailure(
    "broken-package",
    lines.join("\n"),
    "\nNothing was changed: correct the files given, then build again.",
  );
}

type SideFiles = Pick<Inputs, "wards" | "population" | "figures" | "figureGroups" | "notes">;

async function readSideFiles(options: BuildOptions): Promise<SideFiles> {
  const population = await readPopulation(options.population, options.populationYear);
  const wards = readBoundaries(await readText(options.wards), options.wards, {
    areaCode: options.areaCode,
    areaName: options.areaName,
    populated: new Set(population.rows.map(({ ward }) => ward)),
  });
  const figures = await readOptional(options.figures, "figures");
  const figureGroups = await readOptional(options.figureGroups, "figureGroups");
  const notes = await readOptional(options.notes, "notes");
  return { wards, population, figures, figureGroups, notes };
}

async function readPolice(
  options: BuildOptions,
  side: SideFiles,
  found: PoliceFiles,
  terminal: Terminal,
): Promise<Inputs> {
  const period = periodOf(options, found.files);
  const sending = forcesIn(found.files, period);
  const districts = [districtOf(await readForceAreas(), options.areaCode, options.areaName)];
  const home = districts.flatMap(({ force }) => force ?? []);
  requireHome(home, sending, period, new Map());
  refuseUnknownForces(options.requireForces, sending, period);
  const tallies = new Map<string, Tally>();
  const outcomes = await readFiles(found, { wards: makeWardIndex(side.wards.boundaries), period }, tallies, terminal);
  const counts = sumOf(outcomes, [...tallies.values()]);
  const [required, accepted] = [options.requireForces, new Set(options.acceptMonths)];
  const forces = countedForces({ period, tallies, names: namesOf(outcomes), home, required, accepted });
  for (const tally of forces.apart) setRowsApart(counts, tally);
  assertAddsUp(counts);
  if (counts.placed === 0) throw nothingPlaced(options, counts);
  return { ...side, period, districts, forces, outcomes, counts, replaced: found.replaced };
}

async function readFiles(
  { files }: PoliceFiles,
  context: IngestContext,
  tallies: Map<string, Tally>,
  terminal: Terminal,
): Promise<readonly FileOutcome[]> {
  const total = sumBy(files, ({ bytes }) => bytes);
  const progress = makeProgress(terminal.error, files.length, total);
  const reader: StreetFileReader = {
    ...context,
    tallyOf(force) {
      const tally = tallies.get(force) ?? makeTally();
      tallies.set(force, tally);
      return tally;
    },
    progress(bytes) {
      stopIfInterrupted(terminal.signal);
      progress.add(bytes);
    },
  };
  const outcomes: FileOutcome[] = [];
  try {
    for (const file of files) {
      const outcome = await readStreetFile(file, reader);
      outcomes.push(outcome);
      progress.file(file.name, outcome.counts.read);
    }
  } finally {
    progress.done();
  }
  return outcomes;
}

/** Printed names of forces by slug: as the rows have them. */
function namesOf(outcomes: readonly FileOutcome[]): ReadonlyMap<string, string> {
  const printed = outcomes.flatMap(({ file, forceName: name }) => (name === null ? [] : [[file.force, name] as const]));
  return new Map(printed.toReversed());
}

function periodOf(options: BuildOptions, files: readonly PoliceFile[]): MonthRange {
  const months = files.map(({ month }) => month);
  const first = months.reduce((least, month) => Math.min(least, month));
  const last = months.reduce((most, month) => Math.max(most, month));
  const period = { from: options.from ?? first, to: options.to ?? last };
  if (lengthOf(period) > 0 && period.from <= last && period.to >= first) return period;
  throw new AppFailure(
    "bad-input",
    `The files hold ${formatMonth(first)} to ${formatMonth(last)}, nothing from ${formatMonth(period.from)} to ${formatMonth(period.to)}.`,
    "Change --from and --to, or give other files.",
  );
}

/** Forces with a file in the period, by slug. */
function forcesIn(files: readonly PoliceFile[], { from, to }: MonthRange): readonly string[] {
  return [...new Set(files.filter(({ month }) => month >= from && month <= to).map(({ force }) => force))].sort();
}

/** Throws an AppFailure when a required force has no file in the period: all its months would be missing. */
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
  const placed = sumBy(tallies, (tally) => sumBy(entriesOf(tally.cells), ([, count]) => count));
  if (placed !== counts.placed) throw new Error(`${counts.placed} rows placed, ${placed} in the wards`);
  return counts;
}

function nothingPlaced(options: BuildOptions, counts: RowCounts): AppFailure {
  return new AppFailure(
    "bad-input",
    `None of ${counts.read} rows lies in ${options.areaName}.`,
    "Check that police files, wards and months belong together.",
  );
}
