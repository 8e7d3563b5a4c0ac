// Rows of an area package as lines of its files: LF, numbers plain, cells by the types of their columns.
import type { Boundaries } from "../area/area-package.ts";
import type { CellValue, Field, TableFormat } from "../area/field-types.ts";
import { columnsOf } from "../area/tables.ts";
import { quoteCell } from "../basics/csv.ts";
import { formatMonth } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";

/** A row to write. A number that need not be whole may be given as the text that it was published as. */
export type WritableRow<Of extends TableFormat> = {
  readonly [Key in keyof Of["fields"]]:
    | CellValue<Of["fields"][Key]>
    | (Of["fields"][Key] extends { readonly type: "number" } ? string : never);
};

/** The header and a line for each row, in the order given. */
export function* tableLines<Of extends TableFormat>(format: Of, rows: Iterable<WritableRow<Of>>): Generator<string> {
  const fields = Object.entries(format.fields);
  yield csvLine(columnsOf(format));
  for (const row of rows) {
    const values: Readonly<Record<string, unknown>> = row;
    yield csvLine(fields.map(([key, { type }]) => cellText(type, values[key])));
  }
}

/** The header and rows that are texts already, in the order of their columns: the lines are sorted. */
export function* givenLines(format: TableFormat, rows: readonly (readonly string[])[]): Generator<string> {
  yield csvLine(columnsOf(format));
  yield* rows.map(csvLine).toSorted(compareTexts);
}

/** `wards.geojson`, a feature a line. */
export function* boundaryLines(boundaries: Boundaries): Generator<string> {
  const last = boundaries.features.length - 1;
  yield '{"type":"FeatureCollection","features":[\n';
  for (const [index, feature] of boundaries.features.entries())
    yield `${JSON.stringify(feature)}${index === last ? "" : ","}\n`;
  yield "]}\n";
}

function cellText(type: Field["type"], value: unknown): string {
  if (value === null) return "";
  return type === "month" ? formatMonth(value as number) : String(value);
}

/** One line of RFC 4180 with its line end. */
function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoteCell).join(",")}\n`;
}
