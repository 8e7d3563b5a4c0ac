// The CSV tables of an area package that the first view needs, and how any is read: rows of text in, typed rows out, faults named by file and line.
import type { CategoryRow, CountRow, NoteRow, PopulationRow } from "../area/area-package.ts";
import { COLUMNS } from "../area/area-package.ts";
import { AppFailure } from "../basics/failure.ts";
import { parseMonth } from "../basics/months.ts";

/** A parsed CSV file: `rows[0]` is its header line; a row is one line unless a quoted cell holds line breaks. */
export interface Table {
  readonly file: string;
  readonly rows: readonly (readonly string[])[];
}

/** Reads one row of a table; null for a blank line. Throws an AppFailure ("broken-package") that names the file, the line and the fault. */
export type RowReader<Row> = (fields: readonly string[], line: number) => Row | null;
/** A reader of the rows under a header line. Throws an AppFailure ("broken-package") that names the columns it lacks. */
export type TableOpener<Row> = (file: string, header: readonly string[]) => RowReader<Row>;

export const openCounts = /* @__PURE__ */ opener(
  COLUMNS.counts,
  (cell): CountRow => ({
    ward: cell.text("ward_code"),
    month: cell.month("month"),
    category: cell.text("category"),
    count: cell.count("count"),
  }),
);

export const openPopulation = /* @__PURE__ */ opener(
  COLUMNS.population,
  (cell): PopulationRow => ({
    ward: cell.text("ward_code"),
    year: cell.count("year"),
    population: cell.count("population"),
  }),
);

export const openTaxonomy = /* @__PURE__ */ opener(
  COLUMNS.taxonomy,
  (cell): CategoryRow => ({
    category: cell.text("category"),
    label: cell.text("label"),
    group: cell.text("group"),
    isCrime: cell.boolean("is_crime"),
    order: cell.count("order"),
    definition: cell.maybe("definition"),
  }),
);

export const openNotes = /* @__PURE__ */ opener(
  COLUMNS.notes,
  (cell): NoteRow => ({
    date: cell.date("date"),
    ward: cell.maybe("scope_ward"),
    category: cell.maybe("scope_category"),
    text: cell.text("text"),
    source: cell.maybe("source"),
    url: cell.maybe("url"),
  }),
);

/** All rows of a table. Each of these throws an AppFailure ("broken-package") at the first fault. */
export const readCounts = (table: Table): readonly CountRow[] => readRows(table, openCounts);
export const readPopulation = (table: Table): readonly PopulationRow[] => readRows(table, openPopulation);
export const readTaxonomy = (table: Table): readonly CategoryRow[] => readRows(table, openTaxonomy);
export const readNotes = (table: Table): readonly NoteRow[] => readRows(table, openNotes);

/** The cells of the row that is being read, by their columns; each throws an AppFailure that names file, line and column. */
export class RowCells {
  readonly #file: string;
  readonly #places: ReadonlyMap<string, number>;
  row: readonly string[] = [];
  line = 1;

  constructor(file: string, places: ReadonlyMap<string, number>) {
    this.#file = file;
    this.#places = places;
  }

  maybe(column: string): string {
    return this.row[this.#places.get(column) ?? -1]?.trim() ?? "";
  }

  text(column: string): string {
    return this.maybe(column) || this.fail(column, "is empty");
  }

  number(column: string, least: number, most: number): number {
    const text = this.text(column);
    const value = Number(text);
    return value >= least && value <= most ? value : this.fail(column, `is "${text}", not a number it can hold`);
  }

  count(column: string): number {
    const text = this.text(column);
    return /^\d{1,15}$/.test(text) ? Number(text) : this.fail(column, `is "${text}", not a whole number from 0 up`);
  }

  month(column: string): number {
    const text = this.text(column);
    return parseMonth(text) ?? this.fail(column, `is "${text}", not a month such as 2025-01`);
  }

  date(column: string): string {
    const text = this.text(column);
    const month = /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? parseMonth(text.slice(0, 7)) : null;
    return month === null ? this.fail(column, `is "${text}", not a date such as 2025-01 or 2025-01-31`) : text;
  }

  boolean(column: string): boolean {
    const text = this.text(column).toLowerCase();
    if (text === "true" || text === "1") return true;
    return text === "false" || text === "0" ? false : this.fail(column, `is "${text}", not true or false`);
  }

  fail(column: string, fault: string): never {
    throw broken(`${this.#file}:${this.line}: ${column} ${fault}.`);
  }
}

/** How rows under these columns are read. */
export function opener<Row>(columns: readonly string[], read: (cell: RowCells) => Row): TableOpener<Row> {
  return (file, header) => {
    const names = header.map((name) => name.replace(/^\uFEFF/, "").trim());
    const missing = columns.filter((column) => !names.includes(column));
    if (missing.length > 0) throw broken(`${file}:1: the column ${missing.join(", ")} is missing.`);
    const cells = new RowCells(file, new Map(names.map((name, index) => [name, index])));
    return (fields, line) => {
      cells.row = fields;
      cells.line = line;
      if (fields.length === 1 && fields[0]?.trim() === "") return null;
      if (fields.slice(names.length).some((text) => text.trim() !== ""))
        throw broken(`${file}:${line}: it has ${fields.length} cells under ${names.length} columns.`);
      return read(cells);
    };
  };
}

export function readRows<Row>(table: Table, open: TableOpener<Row>): readonly Row[] {
  const [header, ...rows] = table.rows;
  const read = open(table.file, header ?? []);
  return rows.flatMap((fields, index) => read(fields, index + 2) ?? []);
}

function broken(message: string): AppFailure {
  return new AppFailure("broken-package", message, "Build the package again, or run the check command on its folder.");
}
