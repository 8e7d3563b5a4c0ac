// The table of what the map shows: its rows, their order, and the same as a file.

import { type Attribution, attributionLines } from "../area/attribution.ts";
import { areFamily } from "../area/few-wards.ts";
import { rangeCode } from "../area/range-code.ts";
import { fileNumber } from "../basics/finer-numbers.ts";
import { valueOrNull } from "../basics/known.ts";
import type { DifferenceMeasure, MeasureDefinition } from "../figures/measure-definition.ts";
import { MEASURE_IDS, type Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { ClassScheme } from "./choropleth.ts";

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

/** Verdicts in the order of a sorted column. */
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

export interface TableSource {
  readonly area: string;
  readonly figures: OffenceFigures;
  readonly scheme: ClassScheme | null;
  readonly attribution: Attribution;
  readonly address: string;
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

/** The table as rows of a CSV file: what it is, its source and parameters, then header and wards, the district last. */
export function tableRows(source: TableSource, wards: readonly WardFigures[]): readonly (readonly string[])[] {
  const { figures } = source;
  const compared = figures.comparison;
  const total = figures.district.count;
  return [
    [`${figures.selection.label} by ward, ${source.area}`],
    ["Period", rangeCode(figures.period)],
    ...(total.known ? [] : [["No totals", total.reason]]),
    ["Compared with", compared.known ? rangeCode(compared.value) : compared.reason],
    ...(source.scheme ? [["Classes of the map", source.scheme.method, ...source.scheme.edges.map(edgeText)]] : []),
    ...attributionLines(source.attribution).map((line) => ["Source", line]),
    ["View", source.address],
    [
      `Rates are per 1,000 residents a year; intervals are 95 % and show chance only. Verdicts: Student's t on overdispersed monthly counts, Benjamini-Hochberg over ${areFamily(figures.judgedWards) ? "the wards; the district's over " : ""}the offences of the list${areFamily(figures.judgedWards) ? "" : " for the district; the ward's by itself"}.`,
    ],
    [],
    [
      "ward_code",
      "ward_name",
      "population",
      ...MEASURE_IDS.flatMap((id) => Object.keys(MEASURES[id].file(figures.district))),
    ],
    ...[...wards, figures.district].map(fileRow),
  ];
}

function fileRow(ward: WardFigures): readonly string[] {
  const cells = MEASURE_IDS.flatMap((id) => Object.values(MEASURES[id].file(ward)));
  return [ward.code, ward.name, fileNumber(ward.population), ...cells];
}

function edgeText(edge: number): string {
  return String(Number(edge.toPrecision(6)));
}

function keyOf(ward: WardFigures, column: Exclude<Column, "name">): number | null {
  if (isMeasure(column)) return valueOrNull(MEASURES[column].value(ward));
  const verdict = valueOrNull(judgedIn(column)!.judged(ward))?.verdict;
  return verdict ? VERDICT_ORDER.length - VERDICT_ORDER.indexOf(verdict) : null;
}

function compareNames(a: WardFigures, b: WardFigures): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
