// Tables of more columns than any extract has.
import { AppFailure } from "../../basics/failure.ts";
import { numberOf } from "../../basics/number-of.ts";

/** More columns than this no extract has. */
export const MOST_COLUMNS = 1024;

export function tooManyColumns(where: string, columns: number): AppFailure {
  return new AppFailure(
    "bad-input",
    `${where} has ${numberOf(columns, "columns")}; an extract has at most ${MOST_COLUMNS}.`,
    "Save a sheet or a query of the columns that say when, what and where.",
  );
}
