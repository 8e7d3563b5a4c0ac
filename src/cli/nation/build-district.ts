// From the groups of all forces to the package of one district in its place.

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { DESCRIPTOR_FILE, type SimilarRow } from "../../core/area/area-package.ts";
import { forceName } from "../../core/area/force-names.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth, type MonthRange } from "../../core/basics/months.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { nameList } from "../../core/basics/words.ts";
import type { Inputs, PopulationFile, SideFiles } from "../../core/build/build-inputs.ts";
import type { DescribedDistrict } from "../../core/build/force-areas.ts";
import { forceTally, type GroupedArea } from "../../core/build/force-tally.ts";
import { addRowCounts, makeRowCounts, type RowCounts } from "../../core/build/ingest.ts";
import { warningsOf } from "../../core/build/load-report.ts";
import { countedInputs, indexedWards, namedPeriod } from "../../core/build/read-offences.ts";
import { READERS } from "../../core/build/readers/readers.ts";
import { inCaseOf } from "../../core/build/readers/written-code.ts";
import { revisionSummary } from "../../core/build/revision-report.ts";
import type { FileOutcome } from "../../core/build/street-file.ts";
import type { Tally } from "../../core/build/tally.ts";
import { boundariesOf, type ReadWards } from "../../core/build/ward-boundaries.ts";
import { type BuildOptions, packageToWrite } from "../package/build-files.ts";
import { GIVEN_FILES, putInPlace } from "../package/build-package.ts";
import { readEarlier, requireNewerMonths } from "../package/earlier-package.ts";
import { filesOfPackage } from "../package/kept-files.ts";
import { withPackageFolder } from "../package/package-folder.ts";
import { endable } from "../signals.ts";
import type { Terminal } from "../terminal.ts";
import type { GroupedFile, GroupedForce, NamedFile } from "./group-force.ts";

/** What is built of one district; it can be sent to another thread. */
export interface DistrictJob {
  readonly district: DescribedDistrict & { readonly force: string };
  readonly options: BuildOptions;
  /** Its wards alone, by file. */
  readonly wards: readonly ReadWards[];
  /** Rows of its wards alone. */
  readonly population: PopulationFile;
  /** The districts most alike it; null where they are not known. */
  readonly similar: readonly SimilarRow[] | null;
  /** Whether each force counts, wherever it works. */
  readonly allForces: boolean;
}

export interface BuiltDistrict {
  /** Whether the package was there already, made of the same files. */
  readonly isKept: boolean;
  readonly wards: number;
  readonly from: string;
  readonly to: string;
  /** Rows in the wards. */
  readonly placed: number;
  /** What it changed of the package that stood there, a line each. */
  readonly revised: readonly string[];
  readonly warnings: readonly string[];
}

/** Throws an AppFailure where the district cannot be built; then its package is what it was. */
export async function buildDistrict(
  job: DistrictJob,
  files: readonly NamedFile[],
  forces: readonly GroupedForce[],
  terminal: Terminal,
): Promise<BuiltDistrict> {
  const { options } = job;
  const side = sideFilesOf(job);
  const inputs = inputsOf(job, side, files, forces);
  const absent = ABSENT.filter((file) => job.similar === null || file !== TABLES.similar.file);
  const request = { folder: options.out, inputs: [], absent, signal: terminal.signal };
  const { isKept, revised } = await withPackageFolder(request, async (folder) => {
    await requireNothingGiven(options.out, absent);
    if (await isWritten(options, inputs)) return { isKept: true, revised: [] };
    await requireNewerMonths(options.out, inputs.period, "the files given with --police end");
    const { result } = await putInPlace(folder, options, inputs, terminal);
    return { isKept: false, revised: revisionSummary(result.revised) };
  });
  return {
    isKept,
    wards: inputs.wards.boundaries.features.length,
    from: formatMonth(inputs.period.from),
    to: formatMonth(inputs.period.to),
    placed: inputs.counts.placed,
    revised,
    warnings: warningsOf(options, inputs),
  };
}

/** Files of a package that publishers give to `build`, and this command cannot. */
const ABSENT: readonly string[] = Object.values(GIVEN_FILES).map((name) => TABLES[name].file);

function sideFilesOf({ district, options, wards: read, population, similar }: DistrictJob): SideFiles {
  const populated = new Set(population.rows.map(({ ward }) => ward));
  const filter = { districts: [{ code: district.code, name: options.areaName }], populated };
  const bytes = read.reduce((sum, { wards }) => sum + wards.length, 0) * BYTES_OF_WARD;
  const wards = endable(bytes, () => boundariesOf(read, filter));
  const codes = wards.boundaries.features.map(({ properties: { code } }) => code);
  const rows = inCaseOf(population.rows, codes);
  const own = new Set(codes);
  if (!rows.some(({ ward }) => own.has(ward)))
    throw new AppFailure(
      "bad-input",
      `${population.name} has no residents of its ${numberOf(codes.length, "wards")}.`,
      "Give --population a file of residents of the same wards.",
    );
  return {
    ...{ wards, districts: [district], areaCode: district.code, population: { ...population, rows } },
    ...{ figures: null, figureRemarks: [], figureGroups: null, notes: null, plan: null, meetings: null },
    ...{ postcodes: null, similar },
  };
}

/** About as many as a ward of detailed boundaries has. */
const BYTES_OF_WARD = 50_000;

/**
 * As the builder of one district has them of the files of the district's force and of those that work in or beside it. Every force
 * sends a few offences of far away, and all its rows and gaps would be taken for a part of what is known of this district.
 */
function inputsOf(
  { options, allForces: isEach }: DistrictJob,
  side: SideFiles,
  files: readonly NamedFile[],
  forces: readonly GroupedForce[],
): Inputs {
  const [{ force: own = "" } = {}] = side.districts;
  const period = periodOfForce(options, files, own);
  const indexed = indexedWards(side, endable);
  const area: GroupedArea = { wards: indexed.index, outskirts: indexed.outskirts, period };
  const tallies = new Map<string, Tally>();
  const counts = makeRowCounts();
  const outcomes: FileOutcome[] = [];
  for (const { force, groups, files: grouped } of forces) {
    const found = forceTally(groups, area, force === own || isEach ? "always" : "where it works");
    if (found === null) continue;
    tallies.set(force, found.tally);
    addRowCounts(counts, found.counts);
    for (const file of grouped) addRowCounts(counts, countsOf(file));
    outcomes.push(...grouped.map((file) => outcomeOf(file, files[file.index]!)));
  }
  const order = new Map(files.map(({ where }, index) => [where, index]));
  outcomes.sort((a, b) => order.get(a.file.where)! - order.get(b.file.where)!);
  return countedInputs(options, side, { indexed, period, tallies, outcomes, counts, replaced: [], unread: [] });
}

/** The months asked for of which the force has files. Throws an AppFailure where it has none. */
function periodOfForce(options: BuildOptions, files: readonly NamedFile[], force: string): MonthRange {
  const own = files.filter((file) => file.force === force);
  if (own.length === 0)
    throw new AppFailure(
      "bad-input",
      `No file given with --police is of ${forceName(force)}, whose district it is.`,
      `Add its files, named like 2025-01-${force}-street.csv.`,
    );
  return namedPeriod(options, own, [force]).needed;
}

function countsOf({ read, rejected }: GroupedFile): RowCounts {
  return { ...makeRowCounts(), read, rejected };
}

function outcomeOf(grouped: GroupedFile, file: NamedFile): FileOutcome {
  const { reader, sha256, examples, brokenOff, name, hasUsable } = grouped;
  const months = new Set(hasUsable ? [file.month] : []);
  return {
    ...{ file, reader: READERS[reader], sha256, examples, brokenOff, counts: countsOf(grouped), left: [], copies: 0 },
    forces: new Map([[file.force, { name, months }]]),
  };
}

/** Throws an AppFailure for a package with files that only its publisher has. */
async function requireNothingGiven(folder: string, absent: readonly string[]): Promise<void> {
  const given = (await filesOfPackage(folder)).filter((name) => absent.includes(name));
  if (given.length === 0) return;
  throw new AppFailure(
    "cannot-write",
    `${folder} has ${nameList(given, given.length)}, which this command is not given and would remove.`,
    "Build that area with `npm run data -- build` and those files.",
  );
}

/** Whether the package in the folder is what would be written, but for the time. */
async function isWritten(options: BuildOptions, inputs: Inputs): Promise<boolean> {
  const text = await readFile(join(options.out, DESCRIPTOR_FILE), "utf8").catch(() => null);
  const builtAt = /^ {4}"builtAt": "([^"]+)"/m.exec(text ?? "")?.[1];
  if (text === null || builtAt === undefined || Number.isNaN(Date.parse(builtAt))) return false;
  const { files, descriptor } = await packageToWrite(
    options,
    inputs,
    new Date(builtAt),
    await readEarlier(options.out),
  );
  if (descriptor !== text) return false;
  for (const { path, bytes } of files) {
    const about = await stat(join(options.out, path)).catch(() => null);
    if (about?.size !== bytes) return false;
  }
  return true;
}
