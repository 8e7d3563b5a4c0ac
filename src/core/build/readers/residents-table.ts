// Where the table of residents lies in a file: below its titles, above its footnotes, and which column has the codes of the wards.

import { AppFailure } from "../../basics/failure.ts";
import { areNumberOf } from "../../basics/number-of.ts";
import { plainName } from "./column-name.ts";

/** A line of a file as its cells, with its number from 1. */
export interface TableLine {
  readonly cells: readonly string[];
  readonly line: number;
}

export interface ResidentsTable {
  /** Lines above the names of the columns. */
  readonly titles: readonly TableLine[];
  /** Names of the columns, as they stand. */
  readonly header: readonly string[];
  /** Where the ward's code stands. */
  readonly ward: number;
  /** Those of wards, each as wide as the header. */
  readonly rows: readonly TableLine[];
  /** Lines below the header that are of no ward: footnotes, totals, other areas. */
  readonly left: number;
}

const WARD_CODE = /^(?:E05|W05|S13|N08)\d{6}$/;
const AREA_CODE = /^[EWSNKJ]\d{8}$/;
const WARD_COLUMN = /^(?:ward ?code|wd\d\dcd|code|geography code|area code|gss code|mnemonic)$/;
const TOTAL_LINE = /^(?:column )?total\b|^all wards\b/i;
/** Names of columns that are printed, and letters of each. */
const [MOST_NAMES, MOST_LETTERS] = [12, 60];

/** Whether a text is the code of a ward of the United Kingdom, as its statistics offices give them. */
export function isWardCode(text: string): boolean {
  return WARD_CODE.test(text);
}

/**
 * The table in the lines of a file that `where` names, blank ones left out. The wards' column is that asked for (null: none), else the one whose
 * values are ward codes, else one that is called so. Throws an AppFailure that lists the columns where it cannot be told, and
 * for a row with more or fewer fields than the header.
 */
export function residentsTable(lines: readonly TableLine[], where: string, asked: string | null): ResidentsTable {
  const headerAt = headerLine(lines);
  const header = lines[headerAt]?.cells.map((cell) => cell.trim()) ?? [];
  const below = lines.slice(headerAt + 1);
  const ward = asked === null ? wardColumn(header, below, where) : namedColumn(header, asked, "--ward-column", where);
  const coded = below.some(({ cells }) => isWardCode(cells[ward]?.trim() ?? ""));
  const rows = below.filter((row) => isOfWard(row, ward, coded, where));
  for (const row of rows) requireWidth(row, header.length, where);
  if (rows.length === 0) throw failure(`${where} has no row of a ward`, header, "--ward-column");
  return { titles: lines.slice(0, headerAt), header, ward, rows, left: below.length - rows.length };
}

/** Where the column of that name stands. Throws an AppFailure that lists those there are. */
export function namedColumn(header: readonly string[], name: string, option: string, where: string): number {
  const at = header.findIndex((text) => plainName(text) === plainName(name));
  if (at >= 0) return at;
  throw failure(`${where} has no column "${name}"`, header, option);
}

/** Whether a table has a column that is called after codes of wards, or holds some. */
export function namesWards(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return (
    header.some((name) => WARD_COLUMN.test(plainName(name))) ||
    rows.some((cells) => cells.some((cell) => isWardCode(cell.trim())))
  );
}

/** That a column cannot be told, with the columns there are and the option that names it. */
export function failure(what: string, header: readonly string[], option: string): AppFailure {
  const shown = header
    .slice(0, MOST_NAMES)
    .map((name) => `"${name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS)}…` : name}"`);
  const more = header.length > MOST_NAMES ? [`and ${header.length - MOST_NAMES} more`] : [];
  return new AppFailure(
    "bad-input",
    `${what}; its columns are ${[...shown, ...more].join(", ")}.`,
    `Name the column with ${option}.`,
  );
}

/** The nearest line of several cells above the first of a ward; without codes of wards, the first that names their column. */
function headerLine(lines: readonly TableLine[]): number {
  const first = lines.findIndex(({ cells }) => cells.some((cell) => isWardCode(cell.trim())));
  const above = lines.slice(0, Math.max(first, 0));
  const near = above.findLastIndex(
    ({ cells }) => filled(cells).length > 1 && !cells.some((cell) => AREA_CODE.test(cell.trim())),
  );
  if (near >= 0) return near;
  return Math.max(
    lines.findIndex(({ cells }) => cells.some((cell) => WARD_COLUMN.test(plainName(cell)))),
    0,
  );
}

function wardColumn(header: readonly string[], rows: readonly TableLine[], where: string): number {
  const counts = header.map((_, column) => rows.filter(({ cells }) => isWardCode(cells[column]?.trim() ?? "")).length);
  const most = Math.max(...counts);
  const columns = [...header.keys()].filter((column) => counts[column]! > 0 && 2 * counts[column]! >= most);
  const [first = -1, ...others] = columns;
  const differs = others.some((column) => rows.some(({ cells }) => cells[column] !== cells[first]));
  if (differs) throw failure(`${where} has several columns of ward codes`, header, "--ward-column");
  const called = first < 0 ? header.findIndex((name) => WARD_COLUMN.test(plainName(name))) : first;
  if (called < 0) throw failure(`${where} lacks the column "ward_code"`, header, "--ward-column");
  return called;
}

/** Throws an AppFailure for a row of numbers that has no code. In a `coded` table others have codes of the statistics offices. */
function isOfWard({ cells, line }: TableLine, ward: number, coded: boolean, where: string): boolean {
  const code = cells[ward]?.trim() ?? "";
  if (isWardCode(code)) return true;
  const others = filled(cells).filter((cell) => cell !== code);
  if (AREA_CODE.test(code) || others.length === 0 || TOTAL_LINE.test(filled(cells)[0]!)) return false;
  if (code !== "") return !coded || /^\S*\d\S*$/.test(code);
  if (!others.some((cell) => /^\d[\d,]*$/.test(cell))) return false;
  throw new AppFailure("bad-input", `${where}:${line}: there is no ward code.`, "Correct the file and build again.");
}

function requireWidth({ cells, line }: TableLine, width: number, where: string): void {
  if (cells.length === width) return;
  const remedy =
    cells.length > width
      ? 'Put numbers with a comma between thousands in quotes ("10,785"), or leave the comma out.'
      : "Correct the file and build again.";
  throw new AppFailure(
    "bad-input",
    `${where}:${line}: there ${areNumberOf(cells.length, "fields")} where the header has ${width}.`,
    remedy,
  );
}

function filled(cells: readonly string[]): readonly string[] {
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
}
