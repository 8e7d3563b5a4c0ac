// The progress of a plan as a table of a file: one line for each indicator, numbers as numbers, intervals in two columns.
import { type Attribution, attributionLines } from "../area/attribution.ts";
import { rangeCode } from "../area/range-code.ts";
import type { Spreadsheet } from "../basics/csv.ts";
import { fileNumber } from "../basics/finer-numbers.ts";
import type { Known } from "../basics/known.ts";
import { formatMonth, type MonthRange } from "../basics/months.ts";
import type { PlanValue, Progress } from "./plan-progress.ts";

const COLUMNS = [
  ...["priority", "indicator", "offence", "wards", "measure"],
  ...["baseline_from", "baseline_to", "baseline", "compared_from", "compared_to", "compared"],
  ...["now_from", "now_to", "now", "now_low_95", "now_high_95"],
  ...["target", "direction", "target_is", "change", "change_percent", "verdict", "why"],
  ...["due", "owner", "note", "source"],
];

/** Where the numbers come from: the months of the data, when it was built (ISO 8601), and the page that shows them. */
export interface PlanFileSource {
  readonly attribution: Attribution;
  readonly months: MonthRange;
  readonly builtAt: string;
  readonly address: string;
}

/** The table, and after it where it comes from. */
export function planSpreadsheet(
  { attribution, months, builtAt, address }: PlanFileSource,
  ...table: Parameters<typeof progressRows>
): Spreadsheet {
  const [head = [], ...rows] = progressRows(...table);
  return {
    head,
    rows,
    notes: [
      ["Progress of the plan"],
      ...attributionLines(attribution).map((text) => ["Source", text]),
      ["Months of the data", rangeCode(months)],
      ["Put together", builtAt],
      ["View", address],
    ],
  };
}

/** The header and a row for each; `leaveNotes` says of which the note is not told. */
export function progressRows(
  all: readonly (readonly [priority: string, progress: Progress])[],
  leaveNotes: (progress: Progress) => boolean,
): readonly (readonly string[])[] {
  return [COLUMNS, ...all.map(([priority, progress]) => rowOf(priority, progress, leaveNotes(progress)))];
}

function rowOf(priority: string, progress: Progress, withoutNote: boolean): readonly string[] {
  const { indicator, months, baseline, held, now, target, change } = progress;
  const { row, selection, place } = indicator;
  const decimals = row.measure === "rate" ? 2 : 0;
  const number = (value: Known<PlanValue> | null, of: keyof PlanValue = "value", digits = decimals): string =>
    value?.known ? fileNumber(value.value[of], digits) : "";
  const judged = change.known ? change.value : null;
  const why = change.known ? (change.value.reason ?? "") : change.reason;
  return [
    ...[priority, row.title, selection.label, place, row.measure],
    ...[...monthCells(months.baseline), number(baseline)],
    ...[...monthCells(months.held), number(held)],
    ...[...monthCells(months.now.known ? months.now.value : null), number(now)],
    ...[number(now, "low", 2), number(now, "high", 2)],
    ...[fileNumber(row.target, 6), row.direction ?? "", target.kind === "none" ? "" : target.kind],
    ...[fileNumber(judged?.difference), judged?.percent.known ? fileNumber(judged.percent.value, 1) : ""],
    ...[judged?.verdict ?? "", why, row.due ?? "", row.owner, withoutNote ? "" : row.note, row.source],
  ];
}

function monthCells(range: MonthRange | null): readonly [string, string] {
  return range === null ? ["", ""] : [formatMonth(range.from), formatMonth(range.to)];
}
