// What stands around the comparison of places: its finding, its source, and what is to be known of it.
import { type Attribution, licenceNotice } from "../area/attribution.ts";
import type { CompareRow } from "../area/compare-table.ts";
import { OFFICIAL_GROUPS, type OfficialGroupId } from "../area/official-groups.ts";
import { OPEN_GOVERNMENT_LICENCE } from "../area/open-government-licence.ts";
import type { MonthRange } from "../basics/months.ts";
import { formatCount, formatPercent } from "../basics/numbers.ts";
import { inSentence, nameList } from "../basics/words.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { alikeNotes, policeArea, setWords, standingOut, standingOutWords, standingPerResident } from "./alike-words.ts";
import { officialMonths } from "./nearness.ts";
import {
  type AlikePlaces,
  type ComparedArea,
  type ComparedSet,
  type OfficialPlace,
  type OfficialTable,
  officialYear,
  othersOf,
  ownPlaceNote,
} from "./official-places.ts";
import { type ComparedGroup, leavesMuch, unassignedPart } from "./place-rates.ts";

/** How many places are named that have no number. */
const NAMED = 3;

export interface OfficialContext {
  readonly table: OfficialTable;
  readonly own: OfficialPlace;
  readonly area: ComparedArea;
  readonly set: ComparedSet;
  readonly alike: AlikePlaces;
  /** The list of districts alike cannot be read, which is another thing than that there is none. */
  readonly isListBroken?: boolean;
}

/** "14,100 crimes were recorded in Cambridge in the year ending June 2025: lower than …" and which kinds stand out; `groups` are all that are known. */
export function officialFinding({ own, set }: OfficialContext, groups: readonly ComparedGroup[]): string {
  const total = groups.find(({ group }) => group === "total");
  if (total === undefined) return "";
  const places = setWords(set, own.row.forceArea);
  const crimes = formatCount(total.own.count);
  const first = `${crimes} crimes were recorded in ${own.row.name} in the ${officialYear(own.row)}. ${standingPerResident(total, places)}`;
  return `${first} ${standingOutWords(standingOut(groups), places)}`.trim();
}

/** What is to be known of a group's numbers, in sentences; null: of all groups'. */
export function officialNotes(
  { table, own, area, set, alike, isListBroken = false }: OfficialContext,
  compared: ComparedGroup | null,
): readonly string[] {
  const notes: string[] = [];
  const about = ownPlaceNote(own, area);
  if (about !== null) notes.push(about);
  if (set === "alike") notes.push(...alikeNotes(alike));
  if (alike.listed === 0) {
    const ofForce = othersOf(table, own, "force", alike).length > 0 ? "its force area and with " : "";
    notes.push(
      `${isListBroken ? `The list of the districts most alike ${area.name} (similar.csv) cannot be read` : `The data of ${area.name} have no list of the districts most alike it (similar.csv)`}, so it is compared with ${ofForce}all places of England and Wales.`,
    );
  }
  const group: OfficialGroupId = compared?.group ?? "total";
  const codes = new Set(compared?.others.map(({ code }) => code));
  const beside = table.places.flatMap(({ row, districts: [code = ""] }) => (codes.has(code) ? [row.forceArea] : []));
  for (const forceArea of new Set([own.row.forceArea, ...beside])) {
    const part = unassignedPart(table, forceArea, group);
    const isMuch = leavesMuch(table, forceArea);
    if (part === 0 || (part < THRESHOLDS.unassignedTold && !isMuch)) continue;
    const one = group === "total" ? "all crimes" : inSentence(OFFICIAL_GROUPS[group].label);
    const all =
      isMuch && group !== "total" ? `${shareText(unassignedPart(table, forceArea, "total"))} of all crimes, and ` : "";
    const reach = isMuch
      ? `as if all ${group === "total" ? "crimes" : one} given to none were its own`
      : "by the same share";
    notes.push(
      `Of ${policeArea(forceArea)} ${all}${shareText(part)} of ${one} were given to no place, so the rates of its places may be too low: where the rate of one may lie reaches up ${reach}.`,
    );
  }
  if (compared !== null && compared.without.length > 0)
    notes.push(`The official table has no number for ${nameList(compared.without, NAMED)}: left out, not 0.`);
  return notes;
}

/** What was given to no place for one that was given to some, as a share of both. */
function shareText(part: number): string {
  const percent = Math.round((100 * part) / (1 + part));
  return percent === 0 ? `under ${formatPercent(1)}` : formatPercent(percent);
}

/** How a picture of the places is read. */
export function dotsNote({ row }: OfficialPlace): string {
  return `Filled dots are places that are clearly higher or lower than ${row.name}, hollow ones cannot be told apart from it. The dashed line is England and Wales; a place far out stands at the right end.`;
}

/** Where the numbers come from, and their months: they are not of the package. */
export function officialSource(row: CompareRow): { readonly attribution: Attribution; readonly months: MonthRange } {
  const residents =
    row.residentsYear === null ? [] : [`Residents of ${row.residentsYear}, Office for National Statistics`];
  return {
    attribution: {
      sources: [
        `Police recorded crime by Community Safety Partnership, ${officialYear(row)}, Home Office and Office for National Statistics`,
        ...residents,
      ],
      notices: [licenceNotice(OPEN_GOVERNMENT_LICENCE)],
    },
    months: officialMonths(row),
  };
}

/** What is measured. */
export function officialUnit(row: CompareRow): string {
  const residents = row.residentsYear === null ? "residents" : `residents of ${row.residentsYear}`;
  return `Recorded crime per 1,000 ${residents}, ${officialYear(row)}; official counts, not the counts by ward`;
}
