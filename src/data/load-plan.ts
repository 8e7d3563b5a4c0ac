// Fetches what a partnership says of itself, where a package brings it: its plan, and when it met.
import type { MeetingRow } from "../core/area/area-package.ts";
import type { Dataset } from "../core/area/dataset.ts";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { MEETINGS, PLAN } from "../core/area/plan-tables.ts";
import type { PlanLine } from "../core/assessment/plan-indicators.ts";
import { type SoundRows, soundRows } from "../core/package/sound-rows.ts";
import { fileDoubts } from "./file-doubts.ts";
import { fetchTable, listsTable, loadedOf } from "./load-area.ts";

interface Rows<Row> {
  readonly rows: readonly Row[];
  /** What was left out, and whether the file is not the one that was built, in sentences. */
  readonly faults: readonly string[];
}

/** The rows of the plan with their lines; none when the package brings none. Throws an AppFailure. */
export async function loadPlan(dataset: Dataset, signal?: AbortSignal): Promise<Rows<PlanLine>> {
  const { rows, lines, faults } = await loadSound(dataset, PLAN, signal);
  return { rows: rows.map((row, index) => ({ row, line: lines[index]! })), faults };
}

/** The same of the meetings. */
export async function loadMeetings(dataset: Dataset, signal?: AbortSignal): Promise<Rows<MeetingRow>> {
  const { rows, faults } = await loadSound(dataset, MEETINGS, signal);
  return { rows, faults };
}

async function loadSound<Of extends TableFormat>(
  { descriptor, slug }: Dataset,
  format: Of,
  signal: AbortSignal | undefined,
): Promise<SoundRows<RowOf<Of>>> {
  if (!listsTable(descriptor, format)) return { rows: [], lines: [], faults: [] };
  const sound = soundRows(format, await fetchTable(slug, descriptor, format, signal));
  const bytes = loadedOf(descriptor).files.get(format.file);
  const files = new Map(bytes === undefined ? [] : [[format.file, bytes]]);
  return { ...sound, faults: [...sound.faults, ...(await fileDoubts(descriptor, { files }))] };
}
