// Writes the files of a package from what was read.

import { DESCRIPTOR_FILE, type SimilarRow, WARDS_FILE } from "../../core/area/area-package.ts";
import { postcodesCredit } from "../../core/area/attribution.ts";
import type { Descriptor, Fetched } from "../../core/area/descriptor-form.ts";
import { locatedByMonths } from "../../core/area/located-rows.ts";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { TABLES, type TableName } from "../../core/area/tables.ts";
import { formatMonth, lengthOf, type Month, type MonthRange, monthsOf } from "../../core/basics/months.ts";
import { sumBy } from "../../core/basics/sums.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import type { CountedForces } from "../../core/build/counted-forces.ts";
import type { DescribedDistrict } from "../../core/build/force-areas.ts";
import { creditedForces, monthStatuses } from "../../core/build/force-coverage.ts";
import { hourRows, hoursBlock, placeHourRows } from "../../core/build/hour-rows.ts";
import type { RowCounts } from "../../core/build/ingest.ts";
import { rejectedRows } from "../../core/build/ingest.ts";
import { descriptorText, makeDescriptor, type Origin, type WrittenFile } from "../../core/build/package-descriptor.ts";
import { countRows, placeCountRows, placeRows, taxonomyOf } from "../../core/build/package-rows.ts";
import { rimCoverageOf } from "../../core/build/rim-coverage.ts";
import { boundaryLines, givenLines, tableLines } from "../../core/build/table-lines.ts";
import { repeatedCrimeIds, type Tally } from "../../core/build/tally.ts";
import type { AreaWards } from "../../core/build/ward-boundaries.ts";
import { bytesOfWards } from "../../core/geography/packed-rings.ts";
import type { Replaced, UnreadFile } from "../police/police-files.ts";
import type { FileOutcome } from "../police/street-file.ts";
import { endable } from "../signals.ts";
import { type EarlierPackage, type Revised, revisedSince } from "./earlier-package.ts";
import type { ReadHomeOffice } from "./read-home-office.ts";
import type { ReadPostcodes } from "./read-postcodes.ts";
import type { PopulationFile } from "./side-files.ts";
import { hashOfLines, writeLines } from "./written-file.ts";

export interface BuildOptions {
  /** Street files, or else files of their groups: one of the two is empty. */
  readonly police: readonly string[];
  readonly places: readonly string[];
  readonly wards: readonly string[];
  readonly population: string;
  readonly figures: string | null;
  readonly figureGroups: string | null;
  /** Workbooks of the Home Office's tables by partnership, if any. */
  readonly homeOffice?: readonly string[];
  readonly notes: string | null;
  readonly plan: string | null;
  readonly meetings: string | null;
  readonly postcodes: string | null;
  readonly similar: string | null;
  /** Of districts or partnerships. */
  readonly areaCodes: readonly string[];
  readonly areaName: string;
  /** Before it was cut to the letters that are shown of a name. */
  readonly areaNameGiven: string;
  readonly slug: string;
  /** Null: take them from the population file. */
  readonly populationYear: number | null;
  readonly populationColumn: string | null;
  readonly wardColumn: string | null;
  /** What the package names as the source of the residents; null: the name of their file. */
  readonly residentsSource: string | null;
  /** How the files were fetched; null where they were given. */
  readonly fetched: Fetched | null;
  /** What a package that is built of its own files says of their sources; the files say it where it is left out. */
  readonly carried?: Carried;
  /** Force slugs as in file names, beside that of the district. */
  readonly requireForces: readonly string[];
  /** Months that are counted however few rows they have. */
  readonly acceptMonths: readonly Month[];
  readonly from: Month | null;
  readonly to: Month | null;
  readonly possible: PossibleMonths;
  readonly out: string;
}

export type Carried = Partial<Pick<Descriptor["wardscope"], "boundaryVintage" | "population" | "postcodes">> & {
  /** Of its figures. */
  readonly origins: readonly Origin[];
};

/** Everything that was read, in memory. Figures, their groups, notes, plan and meetings are rows in the order of their columns. */
export interface Inputs {
  readonly wards: AreaWards;
  readonly population: PopulationFile;
  readonly figures: readonly (readonly string[])[] | null;
  /** What is odd about the figures, without full stops. */
  readonly figureRemarks: readonly string[];
  readonly figureGroups: readonly (readonly string[])[] | null;
  /** What of figures and groups is from the Home Office's tables, where some were given. */
  readonly homeOffice?: Pick<ReadHomeOffice, "origin" | "lines" | "warnings"> | null;
  readonly notes: readonly (readonly string[])[] | null;
  readonly plan: readonly (readonly string[])[] | null;
  readonly meetings: readonly (readonly string[])[] | null;
  readonly postcodes: ReadPostcodes | null;
  readonly similar: readonly SimilarRow[] | null;
  readonly period: MonthRange;
  readonly districts: readonly DescribedDistrict[];
  /** What stands for all districts. */
  readonly areaCode: string;
  readonly forces: CountedForces;
  readonly outcomes: readonly FileOutcome[];
  readonly counts: RowCounts;
  readonly replaced: readonly Replaced[];
  readonly unread: readonly UnreadFile[];
}

/**
 * Writes every file of the package into an empty folder; gives their number and total size, and what it changes of the package
 * whose place it takes.
 */
export async function writePackage(
  folder: string,
  options: BuildOptions,
  inputs: Inputs,
  now: Date,
  earlier: EarlierPackage | null = null,
) {
  const made = packageOf(options, inputs, now, earlier);
  const files = await eachFile(made.lines, (path, lines) => writeLines(folder, path, lines));
  const all = [...files, await writeLines(folder, DESCRIPTOR_FILE, [made.descriptorOf(files)])];
  return { files: all.length, bytes: sumBy(all, ({ bytes }) => bytes), revised: made.revised };
}

/** What `writePackage` would write at that time, without writing it: the other files, and the text of the descriptor. */
export async function packageToWrite(
  options: BuildOptions,
  inputs: Inputs,
  now: Date,
  earlier: EarlierPackage | null = null,
) {
  const made = packageOf(options, inputs, now, earlier);
  const files = await eachFile(made.lines, (path, lines) => Promise.resolve(hashOfLines(path, lines)));
  return { files, descriptor: made.descriptorOf(files) };
}

function packageOf(options: BuildOptions, inputs: Inputs, now: Date, earlier: EarlierPackage | null) {
  const block = wardscope(options, inputs, now);
  const { tally } = inputs.forces;
  const { boundaries } = inputs.wards;
  const later = { wardscope: block, boundaries, counts: countRows(tally, boundaries) };
  const revised = earlier === null ? null : revisedSince(earlier, later, now);
  const parts = {
    slug: options.slug,
    period: inputs.period,
    origins: [...originsOf(inputs), ...(options.carried?.origins ?? []), ...[inputs.homeOffice?.origin ?? []].flat()],
    wardscope: block,
  };
  const descriptorOf = (files: readonly WrittenFile[]): string => descriptorText(makeDescriptor({ ...parts, files }));
  return { lines: linesOf(inputs, revised), revised, descriptorOf };
}

/** Every file but the descriptor, in their order. */
async function eachFile(
  lines: ReturnType<typeof linesOf>,
  take: (path: string, lines: Iterable<string>) => Promise<WrittenFile>,
) {
  const files: WrittenFile[] = [];
  for (const [name, own] of Object.entries(lines)) {
    const path = name === "wards" ? WARDS_FILE : TABLES[name as TableName].file;
    if (own !== null) files.push(await take(path, own));
  }
  return files;
}

/** Whether groups of rows were read, and no row for itself: nothing is known of Crime IDs then. */
export function isOfGroups({ outcomes }: Inputs): boolean {
  return outcomes.some(({ groups }) => groups !== undefined);
}

/** Lines of every file but the descriptor; null for those that the package does not have. */
function linesOf(
  inputs: Inputs,
  revised: Revised | null,
): Readonly<Record<TableName | "wards", Iterable<string> | null>> {
  const { figures, figureGroups, notes, plan, meetings, postcodes, similar } = inputs;
  const { tally } = inputs.forces;
  const { boundaries } = inputs.wards;
  const [timed, timedPlaces] = [hourRows(tally, boundaries), placeHourRows(tally)];
  const population = populationOfArea(inputs).toSorted((a, b) => compareTexts(a.ward, b.ward));
  return {
    counts: tableLines(TABLES.counts, countRows(tally, boundaries)),
    places: tableLines(TABLES.places, placeRows(tally, boundaries)),
    placeCounts: tableLines(TABLES.placeCounts, placeCountRows(tally)),
    wards: boundaryLines(boundaries),
    population: population.length === 0 ? null : tableLines(TABLES.population, population),
    taxonomy: tableLines(TABLES.taxonomy, taxonomyOf(tally)),
    figures: figures === null ? null : givenLines(TABLES.figures, figures),
    figureGroups: figureGroups === null ? null : givenLines(TABLES.figureGroups, figureGroups),
    notes: notes === null ? null : givenLines(TABLES.notes, notes),
    plan: plan === null ? null : givenLines(TABLES.plan, plan, "as given"),
    meetings: meetings === null ? null : givenLines(TABLES.meetings, meetings),
    postcodes: postcodes === null ? null : tableLines(TABLES.postcodes, postcodes.rows),
    similar: similar === null ? null : tableLines(TABLES.similar, similar),
    hours: timed && tableLines(TABLES.hours, timed),
    placeHours: timedPlaces && tableLines(TABLES.placeHours, timedPlaces),
    revisions: revised === null || revised.rows.length === 0 ? null : tableLines(TABLES.revisions, revised.rows),
  };
}

function wardscope(options: BuildOptions, inputs: Inputs, now: Date) {
  const { counts, population, forces, districts } = inputs;
  const { read, placed, rim, outside, unplaced, outsideMonths, setApart } = counts;
  const { tally, coverage, located } = forces;
  const residents = populationOfArea(inputs);
  const { described } = inputs.wards;
  const months = monthsOf(inputs.period).map(formatMonth);
  const hours = hoursBlock(tally, monthsOf(inputs.period));
  return {
    areaCode: inputs.areaCode,
    areaName: options.areaName,
    districts,
    ...(described.length > 0 && { wards: described }),
    months: monthStatuses(coverage, inputs.period),
    requiredForces: forces.requiredForces,
    rows: { read, placed, rim, outside, unplaced, outsideMonths, setApart, rejected: rejectedRows(counts) },
    readByCategory: Object.fromEntries(readRows(tally)),
    ...{ coverage, located: locatedByMonths(located, months), setApart: forces.setApart },
    ...(isOfGroups(inputs) ? {} : { repeatedCrimeIds: repeatedCrimeIds(tally) }),
    boundaryVintage: options.carried?.boundaryVintage ?? inputs.wards.vintage,
    rim: endable(bytesOfWards(inputs.wards.boundaries), () =>
      rimCoverageOf(tally.surroundings, inputs.wards.boundaries, lengthOf(inputs.period)),
    ),
    ...(hours !== null && { hours }),
    population:
      residents.length === 0
        ? null
        : {
            year: population.year,
            source:
              options.carried?.population?.source ??
              `Office for National Statistics (${options.residentsSource ?? population.name})`,
            total: sumBy(residents, (row) => row.population),
          },
    ...(inputs.postcodes && {
      postcodes: options.carried?.postcodes ?? postcodesCredit(inputs.postcodes.year ?? now.getUTCFullYear()),
    }),
    ...(options.fetched && { fetched: options.fetched }),
    inputs: inputs.outcomes.map(({ file, sha256, counts: { read: rows } }) => ({ name: file.name, sha256, rows })),
    builtAt: now.toISOString(),
  };
}

function populationOfArea(inputs: Inputs) {
  const codes = new Set(inputs.wards.boundaries.features.map(({ properties }) => properties.code));
  return inputs.population.rows.filter(({ ward }) => codes.has(ward));
}

/** Of each layout that was read, in the order in which they were met, with the printed names of the forces that a package credits. */
function originsOf({ outcomes, forces }: Inputs): readonly Origin[] {
  const names = new Map(creditedForces(forces.coverage).map(({ force, name = force }) => [force, name]));
  const sent = ({ forces: own }: FileOutcome): readonly string[] => [...own.keys()].filter((force) => names.has(force));
  const counted = outcomes.filter((outcome) => sent(outcome).length > 0);
  const readers = [...new Set(counted.map(({ reader }) => reader))];
  return readers.map((reader) => {
    const own = counted.filter((outcome) => outcome.reader === reader);
    const called = [...new Set(own.flatMap(sent).map((force) => names.get(force)!))].sort();
    return { source: reader.sourceOf(called), licence: reader.licence };
  });
}

function readRows({ categories }: Tally): readonly (readonly [slug: string, rows: number])[] {
  const read = categories.filter(({ rows }) => rows > 0).map(({ slug, rows }) => [slug, rows] as const);
  return read.sort(([a], [b]) => compareTexts(a, b));
}
