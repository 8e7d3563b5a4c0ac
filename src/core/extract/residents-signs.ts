// Whether a table may be one of residents by ward, or is one of offences: by the names of its columns and its first rows.
import { plainName } from "../build/readers/column-name.ts";
import { AGE, SEX } from "../build/readers/residents-rows.ts";
import { namesWards } from "../build/readers/residents-table.ts";
import { guessedHeader, guessProfile } from "./guess-profile.ts";
import type { ColumnRole } from "./profile.ts";
import { sampledColumns } from "./sampled-column.ts";

/**
 * "residents": its columns speak of people by ward, so that what cannot be read of it is a fault of residents. "offences": it has what
 * residents have not. "unsaid": residents where it can be read as such.
 */
type ResidentsSign = "residents" | "offences" | "unsaid";

const OFFENCES = /offen[cs]e|crime|incident|outcome|victim|suspect/;
/** Columns of tables of offences, which one of people may have too. */
const SOMETIMES = /month|\btime\b|categor/;
const PEOPLE = /\b(?:population|residents?|persons?|people|residence|aged|all ages)\b|\(\d+ categories\)/;
/** What no table of residents has a column of. */
const NEVER: readonly ColumnRole[] = ["offence", "code", "dateTo"];
/** Of which all rows of residents have the same but for the year, such as 30 June. */
const MOMENTS: readonly ColumnRole[] = ["date", "month", "time", "timeTo"];
/** What one of people seldom has: numbers of rows, middles of wards. */
const SELDOM: readonly ColumnRole[] = [...MOMENTS, "year", "longitude", "easting", "grid", "id", "outcome"];

/** Of the first rows of a file, its header among them, under titles or not. */
export function residentsSign(rows: readonly (readonly string[])[]): ResidentsSign {
  const at = guessedHeader(rows);
  const [header, below] = [rows[at] ?? [], rows.slice(at + 1)];
  const plain = header.map(plainName);
  if (plain.some((name) => OFFENCES.test(name))) return "offences";
  const { columns } = guessProfile(header, below);
  // "Age category" is called after a category as an offence is.
  const found = columns.filter(({ role, column }) => role !== "offence" || !isOfPeople(plainName(column)));
  const has = (roles: readonly ColumnRole[]): boolean => found.some(({ role }) => roles.includes(role));
  const dated = found.filter(({ role }) => MOMENTS.includes(role)).map(({ column }) => column);
  const moments = sampledColumns(header, below).filter(({ name }) => dated.includes(name));
  if (has(NEVER) || moments.some(({ values }) => new Set(values.map(withoutYear)).size > 1)) return "offences";
  if (plain.some(isOfPeople) && namesWards(header, below)) return "residents";
  return has(SELDOM) || plain.some((name) => SOMETIMES.test(name)) ? "offences" : "unsaid";
}

function isOfPeople(name: string): boolean {
  return PEOPLE.test(name) || SEX.test(name) || AGE.test(name);
}

/** A text without its year: estimates are of the same day of each. */
function withoutYear(text: string): string {
  return text.replace(/\d{4}/, "");
}
