// How far the open data is from each published figure of a series, and why: each reason once, as near as it applies.
import { withPercent } from "../basics/finer-numbers.ts";
import type { FigurePair } from "./figure-pair.ts";
import { remarksOn } from "./findings.ts";
import type { LineBesideOpen } from "./published-beside-open.ts";
import { rangeEnding, shortPeriodName } from "./published-measures.ts";

export interface DifferenceRow {
  /** Of the published figure: "year ending Sep 2024". */
  readonly periodName: string;
  /** "+66 (+2 %)"; "–" where there is none. */
  readonly text: string;
}

/** Published figures one after the other that differ for the same reasons. */
export interface DifferenceBlock {
  readonly rows: readonly DifferenceRow[];
  /** Sentences; the first says with which months of the open data they are compared. */
  readonly reasons: readonly string[];
}

export interface Differences {
  readonly beside: LineBesideOpen;
  /** Why the open data's category is another one, for the foot of the chart; none where it is the same. */
  readonly caveats: readonly string[];
  readonly blocks: readonly DifferenceBlock[];
  /** What holds for all its figures. */
  readonly reasons: readonly string[];
}

export interface GroupDifferences {
  readonly series: readonly Differences[];
  /** What holds for all figures of all series; none of a single series, which says it itself. */
  readonly reasons: readonly string[];
}

/** The differences of series that stand together. */
export function differencesOf(list: readonly LineBesideOpen[]): GroupDifferences {
  const caveats = list.flatMap(caveatsOf);
  const shared = list.length > 1 ? sharedBy(list.flatMap(({ pairs }) => pairs)) : [];
  const reasons = shared.filter((reason) => !caveats.includes(reason));
  return { reasons, series: list.map((beside) => seriesOf(beside, reasons)) };
}

function seriesOf(beside: LineBesideOpen, said: readonly string[]): Differences {
  const caveats = caveatsOf(beside);
  const isNew = (reason: string): boolean => !said.includes(reason) && !caveats.includes(reason);
  const shared = beside.pairs.length > 1 ? sharedBy(beside.pairs).filter(isNew) : [];
  const blocks: { readonly rows: DifferenceRow[]; readonly reasons: readonly string[] }[] = [];
  for (const pair of beside.pairs) {
    const own = ownReasons(pair).filter((reason) => isNew(reason) && !shared.includes(reason));
    const last = blocks.at(-1);
    if (last?.reasons.join("\n") === own.join("\n")) last.rows.push(rowOf(pair));
    else blocks.push({ rows: [rowOf(pair)], reasons: own });
  }
  return { beside, caveats, blocks, reasons: shared };
}

function caveatsOf({ fit, reason }: LineBesideOpen): readonly string[] {
  return fit === "wider" ? [reason] : [];
}

function rowOf({ point, differenceText, percent }: FigurePair): DifferenceRow {
  return {
    periodName: shortPeriodName(periodOf(point)),
    text: differenceText.known ? withPercent(differenceText.value, percent) : "–",
  };
}

function ownReasons(pair: FigurePair): readonly string[] {
  const { point, open, reasons } = pair;
  if (!open.known) return reasons;
  if (point.value === null) return ["The published figure is withheld."];
  const wanted = periodOf(point);
  const same = open.value.period.from === wanted.from && open.value.period.to === wanted.to;
  const months = same ? "Against the same months." : `Against the ${shortPeriodName(open.value.period)}.`;
  const remarks =
    point.status === "derived" ? [] : remarksOn(point).map((remark) => `Published with a note: ${remark}.`);
  return [months, ...remarks, ...reasons];
}

/** The reasons that each of them has, in the order of the first. */
function sharedBy([first, ...others]: readonly FigurePair[]): readonly string[] {
  return (first?.reasons ?? []).filter((reason) => others.every(({ reasons }) => reasons.includes(reason)));
}

function periodOf({ periodEnd, row }: FigurePair["point"]) {
  return rangeEnding(periodEnd, row.periodMonths);
}
