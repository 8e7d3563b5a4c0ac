// Which columns of a table hold the residents: that of all of them, else those of both sexes or of every age, to be summed.
import { numberOf } from "../../basics/number-of.ts";
import { plainName } from "./column-name.ts";
import { failure, namedColumn, type ResidentsTable } from "./residents-table.ts";
import { ageBand, areAllAges, sexOf } from "./residents-words.ts";
import { yearIn } from "./residents-year.ts";

export interface TakenColumns {
  /** Summed where there are several. */
  readonly columns: readonly number[];
  /** The year that the column is called after, else null. */
  readonly year: number | null;
  /** For the report, as in `the column "Total"`. */
  readonly how: string;
}

/** What is asked for by name; null: find it. */
export interface AskedColumns {
  readonly populationColumn: string | null;
  readonly year: number | null;
}

/** Names of a column of all residents, the surest first. */
const NAMES = [
  /^(?:population|residents|persons|people|total|all ages|all persons|all people|all residents|total population|total persons|total residents|(?:all |number of )?usual residents?|usual resident population)$/,
  /^(?:(?:total|all persons|all people|all usual residents|total population)[:(,;].*|.*: ?(?:total|all (?:usual residents|persons|people|residents))(?:$|;.*)|.*\ball usual residents$)/,
  /^(?:observation|obs value|value|count|number|estimate|population estimate)$/,
  /^(?:mid ?-? ?(?:year )?)?(?:19|20)\d\d$|^(?:mid ?-? ?)?(?:19|20)\d\d (?:population|residents|persons)(?: estimates?)?$|^(?:population|residents|persons)(?: estimates?)?,?(?: mid)?[ -]*\(?(?:19|20)\d\d\)?$/,
];
const OF_SOME = /\b(?:fe)?males?\b|\b(?:wo)?men\b|\baged \d|density|\bper\b|%|percent|household|dwelling|hectare/;

/** Throws an AppFailure that lists the columns where it cannot be told which to take. */
export function residentsColumns(table: ResidentsTable, where: string, asked: AskedColumns): TakenColumns {
  const { header, ward } = table;
  if (asked.populationColumn !== null) {
    const column = namedColumn(header, asked.populationColumn, "--population-column", where);
    return { columns: [column], year: yearIn(header[column]!), how: called(header, column) };
  }
  const columns = [...header.keys()].filter((column) => column !== ward && !OF_SOME.test(plainName(header[column]!)));
  for (const name of NAMES) {
    const found = columns.filter((column) => name.test(plainName(header[column]!)));
    if (found.length > 0) return oneOf(found, table, where, asked);
  }
  if (NAMES.some((name) => name.test(plainName(header[ward]!))))
    throw failure(
      `${where}: "${header[ward]}" was taken for the ward codes and is that of the residents`,
      header,
      "--ward-column",
    );
  const summed = sexColumns(header) ?? ageColumns(header);
  if (summed !== null) return summed;
  throw failure(`${where} lacks the column "population"`, header, "--population-column");
}

/** Of several columns that are called after years that of the year asked for, else of the latest; others must be the same. */
function oneOf(found: readonly number[], { header, rows }: ResidentsTable, where: string, asked: AskedColumns) {
  const years = found.map((column) => yearIn(header[column]!));
  const latest = Math.max(...years.map((year) => year ?? 0));
  const distinct = new Set(years).size === found.length && !years.includes(null);
  const wanted = asked.year !== null && years.includes(asked.year) ? asked.year : latest;
  const column = distinct ? found[years.indexOf(wanted)]! : found[0]!;
  const same = found.every((other) => rows.every(({ cells }) => cells[other] === cells[column]));
  if (!distinct && !same)
    throw failure(`${where} has several columns that may be the residents`, header, "--population-column");
  const one = called(header, column);
  const how = distinct && found.length > 1 ? `${one}, of ${numberOf(found.length, "columns")} of years` : one;
  return { columns: [column], year: yearIn(header[column]!), how };
}

function sexColumns(header: readonly string[]): TakenColumns | null {
  const sexes = header.map((name) => sexOf(name.replace(/^all /i, "")));
  const columns = [sexes.indexOf("female"), sexes.indexOf("male")];
  return columns.includes(-1) ? null : summedOver(columns, header);
}

function ageColumns(header: readonly string[]): TakenColumns | null {
  const columns = [...header.keys()].filter((column) => ageBand(header[column]!) !== null);
  return areAllAges(columns.map((column) => ageBand(header[column]!))) ? summedOver(columns, header) : null;
}

function summedOver(columns: readonly number[], header: readonly string[]): TakenColumns {
  const [first, last] = [header[columns[0]!], header[columns.at(-1)!]];
  return { columns, year: null, how: `the sum of ${numberOf(columns.length, "columns")}, "${first}" to "${last}"` };
}

function called(header: readonly string[], column: number): string {
  return `the column "${header[column]}"`;
}
