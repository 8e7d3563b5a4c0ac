// Residents by ward from a table as Nomis, ONS or a council gives it: which columns and rows are taken, summed how, of which year.
import type { PopulationRow } from "../../area/area-package.ts";
import { AppFailure } from "../../basics/failure.ts";
import { numberOf } from "../../basics/number-of.ts";
import { type AskedColumns, residentsColumns } from "./residents-columns.ts";
import { residentsRows, type TakenRows } from "./residents-rows.ts";
import { failure, type ResidentsTable, residentsTable, type TableLine } from "./residents-table.ts";
import { toldYear } from "./residents-year.ts";

/** What the user named; null: find it. A year asked for goes before that of the file. */
export interface AskedResidents extends AskedColumns {
  readonly wardColumn: string | null;
}

export interface Residents {
  readonly year: number;
  readonly rows: readonly PopulationRow[];
  /** For the report: which columns were taken, and how. */
  readonly taken: readonly string[];
}

/**
 * Reads the lines of a file of that path and name, blank ones left out. Throws an AppFailure that names the line, the missing year,
 * or the columns and the option that names one, when they cannot be told.
 */
export function readResidents(
  lines: readonly TableLine[],
  { path, name }: { readonly path: string; readonly name: string },
  asked: AskedResidents,
): Residents {
  const table = residentsTable(lines, path, asked.wardColumn);
  const { columns, how, year: columnYear } = residentsColumns(table, path, asked);
  const taken = residentsRows(table, columns, path, asked.year);
  const totals = summed(table, taken, columns, path);
  const told = toldYear(
    table.titles,
    columns.map((column) => table.header[column]!),
    name,
  );
  const said = taken.year ?? columnYear ?? told?.year;
  const year = asked.year ?? said;
  if (year === undefined)
    throw new AppFailure(
      "bad-input",
      `${path} does not say of which year it is.`,
      "Add --population-year, such as 2021.",
    );
  const isInTable = taken.year !== null || columnYear !== null;
  const where = isInTable || told === null ? "" : `said ${told.where}`;
  const other = said === undefined || said === year ? "" : `as asked; the file has ${said}${where && `, ${where}`}`;
  const from = other || (asked.year === null ? where : "");
  const rows = totals.map(([ward, population]) => ({ ward, year, population }));
  const steps = [how, ...taken.how].join(", ");
  return {
    year,
    rows,
    taken: [
      `${steps}, by "${table.header[table.ward]}": residents of ${year}${from && ` (${from})`} of ${numberOf(rows.length, "wards")}`,
      ...leftLines(table),
    ],
  };
}

function leftLines({ titles, left }: ResidentsTable): readonly string[] {
  const parts = [
    ...(titles.length === 0 ? [] : [`${numberOf(titles.length, "lines")} of titles`]),
    ...(left === 0 ? [] : [`${numberOf(left, "lines")} of notes, totals or other areas`]),
  ];
  return parts.length === 0 ? [] : [`left out ${parts.join(" and ")}`];
}

/** Residents by ward in the order of the file. Throws an AppFailure where a ward has more or fewer rows than belong to it. */
function summed(
  { header, ward }: ResidentsTable,
  { rows, summed: over }: TakenRows,
  columns: readonly number[],
  path: string,
): readonly (readonly [ward: string, residents: number])[] {
  const totals = new Map<string, { residents: number; readonly keys: Set<string> }>();
  const keys = new Set<string>();
  for (const { cells, line } of rows) {
    const code = cells[ward]!.trim();
    const key = over.map((column) => cells[column]!.trim()).join("\n");
    const total = totals.get(code) ?? { residents: 0, keys: new Set() };
    if (total.keys.has(key)) throw twice(rows, line, code, path, header, over);
    total.keys.add(key);
    keys.add(key);
    for (const column of columns) total.residents += residentsIn(cells[column]!.trim(), `${path}:${line}`, code);
    totals.set(code, total);
  }
  const partial = [...totals].find(([, total]) => total.keys.size < keys.size);
  if (partial !== undefined)
    throw bad(
      `${path}: the ward ${partial[0]} has ${numberOf(partial[1].keys.size, "rows")} where others have ${keys.size}.`,
    );
  return Array.from(totals, ([code, { residents }]) => [code, residents]);
}

/** Rows of one ward that nothing tells how to take. */
function twice(
  rows: readonly TableLine[],
  line: number,
  ward: string,
  path: string,
  header: readonly string[],
  over: readonly number[],
): AppFailure {
  const same = rows.filter(({ cells }) => cells.some((cell) => cell.trim() === ward));
  const telling = header.filter((_, column) => {
    if (over.includes(column)) return false;
    const values = new Set(same.map(({ cells }) => cells[column]?.trim()));
    return values.size > 1 && ![...values].every((value) => /^[\d,.]*$/.test(value ?? ""));
  });
  const what = `${path}:${line}: the ward ${ward} is listed twice`;
  if (telling.length === 0) return bad(`${what}.`);
  return failure(
    `${what}, told apart by ${telling.map((name) => `"${name}"`).join(", ")}`,
    header,
    "--population-column, or keep the rows of all residents alone",
  );
}

function residentsIn(text: string, where: string, ward: string): number {
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(",", "") : text.replace(/\.0+$/, "");
  if (/^\d{1,9}$/.test(plain)) return Number(plain);
  throw bad(`${where}: the population of ${ward} is "${text}", not a whole number.`);
}

function bad(message: string): AppFailure {
  return new AppFailure("bad-input", message, "Correct the file and build again.");
}
