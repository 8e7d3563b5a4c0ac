// What has changed since a date: the cells of wards and offences whose verdict is another one now.

import type { Dataset } from "../area/dataset.ts";
import type { Offence } from "../area/offences.ts";
import { periodName } from "../area/period.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { told, untoldOf } from "../basics/untold.ts";
import { isWithheld } from "../basics/withheld.ts";
import { nameList } from "../basics/words.ts";
import { type ListedFigures, listFigures } from "../figures/list-figures.ts";
import { comparable, type WardFigures } from "../figures/offence-figures.ts";
import type { Judged, Verdict } from "../statistics/change.ts";
import { isClear, judgedOf, verdictText } from "../statistics/change.ts";
import { courseText } from "./assessment-words.ts";
import { type Comparisons, comparisonsOf } from "./comparisons.ts";

/** In the order of their weight. A verdict that turned round is a new rise or a new fall. */
export type ChangeKind = "new clear rise" | "new clear fall" | "no longer clear" | "other";

export interface VerdictChange {
  readonly kind: ChangeKind;
  readonly ward: { readonly code: string; readonly name: string };
  readonly offence: { readonly slug: string; readonly label: string };
  readonly was: Verdict;
  readonly is: Verdict;
  /** The changes behind both verdicts: each against the same months a year before it. */
  readonly earlier: Judged;
  readonly later: Judged;
  /** "Shoplifting in East Chesterton: clearly up (up 209 (222 %), from 94 to 303); it was no clear change." */
  readonly sentence: string;
}

export interface WhatChanged {
  readonly earlier: MonthRange;
  readonly later: MonthRange;
  /** Most important first: by kind, then by the size of the change behind it. */
  readonly changes: readonly VerdictChange[];
  /** Of the later months. */
  readonly comparisons: Comparisons;
  readonly finding: string;
  /** Of a public copy: "cannot be told of 12 of 56: counts are withheld"; else "". */
  readonly untold: string;
}

const KINDS: readonly ChangeKind[] = ["new clear rise", "new clear fall", "no longer clear", "other"];

/**
 * Every ward × offence of the list between two periods. Unknown where either cannot be compared with its year before.
 * `figuresIn` gives the list of a period, where somebody has it already.
 */
export function whatChanged(
  dataset: Dataset,
  earlier: MonthRange,
  later: MonthRange,
  figuresIn: (period: MonthRange) => readonly ListedFigures[] = (period) => listFigures(dataset, period),
): Known<WhatChanged> {
  for (const period of [earlier, later]) {
    const there = comparable(dataset, period);
    if (!there.known) return unknown(`${periodName(period)} (${there.reason})`);
  }
  const before = figuresIn(earlier);
  const after = figuresIn(later);
  const changes = after.flatMap((listed, index) => changesOf(before[index]!, listed));
  const judged = after.flatMap(({ figures }) => figures.wards.map(({ change }) => judgedOf(change)));
  const judgedThen = before.flatMap(({ figures }) => figures.wards.map(({ change }) => judgedOf(change)));
  const untold = untoldOf(judged.map((change, index) => (isWithheld(change) ? change : judgedThen[index]!)));
  return known({
    earlier,
    later,
    changes: changes.sort(byWeight),
    comparisons: comparisonsOf(judged, "the wards of each offence", after[0]?.figures.judgedWards ?? 0),
    finding: told(
      findingOf(changes, earlier, later),
      untold,
      changes.length === 0 ? "Whether verdicts are other ones" : null,
    ),
    untold,
  });
}

function changesOf(before: ListedFigures, { offence, figures }: ListedFigures): readonly VerdictChange[] {
  return figures.wards.flatMap((ward, index) => {
    const [earlier, later] = [judgedOf(before.figures.wards[index]!.change), judgedOf(ward.change)];
    if (!earlier.known || !later.known || earlier.value.verdict === later.value.verdict) return [];
    const [was, is] = [earlier.value.verdict, later.value.verdict];
    return [
      {
        kind: kindOf(was, is),
        ward: { code: ward.code, name: ward.name },
        offence: { slug: offence.slug, label: offence.label },
        was,
        is,
        earlier: earlier.value,
        later: later.value,
        sentence: changeSentence(offence, ward, later.value, was),
      },
    ];
  });
}

function kindOf(was: Verdict, is: Verdict): ChangeKind {
  if (is === "clearly up") return "new clear rise";
  if (is === "clearly down") return "new clear fall";
  return isClear(was) && is !== "not comparable" ? "no longer clear" : "other";
}

function changeSentence(offence: Offence, ward: WardFigures, change: Judged, was: Verdict): string {
  return `${offence.label} in ${ward.name}: ${verdictText(change)} (${courseText(change)}); it was ${was}.`;
}

/** By kind, then by the change of the later months, or of the earlier where that is what is gone; then as in the list. */
function byWeight(a: VerdictChange, b: VerdictChange): number {
  const size = ({ kind, earlier, later }: VerdictChange): number =>
    Math.abs((kind === "no longer clear" ? earlier : later).difference);
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || size(b) - size(a);
}

function findingOf(changes: readonly VerdictChange[], earlier: MonthRange, later: MonthRange): string {
  const between = `between the ${periodName(earlier)} and the ${periodName(later)}`;
  if (changes.length === 0) return `No verdict is another one ${between}.`;
  const numberOf = (kind: ChangeKind): number => changes.filter((change) => change.kind === kind).length;
  const parts = KINDS.flatMap((kind) =>
    numberOf(kind) > 0 ? [`${numberOf(kind)} ${plural(kind, numberOf(kind))}`] : [],
  );
  return `Verdicts that differ ${between}: ${nameList(parts)}.`;
}

function plural(kind: ChangeKind, count: number): string {
  if (kind === "other") return count === 1 ? "other change" : "other changes";
  return kind === "no longer clear" || count === 1 ? kind : `${kind}s`;
}
