// How any table of an area package is read, by the types of its columns: rows of text in, typed rows out, faults named by file and line.
import { type Row, TABLES, type TableFormat, type TableName } from "../area/area-package.ts";
import type { Field, FieldType } from "../area/field-types.ts";
import { AppFailure } from "../basics/failure.ts";
import { parseMonth } from "../basics/months.ts";

/** A parsed CSV file: `rows[0]` is its header line; a row is one line unless a quoted cell holds line breaks. */
export interface Table {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

/** Reads one row of a table; null for a blank line. Throws an AppFailure ("broken-package") that names the file, the line and the fault. */
export type RowReader<Name extends TableName> = (cells: readonly string[], line: number) => Row<Name> | null;

/**
 * A reader of the rows under a header line, whose columns may stand in any order and among others. Throws an AppFailure
 * ("broken-package") that names the columns it lacks.
 */
export function openTable<Name extends TableName>(
  name: Name,
  file: string,
  header: readonly string[],
): RowReader<Name> {
  const format: TableFormat = TABLES[name];
  const names = header.map((text) => text.replace(/^\uFEFF/, "").trim());
  const fields = Object.entries(format.fields).map(([key, field]) => ({ key, field, at: names.indexOf(field.column) }));
  const missing = fields.filter(({ field, at }) => at < 0 && field.optional !== "column");
  if (missing.length > 0)
    throw broken(`${file}:1: the column ${missing.map(({ field }) => field.column).join(", ")} is missing.`);
  const fault = format.fault as ((row: Row<Name>) => string | null) | undefined;
  return (cells, line) => {
    if (cells.length === 1 && cells[0]!.trim() === "") return null;
    const fail = (text: string): never => {
      throw broken(`${file}:${line}: ${text}.`);
    };
    if (cells.length > names.length && cells.slice(names.length).some((text) => text.trim() !== ""))
      fail(`it has ${cells.length} cells under ${names.length} columns`);
    const row: Record<string, unknown> = {};
    for (const { key, field, at } of fields) row[key] = valueOf(field, cells[at]?.trim() ?? "", fail);
    const wrong = fault?.(row as Row<Name>) ?? null;
    return wrong === null ? (row as Row<Name>) : fail(wrong);
  };
}

/** All rows of a table. Throws an AppFailure ("broken-package") at the first fault. */
export function readTable<Name extends TableName>(name: Name, { file, rows }: Table): readonly Row<Name>[] {
  const [header = [], ...lines] = rows;
  const read = openTable(name, file, header);
  return lines.flatMap((cells, index) => read(cells, index + 2) ?? []);
}

/** What a text is read as by the type of its column, null where it is none; and what it should be, in the words of a fault. */
type CellReader = readonly [read: (text: string, field: Field) => unknown, wanted: string | ((field: Field) => string)];

const AS_IT_IS: CellReader = [(text) => text, ""];

const CELL_READERS: Readonly<Record<FieldType, CellReader>> = {
  text: AS_IT_IS,
  slug: AS_IT_IS,
  "ward code": AS_IT_IS,
  "web address": AS_IT_IS,
  boolean: [booleanOf, "true or false"],
  date: [dateOf, "a date such as 2025-01 or 2025-01-31"],
  month: [parseMonth, "a month such as 2025-01"],
  year: [(text) => (/^\d{4}$/.test(text) ? Number(text) : null), "a year such as 2021"],
  number: [numberOf, "a number it can hold"],
  "whole number": [wholeNumberOf, (field) => `a whole number from ${"least" in field ? field.least : 0} up`],
  "one of": [wordOf, (field) => `one of ${wordsOf(field).join(", ")}`],
};

function valueOf(field: Field, text: string, fail: (text: string) => never): unknown {
  const [read, wanted] = CELL_READERS[field.type];
  if (text === "") {
    if (field.optional === false) fail(`${field.column} is empty`);
    return read === AS_IT_IS[0] ? "" : null;
  }
  const value = read(text, field);
  if (value !== null) return value;
  return fail(`${field.column} is "${text}", not ${typeof wanted === "string" ? wanted : wanted(field)}`);
}

function booleanOf(text: string): boolean | null {
  if (/^(true|1)$/i.test(text)) return true;
  return /^(false|0)$/i.test(text) ? false : null;
}

function dateOf(text: string): string | null {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(text) && parseMonth(text.slice(0, 7)) !== null ? text : null;
}

function numberOf(text: string, field: Field): number | null {
  const value = Number(text);
  return "most" in field && value >= field.least && value <= field.most ? value : null;
}

function wholeNumberOf(text: string, field: Field): number | null {
  return /^\d{1,15}$/.test(text) && "least" in field && Number(text) >= field.least ? Number(text) : null;
}

function wordsOf(field: Field): readonly string[] {
  return "words" in field ? field.words : [];
}

function wordOf(text: string, field: Field): string | null {
  return wordsOf(field).find((word) => word === text) ?? null;
}

function broken(message: string): AppFailure {
  return new AppFailure("broken-package", message, "Build the package again, or run the check command on its folder.");
}
