// The areas of a list as they can be chosen from: what an entry may say, and nothing that it may not.
import { parseMonth, shortMonthName } from "../basics/months.ts";
import { shortText } from "../basics/plain-text.ts";
import type { AreaEntry } from "./area-package.ts";

export interface ChoosableArea {
  readonly slug: string;
  readonly name: string;
  readonly code: string;
  /** "Jan 2024 – Dec 2025"; null where the list does not say. */
  readonly months: string | null;
  readonly districts: readonly string[];
  readonly partnerships: readonly string[];
  readonly forces: readonly string[];
  /** Postcode areas, such as "DH"; none where they are not known. */
  readonly postcodes: readonly string[];
  /** West, south, east, north in degrees; null where the list does not say. */
  readonly bbox: AreaEntry["bbox"] | null;
  readonly outline: string;
  /** Its code, or its slug where that tells no more, if another area of the list has the same name and months; else "". */
  readonly apart: string;
}

/** Of one area so many names are read. */
const MOST_NAMES = 40;

/** In the order of their names, each slug once: the first of it. Whatever stands in an entry beside slug and name may be anything. */
export function choosableAreas(entries: readonly AreaEntry[]): readonly ChoosableArea[] {
  const bySlug = new Map(entries.toReversed().map((entry) => [entry.slug, choosable(entry)]));
  const all = toldApart([...bySlug.values()]);
  return all.toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.slug < b.slug ? -1 : 1));
}

/** Areas that would look the same in a list have their codes in it, or their slugs where those are the same too. */
function toldApart(areas: readonly ChoosableArea[]): readonly ChoosableArea[] {
  const counts = new Map<string, number>();
  const keysOf = ({ name, months, code }: ChoosableArea) =>
    [`${name}\n${months}`, `${name}\n${months}\n${code}`] as const;
  for (const key of areas.flatMap((area) => keysOf(area))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return areas.map((area) => {
    const [look, coded] = keysOf(area).map((key) => counts.get(key)!);
    if (look === 1) return area;
    return { ...area, apart: coded === 1 && area.code !== "" ? area.code : area.slug };
  });
}

function choosable(entry: AreaEntry): ChoosableArea {
  return {
    slug: entry.slug,
    name: entry.name,
    code: text(entry.code),
    months: monthsOf(entry),
    districts: names(entry.districts),
    partnerships: names(entry.partnerships),
    forces: names(entry.forces),
    postcodes: names(entry.postcodes).filter((one) => /^[A-Z]{1,2}$/.test(one)),
    bbox: boxOf(entry.bbox),
    outline: text(entry.outline),
    apart: "",
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? shortText(value.trim()) : "";
}

function names(value: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_NAMES) : [];
  return [...new Set(given.map(text))].filter((name) => name !== "");
}

function monthsOf({ from, to }: AreaEntry): string | null {
  const [first, last] = [parseMonth(text(from)), parseMonth(text(to))];
  if (first === null || last === null || first > last) return null;
  return first === last ? shortMonthName(first) : `${shortMonthName(first)} – ${shortMonthName(last)}`;
}

function boxOf(value: unknown): AreaEntry["bbox"] | null {
  if (!Array.isArray(value) || value.length !== 4 || !value.every(Number.isFinite)) return null;
  const [west, south, east, north] = value as [number, number, number, number];
  const isOnEarth = west >= -180 && south > -90 && east <= 180 && north < 90;
  return isOnEarth && west <= east && south <= north ? [west, south, east, north] : null;
}
