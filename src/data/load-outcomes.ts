// Fetches what became of the offences, where a package says it.
import type { Dataset } from "../core/area/dataset.ts";
import { OUTCOMES, type OutcomeRow } from "../core/area/outcomes-table.ts";
import { fileDoubts } from "./file-doubts.ts";
import { loadedOf, loadTable } from "./load-area.ts";

export interface LoadedOutcomes {
  readonly rows: readonly OutcomeRow[];
  /** Whether the file is not the one that was built, in sentences. */
  readonly doubts: readonly string[];
}

/** Throws an AppFailure where it does not come or a row of it is broken. */
export async function loadOutcomes({ descriptor, slug }: Dataset, signal?: AbortSignal): Promise<LoadedOutcomes> {
  const rows = await loadTable(slug, descriptor, OUTCOMES, signal);
  const { files } = loadedOf(descriptor);
  const bytes = files.get(OUTCOMES.file);
  files.delete(OUTCOMES.file);
  const own = new Map(bytes === undefined ? [] : [[OUTCOMES.file, bytes]]);
  return { rows, doubts: await fileDoubts(descriptor, { files: own }) };
}
