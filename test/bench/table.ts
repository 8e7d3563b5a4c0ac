// The benchmark's rows as an aligned table of text.
import type { BenchRow } from "./row.ts";

const HEAD = ["stage", "measured", "gate", ""] as const;

/** Lines of the table; notes stand under their row. */
export function tableOf(rows: readonly BenchRow[]): readonly string[] {
  const cells = rows.map((row) => [row.stage, row.value, row.gate, verdict(row)] as const);
  const widths = HEAD.map((_, column) => Math.max(...[HEAD, ...cells].map((line) => line[column]!.length)));
  const lineOf = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd();
  return [
    lineOf(HEAD),
    lineOf(widths.map((width) => "-".repeat(width))),
    ...rows.flatMap((row, index) => [lineOf(cells[index]!), ...(row.note === undefined ? [] : [`    ${row.note}`])]),
  ];
}

function verdict(row: BenchRow): string {
  if (row.required) return row.met ? "met (must hold)" : "MISSED (must hold)";
  return row.met ? "met" : "missed (reported)";
}
