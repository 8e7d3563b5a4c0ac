// `public/compare.csv` from the table of ONS by partnership: places that are whole districts and whole partnerships, with residents.
import Papa from "papaparse";
import { COMPARE } from "../src/core/area/compare-table.ts";
import { OFFICIAL_GROUP_IDS, OFFICIAL_GROUPS, type OfficialGroupId } from "../src/core/area/official-groups.ts";
import { columnsOf } from "../src/core/area/tables.ts";
import { quoteCell } from "../src/core/basics/csv.ts";
import { formatMonth, monthName, parseMonth } from "../src/core/basics/months.ts";
import type { ForceArea } from "../src/core/build/force-areas.ts";

/** Counts by group; null for what the table has no number of. */
type Counts = Readonly<Record<OfficialGroupId, number | null>>;

interface OfficialLine {
  readonly line: number;
  /** Name of the police force area. */
  readonly forceArea: string;
  /** Code of the partnership; "" for the force as a whole, and for what is in no partnership. */
  readonly partnership: string;
  readonly name: string;
  readonly counts: Counts;
}

interface Residents {
  readonly year: string;
  readonly count: number;
}

const COLUMNS = {
  forceArea: "Police Force Area name",
  partnership: "Community Safety Partnership code",
  name: "Community Safety Partnership name",
};
const RESIDENTS_HEADER = "district_code,district_name,year,residents";

/**
 * The text of the file: places by the first of their districts, then what each force area's police gave to none. Throws an Error for a
 * table that lacks a column or a year, has another set of partnerships than the lookup, or whose parts exceed a force's total.
 */
export function compareText(table: string, areas: readonly ForceArea[], residentsText: string): string {
  const { lines, periodEnd } = officialLines(table);
  const residents = residentsOf(residentsText);
  const byPartnership = new Map(lines.filter(({ partnership }) => partnership !== "").map((l) => [l.partnership, l]));
  const known = new Set(areas.map(({ partnershipCode }) => partnershipCode));
  const strange = [
    ...[...byPartnership.keys()].filter((code) => !known.has(code)),
    ...[...known].filter((code) => !byPartnership.has(code)),
  ];
  if (strange.length > 0) throw new Error(`partnerships in the table or the lookup alone: ${strange.join()}`);
  const places = placesOf(areas).map((place) => {
    const parts = place.partnerships.map((code) => byPartnership.get(code)!);
    const people = place.districts.map((code) => residents.get(code));
    const isKnown = people.every((own) => own !== undefined && own.year === people[0]!.year);
    return {
      ...{ kind: "place", name: nameOf(place, parts, areas), forceArea: parts[0]!.forceArea },
      ...{ partnerships: place.partnerships.join(" "), districts: place.districts.join(" ") },
      residents: isKnown ? String(people.reduce((sum, own) => sum + own!.count, 0)) : "",
      residentsYear: isKnown ? people[0]!.year : "",
      counts: sumOf(parts.map(({ counts }) => counts)),
    };
  });
  const rest = [...new Set(places.map(({ forceArea }) => forceArea))].sort().flatMap((forceArea) => {
    const whole = lines.find((l) => l.partnership === "" && l.name === "" && l.forceArea === forceArea);
    if (whole === undefined) return [];
    const placed = sumOf(places.filter((place) => place.forceArea === forceArea).map(({ counts }) => counts));
    const counts = difference(whole, placed);
    const named = { kind: "unassigned", name: `Not assigned in ${forceArea}`, forceArea };
    return [{ ...named, partnerships: "", districts: "", residents: "", residentsYear: "", counts }];
  });
  const rows = [...places, ...rest].map(({ counts, kind, name, forceArea, partnerships, districts, ...people }) =>
    [
      ...[kind, name, forceArea, partnerships, districts, people.residents, people.residentsYear, periodEnd],
      ...OFFICIAL_GROUP_IDS.map((group) => String(counts[group] ?? "")),
    ]
      .map(quoteCell)
      .join(),
  );
  return `${[columnsOf(COMPARE).join(), ...rows].join("\n")}\n`;
}

/** The lines under the header of the table, and the last month of its year ("2025-06"). */
function officialLines(table: string): { readonly lines: readonly OfficialLine[]; readonly periodEnd: string } {
  const rows = Papa.parse<string[]>(table.replace(/^\uFEFF/, "").trim()).data;
  const plain = (text: string): string =>
    text
      .replace(/\[note \d+\]/g, "")
      .replace(/\s+/g, " ")
      .trim();
  const [, name = "", year = ""] = /year ending ([A-Z][a-z]+) (\d{4})/.exec(rows.flat().join(" ")) ?? [];
  const months = Array.from({ length: 12 }, (_, month) => parseMonth(`${year}-${String(month + 1).padStart(2, "0")}`));
  const end = months.find((month) => month !== null && monthName(month) === `${name} ${year}`) ?? null;
  if (end === null) throw new Error("the table does not say of which year it is (“year ending June 2025”)");
  const at = rows.findIndex((cells) => cells.some((cell) => plain(cell) === COLUMNS.partnership));
  const header = rows[at]?.map(plain) ?? [];
  const column = (wanted: string): number => {
    const found = header.indexOf(wanted);
    if (found < 0) throw new Error(`no column “${wanted}”; there are ${header.join("; ")}`);
    return found;
  };
  const columns = {
    ...{ forceArea: column(COLUMNS.forceArea), partnership: column(COLUMNS.partnership), name: column(COLUMNS.name) },
    counts: OFFICIAL_GROUP_IDS.map((group) => [group, column(OFFICIAL_GROUPS[group].column)] as const),
  };
  const lines = rows.slice(at + 1).flatMap((cells, index): OfficialLine[] => {
    const line = at + index + 2;
    if (cells.join("").trim() === "") return [];
    return [
      {
        line,
        forceArea: plain(cells[columns.forceArea] ?? ""),
        partnership: plain(cells[columns.partnership] ?? ""),
        name: plain(cells[columns.name] ?? ""),
        counts: Object.fromEntries(
          columns.counts.map(([group, from]) => [group, countOf(cells[from] ?? "", `row ${line}, ${group}`)]),
        ) as Counts,
      },
    ];
  });
  return { lines, periodEnd: formatMonth(end) };
}

/** "1,234 " is 1234; "[x]" and nothing are no number. */
function countOf(text: string, where: string): number | null {
  const written = text.trim();
  if (written === "" || written === "[x]") return null;
  if (!/^\d{1,3}(,\d{3})*$|^\d+$/.test(written)) throw new Error(`${where}: “${written}” is no count`);
  return Number(written.replaceAll(",", ""));
}

function residentsOf(text: string): ReadonlyMap<string, Residents> {
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, "").trim()).data;
  if (header.join() !== RESIDENTS_HEADER) throw new Error(`the columns of the residents are not ${RESIDENTS_HEADER}`);
  return new Map(
    rows.map(([code = "", , year = "", count = ""], index) => {
      if (!/^\d{4}$/.test(year) || !/^[1-9]\d*$/.test(count))
        throw new Error(`residents, row ${index + 2}: “${year}”, “${count}” are no year and number`);
      return [code, { year, count: Number(count) }];
    }),
  );
}

interface Place {
  readonly districts: readonly string[];
  readonly partnerships: readonly string[];
}

/** Districts and partnerships that share land, together; by the first of their districts. */
function placesOf(areas: readonly ForceArea[]): readonly Place[] {
  const groups: { districts: Set<string>; partnerships: Set<string> }[] = [];
  for (const { code, partnershipCode } of areas) {
    const touched = groups.filter((g) => g.districts.has(code) || g.partnerships.has(partnershipCode));
    const merged = {
      districts: new Set([code, ...touched.flatMap((g) => [...g.districts])]),
      partnerships: new Set([partnershipCode, ...touched.flatMap((g) => [...g.partnerships])]),
    };
    for (const old of touched) groups.splice(groups.indexOf(old), 1);
    groups.push(merged);
  }
  return groups
    .map(({ districts, partnerships }) => ({
      districts: [...districts].sort(),
      partnerships: [...partnerships].sort(),
    }))
    .sort((a, b) => (a.districts[0]! < b.districts[0]! ? -1 : 1));
}

/** The district's name; of several districts that of their one partnership, else all of theirs. */
function nameOf({ districts }: Place, parts: readonly OfficialLine[], areas: readonly ForceArea[]): string {
  const names = districts.map((code) => areas.find((area) => area.code === code)!.name);
  if (names.length > 1 && parts.length === 1) return parts[0]!.name;
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join("; ")} and ${names.at(-1)}`;
}

function sumOf(all: readonly Counts[]): Counts {
  return byGroup((group) => {
    const own = all.map((counts) => counts[group]);
    return own.some((count) => count === null) ? null : own.reduce<number>((sum, count) => sum + count!, 0);
  });
}

/** What a force counted in no place. */
function difference(whole: OfficialLine, placed: Counts): Counts {
  return byGroup((group) => {
    const [all, own] = [whole.counts[group], placed[group]];
    if (all === null || own === null) return null;
    if (own > all)
      throw new Error(`row ${whole.line}: ${group} of ${whole.forceArea} is ${all}, its places have ${own}`);
    return all - own;
  });
}

function byGroup(count: (group: OfficialGroupId) => number | null): Counts {
  return Object.fromEntries(OFFICIAL_GROUP_IDS.map((group) => [group, count(group)])) as Counts;
}
