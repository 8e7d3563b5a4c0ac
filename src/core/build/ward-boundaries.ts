// Ward boundaries as anyone may have them (any vintage, many districts) into the wards of one area.
import type { Boundaries, WardFeature } from "../area/area-package.ts";
import { AppFailure } from "../basics/failure.ts";
import { isRecord } from "../basics/json-record.ts";
import { DOWNLOAD_WARDS, gridCoordinates, readGeometry } from "../geography/ward-polygons.ts";

/** What decides which wards of the file belong to the area, in this order: district code or name, then population codes. */
export interface WardFilter {
  readonly areaCode: string;
  readonly areaName: string;
  /** Ward codes of the population file. */
  readonly populated: ReadonlySet<string>;
}

export interface AreaWards {
  /** Sorted by code; codes and names only; coordinates as given. */
  readonly boundaries: Boundaries;
  /** Year of the wards, such as "2023", or "unknown". */
  readonly vintage: string;
}

type Properties = Readonly<Record<string, unknown>>;

interface RawWard {
  readonly code: string;
  readonly name: string;
  readonly properties: Properties;
  readonly geometry: unknown;
}

/**
 * Reads ONS ward GeoJSON (`WDyyCD`, `WDyyNM`, `LADyyCD`) or the `wards.geojson` of an area package (`code`, `name`).
 * `file` names it in messages. Throws an AppFailure for text that is no GeoJSON, wards without codes, with the same code
 * twice, without a polygon, not in degrees, of another district, and when no ward belongs to the area. A file that names no districts and none
 * of the populated wards is taken whole.
 */
export function readBoundaries(text: string, file: string, filter: WardFilter): AreaWards {
  const features = featuresOf(text, file);
  const columns = wardColumns(features, file);
  const wards = features.map((feature, index) => rawWard(feature, columns, `${file}, feature ${index + 1}`));
  const chosen = choose(wards, filter, file);
  refuseDuplicates(chosen, file);
  const sorted = chosen.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return {
    boundaries: { type: "FeatureCollection", features: sorted.map((ward) => toFeature(ward, file)) },
    vintage: columns.vintage,
  };
}

function featuresOf(text: string, file: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const empty = text.trim() === "";
    throw bad(`${file} is ${empty ? "empty" : "not GeoJSON"}.`, DOWNLOAD_WARDS, error);
  }
  const features = isRecord(value) ? value["features"] : undefined;
  if (!Array.isArray(features) || features.length === 0) throw bad(`${file} holds no list of wards.`, DOWNLOAD_WARDS);
  const crs = isRecord(value) ? JSON.stringify(value["crs"] ?? "") : "";
  if (/27700/.test(crs)) throw gridCoordinates(`${file} says that it`);
  return features;
}

interface WardColumns {
  readonly code: string;
  readonly name: string | undefined;
  readonly vintage: string;
}

function wardColumns(features: readonly unknown[], file: string): WardColumns {
  const first = features.find((feature) => isRecord(feature) && isRecord(feature["properties"]));
  const names = Object.keys(propertiesOf(first));
  const code = names.find((name) => /^WD\d\dCD$/i.test(name)) ?? names.find((name) => name === "code");
  if (code === undefined)
    throw bad(`${file} has no property with the ward code: WD23CD, WD24CD or the like.`, DOWNLOAD_WARDS);
  const year = /^WD(\d\d)CD$/i.exec(code)?.[1];
  const name = names.find((text) =>
    year === undefined ? text === "name" : new RegExp(`^WD${year}NM$`, "i").test(text),
  );
  return { code, name, vintage: year === undefined ? "unknown" : `20${year}` };
}

function rawWard(feature: unknown, columns: WardColumns, where: string): RawWard {
  const properties = propertiesOf(feature);
  const code = properties[columns.code];
  if (typeof code !== "string" || code.trim() === "")
    throw bad(`${where} has no ward code in ${columns.code}.`, DOWNLOAD_WARDS);
  const name = columns.name === undefined ? undefined : properties[columns.name];
  return {
    code: code.trim(),
    name: typeof name === "string" && name.trim() !== "" ? name.trim() : code.trim(),
    properties,
    geometry: isRecord(feature) ? feature["geometry"] : null,
  };
}

function choose(wards: readonly RawWard[], filter: WardFilter, file: string): readonly RawWard[] {
  const byCode = wards.filter((ward) => districtCode(ward) === filter.areaCode);
  if (byCode.length > 0) return byCode;
  const byName = wards.filter((ward) => property(ward, /^LAD\d\dNM$/i) === filter.areaName);
  const populated = wards.filter((ward) => filter.populated.has(ward.code));
  const chosen = byName.length > 0 ? byName : populated;
  if (chosen.length > 0) return ofNoOtherDistrict(chosen, filter, file);
  const codes = districtCodes(wards);
  if (codes.length === 0) return wards;
  throw bad(
    `${file} has no ward of ${filter.areaName} (${filter.areaCode}); it has wards of ${codes.slice(0, 3).join(", ")}.`,
    "Check --area-code against the LAD column of the ward file, or the ward codes of the population file.",
  );
}

/** Throws an AppFailure when the file says that the wards belong to another district than the one asked for. */
function ofNoOtherDistrict(wards: readonly RawWard[], { areaCode, areaName }: WardFilter, file: string) {
  const codes = districtCodes(wards);
  if (codes.length === 0) return wards;
  throw bad(
    `${file} gives the wards of ${areaName} the district code ${codes.slice(0, 3).join(", ")}, not ${areaCode}.`,
    "Check --area-code against the LAD column of the ward file.",
  );
}

function districtCodes(wards: readonly RawWard[]): readonly string[] {
  return [...new Set(wards.flatMap((ward) => districtCode(ward) ?? []))];
}

function districtCode(ward: RawWard): string | null {
  const code = property(ward, /^LAD\d\dCD$/i);
  return typeof code === "string" && code !== "" ? code : null;
}

function property({ properties }: RawWard, pattern: RegExp): unknown {
  return Object.entries(properties).find(([name]) => pattern.test(name))?.[1];
}

function refuseDuplicates(wards: readonly RawWard[], file: string): void {
  const codes = new Set<string>();
  for (const { code } of wards) {
    if (codes.has(code))
      throw bad(
        `${file} has the ward ${code} twice.`,
        "Keep one polygon for each ward, its parts in one MultiPolygon.",
      );
    codes.add(code);
  }
}

function toFeature({ code, name, geometry }: RawWard, file: string): WardFeature {
  const shape = readGeometry(geometry, `${file}: ${name} (${code})`, "close-open");
  return { type: "Feature", id: code, properties: { code, name }, geometry: shape };
}

function propertiesOf(feature: unknown): Properties {
  const properties = isRecord(feature) ? feature["properties"] : undefined;
  return isRecord(properties) ? properties : {};
}

function bad(message: string, remedy: string, cause?: unknown): AppFailure {
  return new AppFailure("bad-input", message, remedy, cause);
}
