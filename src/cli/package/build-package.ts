// From police files, wards and population to an area package in its place.

import { basename } from "node:path";
import type { AreaEntry } from "../../core/area/area-package.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { formatMonth } from "../../core/basics/months.ts";
import { askedDistricts } from "../../core/build/asked-districts.ts";
import { inCaseOf } from "../../core/build/readers/written-code.ts";
import { boundariesOf, type ReadWards, readWardFile } from "../../core/build/ward-boundaries.ts";
import { boxAroundRings } from "../../core/geography/box-around-rings.ts";
import { ringsOfWards } from "../../core/geography/packed-rings.ts";
import { makeFigureReview, namesOfWards } from "../../core/package/figure-review.ts";
import { checkReport, type PackageCheck } from "../../core/package/package-check.ts";
import { findPoliceFiles } from "../police/police-files.ts";
import { endable } from "../signals.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { type BuildOptions, type Inputs, writePackage } from "./build-files.ts";
import { checkFolder } from "./check-folder.ts";
import { type Revised, readEarlier } from "./earlier-package.ts";
import { readForceAreas } from "./home-force.ts";
import { loadReport } from "./load-report.ts";
import { type PackageFolder, withPackageFolder } from "./package-folder.ts";
import { readPolice, type SideFiles } from "./read-police.ts";
import { readPostcodes } from "./read-postcodes.ts";
import { readSimilar } from "./read-similar.ts";
import { readOptional, readPopulation, readText } from "./side-files.ts";

/** Tables that are written as they are given, by their option. */
const GIVEN_FILES = {
  "--figures": "figures",
  "--figure-groups": "figureGroups",
  "--notes": "notes",
  "--plan": "plan",
  "--meetings": "meetings",
  "--postcodes": "postcodes",
  "--similar": "similar",
} as const;

/** What was built: of what, and what it changes of the package before. */
export interface Built {
  readonly inputs: Inputs;
  readonly revised: Revised | null;
  /** What the person who built it is told, lines with their ends. */
  readonly report: string;
}

/** Builds and reports. Throws an AppFailure for bad input; then whatever stood in the folder before is unchanged. */
export async function buildPackage(options: BuildOptions, terminal: Terminal): Promise<void> {
  terminal.out.write((await builtPackage(options, terminal)).report);
}

/** The same without a word but of its progress. */
export async function builtPackage(options: BuildOptions, terminal: Terminal): Promise<Built> {
  const { out, police, wards, population } = options;
  const request = {
    folder: out,
    inputs: [...police, ...wards, population, ...Object.values(GIVEN_FILES).map((name) => options[name])].filter(
      (path) => path !== null,
    ),
    absent: absentFiles(options),
    signal: terminal.signal,
  };
  return withPackageFolder(request, async (folder) => {
    const side = await readSideFiles(options, terminal.signal);
    const found = await findPoliceFiles(police, options.possible);
    try {
      const inputs = await readPolice(options, side, found, terminal);
      const { result: size, removed } = await putInPlace(folder, options, inputs, terminal);
      const report = `${loadReport(options, inputs, size)}${removed.map(removal).join("")}`;
      return { inputs, revised: size.revised, report };
    } finally {
      found.close();
    }
  });
}

/** Writes the package, checks it, and only then moves it and its entry of the list to their places. Gives the package's size. */
function putInPlace(place: PackageFolder, options: BuildOptions, inputs: Inputs, terminal: Terminal) {
  return place.replace(entryOf(options, inputs), async (folder) => {
    const earlier = await readEarlier(options.out);
    const written = await writePackage(folder, options, inputs, terminal.now(), earlier);
    refuseFaults(await checkFolder(folder, terminal, true));
    stopIfInterrupted(terminal.signal);
    return written;
  });
}

/** That a file of the package is gone, and how to have it again. What became of the revisions is said elsewhere. */
function removal(file: string): string {
  if (file === TABLES.revisions.file) return "";
  const option = Object.entries(GIVEN_FILES).find(([, name]) => TABLES[name].file === file)?.[0];
  const again = option === undefined ? "no build writes it" : `build again with ${option} to have it`;
  return `Removed ${file}, which the package had and this build was not given: ${again}.\n`;
}

/** Files of a package that this build will not write, whatever it reads. */
function absentFiles(options: BuildOptions): readonly string[] {
  const given = Object.values(GIVEN_FILES).filter((name) => options[name] === null);
  return given.map((name) => TABLES[name].file);
}

function entryOf({ slug, areaName }: BuildOptions, { period, wards, areaCode }: Inputs): AreaEntry {
  const [from, to] = [formatMonth(period.from), formatMonth(period.to)];
  const { west, south, east, north } = boxAroundRings(ringsOfWards(wards.boundaries));
  return { slug, name: areaName, code: areaCode, from, to, bbox: [west, south, east, north] };
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

async function readSideFiles(options: BuildOptions, signal: AbortSignal): Promise<SideFiles> {
  const population = await readPopulation(options.population, {
    year: options.populationYear,
    wardColumn: options.wardColumn,
    populationColumn: options.populationColumn,
  });
  const forceAreas = await readForceAreas();
  const { districts, areaCode } = askedDistricts(forceAreas, options.areaCodes, options.areaName);
  const similar = await readSimilar(options.similar, districts, forceAreas);
  const filter = {
    districts: districts.length === 1 ? [{ code: areaCode, name: options.areaName }] : districts,
    populated: new Set(population.rows.map(({ ward }) => ward)),
  };
  const read: ReadWards[] = [];
  let bytes = 0;
  for (const file of options.wards) {
    const text = await readText(file, "GeoJSON");
    bytes += text.length;
    read.push(endable(text.length, () => readWardFile({ file, text }, filter)));
  }
  const wards = endable(bytes, () => boundariesOf(read, filter));
  const names = namesOfWards(
    wards.boundaries.features.map(({ properties }) => properties),
    wards.described,
  );
  const review = makeFigureReview(basename(options.figures ?? ""), names);
  const figures = await readOptional(options.figures, "figures", options.possible, review);
  const figureGroups = await readOptional(options.figureGroups, "figureGroups", options.possible);
  const notes = await readOptional(options.notes, "notes", options.possible);
  const plan = await readOptional(options.plan, "plan", options.possible);
  const meetings = await readOptional(options.meetings, "meetings", options.possible);
  const postcodes = await readPostcodes(options.postcodes, wards.boundaries, signal);
  const codes = wards.boundaries.features.map(({ properties: { code } }) => code);
  const residents = { ...population, rows: inCaseOf(population.rows, codes) };
  const figureRemarks = review.remarks();
  return {
    wards,
    districts,
    areaCode,
    population: residents,
    figures,
    figureRemarks,
    figureGroups,
    notes,
    plan,
    meetings,
    postcodes,
    similar,
  };
}
