// What the files of a chart say so that it is read rightly wherever it is taken, without the page around it.

import type { Dataset } from "../area/dataset.ts";
import { followsPolice, MORE_CHECKS, policeActivityText } from "../area/police-activity.ts";
import { type MonthRange, monthName } from "../basics/months.ts";
import { nameList } from "../basics/words.ts";
import type { ListedFigures } from "../figures/list-figures.ts";
import { DISTRICT, figuresFor, type OffenceFigures, type WardFigures } from "../figures/offence-figures.ts";
import { type Caveat, caveatsOf, doubtTexts, notesIn } from "../wards/caveats.ts";
import type { TrendNote } from "../wards/trend.ts";
import { offenceNotes } from "./offence-notes.ts";

const MOST_NAMES = 4;

/** The fixed notes of the offence and what the figures of these wards, or of the district, call for; each once. */
export function chartCaveats(
  dataset: Dataset,
  figures: OffenceFigures,
  wards: readonly WardFigures[],
): readonly string[] {
  const notes = offenceNotes(dataset, figures.selection);
  const alone = figures.selection.categories.length === 1;
  const caveats = wards.flatMap((ward) => caveatsOf(dataset, figures, ward));
  const textsOf = (kind: Caveat["kind"]): readonly string[] =>
    caveats.flatMap((caveat) => (caveat.kind === kind ? [caveat.text] : []));
  const few = wards.flatMap(({ name, rate }) => (rate.known && rate.value.few ? [name] : []));
  return [
    ...new Set([
      ...doubtTexts(dataset),
      ...notes,
      ...(alone && notes.length > 0 ? [] : textsOf("incidents")),
      ...textsOf("police-activity"),
      ...textsOf("denominator"),
      ...textsOf("residents"),
      ...(wards.length > 1 && few.length > 0 ? [fewIn(few)] : textsOf("few")),
    ]),
  ];
}

/** Of a chart of every offence in one ward (code) or the district: each fixed note with the offences that it is of. */
export function listCaveats(dataset: Dataset, list: readonly ListedFigures[], code: string): readonly string[] {
  const single = list.filter(({ offence }) => offence.kind !== "group");
  const labels = new Map<string, readonly string[]>();
  for (const { offence, figures } of single)
    for (const note of offenceNotes(dataset, figures.selection))
      labels.set(note, [...(labels.get(note) ?? []), offence.label]);
  const denominators = single.flatMap(({ figures }) => {
    const ward = figuresFor(figures, code);
    const caveats = ward === null ? [] : caveatsOf(dataset, figures, ward);
    return caveats.flatMap(({ kind, text }) => (kind === "denominator" || kind === "residents" ? [text] : []));
  });
  const police = single.flatMap(({ offence }) => (followsPolice(offence.slug) ? [offence.label] : []));
  return [
    ...new Set([
      ...doubtTexts(dataset),
      ...[...labels].map(([note, names]) => `${nameList(names)}: ${note}`),
      ...(police.length > 0 ? [policeActivityText(police, MORE_CHECKS)] : []),
      ...denominators,
    ]),
  ];
}

/** What was noted of these months of an offence in some wards (codes; none: the district), each with its month. */
export function monthNotes(
  dataset: Dataset,
  figures: OffenceFigures,
  wards: readonly WardFigures[],
  months: MonthRange,
): readonly string[] {
  const codes = wards.flatMap(({ code }) => (code === DISTRICT ? [] : [code]));
  return notesIn(dataset, figures.selection, codes, months).map(({ month, note }) =>
    noteLine(monthName(month), note.text, note.source),
  );
}

/** The notes on the axis of a trend by the numbers that stand there. */
export function axisNotes(notes: readonly TrendNote[]): readonly string[] {
  return notes.map(({ month, text, source }, index) =>
    noteLine(`Note ${index + 1} on the axis, ${monthName(month)}`, text, source),
  );
}

function fewIn(names: readonly string[]): string {
  return `Few offences in ${nameList(names, MOST_NAMES)}: a handful more or less changes the rate much.`;
}

function noteLine(about: string, text: string, source: string): string {
  return `${about}: ${text}${source === "" ? "" : ` (${source})`}`;
}
