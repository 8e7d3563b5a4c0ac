// Rows of an area package as lines of its files: LF, numbers plain, cells by the types of their columns.

import { quoteCell } from "../basics/csv.ts";
import { formatMonth } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { CellValue, Field, TableFormat } from "./field-types.ts";
import { columnsOf } from "./tables.ts";

/** A row to write. A number that need not be whole may be given as the text that it was published as. */
export type WritableRow<Of extends TableFormat> = {
  readonly [Key in keyof Of["fields"]]:
    | CellValue<Of["fields"][Key]>
    | (Of["fields"][Key] extends { readonly type: "number" } ? string : never);
};

/** The header and a line for each row, in the order given. */
export function* tableLines<Of extends TableFormat>(format: Of, rows: Iterable<WritableRow<Of>>): Generator<string> {
  yield csvLine(columnsOf(format));
  const columns = writtenColumns(format);
  for (const row of rows) {
    const values: Readonly<Record<string, unknown>> = row;
    yield `${columns.map(({ key, textOf }) => textOf(values[key])).join(",")}\n`;
  }
}

/** The cells of a row as they are written, in the order of the columns. */
export function cellsOf<Of extends TableFormat>(format: Of, row: WritableRow<Of>): readonly string[] {
  const values: Readonly<Record<string, unknown>> = row;
  return Object.entries(format.fields).map(([key, { type }]) => cellText(type, values[key]));
}

/** How the cells of each column are written, quoted where they must be. */
function writtenColumns(format: TableFormat) {
  return Object.entries(format.fields).map(([key, { type }]) => ({
    key,
    textOf: type === "month" ? monthTexts() : (value: unknown): string => quotedText(type, value),
  }));
}

function quotedText(type: Field["type"], value: unknown): string {
  return typeof value === "number" ? String(value) : quoteCell(cellText(type, value));
}

/** A table has the same months in many rows. */
function monthTexts(): (value: unknown) => string {
  const texts = new Map<unknown, string>();
  return (value) => {
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = cellText("month", value);
    texts.set(value, text);
    return text;
  };
}

/** The header and rows that are texts already, in the order of their columns: the lines are sorted, unless their order says something. */
export function* givenLines(
  format: TableFormat,
  rows: readonly (readonly string[])[],
  order: "sorted" | "as given" = "sorted",
): Generator<string> {
  yield csvLine(columnsOf(format));
  const lines = rows.map(csvLine);
  yield* order === "sorted" ? lines.toSorted(compareTexts) : lines;
}

function cellText(type: Field["type"], value: unknown): string {
  if (value === null) return "";
  return type === "month" ? formatMonth(value as number) : String(value);
}

/** One line of RFC 4180 with its line end. */
function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoteCell).join(",")}\n`;
}
