// Which rows of a table hold all residents of a ward, where it has several for each: those of a total, else all sexes or ages, summed.
import { AppFailure } from "../../basics/failure.ts";
import { plainName } from "./column-name.ts";
import { failure, type ResidentsTable, type TableLine } from "./residents-table.ts";
import { ageBand, areAllAges, isTotal, sexOf } from "./residents-words.ts";
import { yearIn } from "./residents-year.ts";

export interface TakenRows {
  readonly rows: readonly TableLine[];
  /** Columns over whose values the rows of a ward are summed. */
  readonly summed: readonly number[];
  /** The year that they say, null where none or several do. */
  readonly year: number | null;
  /** For the report, as in `rows of "Persons" in "sex"`. */
  readonly how: readonly string[];
}

const PERIOD = /^(?:date|year|period|time|mid ?-?year|reference (?:date|period))(?: name)?$/;
const MEASURE = /^measures?(?: name)?$/;
/** How rows of residents are told apart: by what a column of them is called. */
export const SEX = /\b(?:sex|gender)\b/;
export const AGE = /^(?:c )?age\b|\bage$/;
const SUMMED = { sexes: areBothSexes, ages: (values: readonly string[]) => areAllAges(values.map(ageBand)) } as const;

/** `year` is that asked for, else null: then the latest is taken. Throws an AppFailure where rows of all residents cannot be told. */
export function residentsRows(
  table: ResidentsTable,
  columns: readonly number[],
  where: string,
  year: number | null,
): TakenRows {
  const { header, ward } = table;
  const others = [...header.keys()].filter((column) => column !== ward && !columns.includes(column));
  const called = (name: RegExp): readonly number[] => others.filter((column) => name.test(plainName(header[column]!)));
  let taken: TakenRows = { rows: table.rows, summed: [], year: null, how: [] };
  for (const column of called(PERIOD)) taken = ofYear(taken, column, header, where, year);
  for (const column of called(MEASURE))
    taken = only(taken, column, header, (text) => /^(?:value|number|count)/i.test(text));
  taken = ofAll(taken, called(SEX), table, "sexes", where);
  taken = ofAll(taken, called(AGE), table, "ages", where);
  for (const column of others)
    if (varies(taken, column, ward) && !taken.summed.includes(column)) taken = only(taken, column, header, isTotal);
  return taken;
}

function ofYear(taken: TakenRows, column: number, header: readonly string[], where: string, asked: number | null) {
  const years = [...new Set(valuesOf(taken, column).map(yearIn))].filter((year) => year !== null);
  if (years.length === 0) return taken;
  if (years.length === 1) return { ...taken, year: years[0]! };
  if (asked !== null && !years.includes(asked))
    throw new AppFailure(
      "bad-input",
      `${where} has no row of ${asked}: its rows are of ${years.toSorted().join(", ")}.`,
      "Correct --population-year.",
    );
  const year = asked ?? Math.max(...years);
  const latest = only(taken, column, header, (text) => yearIn(text) === year);
  return { ...latest, year };
}

/** Rows whose value is of that kind, where some are and some are not. */
function only(taken: TakenRows, column: number, header: readonly string[], keep: (text: string) => boolean): TakenRows {
  const values = valuesOf(taken, column);
  const kept = values.filter(keep);
  if (kept.length === 0 || kept.length === values.length) return taken;
  const rows = taken.rows.filter(({ cells }) => kept.includes(textIn(cells, column)));
  return { ...taken, rows, how: [...taken.how, `rows of ${quoted(kept)} in "${header[column]}"`] };
}

/** Of columns that tell the same apart (codes and names), the first that says what all are decides. */
function ofAll(
  taken: TakenRows,
  columns: readonly number[],
  { header, ward }: ResidentsTable,
  kind: keyof typeof SUMMED,
  where: string,
): TakenRows {
  const telling = columns.filter((column) => varies(taken, column, ward) || isOfSome(taken, column, kind));
  const total = telling.find((column) => valuesOf(taken, column).some(isTotal));
  if (total !== undefined) return only(taken, total, header, isTotal);
  const column = telling.find((each) => SUMMED[kind](valuesOf(taken, each)));
  if (column !== undefined) {
    const how = `summed over ${valuesOf(taken, column).length} ${kind} in "${header[column]}"`;
    return { ...taken, summed: [...taken.summed, column], how: [...taken.how, how] };
  }
  const [first] = telling;
  if (first === undefined) return taken;
  throw failure(
    `${where} has no rows of all residents: "${header[first]}" is ${quoted(valuesOf(taken, first))}`,
    header,
    "--population-column, or keep the rows of all residents alone",
  );
}

/** Whether all rows are of one sex, or of one band of ages. */
function isOfSome(taken: TakenRows, column: number, kind: keyof typeof SUMMED): boolean {
  const [value = "", ...more] = valuesOf(taken, column);
  return more.length === 0 && (kind === "sexes" ? sexOf(value) !== null : ageBand(value) !== null);
}

function areBothSexes(values: readonly string[]): boolean {
  const sexes = values.map(sexOf);
  return values.length === 2 && sexes.includes("female") && sexes.includes("male");
}

/** Whether rows of one ward have different values. */
function varies({ rows }: TakenRows, column: number, ward: number): boolean {
  const first = new Map<string, string>();
  return rows.some(({ cells }) => {
    const [code, text] = [textIn(cells, ward), textIn(cells, column)];
    if (!first.has(code)) first.set(code, text);
    return first.get(code) !== text;
  });
}

function valuesOf({ rows }: TakenRows, column: number): readonly string[] {
  return [...new Set(rows.map(({ cells }) => textIn(cells, column)))];
}

function textIn(cells: readonly string[], column: number): string {
  return cells[column]?.trim() ?? "";
}

function quoted(values: readonly string[]): string {
  const shown = values.slice(0, 4).map((value) => `"${value.slice(0, 40)}"`);
  return [...shown, ...(values.length > 4 ? [`and ${values.length - 4} more`] : [])].join(", ");
}
