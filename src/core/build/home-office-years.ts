// Years of four quarters each: which of them the Home Office's tables hold whole for an area, and its counts in one.
import type { Month } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import {
  type OfficialFile,
  partnershipId,
  partnershipIds,
  type QuarterCounts,
  type Quarters,
} from "./home-office-counts.ts";
import { ALL_RECORDED, BURGLARY, isUnknownGroup, NINE_GROUPS } from "./home-office-groups.ts";
import { type CountedArea, partnershipKey } from "./partnership-names.ts";

/** A year of which every partnership of the area has each quarter. */
export interface OfficialYear {
  /** Its last month. */
  readonly end: Month;
  /** By group and subgroup as printed, "" for the whole group. Without those that are not known for the whole year. */
  readonly counts: readonly { readonly group: string; readonly subgroup: string; readonly count: number }[];
  /** Offences of the area's police forces, and those that they assigned to no partnership. */
  readonly forces: { readonly all: number; readonly unassigned: number };
  /** Those that its quarters are from, each once. */
  readonly files: readonly OfficialFile[];
  /** Groups that are neither one of the nine nor fraud: then there is no count of all recorded crime. */
  readonly unknownGroups: readonly string[];
  /** Those of them that have rows of the area, so that one of the nine may be short by these. */
  readonly unsortedGroups: readonly string[];
}

/** March, in which financial years end. */
const MARCH = 2;
const KINDS_OF_BURGLARY = /burglary/i;

/**
 * Ends of the years to give: of every financial year and, where the latest quarter ends none, of as many years to that quarter as the
 * triage looks at. In the order of time, whether the tables hold them or not.
 */
export function yearEnds(quarters: Quarters): readonly Month[] {
  const all = [...quarters.keys()].sort((a, b) => a - b);
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ends = new Set<Month>();
  for (let end = first; end <= last + 9; end += 3) if (end % 12 === MARCH) ends.add(end);
  if (last % 12 !== MARCH)
    for (let back = 0; back < THRESHOLDS.triageYears; back++)
      if (last - 12 * back - 9 >= first) ends.add(last - 12 * back);
  return [...ends].sort((a, b) => a - b);
}

/** Ends of the quarters of years, given by their own ends, in the order of time; years may overlap: each quarter once. */
export function quarterEnds(...years: readonly Month[]): readonly Month[] {
  return [...new Set(years.flatMap((end) => [end - 9, end - 6, end - 3, end]))].sort((a, b) => a - b);
}

/** The year of an area; or what it lacks, without a full stop. A missing quarter or partnership is never taken for none. */
export function officialYear(quarters: Quarters, area: CountedArea, end: Month): OfficialYear | string {
  const ends = quarterEnds(end);
  const found = ends.flatMap((quarter) => quarters.get(quarter) ?? []);
  if (found.length < ends.length)
    return `${4 - found.length} of its quarters ${found.length === 3 ? "is" : "are"} in no file`;
  for (const { name, force } of area.partnerships) {
    const id = partnershipId(force, partnershipKey(name));
    if (found.some(({ partnerships }) => !partnerships.has(id))) return `there is no row of ${name} in a quarter of it`;
  }
  const ids = partnershipIds(area);
  const groups = new Set(found.flatMap(({ used }) => [...used.keys()]));
  const known = [...groups].flatMap((group) => countsOf(found, ids, group));
  const unknownGroups = [...groups].filter(isUnknownGroup);
  const wholes = known.flatMap(({ group, subgroup, count }) =>
    subgroup === "" && NINE_GROUPS.includes(group) ? [count] : [],
  );
  const isWhole = wholes.length === NINE_GROUPS.length && unknownGroups.length === 0;
  return {
    end,
    counts: isWhole ? [{ group: ALL_RECORDED, subgroup: "", count: sum(wholes) }, ...known] : known,
    forces: forcesOf(found, area),
    files: [...new Set(found.map(({ file }) => file))],
    unknownGroups,
    unsortedGroups: unknownGroups.filter((group) =>
      found.some(({ unknownRows }) => ids.some((id) => (unknownRows.get(id)?.get(group) ?? 0) > 0)),
    ),
  };
}

/** A group as a whole, then those of its subgroups that say more than it does, and all kinds of burglary. */
function countsOf(quarters: readonly QuarterCounts[], ids: readonly string[], group: string): OfficialYear["counts"] {
  const used = quarters.map((quarter) => quarter.used.get(group) ?? new Set<string>());
  if (used.some(({ size }) => size === 0)) return [];
  const countIn = (wanted: (subgroup: string) => boolean): number | null => {
    let total = 0;
    for (const { partnerships } of quarters)
      for (const id of ids)
        for (const [subgroup, count] of partnerships.get(id)?.get(group) ?? []) {
          if (!wanted(subgroup)) continue;
          if (count === null) return null;
          total += count;
        }
    return total < 0 ? null : total;
  };
  const subgroups = [...used[0]!].filter((name) => name !== "" && used.every((names) => names.has(name)));
  const isDivided = subgroups.some((name) => name.toLowerCase() !== group.toLowerCase());
  const burgled = used.every((names) => [...names].some((name) => KINDS_OF_BURGLARY.test(name)));
  const rows = [
    { subgroup: "", count: countIn(() => true) },
    ...(isDivided ? subgroups : []).map((subgroup) => ({ subgroup, count: countIn((name) => name === subgroup) })),
    ...(burgled && !subgroups.includes(BURGLARY)
      ? [{ subgroup: BURGLARY, count: countIn((name) => KINDS_OF_BURGLARY.test(name)) }]
      : []),
  ];
  return rows.flatMap(({ subgroup, count }) => (count === null ? [] : [{ group, subgroup, count }]));
}

function forcesOf(quarters: readonly QuarterCounts[], { partnerships }: CountedArea): OfficialYear["forces"] {
  const slugs = [...new Set(partnerships.map(({ force }) => force))];
  const all = quarters.flatMap(({ forces }) => slugs.flatMap((slug) => forces.get(slug) ?? []));
  return { all: sum(all.map((force) => force.all)), unassigned: sum(all.map(({ unassigned }) => unassigned)) };
}
