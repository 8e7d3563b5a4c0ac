// Which partnerships an area is made up of, and how the Home Office's tables, which have no codes, name them.
import { nameList } from "../basics/words.ts";
import type { AskedDistricts } from "./asked-districts.ts";
import type { ForceArea } from "./force-areas.ts";

export interface Partnership {
  readonly name: string;
  /** Slug of its police force. */
  readonly force: string;
}

/** An area whose official counts are those of its partnerships added up, each of which lies in it as a whole. */
export interface CountedArea {
  readonly code: string;
  readonly name: string;
  readonly partnerships: readonly Partnership[];
}

/** Names of today by those of the Home Office that differ in more than their signs; both as `partnershipKey` writes them. */
const NAMED_OTHERWISE: Readonly<Record<string, string>> = {
  folkestoneandhythe: "shepway",
  northerndevon: "northdevon",
};

/** The same for "London, City of" and "City of London", for "King's Lynn & West Norfolk" and "Kings Lynn and West Norfolk". */
export function partnershipKey(name: string): string {
  const turned = name.replace(/^(.+), ((?:city|county) of|the)$/i, "$2 $1").replaceAll("&", " and ");
  const letters = turned
    .normalize("NFD")
    .toLowerCase()
    .replace(/^(?:the|city of|county of) /, "");
  const key = letters.replace(/[^a-z0-9]/g, "");
  return NAMED_OTHERWISE[key] ?? key;
}

/**
 * The districts asked for, each and all together, as far as they have official counts of their own: `left` says, without full
 * stops, which have none since the table does not know them or a partnership of theirs is of other districts too.
 */
export function countedAreas(
  all: readonly ForceArea[],
  { districts, areaCode }: AskedDistricts,
  name: string,
): { readonly areas: readonly CountedArea[]; readonly left: readonly string[] } {
  const codes = districts.map(({ code }) => code);
  const each = districts.length > 1 ? districts.map((one) => ({ ...one, codes: [one.code] })) : [];
  const areas: CountedArea[] = [];
  const left: string[] = [];
  for (const asked of [...each, { code: areaCode, name, codes }]) {
    const found = partnershipsOf(all, asked.codes);
    if (typeof found === "string") left.push(`${asked.name} has no official counts of its own: ${found}`);
    else areas.push({ code: asked.code, name: asked.name, partnerships: found });
  }
  return { areas, left };
}

/** Each once; or why the counts of the partnerships are not those of the districts. */
function partnershipsOf(all: readonly ForceArea[], codes: readonly string[]): readonly Partnership[] | string {
  const unknown = codes.find((code) => all.every((area) => area.code !== code));
  if (unknown !== undefined) return `geo/force-areas.csv has no district ${unknown}`;
  const own = new Map<string, ForceArea>();
  for (const area of all) if (codes.includes(area.code)) own.set(area.partnershipCode, area);
  for (const { partnershipCode, partnership } of own.values()) {
    const others = all.filter((area) => area.partnershipCode === partnershipCode && !codes.includes(area.code));
    if (others.length > 0)
      return `its partnership ${partnership} is also that of ${nameList(others.map((area) => area.name))}, and counts both as one`;
  }
  return [...own.values()].map(({ partnership, force }) => ({ name: partnership, force }));
}
