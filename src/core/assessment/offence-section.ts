// Everything the page of an offence shows: the assessment's section, written from the data.

import type { Dataset } from "../area/dataset.ts";
import { areFamily } from "../area/few-wards.ts";
import type { Noun, Selection } from "../area/offences.ts";
import { periodName } from "../area/period.ts";
import { recordWords } from "../area/record-words.ts";
import type { Audience } from "../area/whereabouts.ts";
import { type Known, known, madeOf, unknown } from "../basics/known.ts";
import { lengthOf, type MonthRange } from "../basics/months.ts";
import { isWithheld } from "../basics/withheld.ts";
import type { ListedFigures } from "../figures/list-figures.ts";
import { subGroupsOf } from "../figures/list-figures.ts";
import { DISTRICT } from "../figures/offence-figures.ts";
import type { Judged } from "../statistics/change.ts";
import { type Caveat, caveatsOf } from "../wards/caveats.ts";
import type { Sentence } from "../wards/sentence.ts";
import { reportOf } from "../wards/ward-report.ts";
import { definitionBeside, offenceNotes } from "./offence-notes.ts";
import { wardParagraph } from "./ward-paragraph.ts";

/** A line of the table by sub-group (the assessment's Tables 2 to 4). */
export interface SubGroupRow {
  readonly slug: string;
  readonly label: string;
  readonly noun: Noun;
  readonly count: Known;
  /** Part of the whole that the section names, 0 to 1. */
  readonly share: Known;
  /** The district's, judged among the offences of the list. */
  readonly change: Known<Judged>;
}

export interface OffenceSection {
  readonly slug: string;
  readonly label: string;
  /** The sentence of the district. */
  readonly sentence: Sentence;
  /** The sub-groups, most offences first, in the order of the list where one is not known; empty for an offence that has none. */
  readonly table: readonly SubGroupRow[];
  /** The whole. */
  readonly total: SubGroupRow;
  /** What the shares are parts of: the offence, or all crime where it has no sub-groups. */
  readonly shareOf: string;
  /** Over the sentences on the wards. */
  readonly wardsTitle: string;
  /** Sentences on the wards. */
  readonly wards: readonly string[];
  /** The fixed notes of the offence. */
  readonly notes: readonly string[];
  /** What the data of this period calls for; the notes and the definition say none of it again. */
  readonly caveats: readonly Caveat[];
  readonly definition: string;
  /** Why there is no table of its kinds, a sentence; "" where there is one. */
  readonly undivided: string;
}

/** The section of an offence of the list by slug; null for a slug that is not there. */
export function offenceSectionOf(
  dataset: Dataset,
  list: readonly ListedFigures[],
  slug: string,
  audience: Audience = "everyone",
): OffenceSection | null {
  const listed = list.find(({ offence }) => offence.slug === slug);
  if (listed === undefined) return null;
  const { figures, offence } = listed;
  const { selection } = figures;
  const parts = subGroupsOf(list, offence);
  const caveats = caveatsOf(dataset, figures, figures.district);
  return {
    slug,
    label: offence.label,
    sentence: reportOf(dataset, figures, DISTRICT, audience).sentence,
    table: bySize(parts.map((part) => rowOf(part, figures.district.count))),
    total: rowOf(listed, parts.length > 0 ? figures.district.count : allCrimeBeside(list, selection)),
    shareOf: parts.length > 0 ? offence.label : "all crime",
    wardsTitle: areFamily(figures.wards.length) ? "Wards" : "Ward",
    wards: wardParagraph(dataset, figures),
    notes: offenceNotes(dataset, selection),
    caveats,
    definition: definitionBeside(offence, caveats),
    undivided: parts.length === 0 ? recordWords(dataset.descriptor).undivided : "",
  };
}

/** The finding of the table: which part is the largest, where all are known and one is larger than every other. */
export function subGroupsTitle({ table }: OffenceSection): string {
  const counts = table.flatMap(({ count }) => (count.known ? [count.value] : []));
  const [largest, next] = counts;
  const isTold = counts.length === table.length && largest !== undefined && largest > (next ?? 0);
  return isTold ? `${table[0]!.label} is the largest part` : "Number and change";
}

/** What stands over the table of a section of this period. */
export function tableCaptionOf({ label, total, undivided }: OffenceSection, period: MonthRange): string {
  const months = `${lengthOf(period) === 1 ? "" : "the "}${periodName(period)}`;
  const change = total.change.known
    ? "the change is on the year before"
    : isWithheld(total.change)
      ? "its change is withheld"
      : `there is no change: ${total.change.reason}`;
  return `${label} in ${months}, recorded ${total.noun}; ${change}.${undivided === "" ? "" : ` ${undivided}`}`;
}

/** What an offence without sub-groups is a part of. */
function allCrimeBeside(list: readonly ListedFigures[], { isCrime }: Selection): Known {
  if (!isCrime) return unknown("incidents are no part of all crime");
  const all = list.find(({ offence }) => offence.kind === "all");
  return all?.figures.district.count ?? unknown("all crime is not in the list");
}

function rowOf({ offence, figures }: ListedFigures, whole: Known): SubGroupRow {
  const { count, change } = figures.district;
  const { slug, label } = offence;
  return { slug, label, noun: figures.selection.noun, count, share: partOf(count, whole), change };
}

function partOf(count: Known, whole: Known): Known {
  if (!count.known) return madeOf(count);
  if (!whole.known) return madeOf(whole);
  return whole.value === 0 ? unknown("nothing was recorded in this period") : known(count.value / whole.value);
}

/** Most offences first. A part that is not known may be larger than any other, so that nothing is ranked where there is one. */
function bySize(rows: readonly SubGroupRow[]): readonly SubGroupRow[] {
  if (rows.some(({ count }) => !count.known)) return rows;
  const size = ({ count }: SubGroupRow): number => (count.known ? count.value : 0);
  return rows.toSorted((a, b) => size(b) - size(a) || (a.label < b.label ? -1 : Number(a.label > b.label)));
}
