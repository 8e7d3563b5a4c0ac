// Fetches the times of day of an area, where its package has them: by ward, and by place.
import type { Dataset } from "../core/area/dataset.ts";
import type { RowOf, TableFormat } from "../core/area/field-types.ts";
import { HOURS, PLACE_HOURS } from "../core/area/hour-tables.ts";
import { type HourCounts, hourCounts } from "../core/hours/hour-counts.ts";
import { fileDoubts } from "./file-doubts.ts";
import { loadedOf, loadTable } from "./load-area.ts";

interface LoadedHours {
  readonly counts: HourCounts;
  /** Whether the file is not the one that was built, in sentences. */
  readonly faults: readonly string[];
}

/** By code of the ward; none where the package has none. Throws an AppFailure. */
export async function loadHours(dataset: Dataset, signal?: AbortSignal): Promise<LoadedHours> {
  const { rows, faults } = await load(dataset, HOURS, signal);
  return { counts: hourCounts(rows.map(({ ward, ...row }) => ({ of: ward, ...row }))), faults };
}

/** By longitude and latitude of the place, as numbers with _ between: its id, however many zeros that has at its ends. */
export async function loadPlaceHours(dataset: Dataset, signal?: AbortSignal): Promise<LoadedHours> {
  const { rows, faults } = await load(dataset, PLACE_HOURS, signal);
  return { counts: hourCounts(rows.map(({ place, ...row }) => ({ of: numbersOf(place), ...row }))), faults };
}

function numbersOf(place: string): string {
  return place.split("_").map(Number).join("_");
}

async function load<Of extends TableFormat>(
  { descriptor, slug }: Dataset,
  format: Of,
  signal: AbortSignal | undefined,
) {
  const rows: readonly RowOf<Of>[] = await loadTable(slug, descriptor, format, signal);
  const bytes = loadedOf(descriptor).files.get(format.file);
  const files = new Map(bytes === undefined ? [] : [[format.file, bytes]]);
  return { rows, faults: await fileDoubts(descriptor, { files }) };
}
