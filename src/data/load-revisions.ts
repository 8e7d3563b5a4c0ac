// Fetches what was revised of an area's counts. It comes only where a package says that something was.
import type { Dataset } from "../core/area/dataset.ts";
import { REVISIONS } from "../core/area/revisions-table.ts";
import { revisionsOf } from "../core/wards/revision-notes.ts";
import { loadTable, orNone } from "./load-area.ts";

/** Null where the table does not come or is broken, which is added to what was left out. */
export async function loadRevisions(
  { descriptor, slug }: Dataset,
  leftOut: string[],
  signal?: AbortSignal,
): Promise<Dataset["revisions"]> {
  const rows = await orNone(loadTable(slug, descriptor, REVISIONS, signal), leftOut);
  return rows.length === 0 ? null : revisionsOf(rows);
}
