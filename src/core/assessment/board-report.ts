// What a board reads first: priority wards in a sentence, their remarks listed once, and since when changes can be given.

import type { Dataset } from "../area/dataset.ts";
import { periodName } from "../area/period.ts";
import { followsPolice, policeActivityText } from "../area/police-activity.ts";
import { lengthOf, type Month, type MonthRange } from "../basics/months.ts";
import { told, untoldOf } from "../basics/untold.ts";
import { inSentence, nameList } from "../basics/words.ts";
import { categoriesOf, type ListedFigures } from "../figures/list-figures.ts";
import { judgedOf } from "../statistics/change.ts";
import type { View } from "../view/view.ts";
import { overMonths } from "./assessment-words.ts";
import { JUDGED_MONTHS } from "./months-judged-note.ts";
import type { PriorityWard, PriorityWards } from "./priority-wards.ts";
import type { ChangeKind, VerdictChange, WhatChanged } from "./what-changed.ts";
import { windowsSince } from "./windows-since.ts";

/** "Market (12 reasons), East Chesterton (9) and Petersfield (8) stand out." */
export function priorityFinding({ wards, ranked, untold }: PriorityWards): string {
  if (untold !== "") return untoldFinding(wards, untold);
  if (!ranked) return fewFinding(wards);
  const names = wards.filter(({ priority }) => priority).map(({ name, reasons }) => `${name} (${reasons.length})`);
  if (names.length === 0) return "No ward has reasons enough to be a priority ward.";
  return `Most reasons: ${nameList(names, MOST_NAMED)}.`;
}

/** Of a public copy, where some are told. */
export const MORE_REASONS = "There may be others: counts are withheld";

/** Of a public copy: which wards have most reasons is not known where some are withheld. */
function untoldFinding(wards: readonly PriorityWard[], untold: string): string {
  const names = wards.flatMap(({ name, reasons }) => (reasons.length > 0 ? [`${reasons.length} in ${name}`] : []));
  return names.length > 0 ? `Reasons told: ${nameList(names, MOST_NAMED)}. ${MORE_REASONS}.` : `Reasons ${untold}.`;
}

/** One ward or two are not set against each other: their clear rises are the finding. */
function fewFinding(wards: readonly PriorityWard[]): string {
  const rising = wards.filter(({ reasons }) => reasons.length > 0);
  if (rising.length === 0) return "No kind of offence is clearly up in a ward.";
  const names = rising.map(({ name, reasons }) => `${reasons.length} in ${name}`);
  return `Kinds of offence that are clearly up: ${nameList(names)}.`;
}

/**
 * "In the 12 months to December 2025, by the open data: drugs clearly up; burglary and robbery clearly down.": the verdicts of the list
 * of offences on the district, or why there are none. `by`: what the records are called.
 */
export function clearKinds(list: readonly ListedFigures[], period: MonthRange, by: string): string {
  const kinds = categoriesOf(list).map(({ offence, figures }) => ({ offence, change: figures.district.change }));
  const months = `${lengthOf(period) === 1 ? "" : "the "}${periodName(period)}`;
  const start = `In ${months}, by the ${by}`;
  const untold = untoldOf(kinds.map(({ change }) => judgedOf(change)));
  const [first] = kinds;
  if (untold === "" && first !== undefined && kinds.every(({ change }) => !change.known)) {
    const reason = first.change.known ? "" : first.change.reason;
    return `${start}: no comparison (${reason}).`;
  }
  const parts = (["clearly up", "clearly down"] as const).flatMap((verdict) => {
    const own = kinds.filter(({ change }) => change.known && change.value.verdict === verdict);
    return own.length === 0
      ? []
      : [
          `${nameList(
            own.map(({ offence }) => inSentence(offence.label)),
            MOST_CLEAR,
          )} ${verdict}`,
        ];
  });
  return parts.length === 0
    ? told(`${start}, no kind of offence is clearly up or down.`, untold, `${start}, what is clearly up or down`)
    : told(`${start}: ${parts.join("; ")}.`, untold, null);
}

/** "New clear rises over 6 months: drugs in Abbey and 4 others; shoplifting in Newnham. New clear falls …", as they come. */
export function clearChanges({ changes, later, untold }: Pick<WhatChanged, "changes" | "later" | "untold">): string {
  const over = overMonths(later);
  const parts = CLEAR.flatMap(([kind, title]) => {
    const own = changes.filter((change) => change.kind === kind);
    const labels = [...new Set(own.map(({ offence }) => offence.label))];
    const cells = labels.map((label) => {
      const wards = own.filter(({ offence }) => offence.label === label).map(({ ward }) => ward.name);
      return `${inSentence(label)} in ${nameList(wards, wards.length > MOST_WARDS ? MOST_WARDS - 1 : MOST_WARDS)}`;
    });
    const more = cells.length > MOST_KINDS ? cells.length - MOST_KINDS + 1 : 0;
    const shown = more > 0 ? [...cells.slice(0, -more), `and ${more} more kinds of offence`] : cells;
    return shown.length === 0 ? [] : [`${title} ${over}: ${shown.join("; ")}.`];
  });
  return parts.length === 0
    ? told(`No new clear rise ${over}, and no new clear fall.`, untold, `New clear rises and falls ${over}`)
    : told(parts.join(" "), untold, null);
}

/** The map of a changed verdict, in the months that it was judged by: whatever the period, the verdict there is the same. */
export function changeView({ later }: Pick<WhatChanged, "later">, { offence, ward }: VerdictChange): Partial<View> {
  const { from, to } = later;
  return { page: "map", map: "wards", from, to, offences: [offence.slug], wards: [ward.code], shown: [JUDGED_MONTHS] };
}

/** What to know of changes in what follows where the police look; null where there are none. */
export function policeRemark(changes: readonly VerdictChange[]): string | null {
  const found = changes.filter(({ offence }) => followsPolice(offence.slug));
  const labels = [...new Set(found.map(({ offence }) => offence.label))];
  return labels.length === 0 ? null : policeActivityText(labels);
}

/** What changes of each kind are called, in the order of their weight. */
export const CHANGE_TITLES: readonly (readonly [ChangeKind, string])[] = [
  ["new clear rise", "New clear rises"],
  ["new clear fall", "New clear falls"],
  ["no longer clear", "No longer clear"],
  ["other", "Other changes"],
];
const CLEAR = CHANGE_TITLES.slice(0, 2);
/** Stands with priority wards. */
export const HIGH_RATES = "A high rate is no verdict on a ward: it says where most was recorded for each resident.";
const MOST_WARDS = 4;
/** Of more kinds of offence in a card, the rest are counted. */
const MOST_KINDS = 4;
/** Kinds of offence that are named in one verdict. */
const MOST_CLEAR = 8;
const MOST_NAMED = 6;

/** "3 reasons", "no reason"; of a public copy how many are told. */
export function reasonsText({ reasons: { length }, untold }: PriorityWard): string {
  if (untold) return length === 0 ? untold : `${length} told. ${MORE_REASONS}`;
  return length === 0 ? "no reason" : length === 1 ? "1 reason" : `${length} reasons`;
}

/** Reasons of a ward that share a remark, those without any first; each remark stands once. */
export function reasonsByCaveat({ reasons }: PriorityWard) {
  const caveats = [null, ...new Set(reasons.flatMap(({ caveat }) => (caveat === null ? [] : [caveat])))];
  return caveats.flatMap((caveat) => {
    const own = reasons.filter((reason) => reason.caveat === caveat);
    return own.length === 0 ? [] : [{ caveat, reasons: own }];
  });
}

/** Months since whose end verdicts can be compared with each other, the latest first. */
export function monthsToLookBack(dataset: Dataset, period: MonthRange): readonly Month[] {
  const { from } = dataset.coverage.range;
  const months = Array.from({ length: Math.max(0, period.to - from) }, (_, index) => period.to - 1 - index);
  return months.filter((since) => windowsSince(dataset, since, period).known);
}

/**
 * The month asked for; or else that of the last meeting (`met`) for which they can be given; or, where it is not known when they
 * met, the one a quarter of a year back: the nearest for which they can be given.
 */
export function lookBackTo(
  months: readonly Month[],
  period: MonthRange,
  asked: Month | null,
  met: readonly Month[] = [],
): Month {
  if (asked !== null && asked < period.to) return asked;
  const meeting = met.find((month) => months.includes(month));
  if (meeting !== undefined) return meeting;
  const quarter = period.to - QUARTER;
  return months.find((month) => month <= quarter) ?? months.at(-1) ?? quarter;
}

const QUARTER = 3;
