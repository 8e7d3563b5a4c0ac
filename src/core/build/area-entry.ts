// The entry of an area in `areas/index.json`: what finds it among many, before any of its files is asked for.
import type { AreaEntry, Boundaries, PostcodeRow } from "../area/area-package.ts";
import type { WrittenDescriptor } from "../area/written-descriptor.ts";
import { formatMonth, type MonthRange, parseMonth } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { EntryBox } from "../geography/area-outline.ts";
import { boxAroundRings } from "../geography/box-around-rings.ts";
import { ringsOfWards } from "../geography/packed-rings.ts";
import type { ForceArea } from "./force-areas.ts";
import { outlineText } from "./outline-text.ts";

export interface BuiltArea {
  readonly slug: string;
  readonly name: string;
  /** As in the descriptor. */
  readonly code: string;
  readonly period: MonthRange;
  readonly boundaries: Boundaries;
  /** Codes of its districts. */
  readonly districts: readonly string[];
  /** Those of the package; null where it has none. */
  readonly postcodes: readonly Pick<PostcodeRow, "postcode">[] | null;
}

/** `forceAreas` are those of `geo/force-areas.csv`. The box is rounded to 5 decimals, about a metre. */
export function areaEntry(area: BuiltArea, forceAreas: readonly ForceArea[]): AreaEntry {
  const { slug, name, code, period, boundaries, districts, postcodes } = area;
  const { west, south, east, north } = boxAroundRings(ringsOfWards(boundaries));
  const bbox: EntryBox = [rounded(west), rounded(south), rounded(east), rounded(north)];
  const own = forceAreas.filter((one) => districts.includes(one.code));
  const partnerships = distinct(own.map(({ partnership }) => partnership));
  return {
    slug,
    name,
    code,
    from: formatMonth(period.from),
    to: formatMonth(period.to),
    bbox,
    ...given("districts", districts.length > 1 ? distinct(own.map((one) => one.name)) : []),
    ...given("partnerships", partnerships.join() === name ? [] : partnerships),
    ...given("forces", distinct(own.map(({ forceArea }) => forceArea))),
    ...given("postcodes", distinct((postcodes ?? []).map(({ postcode }) => postcodeArea(postcode)))),
    ...given("outline", outlineText(boundaries, bbox)),
  };
}

/** Of a finished package, by what its descriptor says; `postcodes` are those it has, null for none. */
export function entryOfPackage(
  slug: string,
  {
    wardscope,
  }: { readonly wardscope: Pick<WrittenDescriptor["wardscope"], "areaName" | "areaCode" | "districts" | "months"> },
  { boundaries, postcodes }: Pick<BuiltArea, "boundaries" | "postcodes">,
  forceAreas: readonly ForceArea[],
): AreaEntry {
  const { areaName, areaCode, districts = [] } = wardscope;
  const months = wardscope.months.flatMap(({ month }) => parseMonth(month) ?? []);
  const area = {
    ...{ slug, name: areaName ?? areaCode, code: areaCode, boundaries, postcodes },
    period: { from: Math.min(...months), to: Math.max(...months) },
    districts: districts.map(({ code }) => code),
  };
  return areaEntry(area, forceAreas);
}

/** What there is nothing of is not in the entry. */
function given<Name extends string, Value extends { readonly length: number }>(name: Name, value: Value) {
  return (value.length === 0 ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

/** In the order of their letters, each once. */
function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== "").sort(compareTexts);
}

/** "DH" of "DH1 3AA". */
function postcodeArea(postcode: string): string {
  return /^[A-Z]{1,2}/.exec(postcode)?.[0] ?? "";
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(5));
}
