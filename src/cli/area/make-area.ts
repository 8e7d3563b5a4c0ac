// An area from its sources to a checked package in its place: police months, wards in force, residents.

import { basename, dirname, join } from "node:path";
import type { Fetched } from "../../core/area/descriptor-form.ts";
import { AppFailure } from "../../core/basics/failure.ts";
import type { Month, MonthRange } from "../../core/basics/months.ts";
import { shortText } from "../../core/basics/plain-text.ts";
import { compareTexts } from "../../core/basics/text-order.ts";
import type { FoundArea } from "../../core/build/find-area.ts";
import type { ForceArea } from "../../core/build/force-areas.ts";
import type { BuildOptions } from "../package/build-files.ts";
import { buildPackage } from "../package/build-package.ts";
import { requireNewerMonths } from "../package/earlier-package.ts";
import { makeFolders } from "../package/made-folders.ts";
import { prepareFile } from "../package/written-file.ts";
import { forcesOf } from "../sources/district-forces.ts";
import { fetchPoliceMonths } from "../sources/police-months.ts";
import type { PoliceMonths, PoliceRequest } from "../sources/police-request.ts";
import { possibleNow, stopIfInterrupted } from "../terminal.ts";
import { type AreaContext, type AreaRequest, answersOf } from "./area-request.ts";
import { type FetchedResidents, fetchResidents } from "./fetch-residents.ts";
import { type FetchedWards, fetchWards, findWards } from "./fetch-wards.ts";
import { givenTables } from "./given-tables.ts";
import { withNewIfNeeded } from "./kept-answers.ts";

export interface MadeArea {
  readonly police: PoliceMonths;
  readonly wards: FetchedWards;
  readonly residents: FetchedResidents;
}

/** What the archive of police files is asked for: the months of the area's own forces and of the transport police. */
export function policeRequest(
  { districts }: FoundArea,
  { months, fromArchive, whole, downloads }: AreaRequest,
  rows: readonly ForceArea[],
  { settings }: AreaContext,
): PoliceRequest {
  const codes = districts.map(({ code }) => code);
  const { forces } = forcesOf(rows, codes, settings.police.transportPolice);
  return { forces, months, archive: null, fromArchive, whole, downloads };
}

/**
 * Fetches what is not kept yet, then builds the package in `out`, checks it and puts it there with its entry of the list of areas. Throws
 * an AppFailure, and then whatever stood there before is unchanged; what was fetched whole is kept.
 */
export async function makeArea(
  place: { readonly area: FoundArea; readonly out: string; readonly slug: string },
  request: AreaRequest,
  rows: readonly ForceArea[],
  context: AreaContext,
): Promise<MadeArea> {
  const { area, out, slug } = place;
  const { settings, client, terminal } = context;
  const folder = join(request.downloads, "areas", slug);
  const given = await givenTables(out, area.code, join(folder, "given"));
  const police = await fetchPoliceMonths(policeRequest(area, request, rows, context), { settings, client, terminal });
  const period = homeMonths(area, police.files, police.archives[0]?.from ?? settings.police.name);
  await requireNewerMonths(out, period, "the files of its own police end");
  const { wards, residents } = await withNewIfNeeded(answersOf(request, context), async (answers) => {
    const server = { settings: settings.boundaries, answers };
    const asked = { area, period, year: request.wardsYear };
    const fetched = await fetchWards(await findWards(asked, server), asked, server);
    stopIfInterrupted(terminal.signal);
    const nomis = { settings: settings.residents, answers };
    return { wards: fetched, residents: await fetchResidents({ area, period, wards: fetched }, nomis, server) };
  });
  stopIfInterrupted(terminal.signal);
  const wardFile = join(folder, "wards.geojson");
  const residentsFile = join(folder, `residents-${residents.year}.csv`);
  await written(wardFile, wards.geojson);
  await written(residentsFile, residentsText(residents));
  await makeFolders(dirname(out));
  const options: BuildOptions = {
    ...given,
    police: police.files.map(({ path }) => path),
    places: [],
    wards: [wardFile],
    population: residentsFile,
    postcodes: request.postcodes ?? given.postcodes,
    areaCodes: area.districts.map(({ code }) => code),
    ...{ areaName: area.name, areaNameGiven: area.name, out, slug },
    ...{ populationYear: residents.year, populationColumn: null, wardColumn: null },
    residentsSource: `Office for National Statistics (${residents.source})`,
    fetched: fetchedOf({ police, wards, residents }, request, terminal.now()),
    ...{ requireForces: [], acceptMonths: [], from: null, to: null },
    possible: possibleNow(terminal),
  };
  await buildPackage(options, terminal);
  return { police, wards, residents };
}

/**
 * From the first month with a file of the area's own forces to the last. Throws an AppFailure where one of them has none: what others sent
 * would make its district look free of crime. `archive` is where they were looked for.
 */
export function homeMonths(
  { name, forces }: FoundArea,
  files: readonly { readonly force: string; readonly month: Month }[],
  archive: string,
): MonthRange {
  const lacked = forces.find((force) => !files.some((file) => file.force === force));
  if (lacked !== undefined)
    throw new AppFailure(
      "not-found",
      `${shortText(archive, 160)} has no file of ${lacked}, the force of ${name}, in the months that were asked for: they are missing, which does not mean that there was no crime.`,
      "Nothing was made. With more --months older archives are looked at; files that the force publishes itself are for npm run data -- build.",
    );
  const months = files.flatMap(({ force, month }) => (forces.includes(force) ? [month] : []));
  return { from: Math.min(...months), to: Math.max(...months) };
}

async function written(path: string, text: string): Promise<void> {
  const file = await prepareFile(path, text);
  try {
    await file.place();
  } finally {
    await file.discard();
  }
}

function residentsText({ residents }: FetchedResidents): string {
  const rows = [...residents].toSorted(([a], [b]) => compareTexts(a, b));
  return `ward_code,population\n${rows.map(([ward, count]) => `${ward},${count}\n`).join("")}`;
}

function fetchedOf({ police, wards, residents }: MadeArea, { months, wardsYear }: AreaRequest, now: Date): Fetched {
  const source = (what: string, address: string, retrieved: string) => ({
    what,
    address: /^https?:/.test(address) ? address : basename(address),
    retrieved,
  });
  const [counted = "", ...lookups] = residents.addresses;
  return {
    months,
    ...(wardsYear !== null && { wardsYear }),
    residents: residents.basis,
    sources: [
      ...police.archives.map(({ from }) => source("police", from, now.toISOString())),
      source("wards", wards.address, wards.retrieved),
      source("residents", counted, residents.retrieved),
      ...lookups.map((address) => source("bestFit", address, residents.retrieved)),
    ],
  };
}

/** Where the package of an area goes when nobody says. */
export function usualPlace({ slug }: FoundArea): string {
  return join("public", "areas", slug);
}
