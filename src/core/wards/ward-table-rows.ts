// The table of what the map shows: its columns, and the order of its rows.

import { areFamily } from "../area/few-wards.ts";
import { valueOrNull } from "../basics/known.ts";
import type { DifferenceMeasure, MeasureDefinition } from "../figures/measure-definition.ts";
import { MEASURE_IDS, type Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";

/** Of the verdicts of a difference. */
type VerdictColumn = `${Measure}-verdict`;
export type Column = "name" | VerdictColumn | Measure;
export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/**
 * The columns in their order, or with the one of `first` and the differences before the others, where few are seen at once;
 * verdicts stand behind the difference they are of.
 */
export function columnsOf(first: Measure | null): readonly Column[] {
  const early = (id: Measure): number => (id === first ? 0 : MEASURES[id].kind === "difference" ? 1 : 2);
  const ordered = first === null ? MEASURE_IDS : MEASURE_IDS.toSorted((a, b) => early(a) - early(b));
  const withVerdict = (id: Measure): readonly Column[] =>
    MEASURES[id].kind === "difference" ? [id, `${id}-verdict`] : [id];
  return ["name", ...ordered.flatMap(withVerdict)];
}

export function isMeasure(column: Column): column is Measure {
  return column in MEASURES;
}

/** The difference whose verdicts a column holds; null for any other column. */
export function judgedIn(column: Column): DifferenceMeasure | null {
  for (const id of MEASURE_IDS) {
    const definition: MeasureDefinition = MEASURES[id];
    if (column === `${id}-verdict` && definition.kind === "difference") return definition;
  }
  return null;
}

/** Verdicts in the order of a sorted column; others say nothing of more or fewer, and stand last. */
const VERDICT_ORDER = ["clearly up", "no clear change", "too few to say", "clearly down"];

/** The wards in the order of a column; unknown values last whichever way it runs; ties by name. */
export function sortWards(wards: readonly WardFigures[], sort: Sort): readonly WardFigures[] {
  const sign = sort.descending ? -1 : 1;
  return wards.toSorted((a, b) => {
    if (sort.column === "name") return sign * compareNames(a, b);
    const [left, right] = [keyOf(a, sort.column), keyOf(b, sort.column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || compareNames(a, b);
    return sign * (left - right) || compareNames(a, b);
  });
}

/** How to read the table; of verdicts and per cents only where there are some. */
export function tableNote(figures: OffenceFigures): string {
  const chance = "Intervals show chance only; crime varies more than chance";
  if (![...figures.wards, figures.district].some(({ change }) => change.known)) return `${chance}.`;
  const percent = `No per cent is printed where the earlier count is under ${COMMON_THRESHOLDS.percentBase}.`;
  return `${chance}, and the verdicts allow for that. ${percent} ${judgedAmong(figures)}`.trimEnd();
}

/** Among which others the verdicts of the table are judged: a sentence, "" for a ward judged by itself and where nothing is. */
export function judgedAmong({ judgedWards, wards }: OffenceFigures): string {
  if (!areFamily(judgedWards) || !wards.some(({ change }) => change.known)) return "";
  if (judgedWards === 2) return "The verdicts of the two wards are judged together.";
  const whole = judgedWards > wards.length ? " of the whole area" : "";
  return `Each verdict is judged among all ${judgedWards} wards${whole}.`;
}

function keyOf(ward: WardFigures, column: Exclude<Column, "name">): number | null {
  if (isMeasure(column)) return valueOrNull(MEASURES[column].value(ward));
  const at = VERDICT_ORDER.indexOf(valueOrNull(judgedIn(column)!.judged(ward))?.verdict ?? "");
  return at < 0 ? null : -at;
}

function compareNames(a: WardFigures, b: WardFigures): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
