// What few packages need before they are shown: what a public copy withholds, and words for a file that is none.
import type { Dataset } from "../core/area/dataset.ts";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { WITHHELD, WITHHELD_TOTALS } from "../core/area/withheld-tables.ts";
import { AppFailure } from "../core/basics/failure.ts";
import { withWithheld } from "../core/disclosure/withheld-sums.ts";
import { refuseOpenQuote } from "./open-quote.ts";

export function refuseQuote(...found: Parameters<typeof refuseOpenQuote>): void {
  refuseOpenQuote(...found);
}

/** It comes with the counts: without it they would be zeros. Fetches the tables by `table`, which throws an AppFailure where one does not come. */
export async function withWithheldOf(
  area: Dataset,
  table: <Of extends TableFormat>(format: Of) => Promise<readonly RowOf<Of>[]>,
): Promise<Dataset> {
  const [withheld, totals] = await Promise.all([table(WITHHELD), table(WITHHELD_TOTALS)]);
  return withWithheld(area, withheld, totals);
}

/** Throws an AppFailure for a host's page in the place of a file. */
export function refuseWebPage(file: string): never {
  throw new AppFailure(
    "broken-package",
    `${file}:1: this is a web page, not a CSV file.`,
    "Copy the area package to the host again.",
  );
}

/** Throws an AppFailure for a table that has not come. */
export function refuseLate(file: string): never {
  throw new AppFailure("unreachable", `${file} has not come.`, "Reload the page.");
}

/** Throws an AppFailure for a list of areas that is none. */
export function refuseList(): never {
  throw new AppFailure(
    "broken-package",
    "The list of areas (areas/index.json) is not one.",
    "Build an area package into the folder again: the builder writes the list.",
  );
}

/** Of an entry of that list, from 1. */
export function entryFault(number: number): string {
  return `The list of areas (areas/index.json) has an entry that is none (number ${number}).`;
}
