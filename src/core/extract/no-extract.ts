// Tables that are no extract, by their beginning: in the same words on the page and at the command line.
import { AppFailure } from "../basics/failure.ts";
import { otherPoliceData } from "../build/readers/other-police-data.ts";
import { MOST_COLUMNS, tooManyColumns } from "../build/readers/too-many-columns.ts";
import { guessedHeader, guessProfile } from "./guess-profile.ts";

/** Throws an AppFailure for a table without a row under its header, of too many columns, for prose, and for other files of the police. */
export function refuseNoExtract(where: string, rows: readonly (readonly string[])[], form: "text" | "sheet"): void {
  if (rows.length < 2) throw noRows(where);
  const at = guessedHeader(rows);
  const [header, below] = [rows[at] ?? [], rows.slice(at + 1)];
  if (header.length > MOST_COLUMNS) throw tooManyColumns(where, header.length);
  const other = otherPoliceData(header);
  if (other !== null)
    throw new AppFailure("bad-input", `${where} is ${other}, which holds no offences.`, "Give the street files.");
  if (below.length === 0) throw noRows(where);
  if (form === "text" && isProse(header, below))
    throw new AppFailure(
      "bad-input",
      `${where} is no table of offences: none of its columns is known, and its lines have different numbers of columns.`,
      "Give a table with a row for each offence, or of counts.",
    );
}

export function noRows(where: string): AppFailure {
  return new AppFailure("bad-input", `${where} has no row under a header.`, "Give the file with its rows.");
}

function isProse(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (rows.every(({ length }) => length === header.length)) return false;
  return guessProfile(header, rows).columns.length === 0;
}
