// Tables of more columns than any extract has.
import { AppFailure } from "../../basics/failure.ts";
import { grouped } from "../../basics/grouped-digits.ts";
import { numberOf } from "../../basics/number-of.ts";

/** More columns than this no extract has. */
export const MOST_COLUMNS = 1024;

/** `about` stands before the number where not all were seen. */
export function tooManyColumns(where: string, columns: number, about = ""): AppFailure {
  return new AppFailure(
    "bad-input",
    `${where} has ${about}${numberOf(columns, "columns", grouped)}; a table of offences has at most ${grouped(MOST_COLUMNS)}.`,
    "Save a sheet or a query of the columns that say when, what and where.",
  );
}
