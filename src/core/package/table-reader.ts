// How any table of an area package is read, by the types of its columns: rows of text in, typed rows out, faults named by file and line.

import type { Field, FieldType, RowOf, TableFormat } from "../area/field-types.ts";
import { daysIn, parseMonth } from "../basics/months.ts";
import { areNumberOf } from "../basics/number-of.ts";
import { LONGEST, shortText } from "../basics/plain-text.ts";
import { broken } from "./broken-package.ts";

/** A parsed CSV file: `rows[0]` is its header line; a row is one line unless a quoted cell holds line breaks. */
export interface Table {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

/** Reads one row of a table; null for a blank line. Throws an AppFailure ("broken-package") that names the file, the line and the fault. */
export type RowReader<Of extends TableFormat> = (cells: readonly string[], line: number) => RowOf<Of> | null;

/**
 * A reader of the rows under a header line, whose columns may stand in any order and among others. Throws an AppFailure
 * ("broken-package") that names the columns it lacks, or says that the table is empty.
 */
export function openTable<Of extends TableFormat>(format: Of, file: string, header: readonly string[]): RowReader<Of> {
  if (header.join("").trim() === "") throw broken(`${file}:1: the file is empty.`);
  const names = namesIn(header);
  const columns = Object.entries(format.fields).map(([key, field]) => ({
    key,
    field,
    at: names.indexOf(field.column),
    read: CELL_READERS[field.type],
  }));
  const missing = columns.filter(({ field, at }) => at < 0 && field.optional !== "column");
  if (missing.length > 0)
    throw broken(`${file}:1: ${missingColumns(missing.map(({ field }) => field.column))} missing.`);
  const faultOf = format.fault as ((row: RowOf<Of>) => string | null) | undefined;
  return (cells, line) => {
    if (cells.length === 1 && cells[0]!.trim() === "") return null;
    if (cells.length !== names.length)
      throw broken(
        `${file}:${line}: there ${areNumberOf(cells.length, "fields")} where the header has ${names.length}.`,
      );
    const row: Record<string, unknown> = {};
    for (const { key, field, at, read } of columns) {
      const text = cells[at]?.trim() ?? "";
      const value = text === "" ? emptyValue(field) : read(text, field);
      if (value === undefined) throw broken(`${file}:${line}: ${field.column} ${cellFault(text, field)}.`);
      row[key] = value;
    }
    const fault = faultOf?.(row as RowOf<Of>) ?? null;
    if (fault !== null) throw broken(`${file}:${line}: ${fault}.`);
    return row as RowOf<Of>;
  };
}

/** The names of the columns of a header line. */
export function namesIn(header: readonly string[]): readonly string[] {
  return header.map((text) => text.replace(/^\uFEFF/, "").trim());
}

function missingColumns(names: readonly string[]): string {
  return names.length === 1 ? `the column ${names[0]} is` : `the columns ${names.join(", ")} are`;
}

/** All rows of a table. Throws an AppFailure ("broken-package") at the first fault. */
export function readTable<Of extends TableFormat>(format: Of, { file, rows }: Table): readonly RowOf<Of>[] {
  const [header = [], ...lines] = rows;
  const read = openTable(format, file, header);
  return lines.map((cells, index) => read(cells, index + 2)).filter((row) => row !== null);
}

/** What every program takes for the same number: neither "0x1F" nor "1_000" nor "12abc". */
const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** What a cell that is not empty is read as by the type of its column; undefined for what it cannot hold. */
const CELL_READERS: Readonly<Record<FieldType, (text: string, field: Field) => unknown>> = {
  text: shortened,
  slug: asItIs,
  "ward code": asItIs,
  "web address": asItIs,
  boolean: (text) => (/^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : undefined),
  date: (text) => (isDate(text) ? text : undefined),
  month: (text) => parseMonth(text) ?? undefined,
  year: (text) => (/^\d{4}$/.test(text) ? Number(text) : undefined),
  number: (text, field) => (DECIMAL.test(text) ? within(field, Number(text)) : undefined),
  "whole number": (text, field) => (/^\d{1,15}$/.test(text) ? within(field, Number(text)) : undefined),
  "one of": (text, field) => wordsOf(field).find((word) => word === text),
};

/** Letters of a cell of a text that are read. */
export function lettersOf(field: Field): number {
  return "letters" in field ? field.letters : LONGEST.name;
}

/** Whether it is a month, or a day of one that the calendar has. */
function isDate(text: string): boolean {
  const month = parseMonth(text.slice(0, 7));
  if (month === null || text.length === 7) return month !== null;
  const day = /^-(\d{2})$/.exec(text.slice(7))?.[1] ?? "00";
  return Number(day) >= 1 && Number(day) <= daysIn(month);
}

function asItIs(text: string): string {
  return text;
}

function shortened(text: string, field: Field): string {
  return shortText(text, lettersOf(field));
}

function within(field: Field, value: number): number | undefined {
  return "least" in field && value >= field.least && value <= (field.most ?? value) ? value : undefined;
}

/** Of an empty cell: undefined where it must not be empty. */
function emptyValue({ optional, type }: Field): "" | null | undefined {
  if (optional === false) return undefined;
  return CELL_READERS[type] === asItIs || CELL_READERS[type] === shortened ? "" : null;
}

function cellFault(text: string, field: Field): string {
  return text === "" ? "is empty" : `is "${text}", not ${wantedOf(field)}`;
}

function wantedOf(field: Field): string {
  switch (field.type) {
    case "boolean":
      return "true or false";
    case "date":
      return "a date such as 2025-01 or 2025-01-31";
    case "month":
      return "a month such as 2025-01";
    case "year":
      return "a year such as 2021";
    case "whole number":
      return `a whole number from ${field.least} ${field.most === undefined ? "up" : `to ${field.most}`}`;
    case "one of":
      return `one of ${field.words.join(", ")}`;
    default:
      return "a number it can hold";
  }
}

function wordsOf(field: Field): readonly string[] {
  return "words" in field ? field.words : [];
}
