// The Home Office's counts of an area as published figures: years of its groups and subgroups, with what has to be known of each.

import type { FigureRow } from "../area/area-package.ts";
import { blankRow } from "../area/blank-row.ts";
import { forceName } from "../area/force-names.ts";
import { FIGURES } from "../area/later-tables.ts";
import type { Month } from "../basics/months.ts";
import { monthName } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatPercent } from "../basics/numbers.ts";
import { shortText } from "../basics/plain-text.ts";
import { nameList } from "../basics/words.ts";
import type { Quarters } from "./home-office-counts.ts";
import { notGivenSentences } from "./home-office-gaps.ts";
import { type AreaNote, notesOn } from "./home-office-notes.ts";
import { type OfficialYear, officialYear, yearEnds } from "./home-office-years.ts";
import type { CountedArea } from "./partnership-names.ts";
import { unknownSentences } from "./unknown-groups.ts";

export interface OfficialFigures {
  /** Groups as the tables print them. */
  readonly rows: readonly FigureRow[];
  /** Ends of the years that there are figures of. */
  readonly years: readonly Month[];
  /** What is left out, and why, without full stops. */
  readonly left: readonly string[];
}

/** Per cent of a force's offences: from so many of no partnership on a figure says so, and by so many points they may differ between years that are compared. */
const [TOLD_UNASSIGNED, MOST_CHANGED] = [1, 5];
const LONGEST_NOTE = 400;
/** Groups that nobody knows, of those that a note names. */
const MOST_UNSORTED = 3;

/** What has to be known of a year's figures, and whether they can be compared with those of the year before. */
interface Remarks {
  readonly texts: readonly string[];
  readonly isBreak: boolean;
}

/** `named` are all partnerships of the area's forces, as the tables print them. */
export function officialFigures(area: CountedArea, quarters: Quarters, named: ReadonlySet<string>): OfficialFigures {
  const years: OfficialYear[] = [];
  const lacking = new Map<string, Month[]>();
  for (const end of yearEnds(quarters)) {
    const year = officialYear(quarters, area, end);
    if (typeof year !== "string") years.push(year);
    else lacking.set(year, [...(lacking.get(year) ?? []), end]);
  }
  const notes = (year: OfficialYear) =>
    notesOn(area, [...new Set(year.files.flatMap((file) => file.forceNotes))], named);
  const rows = years.flatMap((year) => {
    const before = years.find(({ end }) => end === year.end - 12) ?? null;
    const told = [
      unassignedRemarks(area, year),
      changeRemarks(year, before),
      unsortedRemarks(year, before),
      noteRemarks(year, before, notes),
    ];
    const remarks = [
      ...told.flatMap(({ texts }) => texts),
      ...(told.some(({ isBreak }) => isBreak) ? ["not comparable with the year before"] : []),
    ];
    return year.counts.map((counted) => rowOf(area, year, counted, remarks));
  });
  const left = [...lacking].map(([why, ends]) => `${area.name}, ${yearList(ends)}: ${why}`);
  return {
    rows,
    years: years.map(({ end }) => end),
    left: [...left, ...notGivenSentences(area, quarters, years), ...unknownSentences(area, quarters, years)],
  };
}

function rowOf(
  area: CountedArea,
  { end, files }: OfficialYear,
  { group, subgroup, count }: OfficialYear["counts"][number],
  remarks: readonly string[],
): FigureRow {
  const parts = area.partnerships.map(({ name }) => name);
  const where = parts.length === 1 ? "" : ` and the partnerships ${nameList(parts)}`;
  const updated = [...new Set(files.map((file) => (file.updated === null ? file.name : `updated ${file.updated}`)))];
  return {
    ...blankRow(FIGURES),
    source: `Home Office, recorded crime by partnership (${updated.join(" and ")})`,
    level: "district",
    areaCode: area.code,
    areaName: area.name,
    group,
    subgroup,
    measure: "count",
    periodEnd: end,
    periodMonths: 12,
    value: count,
    status: "derived",
    note: [`sum of its offences in four quarters${where}`, ...remarks].join("; "),
  };
}

function unassignedRemarks({ partnerships }: CountedArea, { forces: { all, unassigned } }: OfficialYear): Remarks {
  if (100 * unassigned < TOLD_UNASSIGNED * all || unassigned <= 0) return { texts: [], isBreak: false };
  const forces = nameList([...new Set(partnerships.map(({ force }) => forceName(force)))]);
  const percent = formatPercent((100 * unassigned) / all);
  return {
    texts: [`about ${percent} of the offences of ${forces} were assigned to no partnership: some may be missing here`],
    isBreak: false,
  };
}

/** Where rows of the area stand in groups that nobody knows: neither that year nor the one after it can be compared. */
function unsortedRemarks({ unsortedGroups }: OfficialYear, before: OfficialYear | null): Remarks {
  const names = nameList(unsortedGroups.slice(0, MOST_UNSORTED).map((group) => `“${shortText(group, 60)}”`));
  const own = unsortedGroups.length > 0 ? [`rows of the area in ${names} are in no sum: this one may lack them`] : [];
  const earlier = (before?.unsortedGroups.length ?? 0) > 0 ? ["the year before may lack rows, as is noted there"] : [];
  return { texts: [...own, ...earlier], isBreak: own.length + earlier.length > 0 };
}

/** A year that the notes say lacks offences of the area can be compared with none, nor the year after it. */
function noteRemarks(
  year: OfficialYear,
  before: OfficialYear | null,
  notes: (year: OfficialYear) => readonly AreaNote[],
): Remarks {
  const own = notes(year).filter(({ concerns }) => concerns(year.end));
  const texts = own.map(({ text }) => `the Home Office notes: “${shortText(text, LONGEST_NOTE)}”`);
  if (own.some(({ isOwn }) => isOwn)) return { texts, isBreak: true };
  const isAfter = before !== null && notes(before).some(({ concerns, isOwn }) => isOwn && concerns(before.end));
  return isAfter
    ? { texts: [...texts, "the year before lacks offences, as is noted there"], isBreak: true }
    : { texts, isBreak: false };
}

/** Where a force came to assign far more or far fewer offences to no partnership. */
function changeRemarks(year: OfficialYear, before: OfficialYear | null): Remarks {
  if (before === null) return { texts: [], isBreak: false };
  const [now, then] = [year, before].map(({ forces: { all, unassigned } }) => (all > 0 ? (100 * unassigned) / all : 0));
  if (Math.abs(now! - then!) <= MOST_CHANGED) return { texts: [], isBreak: false };
  return {
    texts: [`in the year before about ${formatPercent(then!)} of the force's offences were assigned to none`],
    isBreak: true,
  };
}

/** "the year to March 2026", "12 years from March 2003 to March 2014". */
function yearList(ends: readonly Month[]): string {
  const [first, last] = [ends[0]!, ends.at(-1)!];
  return ends.length === 1
    ? `the year to ${monthName(first)}`
    : `${numberOf(ends.length, "years")} from that to ${monthName(first)} to that to ${monthName(last)}`;
}
