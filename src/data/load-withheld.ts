// Fetches what a public copy says of the counts that it withholds. It comes with the counts: without it they would be zeros.
import type { Dataset } from "../core/area/dataset.ts";
import { WITHHELD, WITHHELD_TOTALS } from "../core/area/withheld-tables.ts";
import { withWithheld } from "../core/disclosure/withheld-sums.ts";
import { loadTable } from "./load-area.ts";

/** Throws an AppFailure where a table does not come. */
export async function withWithheldOf(area: Dataset, signal?: AbortSignal): Promise<Dataset> {
  const { slug, descriptor } = area;
  const [withheld, totals] = await Promise.all([
    loadTable(slug, descriptor, WITHHELD, signal),
    loadTable(slug, descriptor, WITHHELD_TOTALS, signal),
  ]);
  return withWithheld(area, withheld, totals);
}
