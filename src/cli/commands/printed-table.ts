// The assessment's table of one offence as lines of text, for a terminal.

import { rangeName } from "../../core/area/range-name.ts";
import type { OffenceTable, OffenceTableRow } from "../../core/assessment/offence-table.ts";
import { formatRate, formatRatio, formatSigned } from "../../core/basics/finer-numbers.ts";
import { formatCount, formatPercent } from "../../core/basics/numbers.ts";
import type { OffenceFigures } from "../../core/figures/offence-figures.ts";
import { COMMON_THRESHOLDS } from "../../core/statistics/common-thresholds.ts";

const COLUMNS: readonly (readonly [heading: string, text: (ward: OffenceTableRow) => string])[] = [
  ["Ward", ({ wardName }) => wardName],
  ["Count", ({ count }) => cellText(count, formatCount)],
  ["Rate", ({ rate }) => cellText(rate, formatRate)],
  ["95 %", ({ rateLow, rateHigh }) => `${cellText(rateLow, formatRate)} to ${cellText(rateHigh, formatRate)}`],
  ["Expected", ({ expected }) => cellText(expected, formatRate)],
  ["Ratio", ({ ratio }) => cellText(ratio, formatRatio)],
  ["Before", ({ before }) => cellText(before, formatCount)],
  ["Change", ({ change }) => cellText(change, formatSigned)],
  ["%", ({ changePercent }) => cellText(changePercent, formatPercent)],
  ["Verdict", ({ verdict }) => verdict ?? "-"],
  ["Flag", ({ flagged, count }) => (flagged === null ? "-" : flagged ? flaggedText(count) : "")],
];
const NAME_COLUMNS = new Set(["Ward", "Verdict", "Flag"]);

/** Title, periods, the wards, what the limits and classes are, and the reasons of what is "-". Ends with a line feed. */
export function printedTable(figures: OffenceFigures, table: OffenceTable): string {
  const { period, comparison, selection } = figures;
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...table.wards.map((ward) => COLUMNS.map(([, text]) => text(ward))),
  ];
  const reasons = new Set([table, ...table.wards].flatMap((part) => Object.values(part.reasons)));
  return [
    `${selection.label}, ${rangeName(period)}, by ward; rates per 1,000 residents a year`,
    comparison.known ? `Compared with ${rangeName(comparison.value)}` : `Not compared: ${comparison.reason}`,
    "",
    ...aligned(rows),
    "",
    `Dispersion of the wards (funnel): ${cellText(table.funnelPhi, formatRatio)}`,
    `Classes of the map: ${edges(table.mapBreaks)}`,
    `Classes of this period: ${edges(table.periodBreaks)}`,
    ...[...reasons].map((reason) => `-: ${reason}`),
    "",
  ].join("\n");
}

/** A rate from few offences is flagged like any other, and says little of where to look. */
function flaggedText(count: number | null): string {
  return count !== null && count < COMMON_THRESHOLDS.fewOffences ? "flagged (few)" : "flagged";
}

function cellText(value: number | null, format: (value: number) => string): string {
  return value === null ? "-" : format(value);
}

function edges(breaks: readonly number[] | null): string {
  return breaks === null ? "-" : breaks.map(formatRate).join(", ");
}

/** Columns as wide as their widest cell, two spaces apart; numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        NAME_COLUMNS.has(COLUMNS[column]![0]) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join("  ")
      .trimEnd(),
  );
}
