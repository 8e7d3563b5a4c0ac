// Which districts there are, with the wards and residents of each: of all files that the user gave, each read once.
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { slugOf } from "../../core/area/taxonomy.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import { groupedBy } from "../../core/basics/grouped-by.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import type { PopulationFile } from "../../core/build/build-inputs.ts";
import { districtOf, type ForceArea } from "../../core/build/force-areas.ts";
import { type ReadWards, readWardFile } from "../../core/build/ward-boundaries.ts";
import type { BuildOptions } from "../package/build-files.ts";
import { type AlikeDistricts, readAlikeDistricts } from "../package/read-similar.ts";
import { readPopulation, readText } from "../package/side-files.ts";
import { endable } from "../signals.ts";
import { systemFailure } from "../system-errors.ts";
import { stopIfInterrupted } from "../terminal.ts";
import type { DistrictJob } from "./build-district.ts";

export interface NationOptions
  extends Pick<BuildOptions, "police" | "wards" | "populationYear" | "from" | "to" | "possible" | "out"> {
  readonly population: string;
  /** The list of ONS of the districts alike each other. */
  readonly similar: string | null;
  readonly allForces: boolean;
}

/** A district that is not built, and why: sentences. */
export interface LeftDistrict {
  readonly name: string;
  readonly code: string;
  readonly why: string;
}

export interface GivenDistricts {
  readonly jobs: readonly DistrictJob[];
  readonly left: readonly LeftDistrict[];
}

/** Every district of England and Wales that the files hold wards of. Throws an AppFailure for a file that cannot be read. */
export async function givenDistricts(
  options: NationOptions,
  areas: readonly ForceArea[],
  signal: AbortSignal,
): Promise<GivenDistricts> {
  const populations: PopulationFile[] = [];
  for (const path of await filesAt([options.population], [".csv", ".tsv"], "--population")) {
    stopIfInterrupted(signal);
    const asked = { year: options.populationYear, wardColumn: null, populationColumn: null };
    populations.push(await readPopulation(path, asked));
  }
  const populated = new Set(populations.flatMap(({ rows }) => rows.map(({ ward }) => ward)));
  const read: ReadWards[] = [];
  for (const file of await filesAt(options.wards, [".geojson", ".json"], "--wards")) {
    stopIfInterrupted(signal);
    const text = await readText(file, "GeoJSON");
    read.push(endable(text.length, () => readWardFile({ file, text }, { populated })));
  }
  const alike = options.similar === null ? () => null : await readAlikeDistricts(options.similar, areas);
  return districtsOf(options, areas, read, populations, alike);
}

function districtsOf(
  options: NationOptions,
  areas: readonly ForceArea[],
  read: readonly ReadWards[],
  populations: readonly PopulationFile[],
  alike: AlikeDistricts,
): GivenDistricts {
  const wardsOf = wardsByDistrict(read);
  const residents = residentsByWard(populations);
  const [jobs, left]: [DistrictJob[], LeftDistrict[]] = [[], []];
  const slugs = new Set<string>();
  for (const code of [...new Set(areas.map((area) => area.code))]) {
    const known = districtOf(areas, code, code);
    const { name, force } = known;
    const wards = wardsOf(code, name);
    if (wards.length === 0 || force === undefined) {
      left.push({ name, code, why: "no file given with --wards has a ward of it." });
      continue;
    }
    const slug = slugs.has(slugOf(name)) ? slugOf(`${name} ${code}`) : slugOf(name);
    slugs.add(slug);
    const codes = wards.flatMap((file) => file.wards.map((ward) => ward.code));
    const population = residents(codes);
    if (population === null) {
      left.push({ name, code, why: "no file given with --population has the residents of a ward of it." });
      continue;
    }
    jobs.push({
      district: { ...known, force },
      options: optionsOf(options, code, name, slug, population.name),
      ...{ wards, population, similar: alike(code), allForces: options.allForces },
    });
  }
  return { jobs, left };
}

/** The wards that a file says are of a district, by its code or, where no ward has that, its name; by file. */
function wardsByDistrict(read: readonly ReadWards[]): (code: string, name: string) => readonly ReadWards[] {
  const by = (key: "district" | "districtName"): Map<string, ReadWards[]> => {
    const found = new Map<string, ReadWards[]>();
    for (const file of read)
      for (const [district, wards] of groupedBy(file.wards, (ward) => ward[key] ?? ""))
        if (district !== "") found.set(district, [...(found.get(district) ?? []), { ...file, wards }]);
    return found;
  };
  const [byCode, byName] = [by("district"), by("districtName")];
  return (code, name) => byCode.get(code) ?? byName.get(name) ?? [];
}

/** Of the file that has most of some wards, the rows of these; null where none has any. */
function residentsByWard(populations: readonly PopulationFile[]): (codes: readonly string[]) => PopulationFile | null {
  const files = populations.map((file) => ({
    file,
    rows: groupedBy(file.rows, ({ ward }) => ward.toLowerCase()),
  }));
  return (codes) => {
    const held = files.map(({ file, rows }) => ({
      ...file,
      rows: codes.flatMap((code) => rows.get(code.toLowerCase()) ?? []),
    }));
    const most = held.toSorted((a, b) => b.rows.length - a.rows.length)[0];
    return most === undefined || most.rows.length === 0 ? null : most;
  };
}

/** As the builder of one district has them. */
function optionsOf(
  { police, wards, populationYear, similar, from, to, possible, out }: NationOptions,
  code: string,
  name: string,
  slug: string,
  population: string,
): BuildOptions {
  return {
    ...{ police, places: [], wards, population, populationYear, from, to, possible, slug, out: join(out, slug) },
    ...{ areaCodes: [code], areaName: name, areaNameGiven: name, requireForces: [], acceptMonths: [] },
    ...{ figures: null, figureGroups: null, notes: null, plan: null, meetings: null, postcodes: null },
    ...{ populationColumn: null, wardColumn: null, similar, residentsSource: null, fetched: null },
  };
}

/** The files at paths: of a folder, those in it with one of these endings. Throws an AppFailure for a folder without any. */
async function filesAt(paths: readonly string[], endings: readonly string[], option: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const about = await stat(path).catch((error: unknown) => {
      throw systemFailure(error, path, "read", `Check the path given to ${option}.`);
    });
    if (!about.isDirectory()) {
      files.push(path);
      continue;
    }
    const names = (await readdir(path)).filter(
      (name) => !name.startsWith(".") && endings.includes(extname(name).toLowerCase()),
    );
    if (names.length === 0)
      throw new AppFailure(
        "bad-input",
        `${path} holds no file that ends in ${endings.join(" or ")}.`,
        `Check the path given to ${option}.`,
      );
    files.push(...names.sort(compareTexts).map((name) => join(path, name)));
  }
  return files;
}
