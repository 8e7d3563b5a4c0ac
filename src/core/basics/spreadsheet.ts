// A table as it is taken away into a spreadsheet: one header line, the rows, and after them what must be known of them.
import { linesOf, type Spreadsheet, toCsv } from "./csv.ts";

/** Without it a spreadsheet takes UTF-8 for the signs of an old code page. */
const BYTE_ORDER_MARK = "\ufeff";

/** As a CSV file that a spreadsheet opens as it is meant. */
export function spreadsheetCsv(sheet: Spreadsheet): string {
  return `${BYTE_ORDER_MARK}${toCsv(linesOf(sheet))}`;
}

/** The number that a cell holds; null for any other text, and for one that only looks like a number: "007", "1e5". */
export function numberIn(cell: string): number | null {
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?(?:e-\d+)?$/.test(cell) ? Number(cell) : null;
}
