// Finding an area by a few letters: by its name or code, by a district, partnership or force of it, or by a postcode.
import type { ChoosableArea } from "../area/choosable-areas.ts";
import type { ForgivingSearch, forgivingSearch } from "./forgiving-search.ts";
import type { Finding } from "./gazetteer.ts";
import { searchIn } from "./search.ts";

export interface AreaFindings {
  readonly areas: readonly ChoosableArea[];
  /** The postcode area of what was typed, such as "DH" of "dh1 3"; null where that is no postcode, whole or begun. */
  readonly postcode: string | null;
  /** Whether nothing is called that, and these only come near. */
  readonly onlyNear: boolean;
}

export interface AreaSearch {
  find(typed: string): AreaFindings;
}

const MOST_FOUND = 12;
/** A postcode as far as it has a digit. */
const POSTCODE = /^([A-Z]{1,2})\d[A-Z\d]?\d?[A-Z]{0,2}$/;

/** `forgiving` also finds what is misspelt; null while its code has not come. */
export function areaSearch(areas: readonly ChoosableArea[], forgiving: typeof forgivingSearch | null): AreaSearch {
  const bySlug = new Map(areas.map((area) => [area.slug, area]));
  const named = areas.map(findingOf);
  const byName = named.map(({ alias, ...finding }): Finding => finding);
  const other: ForgivingSearch | null = forgiving?.(named) ?? null;
  const areasOf = (found: readonly Finding[]): readonly ChoosableArea[] =>
    found.flatMap(({ id }) => bySlug.get(id) ?? []);
  const withPostcodes = (letters: string) => areas.filter(({ postcodes }) => postcodes.includes(letters));
  return {
    find(typed) {
      const tight = typed.replace(/\s/g, "").toUpperCase();
      const coded = areas.filter(({ code }) => tight !== "" && code.toUpperCase() === tight);
      if (coded.length > 0) return { areas: coded, postcode: null, onlyNear: false };
      const postcode = POSTCODE.exec(tight)?.[1] ?? null;
      if (postcode !== null) return { areas: withPostcodes(postcode), postcode, onlyNear: false };
      const spelt = [byName, named].flatMap((findings) => areasOf(searchIn(findings, typed, MOST_FOUND)));
      const sure = [...new Set([...spelt, ...withPostcodes(tight)])];
      const meant = sure.length < MOST_FOUND && other !== null ? areasOf(other.find(typed)) : [];
      const found = [...new Set([...sure, ...meant])].slice(0, MOST_FOUND);
      const near = found.length === 0 && other !== null ? areasOf(other.nearest(typed)) : [];
      return { areas: found.length > 0 ? found : near, postcode: null, onlyNear: near.length > 0 };
    },
  };
}

/** An area as the search of an area's own wards and streets finds one: what else it is called is its other name. */
function findingOf({ slug, name, code, districts, partnerships, forces }: ChoosableArea): Finding {
  const alias = [...partnerships, ...districts, ...forces.flatMap(forceNames), code].join(", ");
  return { id: slug, kind: "ward", label: name, detail: "", alias, wards: [] };
}

/** As it calls itself: "Wiltshire Police", "Avon and Somerset Constabulary". */
function forceNames(force: string): readonly string[] {
  return / (?:police|constabulary)$/i.test(force) ? [force] : [`${force} Police`, `${force} Constabulary`];
}
