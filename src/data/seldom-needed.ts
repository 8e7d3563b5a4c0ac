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
