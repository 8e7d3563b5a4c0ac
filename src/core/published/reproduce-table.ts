// The table of "Reproduce the assessment": what it is narrowed to, its order, and the same as a file.
import { type Attribution, attributionLines } from "../area/attribution.ts";
import type { Spreadsheet } from "../basics/csv.ts";
import { valueOrNull } from "../basics/known.ts";
import { formatMonth } from "../basics/months.ts";
import type { Reproduced, Reproduction } from "./reproduce.ts";

export type ReproduceColumn = "ward" | "offence" | "period" | "published" | "open" | "difference" | "percent";
export interface ReproduceSort {
  readonly column: ReproduceColumn;
  readonly descending: boolean;
}

/** What a reader may narrow the table to; "" for no limit. */
export interface ReproduceFilter {
  readonly wardCode: string;
  readonly group: string;
  /** "open": with a value of the open data; "shared": in a period that shares months with the published one. */
  readonly only: "" | "open" | "shared";
}

export const NO_FILTER: ReproduceFilter = { wardCode: "", group: "", only: "" };

/** The figures that pass the filter, in the order of a column (null: as they come); what is not known last, either way. */
export function tableOfReproduced(
  figures: readonly Reproduced[],
  filter: ReproduceFilter,
  sort: ReproduceSort | null,
): readonly Reproduced[] {
  const kept = figures.filter((figure) => passes(figure, filter));
  if (sort === null) return kept;
  const sign = sort.descending ? -1 : 1;
  return kept.toSorted((a, b) => {
    const [left, right] = [keyOf(a, sort.column), keyOf(b, sort.column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left < right ? -1 : Number(left > right));
  });
}

/** What the filter offers, each once, in the order of names. */
export function filterChoices(figures: readonly Reproduced[]) {
  const wards = new Map(figures.map(({ wardCode, wardName }) => [wardCode, wardName || wardCode]));
  return {
    wards: [...wards].map(([code, name]) => ({ code, name })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    groups: [...new Set(figures.map(({ group }) => group))],
  };
}

export interface ReproduceSource {
  readonly area: string;
  /** What the records beside them are called. */
  readonly by: string;
  readonly attribution: Attribution;
  readonly address: string;
}

/** All figures with every reason in full; after them what it is and its sources. */
export function reproducedSpreadsheet(source: ReproduceSource, { figures, sentence }: Reproduction): Spreadsheet {
  return {
    head: HEADER,
    rows: figures.map(fileRow),
    notes: [
      [`Published ward figures of ${source.area} beside the ${source.by}`],
      [sentence],
      ...attributionLines(source.attribution).map((line) => ["Source", line]),
      ["View", source.address],
    ],
  };
}

const HEADER = [
  "ward_code",
  "ward_name",
  "group",
  "offence",
  "measure",
  "period_end",
  "period_months",
  "published",
  "status",
  "open_data",
  "open_data_from",
  "open_data_to",
  "shared_months",
  "difference",
  "difference_percent",
  "reasons",
  "note",
  "source",
] as const;

function fileRow(figure: Reproduced): readonly string[] {
  const { row, status, note } = figure.point;
  const open = valueOrNull(figure.open);
  return [
    figure.wardCode,
    figure.wardName,
    figure.group,
    figure.label,
    row.measure,
    formatMonth(row.periodEnd),
    String(row.periodMonths),
    cell(figure.point.value),
    figure.isSum ? "sum of two published figures" : status,
    cell(open?.value),
    open ? formatMonth(open.period.from) : "",
    open ? formatMonth(open.period.to) : "",
    cell(open?.sharedMonths),
    cell(valueOrNull(figure.difference)),
    cell(valueOrNull(figure.percent)),
    figure.reasons.join(" "),
    note,
    row.source,
  ];
}

function cell(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(Number(value.toFixed(4)));
}

function passes(figure: Reproduced, { wardCode, group, only }: ReproduceFilter): boolean {
  if (wardCode !== "" && figure.wardCode !== wardCode) return false;
  if (group !== "" && figure.group !== group) return false;
  if (only === "") return true;
  return figure.open.known && (only === "open" || figure.open.value.sharedMonths > 0);
}

function keyOf(figure: Reproduced, column: ReproduceColumn): number | string | null {
  switch (column) {
    case "ward":
      return figure.wardName;
    case "offence":
      return figure.label;
    case "period":
      return figure.point.periodEnd;
    case "published":
      return figure.point.value;
    case "open":
      return figure.open.known ? figure.open.value.value : null;
    case "difference":
      return valueOrNull(figure.difference);
    case "percent":
      return valueOrNull(figure.percent);
    default:
      return column satisfies never;
  }
}
