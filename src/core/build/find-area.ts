// Which area somebody means by a name or a code: a district, or a partnership of several whole districts.
import MiniSearch from "minisearch";
import { postcodeOf } from "../area/postcode.ts";
import { slugOf } from "../area/taxonomy.ts";
import { compareTexts } from "../basics/text-order.ts";
import { nameList } from "../basics/words.ts";
import { askedForceArea } from "./force-area-asked.ts";
import type { ForceArea } from "./force-areas.ts";
import { MERGED, OTHER_CODES, OTHER_NAMES } from "./former-districts.ts";

/** An area that can be made: a district, or a partnership that is made up of several whole districts. */
export interface FoundArea {
  /** Of the district or of the partnership. */
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  /** In the order of the table. */
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  /** Slugs of the forces of its districts, each once. */
  readonly forces: readonly string[];
}

/** `found`: the one that is meant. `unclear`: what may be meant, none where nothing is like it, and why, as a sentence without its full stop. */
export type AreaSearch =
  | { readonly kind: "found"; readonly area: FoundArea }
  | { readonly kind: "unclear"; readonly areas: readonly FoundArea[]; readonly why: string };

const CODE = /^[A-Z]\d{8}$/i;
const WARD = /^[EW]05/;
/** The first half of a postcode. */
const OUTWARD = /^[A-Z]{1,2}\d[A-Z\d]?$/i;
const [MOST_NEAR, MOST_UNCLEAR, MOST_NAMED] = [6, 12, 4];
/** Share of a word's letters that may be wrong. */
const FORGIVEN = 0.3;

/** What finds areas in the rows of `geo/force-areas.csv`. */
export function areaFinder(rows: readonly ForceArea[]): (asked: string) => AreaSearch {
  const areas = [...districtsIn(rows), ...partnershipsIn(rows)];
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const names = new Map(areas.map((area) => [area.code, wholeNames(area, rows)]));
  const parts = new Map(areas.map((area) => [area.code, partNames(area, rows)]));
  const called = (asked: string, of: ReadonlyMap<string, readonly string[]>): readonly FoundArea[] =>
    areas.filter(({ code }) => of.get(code)!.some((name) => keyOf(name) === keyOf(asked)));
  const near = nearFinder(areas, (code) => [...names.get(code)!, ...parts.get(code)!]);
  return (asked) => {
    const typed = asked.trim();
    if (CODE.test(typed)) return byCodeOf(typed.toUpperCase(), byCode, rows);
    const [first, ...others] = called(typed, names);
    if (first !== undefined && others.length === 0) return { kind: "found", area: first };
    if (first !== undefined) return unclear([first, ...others], `"${typed}" is the name of several areas`);
    const wholes = called(typed, parts);
    if (wholes.length > 0) return unclear(wholes, `"${typed}" is only a part of a district of today`);
    const codes = askedForceArea(typed, rows, keyOf);
    if (codes !== null)
      return inForceArea(
        typed,
        areas.filter(({ code }) => codes.includes(code)),
      );
    if (OUTWARD.test(typed) || postcodeOf(typed) !== null)
      return unclear([], `"${typed}" looks like a postcode: ask for its district by name`);
    const close = near(typed);
    return unclear(close, `no district or partnership of England and Wales is called "${typed}"`);
  };
}

function byCodeOf(code: string, byCode: ReadonlyMap<string, FoundArea>, rows: readonly ForceArea[]): AreaSearch {
  const area = byCode.get(OTHER_CODES[code] ?? code);
  if (area !== undefined) return { kind: "found", area };
  const own = rows.filter(({ partnershipCode }) => partnershipCode === code);
  const districts = [...new Set(own.flatMap((row) => byCode.get(row.code) ?? []))];
  const [only, ...others] = districts;
  if (only === undefined) {
    const what = WARD.test(code)
      ? "the code of a ward: ask for its district by name"
      : "the code of no district or partnership of England and Wales";
    return unclear([], `${code} is ${what}`);
  }
  // A partnership of one whole district is that district.
  if (others.length === 0 && partnershipsOf(only.code, rows) === 1) return { kind: "found", area: only };
  return unclear(districts, `the partnership ${code} is only a part of a district, or has a part of one`);
}

function unclear(areas: readonly FoundArea[], why: string): AreaSearch {
  return { kind: "unclear", areas: areas.slice(0, MOST_UNCLEAR), why };
}

function inForceArea(typed: string, districts: readonly FoundArea[]): AreaSearch {
  const names = nameList(
    districts.map(({ name }) => name),
    MOST_NAMED,
  );
  const why = `"${typed}" is a police force area, of the ${districts.length === 1 ? "district" : "districts"} ${names}: ask for one of them`;
  return unclear(districts, why);
}

function districtsIn(rows: readonly ForceArea[]): readonly FoundArea[] {
  const first = new Map(rows.toReversed().map((row) => [row.code, row]));
  const codes = [...new Set(rows.map(({ code }) => code))];
  return codes.map((code) => {
    const { name, force } = first.get(code)!;
    return {
      code,
      name,
      slug: slugOf(name.replace(/, (?:City|County) of$/, "").replaceAll("'", "")),
      districts: [{ code, name }],
      forces: [force],
    };
  });
}

/** Those of several districts, each of which is in no other partnership. */
function partnershipsIn(rows: readonly ForceArea[]): readonly FoundArea[] {
  const codes = [...new Set(rows.map(({ partnershipCode }) => partnershipCode))];
  return codes.flatMap((partnership): readonly FoundArea[] => {
    const own = rows.filter(({ partnershipCode }) => partnershipCode === partnership);
    const isWhole = own.every(({ code }) => partnershipsOf(code, rows) === 1);
    if (own.length < 2 || !isWhole) return [];
    const name = own[0]!.partnership;
    const isDistrictToo = rows.some((row) => row.name === name);
    const slug = `${slugOf(name)}${isDistrictToo ? "-partnership" : ""}`;
    const districts = own.map((row) => ({ code: row.code, name: row.name }));
    return [{ code: partnership, name, slug, districts, forces: [...new Set(own.map(({ force }) => force))] }];
  });
}

function partnershipsOf(district: string, rows: readonly ForceArea[]): number {
  return rows.filter(({ code }) => code === district).length;
}

/** What all of it is called or was called. */
function wholeNames({ code, name, districts }: FoundArea, rows: readonly ForceArea[]): readonly string[] {
  const bare = bareName(name);
  const own = rows.filter((row) => row.code === code);
  const shared = (partnership: string): boolean => rows.filter((row) => row.partnershipCode === partnership).length > 1;
  const partnership = own.length === 1 && !shared(own[0]!.partnershipCode) ? [own[0]!.partnership] : [];
  const others = districts.length === 1 ? [...(OTHER_NAMES[code] ?? []), ...partnership] : [];
  const turned = name.endsWith(" of") ? [bare, `${name.slice(bare.length + 2)} ${bare}`] : [bare];
  return [name, ...turned, ...others];
}

/** What is or was a part of it. */
function partNames({ code, districts }: FoundArea, rows: readonly ForceArea[]): readonly string[] {
  if (districts.length > 1) return [];
  const own = rows.filter((row) => row.code === code);
  return [...(MERGED[code] ?? []), ...(own.length > 1 ? own.map(({ partnership }) => partnership) : [])];
}

/** "Bristol" of "Bristol, City of", "Durham" of "County Durham". */
function bareName(name: string): string {
  return name.replace(/, (?:City|County) of$|^County (?=\S)/, "");
}

/** Names that differ only in how they are written have the same. */
function keyOf(name: string): string {
  const plain = name.replaceAll("&", " and ").replace(/['’.]/g, "");
  return slugOf(plain)
    .replace(/^the-/, "")
    .replace(/\bsaint\b/g, "st");
}

/** Areas whose names hold words that begin as those typed; else with a wrong letter or two; else those that share one of the words. */
function nearFinder(areas: readonly FoundArea[], namesOf: (code: string) => readonly string[]) {
  const index = new MiniSearch<{ id: string; name: string }>({
    fields: ["name"],
    tokenize: (text) => keyOf(text).split("-"),
    searchOptions: { prefix: (term) => term.length > 2 },
  });
  index.addAll(areas.map(({ code }) => ({ id: code, name: namesOf(code).join(" ") })));
  const search = (typed: string, combineWith: "AND" | "OR", forgiven: number): readonly FoundArea[] => {
    const found = index.search(typed, { combineWith, fuzzy: (term) => (term.length < 4 ? false : forgiven) });
    const ranked = found.toSorted((a, b) => b.score - a.score || compareTexts(String(a.id), String(b.id)));
    return ranked.flatMap(({ id }) => areas.find(({ code }) => code === id) ?? []);
  };
  return (typed: string): readonly FoundArea[] => {
    for (const forgiven of [0, FORGIVEN]) {
      const all = search(typed, "AND", forgiven);
      if (all.length > 0) return all.slice(0, MOST_UNCLEAR);
    }
    return search(typed, "OR", FORGIVEN).slice(0, MOST_NEAR);
  };
}
