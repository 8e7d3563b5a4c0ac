// Finding what was misspelt, abbreviated or said in another order, and the nearest names where there is none, by MiniSearch.
import MiniSearch from "minisearch";
import type { Finding } from "./gazetteer.ts";
import { fold, searchIn } from "./search.ts";

export interface ForgivingSearch {
  /** What is spelt as typed first, then what may be meant; at most 8. */
  find(typed: string): readonly Finding[];
  /** Names that come nearest to what was not found. */
  nearest(typed: string): readonly Finding[];
}

/** Words that are written in several ways, each a way to find the others. */
const SAME_WORDS = [
  "road rd",
  "street str st",
  "saint st",
  "avenue ave av",
  "close cl",
  "lane ln la",
  "drive dr drv",
  "court ct crt",
  "crescent cres cr",
  "place pl",
  "square sq",
  "gardens gdns gdn",
  "terrace ter terr",
  "grove gr gro",
  "park pk",
  "green grn",
  "bridge bri brg",
  "walk wk",
  "way wy",
  "mount mt",
  "north nth n",
  "south sth s",
  "east e",
  "west w",
  "great gt",
  "little lt",
  "and a &",
  "ffordd ffrd",
  "heol hl",
].map((words) => words.split(" "));
const MOST = 8;
const MOST_NEAREST = 3;
/** Words of so many letters may have one wrong, longer ones two. */
const FORGIVEN_FROM = 4;

export function forgivingSearch(gazetteer: readonly Finding[]): ForgivingSearch {
  const byId = new Map(gazetteer.map((finding, index) => [index, finding]));
  const index = new MiniSearch<{ id: number; name: string; ward: string }>({
    fields: ["name", "ward"],
    tokenize: (text) => fold(text).split(" "),
    processTerm: (term) => sameWords(term),
    searchOptions: { processTerm: (term) => term, prefix: (term) => term.length > 1, combineWith: "AND" },
  });
  index.addAll(
    gazetteer.flatMap(({ kind, label, detail, alias = "" }, id) =>
      kind === "postcode" ? [] : [{ id, name: `${label} ${alias}`, ward: kind === "place" ? detail : "" }],
    ),
  );
  const search = (typed: string, forgiven: number, all: boolean): readonly Finding[] =>
    index
      .search(typed, {
        fuzzy: (term) => (term.length < FORGIVEN_FROM ? false : forgiven),
        combineWith: all ? "AND" : "OR",
        boostDocument: (id) => (byId.get(id as number)?.kind === "ward" ? 1.5 : 1),
      })
      // A ward tells namesakes apart, and finds none of its streets by itself.
      .filter(({ match }) => Object.values(match).some((fields) => fields.includes("name")))
      .flatMap(({ id }) => byId.get(id as number) ?? []);
  return {
    find(typed) {
      if (fold(typed) === "") return [];
      const spelt = searchIn(gazetteer, typed, MOST);
      if (spelt.length === MOST || isPostcodeLike(typed)) return spelt;
      return [...new Set([...spelt, ...search(typed, 0.25, true)])].slice(0, MOST);
    },
    nearest(typed) {
      if (isPostcodeLike(typed)) return nearestPostcodes(gazetteer, typed);
      return search(typed, 0.4, false).slice(0, MOST_NEAREST);
    },
  };
}

/** Whether it is, or begins, a postcode: "cb1", "CB1 3", "cb13aa". */
export function isPostcodeLike(typed: string): boolean {
  return /^[a-z]{1,2}\d[a-z\d]?\d?[a-z]{0,2}$/i.test(typed.replace(/\s/g, ""));
}

/** Those that begin with as much of it as any does. */
function nearestPostcodes(gazetteer: readonly Finding[], typed: string): readonly Finding[] {
  const codes = gazetteer.filter(({ kind }) => kind === "postcode");
  const tight = typed.replace(/\s/g, "");
  for (let length = tight.length; length > 2; length--) {
    const found = searchIn(codes, tight.slice(0, length), MOST_NEAREST);
    if (found.length > 0) return found;
  }
  return [];
}

/** A word with its other spellings. */
function sameWords(term: string): string[] {
  return [...new Set([term, ...SAME_WORDS.filter((words) => words.includes(term)).flat()])];
}
