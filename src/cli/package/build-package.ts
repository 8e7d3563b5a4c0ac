// From police files, wards and population to an area package in its place.

import { basename } from "node:path";
import type { AreaEntry } from "../../core/area/area-package.ts";
import { TABLES } from "../../core/area/tables.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { numberOf } from "../../core/basics/number-of.ts";
import { nameList } from "../../core/basics/words.ts";
import { areaEntry } from "../../core/build/area-entry.ts";
import { askedDistricts } from "../../core/build/asked-districts.ts";
import type { Inputs, SideFiles } from "../../core/build/build-inputs.ts";
import { loadReport } from "../../core/build/load-report.ts";
import type { PublicPackage } from "../../core/build/public-package.ts";
import { inCaseOf } from "../../core/build/readers/written-code.ts";
import type { Revised } from "../../core/build/revised-since.ts";
import { boundariesOf, type ReadWards, readWardFile } from "../../core/build/ward-boundaries.ts";
import { bytesOfWards } from "../../core/geography/packed-rings.ts";
import { makeFigureReview, namesOfWards } from "../../core/package/figure-review.ts";
import { checkReport, type PackageCheck } from "../../core/package/package-check.ts";
import { extractOffences } from "../extract/read-profile.ts";
import { findGroupFiles } from "../police/group-files.ts";
import { findPoliceFiles } from "../police/police-files.ts";
import { endable } from "../signals.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { type BuildOptions, writePackage } from "./build-files.ts";
import { checkFolder } from "./check-folder.ts";
import { readEarlier } from "./earlier-package.ts";
import { readForceAreas } from "./home-force.ts";
import { type PackageFolder, withPackageFolder } from "./package-folder.ts";
import { refuseOtherKind, startAnew } from "./public-copy.ts";
import { readHomeOffice } from "./read-home-office.ts";
import { readPolice } from "./read-police.ts";
import { readPostcodes } from "./read-postcodes.ts";
import { readSimilar } from "./read-similar.ts";
import { readOptional, readPopulation, readText } from "./side-files.ts";
import type { HeldFile } from "./written-file.ts";

/** Tables that are written as they are given, by their option. */
export const GIVEN_FILES = {
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
  const { out, police, places, wards, population, homeOffice = [], extract = null } = options;
  const request = {
    folder: out,
    inputs: [
      ...police,
      ...places,
      ...(extract?.paths ?? []),
      ...wards,
      ...homeOffice,
      population,
      ...Object.values(GIVEN_FILES).map((name) => options[name]),
    ].filter((path) => path !== null),
    absent: absentFiles(options),
    signal: terminal.signal,
  };
  return withPackageFolder(request, async (folder) => {
    const side = await readSideFiles(options, terminal);
    const found = await findOffences(options, side, terminal);
    try {
      const inputs = await readPolice(options, side, found, terminal);
      const { result: size, removed } = await putInPlace(folder, options, inputs, terminal);
      const copied = size.copy === null ? "" : copyReport(size.copy, options);
      const own = extract !== null && size.copy === null ? OWN_RECORDS : "";
      const report = `${loadReport(options, inputs, size)}${copied}${own}${removed.map(removal).join("")}`;
      return { inputs, revised: size.revised, report };
    } finally {
      found.close();
    }
  });
}

function findOffences({ police, places, extract = null, possible }: BuildOptions, side: SideFiles, terminal: Terminal) {
  if (extract !== null) return extractOffences(extract, side.districts, terminal);
  return places.length > 0 ? findGroupFiles(places) : findPoliceFiles(police, possible);
}

/** Writes the package, checks it, and only then moves it and its entry of the list to their places. Gives the package's size. */
export async function putInPlace(place: PackageFolder, options: BuildOptions, inputs: Inputs, terminal: Terminal) {
  return await place.replace(await entryOf(options, inputs), async (folder) => {
    await refuseOtherKind(options.out, {
      isPublic: Boolean(options.publicCopy),
      isOwn: (options.extract ?? null) !== null,
    });
    const earlier = options.publicCopy ? null : await readEarlier(options.out);
    const check = async (files: readonly HeldFile[]): Promise<void> =>
      refuseFaults(await checkFolder(folder, terminal, { wards: inputs.indexed, files }));
    const written = await writePackage(folder, options, inputs, terminal.now(), earlier, check);
    stopIfInterrupted(terminal.signal);
    return written;
  });
}

const OWN_RECORDS =
  "These are own records: for those who may see the extract, and not to be published. --public makes a copy that can be.\n";

/** What was withheld, and which months the publisher should decide on: those that are accepted were decided. */
function copyReport(
  {
    withheld,
    totals,
    left,
    unsure,
    otherwise,
    before,
  }: Pick<PublicPackage, "withheld" | "totals" | "left" | "unsure"> & {
    readonly otherwise: readonly string[];
    readonly before: boolean;
  },
  { publicCopy, out }: BuildOptions,
): string {
  const under = publicCopy?.threshold ?? 0;
  const [counts, those] = left.length === 1 ? ["counts", "that month"] : ["count", "these months"];
  const isLeft = `It depends on numbers that are withheld whether ${nameList(left)} ${counts}, and would tell something of them, so ${those} ${left.length === 1 ? "is" : "are"} missing in the copy, unless ${left.length === 1 ? "it is" : "they are"} given: --accept-months ${left.join(" ")}.`;
  const which = unsure.length === 1 ? "that month" : "these months";
  const told = `Do not publish it yet: whether a force that need not send every month counts depends on numbers that are withheld in ${nameList(unsure)}, and can tell something of them. Build it again with --accept-months ${unsure.join(" ")}, or with ${which} left out of what is read.`;
  const beside = `It was made beside the public copy that stood in ${out}, as if that is out: no sum tells what changed since.${startAnew(out)}`;
  return [
    ...(left.length === 0 ? [] : [isLeft]),
    ...(unsure.length === 0 ? [] : [told]),
    `Public copy: ${numberOf(withheld, "counts")} under ${under} withheld, ${numberOf(totals, "sums")} over them published. Places, hours, outcomes, revisions, published figures and what was counted of rows without a ward are left out.`,
    ...(before ? [beside] : []),
    ...otherwise,
    "",
  ].join("\n");
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
  const made: readonly string[] = (options.homeOffice ?? []).length > 0 ? ["figures", "figureGroups"] : [];
  const absent = Object.values(GIVEN_FILES).filter((name) => options[name] === null && !made.includes(name));
  return absent.map((name) => TABLES[name].file);
}

async function entryOf({ slug, areaName }: BuildOptions, inputs: Inputs): Promise<AreaEntry> {
  const { period, wards, areaCode, districts, postcodes } = inputs;
  const { boundaries } = wards;
  const area = {
    ...{ slug, name: areaName, code: areaCode, period, boundaries },
    districts: districts.map(({ code }) => code),
    postcodes: postcodes?.rows ?? null,
  };
  const forceAreas = await readForceAreas();
  return endable(bytesOfWards(boundaries), () => areaEntry(area, forceAreas));
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

async function readSideFiles(options: BuildOptions, terminal: Terminal): Promise<SideFiles> {
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
  const postcodes = await readPostcodes(options.postcodes, wards.boundaries, terminal.signal);
  const codes = wards.boundaries.features.map(({ properties: { code } }) => code);
  const residents = { ...population, rows: inCaseOf(population.rows, codes) };
  const figureRemarks = review.remarks();
  const { homeOffice: paths = [], areaName, possible } = options;
  const besideExtract = (options.extract ?? null) !== null;
  const asked = { paths, all: forceAreas, districts: { districts, areaCode }, areaName, possible, besideExtract };
  const official = paths.length === 0 ? null : await readHomeOffice(asked, { figures, figureGroups }, terminal);
  return {
    wards,
    districts,
    areaCode,
    population: residents,
    figures: official === null || official.origin === null ? figures : official.figures,
    figureRemarks,
    figureGroups: official === null || official.origin === null ? figureGroups : official.figureGroups,
    homeOffice: official,
    notes,
    plan,
    meetings,
    postcodes,
    similar,
  };
}
