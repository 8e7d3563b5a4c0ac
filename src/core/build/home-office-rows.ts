// The rows of the Home Office's tables: the counts of the partnerships asked for, and what of all others has to be known beside them.

import { hasHiddenSigns } from "../basics/hidden-signs.ts";
import type { Month } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { forceSlug } from "./force-areas.ts";
import { type HomeOfficeColumns, homeOfficeColumns } from "./home-office-columns.ts";
import { type OfficialFile, partnershipId, type QuarterCounts, type Quarters } from "./home-office-counts.ts";
import { isUnknownGroup, spelledGroup } from "./home-office-groups.ts";
import { type Partnership, partnershipKey } from "./partnership-names.ts";

/** What stands for a count that is not given, in the signs that official tables have. */
const NOT_GIVEN = /^(?:|\[[a-z]\]|\.{1,3}|:|-|–|n\/a)$/i;
const UNASSIGNED = /^unassigned\b/i;

interface MadeQuarter extends QuarterCounts {
  readonly used: Map<string, Set<string>>;
  readonly forces: Map<string, { all: number; unassigned: number }>;
  readonly partnerships: Map<string, Map<string, Map<string, number | null>>>;
  readonly unknownRows: Map<string, Map<string, number>>;
}

export interface HomeOfficeReader {
  /** A sheet of the financial year that begins in this month of April. */
  sheet(april: Month): void;
  /** Its header or a row of it. What is wrong with it, without a full stop; null for nothing. */
  row(cells: readonly string[], row: number, times: number): string | null;
  /** Whether the sheet that was begun last had its header. */
  hasHeader(): boolean;
  readonly quarters: Quarters;
  /** Names of all partnerships of the forces of those asked for. */
  readonly named: ReadonlySet<string>;
  rows(): number;
  /** Of the partnerships asked for. */
  readonly negative: NegativeCounts;
}

/** Counts below none: offences of an earlier quarter that were cancelled or moved. They are counted as they are. */
export interface NegativeCounts {
  readonly rows: number;
  /** Their sum. */
  readonly offences: number;
  /** The first, as in "2023/24, row 5"; "" for none. */
  readonly first: string;
}

/** What is done with the rows of a force and of a partnership, worked out once for each of their names. */
interface Place {
  readonly force: string;
  /** Null for a partnership that nobody asked for. */
  readonly id: string | null;
  readonly isUnassigned: boolean;
}

export function makeHomeOfficeReader(file: OfficialFile, asked: readonly Partnership[]): HomeOfficeReader {
  const ids = new Set(asked.map(({ name, force }) => partnershipId(force, partnershipKey(name))));
  const forces = new Set(asked.map(({ force }) => force));
  const quarters = new Map<Month, MadeQuarter>();
  const named = new Set<string>();
  const placeOf = makePlaces(ids, forces, named);
  const kept = makeKeptTexts();
  const lines = new Map<string, number>();
  let columns: HomeOfficeColumns | null = null;
  let [april, rows] = [0, 0];
  let years = "";
  let negative: NegativeCounts = { rows: 0, offences: 0, first: "" };

  const quarterOf = (text: string): MadeQuarter | null => {
    const number = Number(/^Q?([1-4])(?:\.0)?$/i.exec(text)?.[1] ?? 0);
    if (number === 0) return null;
    const end = april + 3 * number - 1;
    let quarter = quarters.get(end);
    if (quarter === undefined) {
      quarter = { used: new Map(), forces: new Map(), partnerships: new Map(), unknownRows: new Map(), file };
      quarters.set(end, quarter);
    }
    return quarter;
  };

  return {
    sheet(begins) {
      [april, columns, years] = [begins, null, financialYear(begins)];
      lines.clear();
    },
    hasHeader: () => columns !== null,
    rows: () => rows,
    get negative() {
      return negative;
    },
    quarters,
    named,
    row(cells, row, times) {
      if (columns === null) {
        const found = homeOfficeColumns(cells);
        if (typeof found === "string") return found;
        columns = found;
        return null;
      }
      rows += times;
      const at = (column: keyof HomeOfficeColumns): string => cells[columns![column]] ?? "";
      if (at("year").replace(/[-_]/, "/") !== years)
        return `Financial Year is "${at("year").slice(0, 40)}", and ${years} was expected in this sheet`;
      const quarter = quarterOf(at("quarter"));
      if (quarter === null)
        return `Financial Quarter is "${at("quarter").slice(0, 40)}", and a number from 1 to 4 was expected`;
      const [group, subgroup] = [spelledGroup(kept(at("group"))), kept(at("subgroup"))];
      if (group === "") return "Offence Group is empty";
      use(quarter.used, group, subgroup);
      const place = placeOf(at("force"), at("partnership"));
      if (place === null) return null;
      if (hasHiddenSigns(group) || hasHiddenSigns(subgroup)) return "the name of its offence holds control characters";
      const count = countOf(at("count"));
      if (count === undefined) return `Offence Count is "${at("count").slice(0, 40)}", and a whole number was expected`;
      const force = addForce(quarter, place.force);
      force.all += times * (count ?? 0);
      if (place.isUnassigned) force.unassigned += times * (count ?? 0);
      if (place.id === null) return null;
      const key = [at("quarter"), place.id, group, subgroup, at("code"), at("description")].join("\n");
      const line = lines.get(key);
      const what = `the offence ${at("code").slice(0, 20)} of ${at("partnership").slice(0, 60)}`;
      if (line !== undefined) return `it has ${what} again, as row ${line} has it`;
      if (times > 1)
        return `it has ${what} and is marked as repeated ${numberOf(times, "times")} (number-rows-repeated), where each offence has one row`;
      lines.set(key, row);
      addCount(quarter, place.id, [group, subgroup], count);
      if (isUnknownGroup(group)) addUnknown(quarter, place.id, group);
      if (count !== null && count < 0)
        negative = {
          rows: negative.rows + 1,
          offences: negative.offences + count,
          first: negative.first || `${years}, row ${row}`,
        };
      return null;
    },
  };
}

/** "2025/26" for the year that begins in April 2025. */
function financialYear(april: Month): string {
  const year = Math.floor(april / 12);
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

/** Null where a count is not given, undefined for what is none. Cancelled offences of an earlier quarter may make it negative. */
function countOf(text: string): number | null | undefined {
  if (NOT_GIVEN.test(text)) return null;
  if (!/^-?(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.0+)?$/.test(text)) return undefined;
  return Number(text.replaceAll(",", ""));
}

/** The place of a row by its names; null for a force that nobody asked for. */
function makePlaces(ids: ReadonlySet<string>, forces: ReadonlySet<string>, named: Set<string>) {
  const known = new Map<string, Map<string, Place> | null>();
  const placesOf = (forceName: string): Map<string, Place> | null => {
    const found = known.get(forceName);
    if (found !== undefined) return found;
    const places = forces.has(forceSlug(forceName)) ? new Map<string, Place>() : null;
    known.set(copied(forceName), places);
    return places;
  };
  return (forceName: string, name: string): Place | null => {
    const places = placesOf(forceName);
    if (places === null) return null;
    const found = places.get(name);
    if (found !== undefined) return found;
    const slug = forceSlug(forceName);
    const id = partnershipId(slug, partnershipKey(name));
    const isUnassigned = UNASSIGNED.test(name);
    const place: Place = { force: slug, id: ids.has(id) && !isUnassigned ? id : null, isUnassigned };
    places.set(copied(name), place);
    if (!isUnassigned) named.add(copied(name));
    return place;
  };
}

/** The same text in letters of its own: a piece of a long text keeps all of that in memory. */
function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function makeKeptTexts(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const found = texts.get(text);
    if (found !== undefined) return found;
    const own = copied(text);
    texts.set(own, own);
    return own;
  };
}

function use(used: Map<string, Set<string>>, group: string, subgroup: string): void {
  const subgroups = used.get(group);
  if (subgroups === undefined) used.set(group, new Set([subgroup]));
  else subgroups.add(subgroup);
}

function addForce({ forces }: MadeQuarter, slug: string): { all: number; unassigned: number } {
  const force = forces.get(slug) ?? { all: 0, unassigned: 0 };
  forces.set(slug, force);
  return force;
}

function addUnknown({ unknownRows }: MadeQuarter, id: string, group: string): void {
  const groups = unknownRows.get(id) ?? new Map<string, number>();
  unknownRows.set(id, groups.set(group, (groups.get(group) ?? 0) + 1));
}

function addCount(
  { partnerships }: MadeQuarter,
  id: string,
  [group, subgroup]: readonly [string, string],
  count: number | null,
): void {
  const groups = partnerships.get(id) ?? new Map<string, Map<string, number | null>>();
  partnerships.set(id, groups);
  const subgroups = groups.get(group) ?? new Map<string, number | null>();
  groups.set(group, subgroups);
  const before = subgroups.get(subgroup) ?? (subgroups.has(subgroup) ? null : 0);
  subgroups.set(subgroup, before === null || count === null ? null : before + count);
}
