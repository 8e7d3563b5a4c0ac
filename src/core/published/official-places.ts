// The places that official counts compare: the area's own, those alike it, those of its force area, and all.
import type { SimilarRow } from "../area/area-package.ts";
import { type CompareRow, comparedCode } from "../area/compare-table.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { monthName } from "../basics/months.ts";
import { nameList } from "../basics/words.ts";

/** A place of `compare.csv`, with its districts. */
export interface OfficialPlace {
  readonly row: CompareRow;
  readonly districts: readonly string[];
}

/** The area, as far as it matters here: the codes of its districts, and its name. */
export interface ComparedArea {
  readonly name: string;
  readonly districts: readonly string[];
}

export interface OfficialTable {
  readonly places: readonly OfficialPlace[];
  /** What each force area's police gave to no place. */
  readonly unassigned: ReadonlyMap<string, CompareRow>;
}

/** With which places the area is compared. */
export const COMPARED_SETS = ["alike", "force", "nation"] as const;
export type ComparedSet = (typeof COMPARED_SETS)[number];

/** Places alike the own one, and which of the list are not among the places. */
export interface AlikePlaces {
  readonly places: readonly OfficialPlace[];
  /** How many districts of the list lie in Scotland or Northern Ireland, whose recorded crime is another statistic. */
  readonly elsewhere: number;
  /** Names of places that stand for a district of the list which the official table has only together with another. */
  readonly together: readonly string[];
  /** Codes that the table does not have. */
  readonly unknown: readonly string[];
  /** Districts of the list. */
  readonly listed: number;
}

export function officialTable(rows: readonly CompareRow[]): OfficialTable {
  const places = rows.filter(({ kind }) => kind === "place");
  const rest = rows.filter(({ kind }) => kind === "unassigned");
  return {
    places: places.map((row) => ({ row, districts: row.districts.split(" ") })),
    unassigned: new Map(rest.map((row) => [row.forceArea, row])),
  };
}

/** The place of an area: its districts are that place's, or some of them. Why there is none is a sentence for the page. */
export function ownPlace({ places }: OfficialTable, { name, districts }: ComparedArea): Known<OfficialPlace> {
  const codes = districts.map(comparedCode);
  const found = places.filter((place) => place.districts.some((code) => codes.includes(code)));
  const [first] = found;
  if (first === undefined)
    return unknown(
      `The table of official counts has no figures for ${name} (${nameList(districts)}): it has the Community Safety Partnerships of England and Wales.`,
    );
  if (found.length > 1)
    return unknown(
      `${name} is ${districts.length} districts, whose official counts are compared one by one. Choose one of them at the head of the page, or open the area of one.`,
    );
  return known(first);
}

/** What must be said of a place that is not just the area; null where it is. */
export function ownPlaceNote({ row, districts }: OfficialPlace, { name, districts: own }: ComparedArea): string | null {
  if (districts.length === own.length) return partsNote(row);
  return `The official count is of ${row.name} as a whole, of which ${name} is a part: the police record crime for the partnership of these ${districts.length} districts.`;
}

/** That a district's count is the sum of several partnerships', which are older than it. */
function partsNote({ name, partnerships, districts }: CompareRow): string | null {
  const count = partnerships.split(" ").length;
  if (count === 1 || districts.includes(" ")) return null;
  return `The count of ${name} is the sum of those of its ${count} Community Safety Partnerships.`;
}

/** The places of a list of alike districts, in its order, without the own one. */
export function alikePlaces(
  { places }: OfficialTable,
  own: OfficialPlace,
  similar: readonly SimilarRow[],
): AlikePlaces {
  const found = new Set<OfficialPlace>();
  const missing: string[] = [];
  for (const { code } of similar) {
    const place = places.find(({ districts }) => districts.includes(comparedCode(code)));
    if (place === undefined) missing.push(code);
    else if (place !== own) found.add(place);
  }
  const elsewhere = missing.filter((code) => /^[SN]/.test(code));
  return {
    places: [...found],
    elsewhere: elsewhere.length,
    together: [...found].filter(({ districts }) => districts.length > 1).map(({ row }) => row.name),
    unknown: missing.filter((code) => !elsewhere.includes(code)),
    listed: similar.length,
  };
}

/** The other places of a set. */
export function othersOf(
  { places }: OfficialTable,
  own: OfficialPlace,
  set: ComparedSet,
  alike: AlikePlaces,
): readonly OfficialPlace[] {
  if (set === "alike") return alike.places;
  const inSet = set === "nation" ? places : places.filter(({ row }) => row.forceArea === own.row.forceArea);
  return inSet.filter((place) => place !== own);
}

/** "year ending June 2025". */
export function officialYear({ periodEnd }: CompareRow): string {
  return `year ending ${monthName(periodEnd)}`;
}
