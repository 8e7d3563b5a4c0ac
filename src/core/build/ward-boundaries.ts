// Ward boundaries as anyone may have them (any vintage, many districts, several files) into the wards of one area.

import { type Boundaries, WARD_CODE, type WardFeature } from "../area/area-package.ts";
import { AppFailure } from "../basics/failure.ts";
import { isRecord } from "../basics/json-record.ts";
import { tooLong } from "../basics/long-text.ts";
import { numberOf } from "../basics/number-of.ts";
import { LONGEST, shortText } from "../basics/plain-text.ts";
import { isTooMuch } from "../geography/fit-limits.ts";
import { overlapWords, ringFaultWords } from "../geography/fit-words.ts";
import { packedCornerFault } from "../geography/packed-corner-fault.ts";
import { packedWard } from "../geography/packed-rings.ts";
import { type RingFault, ringFaultsOf } from "../geography/ring-faults.ts";
import { type Stray, straysOf } from "../geography/strays.ts";
import { gapsOf, type Overlap, overlapsOf } from "../geography/ward-fit.ts";
import { MOST_WARDS } from "../geography/ward-index.ts";
import { DOWNLOAD_WARDS, readGeometry } from "../geography/ward-polygons.ts";
import { mendedGeometry } from "./mended-geometry.ts";
import { oddWardNotes } from "./odd-wards.ts";
import { flatProperties, wardColumns } from "./ward-columns.ts";
import { featuresOf } from "./ward-file.ts";
import { type DescribedWard, describedWards, distinctNames } from "./ward-names.ts";
import {
  columnNotes,
  type Dropped,
  droppedNotes,
  elsewhereNotes,
  fitNotes,
  ringNotes,
  strayNotes,
} from "./ward-notes.ts";
import { chosenWards, type RawWard, type WardFilter } from "./wards-of-districts.ts";

/** A file of wards with what it is called in messages. */
export interface WardText {
  readonly file: string;
  readonly text: string;
}

export interface AreaWards {
  /** Sorted by code; codes and names only; coordinates as given. */
  readonly boundaries: Boundaries;
  /** What else there is to say of wards, for the descriptor. */
  readonly described: readonly DescribedWard[];
  /** Whether the files say of every ward that it is in the area's district; else they were taken by ward codes, or all of them. */
  readonly inNamedDistrict: boolean;
  /** Year of the wards, such as "2023", or "unknown". */
  readonly vintage: string;
  /** What was left out of the files, which properties were taken, and where wards do not fit together: sentences without a full stop. */
  readonly notes: readonly string[];
}

/** Every ward of a file, of whichever district. */
export interface ReadWards {
  readonly file: string;
  readonly wards: readonly RawWard[];
  readonly vintage: string;
  readonly notes: readonly string[];
}

/**
 * Reads ward GeoJSON: codes are known by their values (E05, W05, S13, N08), and `code` or `WDyyCD` hold codes of any form, as in
 * the `wards.geojson` of an area package. Throws an AppFailure for text that is no GeoJSON or only a part, wards without codes,
 * with the same code twice, without a polygon, not in degrees, of another district, over each other or themselves, and when no ward belongs
 * to one of the districts. Files that name no districts and hold none of the populated wards are taken whole.
 */
export function readBoundaries(files: readonly WardText[], filter: WardFilter): AreaWards {
  return boundariesOf(
    files.map((file) => readWardFile(file, filter)),
    filter,
  );
}

/** The wards of files that were read one after the other, as `readBoundaries` has them. */
export function boundariesOf(read: readonly ReadWards[], filter: WardFilter): AreaWards {
  const named = read.map(({ file }) => file).join(" and ");
  const chosen = chosenWards(
    read.flatMap(({ wards }) => wards),
    filter,
    named,
  );
  refuseOddCode(chosen);
  const have = read.length === 1 ? "has" : "have";
  refuseDuplicates(chosen, `${named} ${have}`);
  if (chosen.length > MOST_WARDS)
    throw bad(
      `${named} ${have} ${numberOf(chosen.length, "wards")} of the area, more than ${MOST_WARDS}.`,
      "Build fewer districts together.",
    );
  const sorted = chosen.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const distinct = distinctNames(sorted, new Map(filter.districts.map(({ code, name }) => [code, name]))).map(
    (ward) => ({ ...ward, name: shortText(ward.name), nameCy: ward.nameCy && shortText(ward.nameCy) }),
  );
  const long = chosen.filter(({ name, nameCy }) => Math.max(name.length, nameCy?.length ?? 0) > LONGEST.name);
  const mended = distinct.map(toFeature);
  const features = mended.map(({ feature }) => feature);
  refuseFarCorner(features, named);
  const districts = new Map(sorted.map(({ code, district }) => [code, district]));
  const isOne = filter.districts.length === 1;
  const strays = straysOf(features, (code) => (isOne ? "" : (districts.get(code) ?? null)));
  refuseStray(strays, named);
  const crossed = ringFaultsOf(features);
  refuseRings(crossed, named);
  const overlaps = overlapsOf(features);
  refuseOverlap(overlaps, named);
  const vintages = [...new Set(read.map(({ vintage }) => vintage))].sort();
  return {
    boundaries: { type: "FeatureCollection", features },
    described: describedWards(distinct, filter.districts.length > 1),
    inNamedDistrict: chosen.every(({ district, districtName }) => district !== null || districtName !== null),
    vintage: vintages.includes("unknown") ? "unknown" : vintages.join(" and "),
    notes: [
      ...read.flatMap(({ notes }) => notes),
      ...elsewhereNotes(
        read.flatMap(({ wards }) => wards),
        new Set(chosen.map(({ code }) => code)),
      ),
      ...droppedNotes(mended.flatMap(({ dropped }) => dropped)),
      ...long.map(
        ({ code, name, nameCy }) =>
          `the name of the ward ${code} ${tooLong(name, LONGEST.name) ?? tooLong(nameCy ?? "", LONGEST.name)}: the middle is left out`,
      ),
      ...oddWardNotes(sorted),
      ...strayNotes(strays),
      ...ringNotes(crossed),
      ...fitNotes(overlaps, gapsOf(features)),
    ],
  };
}

/** What a file of wards holds; its text is needed no longer. Throws an AppFailure like `readBoundaries`. */
export function readWardFile({ file, text }: WardText, { populated }: Pick<WardFilter, "populated">): ReadWards {
  const features = featuresOf(text, file);
  const flat = features.map((feature) => flatProperties(isRecord(feature) ? feature["properties"] : null));
  const columns = wardColumns(flat, populated);
  if (columns === null) {
    const found = [...new Set(flat.flatMap((properties) => [...properties.keys()]))].slice(0, 12).join(", ");
    const what = found === "" ? "its features have no properties" : `it has ${found}`;
    throw bad(`${file} has no property that holds ward codes such as E05013050; ${what}.`, DOWNLOAD_WARDS);
  }
  let without = 0;
  const wards = features.flatMap((feature, index): readonly RawWard[] => {
    const [properties, geometry] = [flat[index]!, isRecord(feature) ? (feature["geometry"] ?? null) : null];
    const code = properties.get(columns.code);
    const of = (column: string | null): string | null => (column === null ? null : (properties.get(column) ?? null));
    if (code !== undefined) {
      const facts = {
        nameCy: of(columns.nameCy),
        district: of(columns.district),
        districtName: of(columns.districtName),
      };
      return [{ code, name: of(columns.name) ?? code, ...facts, geometry, file }];
    }
    if (geometry !== null)
      throw bad(`${file}, feature ${index + 1} has no ward code in ${columns.code}.`, DOWNLOAD_WARDS);
    without++;
    return [];
  });
  const empty =
    without === 0
      ? []
      : [`${file}: ${without} ${without === 1 ? "feature" : "features"} without code and polygon left out`];
  return { file, wards, vintage: columns.vintage, notes: [...columnNotes(columns, file), ...empty] };
}

/** Whether a ward may have a polygon. */
export function isDrawn({ geometry }: RawWard): boolean {
  return isRecord(geometry) && /^(?:Multi)?Polygon$|^GeometryCollection$/.test(String(geometry["type"]));
}

/** Throws an AppFailure, as `boundariesOf` does, where a ward is no polygon. */
export function requirePolygons(wards: readonly RawWard[]): void {
  const odd = wards.find((ward) => !isDrawn(ward));
  if (odd !== undefined) toFeature(odd);
}

function refuseOddCode(wards: readonly RawWard[]): void {
  const odd = wards.find(({ code }) => !WARD_CODE.test(code));
  if (odd === undefined) return;
  throw bad(
    `${odd.file}: the ward code ${JSON.stringify(shortText(odd.code, 60))} is not of letters, digits, points and hyphens, 32 at most.`,
    "Correct the file and build again.",
  );
}

function refuseDuplicates(wards: readonly RawWard[], filesHave: string): void {
  const codes = new Set<string>();
  for (const { code } of wards) {
    if (codes.has(code))
      throw bad(
        `${filesHave} the ward ${code} twice.`,
        "Keep one polygon for each ward, its parts in one MultiPolygon.",
      );
    codes.add(code);
  }
}

function toFeature({ code, name, geometry, file }: RawWard): {
  readonly feature: WardFeature;
  readonly dropped: readonly Dropped[];
} {
  const ward = `${name} (${code})`;
  const mended = mendedGeometry(geometry);
  const shape = readGeometry(mended.geometry, `${file}: ${ward}`, "close-open");
  const dropped = mended.dropped.map((what) => ({ file, ward, what }));
  return { feature: packedWard({ code, name }, shape), dropped };
}

function refuseOverlap(overlaps: readonly Overlap[], file: string): void {
  const worst = overlaps.find(isTooMuch);
  if (worst === undefined) return;
  throw bad(
    `${file}: ${worst.wards.join(" and ")} ${overlapWords(worst)}: offences there would go to one of them only.`,
    `Correct the file, or take wards of one year. ${DOWNLOAD_WARDS}`,
  );
}

function refuseStray(strays: readonly Stray[], file: string): void {
  const lost = strays.find(({ isImpossible }) => isImpossible);
  if (lost === undefined) return;
  throw bad(`${file}: ${lost.name} (${lost.code}) ${lost.what}.`, `Correct the file. ${DOWNLOAD_WARDS}`);
}

function refuseFarCorner(features: readonly WardFeature[], file: string): void {
  for (const feature of features) {
    const fault = packedCornerFault(feature);
    const { name, code } = feature.properties;
    if (fault !== null) throw bad(`${file}: ${name} (${code}) ${fault}.`, DOWNLOAD_WARDS);
  }
}

function refuseRings(faults: readonly RingFault[], file: string): void {
  const worst = faults.find(isTooMuch);
  if (worst === undefined) return;
  throw bad(
    `${file}: ${worst.name} (${worst.code}): ${ringFaultWords(worst)}: offences there would be counted wrongly.`,
    `Correct the file. ${DOWNLOAD_WARDS}`,
  );
}

function bad(message: string, remedy: string): AppFailure {
  return new AppFailure("bad-input", message, remedy);
}
