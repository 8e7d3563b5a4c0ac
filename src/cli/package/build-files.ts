// Writes the files of a package from what was read.
import { DESCRIPTOR_FILE, WARDS_FILE } from "../../core/area/area-package.ts";
import type { Descriptor } from "../../core/area/descriptor-form.ts";
import { TABLES, type TableName } from "../../core/area/tables.ts";
import { lengthOf, type Month, type MonthRange } from "../../core/basics/months.ts";
import { sumBy } from "../../core/basics/sums.ts";
import type { RowCounts } from "../../core/build/ingest.ts";
import { rejectedRows } from "../../core/build/ingest.ts";
import {
  descriptorText,
  makeDescriptor,
  monthStatuses,
  type WrittenFile,
} from "../../core/build/package-descriptor.ts";
import { countRows, placeCountRows, placeRows, taxonomyOf, unplacedCounts } from "../../core/build/package-rows.ts";
import { rimCoverageOf } from "../../core/build/rim-coverage.ts";
import { boundaryLines, compareTexts, givenLines, tableLines } from "../../core/build/table-lines.ts";
import type { Tally } from "../../core/build/tally.ts";
import type { AreaWards } from "../../core/build/ward-boundaries.ts";
import type { Replaced } from "../police/police-files.ts";
import type { FileOutcome } from "../police/street-file.ts";
import { writeLines } from "./package-folder.ts";
import type { PopulationFile } from "./side-files.ts";

export interface BuildOptions {
  readonly police: readonly string[];
  readonly wards: string;
  readonly population: string;
  readonly figures: string | null;
  readonly figureGroups: string | null;
  readonly notes: string | null;
  readonly areaCode: string;
  readonly areaName: string;
  readonly slug: string;
  /** Null: take it from the population file. */
  readonly populationYear: number | null;
  /** Force slugs as in file names; empty: the force with most rows in the area. */
  readonly requireForces: readonly string[];
  readonly from: Month | null;
  readonly to: Month | null;
  readonly out: string;
}

/** Everything that was read, in memory. Figures, their groups and notes are rows in the order of their columns. */
export interface Inputs {
  readonly wards: AreaWards;
  readonly population: PopulationFile;
  readonly figures: readonly (readonly string[])[] | null;
  readonly figureGroups: readonly (readonly string[])[] | null;
  readonly notes: readonly (readonly string[])[] | null;
  readonly period: MonthRange;
  readonly tally: Tally;
  readonly outcomes: readonly FileOutcome[];
  readonly counts: RowCounts;
  readonly requiredForces: readonly string[];
  readonly replaced: readonly Replaced[];
}

/** Writes every file of the package into an empty folder; gives their number and total size. */
export async function writePackage(folder: string, options: BuildOptions, inputs: Inputs, now: Date) {
  const files: WrittenFile[] = [];
  for (const [name, lines] of Object.entries(linesOf(inputs))) {
    const path = name === "wards" ? WARDS_FILE : TABLES[name as TableName].file;
    if (lines !== null) files.push(await writeLines(folder, path, lines));
  }
  const descriptor = makeDescriptor({
    slug: options.slug,
    period: inputs.period,
    forceNames: forceNames(inputs),
    files,
    wardscope: wardscope(options, inputs, now),
  });
  files.push(await writeLines(folder, DESCRIPTOR_FILE, [descriptorText(descriptor)]));
  return { files: files.length, bytes: sumBy(files, ({ bytes }) => bytes) };
}

/** All forces that were read or are required, by name. */
function forcesOf(inputs: Inputs): readonly string[] {
  return [...new Set([...inputs.outcomes.map(({ file }) => file.force), ...inputs.requiredForces])].sort();
}

/** A month counts as submitted when its file has at least one row. */
export function monthsOf(inputs: Inputs): Descriptor["wardscope"]["months"] {
  const submitted = new Set(
    inputs.outcomes.filter(({ counts }) => counts.read > 0).map(({ file }) => `${file.month} ${file.force}`),
  );
  return monthStatuses(inputs.period, forcesOf(inputs), (force, month) => submitted.has(`${month} ${force}`));
}

/** Lines of every file but the descriptor; null for those that the package does not have. */
function linesOf(inputs: Inputs): Readonly<Record<TableName | "wards", Iterable<string> | null>> {
  const { tally, figures, figureGroups, notes } = inputs;
  const { boundaries } = inputs.wards;
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
    postcodes: null,
  };
}

function wardscope(options: BuildOptions, inputs: Inputs, now: Date) {
  const { counts, tally, population } = inputs;
  const { read, placed, rim, outside, unplaced, outsideMonths } = counts;
  const residents = populationOfArea(inputs);
  return {
    areaCode: options.areaCode,
    areaName: options.areaName,
    months: monthsOf(inputs),
    requiredForces: inputs.requiredForces,
    unplaced: unplacedCounts(tally),
    rows: { read, placed, rim, outside, unplaced, outsideMonths, rejected: rejectedRows(counts) },
    readByCategory: Object.fromEntries(readRows(tally)),
    boundaryVintage: inputs.wards.vintage,
    rim: rimCoverageOf(tally.surroundings, inputs.wards.boundaries, lengthOf(inputs.period)),
    population:
      residents.length === 0
        ? null
        : {
            year: population.year,
            source: `Office for National Statistics (${population.name})`,
            total: sumBy(residents, (row) => row.population),
          },
    inputs: inputs.outcomes.map(({ file, sha256, counts: { read: rows } }) => ({ name: file.name, sha256, rows })),
    builtAt: now.toISOString(),
  };
}

function readRows({ categories }: Tally): readonly (readonly [slug: string, rows: number])[] {
  const read = categories.filter(({ rows }) => rows > 0).map(({ slug, rows }) => [slug, rows] as const);
  return read.sort(([a], [b]) => (a < b ? -1 : 1));
}

function populationOfArea(inputs: Inputs) {
  const codes = new Set(inputs.wards.boundaries.features.map(({ properties }) => properties.code));
  return inputs.population.rows.filter(({ ward }) => codes.has(ward));
}

function forceNames(inputs: Inputs): readonly string[] {
  return [...new Set(inputs.outcomes.map(({ file, forceName }) => forceName ?? file.force))].sort();
}
