// The area among other places by official counts: loaded once a page first needs them, and what is shown of them.
import type { SimilarRow } from "../core/area/area-package.ts";
import type { CompareRow } from "../core/area/compare-table.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { OFFICIAL_GROUP_IDS, type OfficialGroupId } from "../core/area/official-groups.ts";
import { type Known, unknown } from "../core/basics/known.ts";
import { type Nearness, nearnessCaveats, nearnessOf, officialMonths } from "../core/published/nearness.ts";
import { type OfficialContext, officialFinding, officialNotes } from "../core/published/official-notes.ts";
import {
  type AlikePlaces,
  alikePlaces,
  COMPARED_SETS,
  type ComparedArea,
  type ComparedSet,
  type OfficialPlace,
  officialTable,
  othersOf,
  ownPlace,
} from "../core/published/official-places.ts";
import { type ComparedGroup, comparedGroup } from "../core/published/place-rates.ts";
import { loadOfficial } from "../data/load-official.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { derive, type ReadyState, unplaced } from "./models.ts";
import type { AppStore, OfficialState } from "./store.ts";

export function startOfficial(store: AppStore): RowsLoader {
  return followRows(store, "official", "compare.csv beside the page, or similar.csv", async (dataset, signal) => {
    const read = await loadOfficial(dataset, signal);
    return { ...read, caveatsOf: officialCaveats(read.rows) };
  });
}

const NO_ROWS: readonly CompareRow[] = [];
const NO_SIMILAR: readonly SimilarRow[] = [];

const compareRows = ({ official }: ReadyState): readonly CompareRow[] =>
  official?.status === "ready" ? official.rows : NO_ROWS;
const similarRows = ({ official }: ReadyState): readonly SimilarRow[] =>
  (official?.status === "ready" && official.similar) || NO_SIMILAR;

/** The counts have come, so that what could not be read is the list of districts alike. */
const hasFaults = ({ official }: ReadyState): boolean => official?.status === "ready" && official.faults.length > 0;

const table = derive([compareRows], officialTable);

/** What is shown: the area, or the one of its districts that is chosen. */
function areaOf({ name, code, descriptor, whole }: Dataset): ComparedArea {
  const { districts = [] } = descriptor.wardscope;
  return { name, districts: whole || districts.length === 0 ? [code] : districts.map((district) => district.code) };
}

export const comparedArea = derive([unplaced], areaOf);

/** The place of the area, or why it has none. */
export const officialPlace = derive([table, comparedArea], ownPlace);

/** The alike places; none of a part of an area of several districts, whose list is of another. */
export const alike = derive(
  [table, officialPlace, similarRows, unplaced],
  (all, own, rows, { whole }): AlikePlaces =>
    own.known ? alikePlaces(all, own.value, whole ? NO_SIMILAR : rows) : alikePlaces(all, NOWHERE, NO_SIMILAR),
);
const NOWHERE = { districts: [] } as unknown as OfficialPlace;

/** Sets that have another place to compare with. */
export const comparedSets = derive([table, officialPlace, alike], (all, own, like): readonly ComparedSet[] =>
  own.known ? COMPARED_SETS.filter((set) => othersOf(all, own.value, set, like).length > 0) : [],
);

/** That which the address names, or the first that has places. */
export const comparedSet = derive(
  [comparedSets, ({ view }) => view.shown],
  (sets, shown): ComparedSet => sets.find((set) => shown.includes(`with-${set}`)) ?? sets[0] ?? "nation",
);

/** The group that is shown in full: that of the address, or all. */
export const shownGroup = ({ view }: ReadyState): OfficialGroupId =>
  OFFICIAL_GROUP_IDS.find((group) => group === view.section) ?? "total";

/** Every group of the own place among those of the chosen set, in the order of the table; none where there is no such place. */
export const comparedGroups = derive(
  [table, officialPlace, alike, comparedSet],
  (all, own, like, set): ReadonlyMap<OfficialGroupId, Known<ComparedGroup>> => {
    if (!own.known) return new Map();
    const others = othersOf(all, own.value, set, like);
    return new Map(OFFICIAL_GROUP_IDS.map((group) => [group, comparedGroup(all, own.value, others, group)]));
  },
);

/** True where the host has no counts beside the page. */
export const hasNoCounts = (state: ReadyState): boolean => compareRows(state).length === 0;

/** How many others each set has. */
export const setSizes = derive(
  [table, officialPlace, alike],
  (all, own, like): ReadonlyMap<ComparedSet, number> =>
    new Map(own.known ? COMPARED_SETS.map((set) => [set, othersOf(all, own.value, set, like).length]) : []),
);

/** What is said around the comparison; null where there is none. */
export const officialContext = derive(
  [table, officialPlace, comparedArea, comparedSet, alike, hasFaults],
  (all, own, area, set, like, isListBroken): OfficialContext | null =>
    own.known ? { table: all, own: own.value, area, set, alike: like, isListBroken } : null,
);

/** Those of all groups that have numbers. */
export const knownGroups = derive([comparedGroups], (groups): readonly ComparedGroup[] =>
  [...groups.values()].flatMap((group) => (group.known ? [group.value] : [])),
);

/** The group in full, or why it is not there. */
const detail = derive(
  [comparedGroups, shownGroup],
  (groups, group) => groups.get(group) ?? unknown("not in the table"),
);

export const officialNotesShown = derive([officialContext, detail], (context, shown): readonly string[] =>
  context === null ? [] : officialNotes(context, shown.known ? shown.value : null),
);

export const officialLead = derive([officialContext, knownGroups], (context, groups): string =>
  context === null ? "" : officialFinding(context, groups),
);

/** How near the open data are to the official count, by offence, or why that is not known. */
export const nearness = derive([unplaced, officialPlace], nearnessBeside);

function nearnessBeside(data: Dataset, own: Known<OfficialPlace>): Known<readonly Nearness[]> {
  return own.known ? nearnessOf(data, own.value, areaOf(data).districts) : unknown(own.reason);
}

/** For every other page: what must be said with an offence, of the same dataset worked out once. */
function officialCaveats(rows: readonly CompareRow[]): NonNullable<OfficialState["caveatsOf"]> {
  const all = officialTable(rows);
  let last: {
    readonly cube: Dataset["cube"];
    readonly own: Known<OfficialPlace>;
    readonly near: Known<readonly Nearness[]>;
  } | null = null;
  return (data, categories) => {
    if (last?.cube !== data.cube) {
      const own = ownPlace(all, areaOf(data));
      last = { cube: data.cube, own, near: nearnessBeside(data, own) };
    }
    const { own, near } = last;
    return near.known && own.known
      ? nearnessCaveats(near.value, categories, officialMonths(own.value.row), data.name)
      : [];
  };
}
