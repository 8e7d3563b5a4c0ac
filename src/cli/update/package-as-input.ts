// An area package as what its next build is made of: its own wards, residents and tables, and what it says of itself.
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { DESCRIPTOR_FILE, WARDS_FILE } from "../../core/area/area-package.ts";
import type { Descriptor } from "../../core/area/descriptor-form.ts";
import { isOpenData } from "../../core/area/is-open-data.ts";
import { isOwnData } from "../../core/area/is-own-data.ts";
import type { PossibleMonths } from "../../core/area/possible-months.ts";
import { TABLES, type TableName } from "../../core/area/tables.ts";
import { wasSent } from "../../core/area/was-sent.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { type Month, type MonthRange, parseMonth } from "../../core/basics/months.ts";
import { checkBoundaries } from "../../core/package/assemble.ts";
import { readDescriptor } from "../../core/package/read-descriptor.ts";
import type { BuildOptions } from "../package/build-files.ts";
import { settleBeforeReading } from "../package/package-folder.ts";
import { readJson } from "../package/read-area.ts";
import { homeOfficeOrigins } from "../package/read-home-office.ts";

/** A package that can be built anew of itself and of police files. */
export interface KnownPackage {
  readonly folder: string;
  readonly name: string;
  readonly descriptor: Descriptor;
  readonly period: MonthRange;
  /** Slugs of the forces whose files it is made of: all that it counts, and others with offences in its wards. */
  readonly forces: readonly string[];
  /** Forces and months that it counts, as "2025-01 testshire". */
  readonly counted: ReadonlySet<string>;
}

/** Throws an AppFailure where something is missing without which it cannot be built, and says how to give it. */
export async function knownPackage(folder: string, signal: AbortSignal): Promise<KnownPackage> {
  await settleBeforeReading(folder, signal);
  const { descriptor } = readDescriptor(await readJson(folder, DESCRIPTOR_FILE));
  const { coverage, months, areaName, areaCode, districts = [] } = descriptor.wardscope;
  const lacks = (what: string): AppFailure =>
    new AppFailure(
      "bad-input",
      `${folder} cannot be brought up to date by itself: ${what}.`,
      `Build it once more from its files (npm run data -- build … --out ${folder}); from then on it can.`,
    );
  const isNoInput = whyNoInput(folder, descriptor);
  if (isNoInput !== null) throw isNoInput;
  if (coverage === undefined) throw lacks("it does not say what each force sent");
  if (areaName === undefined || areaCode === "") throw lacks("it does not say of which district it is");
  if (districts.length === 0) throw lacks("it does not say which districts it is made of");
  const has = (file: string): boolean => descriptor.resources.some(({ path }) => path === file);
  if (!has(TABLES.population.file))
    throw lacks(`it has no ${TABLES.population.file}, and so no residents to take over`);
  const strange = descriptor.resources.find(({ path }) => path !== WARDS_FILE && tableOf(path) === undefined);
  if (strange !== undefined) throw lacks(`it lists ${strange.path}, which no build writes`);
  if (has(TABLES.hours.file)) throw lacks("it has hours of the day, which the files of data.police.uk do not");
  const numbers = months.map(({ month }) => parseMonth(month)!);
  const used = coverage.filter(({ role, months: own }) => role !== "setApart" || own.some(({ placed }) => placed > 0));
  const counted = coverage.flatMap(({ force, role, months: own }) =>
    role === "setApart" ? [] : own.flatMap(({ month, status }) => (wasSent(status) ? [`${month} ${force}`] : [])),
  );
  return {
    ...{ folder, descriptor },
    name: areaName,
    period: { from: Math.min(...numbers), to: Math.max(...numbers) },
    forces: used.map(({ force }) => force),
    counted: new Set(counted),
  };
}

/** Why an update is nothing for a package, whatever the archive has: it is a public copy, or of no open data; null for any other. */
export function whyNoInput(folder: string, descriptor: Descriptor): AppFailure | null {
  if (descriptor.wardscope.disclosure !== undefined)
    return new AppFailure(
      "bad-input",
      `${folder} cannot be brought up to date by itself: it is a public copy, whose small counts are withheld.`,
      "Build it once more from its files with --public, and with --beside for each public copy that is out elsewhere; the one in this folder counts as out.",
    );
  if (isOpenData(descriptor)) return null;
  const what = isOwnData(descriptor)
    ? "is made of an extract that is no open data"
    : "names no open police files as what it is made of";
  return new AppFailure(
    "bad-input",
    `${folder} ${what}: files of data.police.uk would take its place.`,
    `Build it from the newer extract with its profile (npm run data -- build --extract … --out ${folder}).`,
  );
}

/** Whether a build makes a table of what it reads, or takes it as it is, by an option of the same name. */
const ORIGINS = {
  ...({ taxonomy: "made", population: "made", counts: "made", places: "made", placeCounts: "made" } as const),
  ...({ figures: "taken", figureGroups: "taken", notes: "taken", postcodes: "taken" } as const),
  ...({
    plan: "taken",
    meetings: "taken",
    similar: "taken",
    revisions: "made",
    hours: "made",
    placeHours: "made",
    outcomes: "made",
  } as const),
  ...({ withheld: "made", withheldTotals: "made" } as const),
} as const satisfies Readonly<Record<TableName, "made" | "taken">>;

type Taken = { [Name in TableName]: (typeof ORIGINS)[Name] extends "taken" ? Name : never }[TableName];

interface Fresh {
  readonly police: readonly string[];
  readonly from: Month;
  readonly possible: PossibleMonths;
  readonly fetched: BuildOptions["fetched"];
  /** An empty folder for what is made of the package's files only to be read. */
  readonly room: string;
}

/** What builds the same package of other police files. */
export async function optionsOf(known: KnownPackage, fresh: Fresh): Promise<BuildOptions> {
  const { folder, descriptor, name } = known;
  const { wardscope } = descriptor;
  const path = (table: TableName): string | null => {
    const { file } = TABLES[table];
    return descriptor.resources.some((resource) => resource.path === file) ? join(folder, file) : null;
  };
  const { districts = [], coverage = [] } = wardscope;
  const home = new Set(districts.flatMap(({ force }) => force ?? []));
  const accepted = coverage.flatMap(({ months }) =>
    months.flatMap(({ month, status }) => (status === "accepted" ? [parseMonth(month)!] : [])),
  );
  const taken = (Object.keys(ORIGINS) as TableName[]).filter((table) => ORIGINS[table] === "taken");
  const tables = Object.fromEntries(taken.map((table) => [table, path(table)])) as Pick<BuildOptions, Taken>;
  return {
    ...tables,
    police: fresh.police,
    places: [],
    wards: [await wardsWithDistricts(known, fresh.room)],
    population: path("population")!,
    areaCodes: districts.map(({ code }) => code),
    ...{ areaName: name, areaNameGiven: name, slug: basename(folder) },
    populationYear: wardscope.population?.year ?? null,
    ...{ populationColumn: null, wardColumn: null, residentsSource: null },
    fetched: fresh.fetched,
    carried: { ...wardscope, origins: homeOfficeOrigins(descriptor) },
    requireForces: wardscope.requiredForces.filter((force) => !home.has(force)),
    acceptMonths: [...new Set(accepted)],
    ...{ from: fresh.from, to: null, possible: fresh.possible, out: folder },
  };
}

/** The wards of a package as a file that says of each in which district it lies, and its other name: the package's own says neither. */
async function wardsWithDistricts({ folder, descriptor }: KnownPackage, room: string): Promise<string> {
  const { districts = [], wards = [] } = descriptor.wardscope;
  const described = new Map(wards.map((ward) => [ward.code, ward]));
  const only = districts.length === 1 ? districts[0]!.code : undefined;
  const boundaries = checkBoundaries(await readJson(folder, WARDS_FILE));
  const features = boundaries.features.map(({ type, properties: { code, name }, geometry }) => {
    const { district = only, nameCy } = described.get(code) ?? {};
    return { type, properties: { code, name, nameW: nameCy, LADCD: district }, geometry };
  });
  const path = join(room, WARDS_FILE);
  await writeFile(path, JSON.stringify({ type: "FeatureCollection", features }));
  return path;
}

function tableOf(file: string): TableName | undefined {
  return (Object.keys(TABLES) as TableName[]).find((name) => TABLES[name].file === file);
}
