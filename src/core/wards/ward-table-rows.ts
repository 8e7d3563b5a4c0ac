// The table of what the map shows: its rows, their order, and the same as a file.

import { type Attribution, attributionLines } from "../area/attribution.ts";
import { rangeCode } from "../area/period.ts";
import type { Known } from "../basics/known.ts";
import { valueOrNull } from "../basics/known.ts";
import type { OffenceFigures, WardFigures } from "../figures/offence-figures.ts";
import type { ClassScheme } from "./choropleth.ts";

export type Column = "name" | "count" | "rate" | "change" | "verdict" | "share";
export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
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
      "Rates are per 1,000 residents a year; intervals are 95 % and show chance only. Verdicts: Student's t on overdispersed monthly counts, Benjamini-Hochberg over the wards; the district's over the offences of the list.",
    ],
    [],
    [...HEADER],
    ...[...wards, figures.district].map(fileRow),
  ];
}

const HEADER = [
  "ward_code",
  "ward_name",
  "population",
  "count",
  "rate_per_1000",
  "rate_low_95",
  "rate_high_95",
  "count_before",
  "change",
  "change_percent",
  "p_adjusted",
  "verdict",
  "share_of_district",
] as const;

function fileRow(ward: WardFigures): readonly string[] {
  const rate = valueOrNull(ward.rate);
  const change = valueOrNull(ward.change);
  return [
    ward.code,
    ward.name,
    cell(ward.population),
    cell(valueOrNull(ward.count)),
    cell(rate?.value, 4),
    cell(rate?.low, 4),
    cell(rate?.high, 4),
    cell(change?.before),
    cell(change?.difference),
    cell(change ? valueOrNull(change.percent) : null, 1),
    change ? String(Number(change.pAdjusted.toPrecision(4))) : "",
    change?.verdict ?? "",
    cell(valueOrNull(ward.share)?.value, 4),
  ];
}

function cell(value: number | null | undefined, decimals = 0): string {
  return value === null || value === undefined ? "" : String(Number(value.toFixed(decimals)));
}

function edgeText(edge: number): string {
  return String(Number(edge.toPrecision(6)));
}

function keyOf(ward: WardFigures, column: Exclude<Column, "name">): number | null {
  switch (column) {
    case "count":
      return valueOrNull(ward.count);
    case "rate":
      return pick(ward.rate, (rate) => rate.value);
    case "share":
      return pick(ward.share, (share) => share.value);
    case "change":
      return pick(ward.change, (change) => change.difference);
    case "verdict":
      return pick(ward.change, (change) => VERDICT_ORDER.length - VERDICT_ORDER.indexOf(change.verdict));
    default:
      return column satisfies never;
  }
}

function pick<T>(quantity: Known<T>, read: (value: T) => number): number | null {
  return quantity.known ? read(quantity.value) : null;
}

function compareNames(a: WardFigures, b: WardFigures): number {
  return a.name < b.name ? -1 : Number(a.name > b.name);
}
