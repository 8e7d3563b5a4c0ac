// What a reader must know to read a number rightly, said where the number stands.

import type { NoteRow } from "../area/area-package.ts";
import { coverageOf, locatedShare } from "../area/coverage.ts";
import type { Dataset, MonthNote } from "../area/dataset.ts";
import type { Selection } from "../area/offences.ts";
import { joinLabels, nounFor } from "../area/offences.ts";
import { MORE_CHECKS, policeActivity, policeActivityText } from "../area/police-activity.ts";
import { type SetApart, setApartIn } from "../area/set-apart.ts";
import { slugOf } from "../area/taxonomy.ts";
import type { MonthRange } from "../basics/months.ts";
import { lengthOf, parseMonth } from "../basics/months.ts";
import { formatCount, formatSharePair } from "../basics/numbers.ts";
import { sumBy } from "../basics/sums.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { DISTRICT } from "../figures/offence-figures.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { isCityCentre } from "./city-centres.ts";

export interface Caveat {
  readonly kind:
    | "doubt"
    | "coverage"
    | "official"
    | "few"
    | "denominator"
    | "residents"
    | "incidents"
    | "police-activity"
    | "note";
  readonly text: string;
}

/** The caveats that apply to a ward's (or the district's) figures, the weightiest first. */
export function caveatsOf(dataset: Dataset, figures: OffenceFigures, ward: WardFigures): readonly Caveat[] {
  const period = figures.comparison.known
    ? { from: figures.comparison.value.from, to: figures.period.to }
    : figures.period;
  const notes = notesIn(dataset, figures.selection, ward.code === DISTRICT ? [] : [ward.code], period);
  return [
    ...doubtTexts(dataset, null).map((text): Caveat => ({ kind: "doubt", text })),
    ...coverageTexts(dataset, figures).map((text): Caveat => ({ kind: "coverage", text })),
    ...denominator(dataset, figures, ward),
    ...residents(ward),
    ...fewOffences(ward),
    ...incidents(dataset, figures.selection),
    ...police(dataset, figures.selection),
    ...notes.map(({ note }): Caveat => ({ kind: "note", text: note.text })),
  ];
}

/**
 * What has to be said of all numbers wherever they are taken: that they are a public copy's, which the page says above its views and so
 * not beside each sentence (`copy` is null there), and in one sentence why they may be wrong.
 */
export function doubtTexts(
  { cube, doubts: [first, ...others] }: Dataset,
  copy: Dataset["cube"]["withheld"] | null = cube.withheld,
): readonly string[] {
  const notice = copy ? [copy.notice] : [];
  if (first === undefined) return notice;
  const more = others.length === 0 ? "" : ` Of ${others.length} more the page about the data tells.`;
  return [...notice, `This number may be wrong: ${first}${more}`];
}

/**
 * The notes within the months that bear on one of these wards (none: the whole district) and on the selection: their scope,
 * a category or a group, shares a category with it; and what was revised of their counts by over 2 %. In the order of their months.
 */
export function notesIn(
  dataset: Dataset,
  selection: Selection,
  wards: readonly string[],
  range: MonthRange,
): readonly MonthNote[] {
  const own = dataset.notes.flatMap((note) => {
    const month = parseMonth(note.date.slice(0, 7));
    const applies = month !== null && month >= range.from && month <= range.to;
    return applies && inScope(dataset, note, selection, wards) ? [{ month, note }] : [];
  });
  const revised = dataset.revisions?.notes(dataset, selection, wards, range) ?? [];
  return [...own, ...revised].toSorted((a, b) => a.month - b.month);
}

function inScope(dataset: Dataset, note: NoteRow, selection: Selection, wards: readonly string[]): boolean {
  const forWard = note.ward === "" || wards.includes(note.ward);
  if (note.category === "") return forWard;
  const scope = slugOf(note.category);
  const named = dataset.taxonomy.offences.filter(({ slug, label }) => slug === scope || slugOf(label) === scope);
  return forWard && named.some(({ categories }) => categories.some((index) => selection.categories.includes(index)));
}

/** Shares without coordinates that differ by more than 2 points between the periods, and forces that are set apart. */
function coverageTexts(dataset: Dataset, { selection, period, comparison }: OffenceFigures): readonly string[] {
  const { coverage } = dataset;
  const own = coverageOf(coverage, selection.categories);
  const now = locatedShare(own, period);
  const before = comparison.known ? locatedShare(own, comparison.value) : null;
  const unequal = now !== null && before !== null && Math.abs(now - before) > COMMON_THRESHOLDS.unequalShares;
  return [
    ...(unequal
      ? [`${joinTexts(formatSharePair(1 - before, 1 - now))} of the rows had no coordinates, and are in no ward.`]
      : []),
    ...setApartIn(dataset).flatMap((entry) => setApartText(entry, coverage.range, selection)),
  ];
}

function joinTexts([before, now]: readonly [string, string]): string {
  return `${before} before and ${now} now`;
}

/** "British Transport Police sent 13 of 24 months: its 240 offences here are not in these numbers." */
function setApartText({ force, sent, rows }: SetApart, range: MonthRange, selection: Selection): readonly string[] {
  const count = sumBy(selection.categories, (category) => rows.get(category) ?? 0);
  if (count === 0) return [];
  const offences = `${formatCount(count)} ${nounFor(count, selection.noun)}`;
  const are = count === 1 ? "is" : "are";
  return [`${force} sent ${sent} of ${lengthOf(range)} months: its ${offences} here ${are} not in these numbers.`];
}

function denominator(dataset: Dataset, { period }: OffenceFigures, ward: WardFigures): readonly Caveat[] {
  if (!ward.rate.known || !isCityCentre(dataset, ward.code, period)) return [];
  const text = `Many who do not live in ${ward.name} shop, work or go out there: its rate is not a resident's risk.`;
  return [{ kind: "denominator", text }];
}

function residents({ rate }: WardFigures): readonly Caveat[] {
  if (!rate.known || rate.value.value <= 1000) return [];
  const text = "More than one a year for each resident: either few live here, or the residents are wrong.";
  return [{ kind: "residents", text }];
}

function fewOffences(ward: WardFigures): readonly Caveat[] {
  if (!ward.rate.known || !ward.rate.value.few) return [];
  return [{ kind: "few", text: "Few offences: a handful more or less changes the rate much." }];
}

function incidents(dataset: Dataset, selection: Selection): readonly Caveat[] {
  if (selection.isCrime) return [];
  const categories = selection.categories.map((index) => dataset.taxonomy.categories[index]!);
  const labels = categories.flatMap((row) => (row.isCrime ? [] : [row.label]));
  const one = labels.length === 1;
  const start = `${joinLabels(labels)} ${one ? "is" : "are"} recorded as incidents, not crimes`;
  const mixed = labels.length < categories.length;
  const text = mixed
    ? `${start}; here ${one ? "it is" : "they are"} added to crimes.`
    : `${start}, and ${one ? "is" : "are"} not part of All crime.`;
  return [{ kind: "incidents", text }];
}

function police(dataset: Dataset, selection: Selection): readonly Caveat[] {
  if (!policeActivity(selection, dataset.taxonomy.categories).all) return [];
  return [{ kind: "police-activity", text: policeActivityText([selection.label], MORE_CHECKS) }];
}
