// The files of a package from what was read: their lines, and the descriptor.
import { type CategoryRow, WARDS_FILE } from "../area/area-package.ts";
import { postcodesCredit } from "../area/attribution.ts";
import { descriptorText } from "../area/descriptor-text.ts";
import { locatedByMonths } from "../area/located-rows.ts";
import { makeTaxonomy } from "../area/offences.ts";
import { givenLines, tableLines } from "../area/table-lines.ts";
import { TABLES, type TableName } from "../area/tables.ts";
import { formatMonth, lengthOf, monthsOf } from "../basics/months.ts";
import { makeSha256 } from "../basics/sha256.ts";
import { sumBy } from "../basics/sums.ts";
import { compareTexts } from "../basics/text-order.ts";
import { boundaryLines } from "../geography/boundary-lines.ts";
import { bytesOfWards } from "../geography/packed-rings.ts";
import type { Inputs, PackageOptions, Run } from "./build-inputs.ts";
import { besideCategories } from "./figure-counterparts.ts";
import { creditedForces, monthStatuses } from "./force-coverage.ts";
import { hourRows, hoursBlock, placeHourRows } from "./hour-rows.ts";
import { rejectedRows } from "./ingest.ts";
import { hasOutcomes, outcomeRows } from "./outcome-rows.ts";
import { makeDescriptor, type Origin, type WrittenFile } from "./package-descriptor.ts";
import { countRows, placeCountRows, placeRows, taxonomyOf } from "./package-rows.ts";
import { type EarlierPackage, type Revised, revisedSince } from "./revised-since.ts";
import { rimCoverageOf } from "./rim-coverage.ts";
import type { FileOutcome } from "./street-file.ts";
import { countedByWard, hasPoint, repeatedCrimeIds, type Tally } from "./tally.ts";

/**
 * The lines of every file but the descriptor, what it changes of the package whose place it takes, and the text of its descriptor,
 * which is made of the files as they were written. `now` is in ISO 8601.
 */
export function packageOf(
  options: PackageOptions,
  inputs: Inputs,
  now: string,
  earlier: EarlierPackage | null = null,
  run: Run = (_, compute) => compute(),
) {
  const block = wardscope(options, inputs, now, run);
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
  return {
    lines: linesOf(inputs, revised),
    revised,
    descriptorOf,
    /** What a public copy is made from. */
    whole: () => ({
      descriptor: makeDescriptor({ ...parts, files: [] }),
      categories: taxonomyOfInputs(inputs),
      counts: countRows(tally, boundaries),
      boundaries,
    }),
  };
}

/** Every file but the descriptor, in their order. */
export async function eachFile<Written extends WrittenFile>(
  lines: ReturnType<typeof packageOf>["lines"],
  take: (path: string, lines: Iterable<string>) => Promise<Written>,
) {
  const files: Written[] = [];
  for (const [name, own] of Object.entries(lines)) {
    const path = name === "wards" ? WARDS_FILE : TABLES[name as TableName].file;
    if (own !== null) files.push(await take(path, own));
  }
  return files;
}

/** Whether all rows are of extracts, which were read by profiles. */
export function isExtractAlone({ outcomes }: Pick<Inputs, "outcomes">): boolean {
  return outcomes.every(({ file }) => file.reader !== undefined);
}

/** Whether some rows are. */
export function isOfExtract({ outcomes }: Pick<Inputs, "outcomes">): boolean {
  return outcomes.some(({ file }) => file.reader !== undefined);
}

/** A hash of what all the layouts that were read count by. */
function countingOf({ outcomes }: Pick<Inputs, "outcomes">): string {
  const hash = makeSha256();
  const texts = new Set(outcomes.map(({ reader }) => reader.counting ?? reader.layout));
  const text = encodeURIComponent(JSON.stringify([...texts].sort(compareTexts)));
  hash.update(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  return hash.hex();
}

/** Categories that the layouts read know beside those of the open data. */
export function ownCategories({ outcomes }: Pick<Inputs, "outcomes">) {
  return outcomes.flatMap(({ reader }) => reader.categories ?? []);
}

function taxonomyOfInputs(inputs: Inputs): readonly CategoryRow[] {
  const called = isOfExtract(inputs) ? "the extract" : "the police files";
  return taxonomyOf(inputs.forces.tally, ownCategories(inputs), { called, isExtractAlone: isExtractAlone(inputs) });
}

/** With the categories of revised counts of which no row is left, behind all others. */
function withRevised(taxonomy: readonly CategoryRow[], revised: Revised | null): readonly CategoryRow[] {
  const known = new Set(taxonomy.map(({ category }) => category));
  const told = new Set((revised?.rows ?? []).map(({ category }) => category));
  const left = (revised?.categories ?? []).filter(({ category }) => told.has(category) && !known.has(category));
  const all = [...taxonomy, ...left.map((row, index) => ({ ...row, order: taxonomy.length + index + 1 }))];
  return all.toSorted((a, b) => compareTexts(a.category, b.category));
}

/** Slugs of the categories that are crimes. */
export function crimesOf(inputs: Inputs): ReadonlySet<string> {
  return new Set(taxonomyOfInputs(inputs).flatMap(({ category, isCrime }) => (isCrime ? [category] : [])));
}

/** Whether groups of rows were read, and no row for itself: nothing is known of Crime IDs then. */
export function isOfGroups({ outcomes }: Inputs): boolean {
  return outcomes.some(({ groups }) => groups !== undefined);
}

/** Whether each point is where an offence was recorded. */
function hasExactPoints({ outcomes, forces }: Inputs): boolean {
  return forces.tally.places.some(hasPoint) && outcomes.every(({ reader }) => reader.points === "exact");
}

/** Lines of every file but the descriptor; null for those that the package does not have. */
export type PackageLines = Readonly<Record<TableName | "wards", Iterable<string> | null>>;

function linesOf(inputs: Inputs, revised: Revised | null): PackageLines {
  const { figures, notes, plan, meetings, postcodes, similar } = inputs;
  const figureGroups = figureGroupsOf(inputs);
  const { tally } = inputs.forces;
  const { boundaries } = inputs.wards;
  const [timed, timedPlaces] = [hourRows(tally, boundaries), placeHourRows(tally)];
  const hasPlaces = tally.places.some(hasPoint);
  const crimes = crimesOf(inputs);
  const population = populationOfArea(inputs).toSorted((a, b) => compareTexts(a.ward, b.ward));
  return {
    counts: tableLines(TABLES.counts, countRows(tally, boundaries)),
    places: hasPlaces ? tableLines(TABLES.places, placeRows(tally, boundaries)) : null,
    placeCounts: hasPlaces ? tableLines(TABLES.placeCounts, placeCountRows(tally)) : null,
    outcomes: hasOutcomes(tally, crimes) ? tableLines(TABLES.outcomes, outcomeRows(tally, boundaries, crimes)) : null,
    wards: boundaryLines(boundaries),
    population: population.length === 0 ? null : tableLines(TABLES.population, population),
    taxonomy: tableLines(TABLES.taxonomy, withRevised(taxonomyOfInputs(inputs), revised)),
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
    withheld: null,
    withheldTotals: null,
  };
}

/** Groups may stand beside a group of categories too: what a package of the open data has, they have by themselves. */
function figureGroupsOf(inputs: Inputs) {
  if (!isExtractAlone(inputs)) return inputs.figureGroups;
  const { offences } = makeTaxonomy(taxonomyOfInputs(inputs));
  return besideCategories(inputs.figureGroups, new Set(offences.map(({ slug }) => slug)));
}

function wardscope(options: PackageOptions, inputs: Inputs, now: string, run: Run) {
  const { counts, population, forces, districts } = inputs;
  const { read, placed, rim, outside, unplaced, outsideMonths, setApart } = counts;
  const { tally, coverage, located } = forces;
  const residents = populationOfArea(inputs);
  const { described } = inputs.wards;
  const byWard = countedByWard(tally);
  const months = monthsOf(inputs.period).map(formatMonth);
  const hours = hoursBlock(tally, monthsOf(inputs.period));
  return {
    areaCode: inputs.areaCode,
    areaName: options.areaName,
    districts,
    ...(described.length > 0 && { wards: described }),
    months: monthStatuses(coverage, inputs.period),
    requiredForces: forces.requiredForces,
    rows: {
      ...{ read, placed, rim, outside, unplaced, outsideMonths, setApart, rejected: rejectedRows(counts) },
      ...(byWard > 0 && { byWard }),
    },
    readByCategory: Object.fromEntries(readRows(tally)),
    ...{ coverage, located: locatedByMonths(located, months), setApart: forces.setApart },
    ...(isOfGroups(inputs) ? {} : { repeatedCrimeIds: repeatedCrimeIds(tally) }),
    boundaryVintage: options.carried?.boundaryVintage ?? inputs.wards.vintage,
    rim: run(bytesOfWards(inputs.wards.boundaries), () =>
      rimCoverageOf(tally.surroundings, inputs.wards.boundaries, lengthOf(inputs.period)),
    ),
    ...(hours !== null && { hours }),
    ...(hasExactPoints(inputs) && { points: "exact" as const }),
    ...(isOfExtract(inputs) && { counting: countingOf(inputs) }),
    population:
      residents.length === 0
        ? null
        : {
            year: population.year,
            source:
              options.carried?.population?.source ??
              options.residentsSource ??
              `Office for National Statistics (${population.name})`,
            total: sumBy(residents, (row) => row.population),
          },
    ...(inputs.postcodes && {
      postcodes: options.carried?.postcodes ?? postcodesCredit(inputs.postcodes.year ?? Number(now.slice(0, 4))),
    }),
    ...(options.fetched && { fetched: options.fetched }),
    inputs: inputs.outcomes.map(({ file, sha256, rows, counts: { read: counted } }) => ({
      ...{ name: file.name, sha256, rows: rows ?? counted },
      ...(rows !== undefined && { count: counted }),
    })),
    builtAt: now,
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
