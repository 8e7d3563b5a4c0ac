// From police files, wards and population to an area package in its place.

import type { AreaEntry, AreaIndex } from "../../core/area/area-package.ts";
import { entriesOf } from "../../core/basics/count-table.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, lengthOf, type MonthRange } from "../../core/basics/months.ts";
import { sumBy } from "../../core/basics/sums.ts";
import { addRowCounts, assertAddsUp, makeRowCounts, type RowCounts } from "../../core/build/ingest.ts";
import { TELLING_METRES } from "../../core/build/rim-coverage.ts";
import { makeTally, type Tally } from "../../core/build/tally.ts";
import { readBoundaries } from "../../core/build/ward-boundaries.ts";
import { boundsOf } from "../../core/geography/box.ts";
import { makeOutskirts } from "../../core/geography/outskirts.ts";
import { makeWardIndex } from "../../core/geography/ward-index.ts";
import { checkReport, type PackageCheck } from "../../core/package/package-check.ts";
import { findPoliceFiles, type PoliceFile, type PoliceFiles } from "../police/police-files.ts";
import { type FileOutcome, readStreetFile, type StreetFileReader } from "../police/street-file.ts";
import { makeProgress } from "../progress.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { indexPath, prepareAreaIndex, readAreaIndex } from "./area-index.ts";
import { type BuildOptions, type Inputs, writePackage } from "./build-files.ts";
import { checkFolder } from "./check-folder.ts";
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
  refuseUnknownForces(options.requireForces, found.files, period);
  const tally = makeTally();
  const total = sumBy(found.files, ({ bytes }) => bytes);
  const progress = makeProgress(terminal.error, found.files.length, total);
  const reader: StreetFileReader = {
    tally,
    wards: makeWardIndex(side.wards.boundaries),
    outskirts: makeOutskirts(side.wards.boundaries, TELLING_METRES),
    period,
    progress(bytes) {
      stopIfInterrupted(terminal.signal);
      progress.add(bytes);
    },
  };
  const outcomes: FileOutcome[] = [];
  try {
    for (const file of found.files) {
      const outcome = await readStreetFile(file, reader);
      outcomes.push(outcome);
      progress.file(file.name, outcome.counts.read);
    }
  } finally {
    progress.done();
  }
  const counts = sumOf(outcomes, tally);
  if (counts.placed === 0) throw nothingPlaced(options, counts);
  const requiredForces = options.requireForces.length > 0 ? options.requireForces : [mainForce(outcomes)];
  return { ...side, period, tally, outcomes, counts, requiredForces, replaced: found.replaced };
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

/** Throws an AppFailure when a required force has no file in the period: all its months would be missing. */
function refuseUnknownForces(
  required: readonly string[],
  files: readonly PoliceFile[],
  { from, to }: MonthRange,
): void {
  const forces = new Set(files.filter(({ month }) => month >= from && month <= to).map(({ force }) => force));
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
  let kept = 0;
  for (const [, count] of entriesOf(tally.cells)) kept += count;
  const { placed, rim } = counts;
  if (kept !== placed + rim) throw new Error(`${placed} rows placed and ${rim} in the rim, ${kept} kept`);
  return counts;
}

/** The force with most rows in the area; of equal ones the first by name. */
function mainForce(outcomes: readonly FileOutcome[]): string {
  const placed = new Map<string, number>();
  for (const { file, counts } of outcomes) placed.set(file.force, (placed.get(file.force) ?? 0) + counts.placed);
  return [...placed].sort(([a, rowsA], [b, rowsB]) => rowsB - rowsA || (a < b ? -1 : 1))[0]![0];
}

function nothingPlaced(options: BuildOptions, counts: RowCounts): AppFailure {
  return new AppFailure(
    "bad-input",
    `None of ${counts.read} rows lies in ${options.areaName}.`,
    "Check that police files, wards and months belong together.",
  );
}
