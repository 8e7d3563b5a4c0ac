// What a public copy says of the counts that it withholds. It comes with the counts: without it they would be zeros.
import type { Dataset } from "../core/area/dataset.ts";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { WITHHELD, WITHHELD_TOTALS } from "../core/area/withheld-tables.ts";
import { withWithheld } from "../core/disclosure/withheld-sums.ts";

/** Fetches the tables by `table`, which throws an AppFailure where one does not come. */
export async function withWithheldOf(
  area: Dataset,
  table: <Of extends TableFormat>(format: Of) => Promise<readonly RowOf<Of>[]>,
): Promise<Dataset> {
  const [withheld, totals] = await Promise.all([table(WITHHELD), table(WITHHELD_TOTALS)]);
  return withWithheld(area, withheld, totals);
}
