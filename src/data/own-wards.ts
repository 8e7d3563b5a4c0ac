// The wards and residents that the reader's own offences are counted in: files of the reader's own, or those of the area that is open.
import type { Boundaries, PopulationRow } from "../core/area/area-package.ts";
import type { Descriptor } from "../core/area/descriptor-form.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { numberOf } from "../core/basics/number-of.ts";
import { askedDistricts } from "../core/build/asked-districts.ts";
import type { PackageOptions, PopulationFile, SideFiles } from "../core/build/build-inputs.ts";
import { type DescribedDistrict, districtOf, type ForceArea } from "../core/build/force-areas.ts";
import { NO_DISTRICT } from "../core/build/no-district.ts";
import { inCaseOf } from "../core/build/readers/written-code.ts";
import { boundariesOf, isDrawn, type ReadWards, readWardFile, requirePolygons } from "../core/build/ward-boundaries.ts";
import { readResidentsFile, textIn } from "./own-texts.ts";

/** What is taken of the area that is open. */
export interface OpenWards {
  readonly boundaries: Boundaries;
  readonly population: readonly PopulationRow[];
  readonly wardscope: Pick<
    Descriptor["wardscope"],
    "areaCode" | "areaName" | "districts" | "wards" | "boundaryVintage" | "population"
  >;
}

/** Residents with their year, null where the file or its name says it. */
export interface ResidentsGiven {
  readonly file: File;
  readonly year: number | null;
}

export interface SideGiven {
  readonly wards: readonly File[];
  readonly residents: readonly ResidentsGiven[];
  readonly open: OpenWards | null;
  readonly forceAreas: readonly ForceArea[];
  readonly name: string;
}

/** More districts than these together are a file of the country. */
const MOST_DISTRICTS = 12;

/** Throws an AppFailure where there are no wards, for files that cannot be read, and for wards of too many districts. */
export async function ownSide(given: SideGiven): Promise<{ side: SideFiles; carried: Carrying }> {
  const { wards: files, open } = given;
  const dropped = await residentsIn(given.residents);
  if (files.length === 0) {
    if (open === null)
      throw new AppFailure(
        "bad-input",
        "There are no wards to count in.",
        "Give the boundaries of your wards too (GeoJSON), or open an area whose wards they are first.",
      );
    return sideOfOpen(open, dropped);
  }
  const populated = new Set(dropped?.rows.map(({ ward }) => ward) ?? []);
  const read: ReadWards[] = [];
  for (const file of files)
    read.push(readWardFile({ file: file.name, text: await textIn(file, "GeoJSON") }, { populated }));
  const codes = codesIn(read, open);
  const { districts, areaCode } = askedDistricts(given.forceAreas, codes, given.name);
  const asked = districts.length === 1 ? [{ code: areaCode, name: given.name }] : districts;
  const wards = boundariesOf(read, { districts: asked, populated });
  const own = wards.boundaries.features.map(({ properties }) => properties.code);
  const taken = dropped === null && open !== null ? residentsOfOpen(open, own, wards.vintage) : null;
  const population = taken?.population ?? dropped ?? NO_RESIDENTS;
  return {
    side: {
      ...NOTHING_BESIDE,
      wards,
      districts,
      areaCode,
      population: { ...population, rows: inCaseOf(population.rows, own) },
    },
    carried: taken?.carried ?? null,
  };
}

/** Residents of the area that is open, of the wards (codes) that it has too; null where none is among them. */
function residentsOfOpen({ population: rows, wardscope }: OpenWards, own: readonly string[], vintage: string) {
  const { population } = wardscope;
  const shared = inCaseOf(rows, own).filter(({ ward }) => own.includes(ward));
  if (population === null || shared.length === 0) return null;
  const of =
    shared.length === own.length ? "" : `, for ${shared.length} of ${own.length} wards: the others have no rates`;
  const taken = [`as the open area has them${of}`];
  return {
    population: { name: population.source, year: population.year, rows: shared, taken },
    carried: { origins: [], boundaryVintage: vintage, population },
  };
}

type Carrying = NonNullable<PackageOptions["carried"]> | null;

const NO_RESIDENTS: PopulationFile = {
  name: "no file of residents",
  year: 0,
  rows: [],
  taken: ["none: there are no rates"],
};
const NOTHING_BESIDE = {
  ...{ figures: null, figureRemarks: [], figureGroups: null, notes: null, plan: null, meetings: null },
  ...{ postcodes: null, similar: null },
};

/** The same wards, districts and residents as the package that is open has them. */
function sideOfOpen({ boundaries, population: rows, wardscope }: OpenWards, dropped: PopulationFile | null) {
  const { areaCode, areaName = areaCode, districts, wards, boundaryVintage, population } = wardscope;
  const own =
    population === null
      ? NO_RESIDENTS
      : { ...NO_RESIDENTS, year: population.year, rows, taken: ["as the open area has them"], name: population.source };
  const side: SideFiles = {
    ...NOTHING_BESIDE,
    wards: { boundaries, described: wards ?? [], inNamedDistrict: true, vintage: boundaryVintage, notes: [] },
    districts: districts ?? [{ code: areaCode, name: areaName }],
    areaCode,
    population: dropped ?? own,
  };
  const carried = { origins: [], boundaryVintage, ...(dropped === null && population !== null && { population }) };
  return { side, carried };
}

/** The districts of the wards; where an area is open whose districts are among them, those alone. */
function codesIn(read: readonly ReadWards[], open: OpenWards | null): readonly string[] {
  const found = districtCodes(read);
  const asked = (open?.wardscope.districts ?? []).map(({ code }) => code).filter((code) => found.includes(code));
  if (asked.length > 0) return asked;
  if (found.length > MOST_DISTRICTS)
    throw new AppFailure(
      "bad-input",
      `${read.map(({ file }) => file).join(" and ")} ${read.length === 1 ? "has" : "have"} the wards of ${numberOf(found.length, "districts")}.`,
      "Give those of your district alone, or open its area first.",
    );
  return found.length > 0 ? found : [NO_DISTRICT];
}

/** Columns as the Office names them, and files called after what it publishes. */
const OF_THE_OFFICE = /\bWD\d\dCD\b|\b(?:ons|nomis|census)\b/i;

/** What the package names as the source of residents that were given: the Office only where they say so. */
export function residentsCredit({ name, taken }: PopulationFile): string {
  const isOfOffice = [name.replaceAll("_", " "), ...taken].some((text) => OF_THE_OFFICE.test(text));
  return isOfOffice ? `Office for National Statistics (${name})` : name;
}

async function residentsIn(files: readonly ResidentsGiven[]): Promise<PopulationFile | null> {
  const [first, other] = files;
  if (other !== undefined)
    throw new AppFailure(
      "bad-input",
      `${first!.file.name} and ${other.file.name} both hold residents.`,
      "Give one of them.",
    );
  return first === undefined ? null : readResidentsFile(first.file, first.year);
}

/**
 * How many wards with a polygon a file holds, and of which districts, as far as these are said. Throws an AppFailure where it holds none,
 * and for one without a polygon in its only district; whether others are of the area is known when they are read.
 */
export async function wardsIn(
  file: File,
  forceAreas: readonly ForceArea[],
): Promise<{ readonly wards: number; readonly districts: readonly DescribedDistrict[] }> {
  const text = await textIn(file, "GeoJSON");
  const read = readWardFile({ file: file.name, text }, { populated: new Set() });
  const [codes, drawn] = [districtCodes([read]), read.wards.filter(isDrawn)];
  requirePolygons(drawn.length === 0 ? read.wards : read.wards.filter(({ district }) => String(codes) === district));
  return { wards: drawn.length, districts: codes.map((code) => districtOf(forceAreas, code, code)) };
}

/** Of wards with a polygon: files name foreign ones without. */
function districtCodes(read: readonly ReadWards[]): readonly string[] {
  const codes = read.flatMap(({ wards }) => wards.filter(isDrawn).flatMap(({ district }) => district ?? []));
  return [...new Set(codes)].sort();
}
