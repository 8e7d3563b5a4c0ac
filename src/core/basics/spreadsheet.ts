// A table as it is taken away into a spreadsheet: one header line, the rows, and after them what must be known of them.
import { toCsv } from "./csv.ts";

export interface Spreadsheet {
  readonly head: readonly string[];
  /** As many cells as the head; numbers without comma and unit, "" for what is not known. */
  readonly rows: readonly (readonly string[])[];
  /** What it is first; then unit, caveats, sources: a name and its text, or a sentence alone. */
  readonly notes: readonly (readonly string[])[];
}

/** Without it a spreadsheet takes UTF-8 for the signs of an old code page. */
const BYTE_ORDER_MARK = "\ufeff";

/** All its lines: header, rows, an empty one, notes. */
export function linesOf({ head, rows, notes }: Spreadsheet): readonly (readonly string[])[] {
  return [head, ...rows, [], ...notes];
}

/** As a CSV file that a spreadsheet opens as it is meant. */
export function spreadsheetCsv(sheet: Spreadsheet): string {
  return `${BYTE_ORDER_MARK}${toCsv(linesOf(sheet))}`;
}

/** The number that a cell holds; null for any other text, and for one that only looks like a number: "007", "1e5". */
export function numberIn(cell: string): number | null {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e-\d+)?$/.test(cell) ? Number(cell) : null;
}
