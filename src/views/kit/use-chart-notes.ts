// What goes into the files of a chart beside it: where the numbers come from, and when they were put together.

import type { ChartNotes } from "../../core/wards/chart-file.ts";
import { attribution } from "../../state/map-models.ts";
import { useModel } from "./app-context.ts";

export type OwnNotes = Pick<ChartNotes, "title" | "summary" | "unit" | "caveats" | "parameters">;

/** The notes of a chart without its address. */
export function useChartNotes(own: OwnNotes): Omit<ChartNotes, "address"> {
  const { builtAt } = useModel((state) => state.dataset.descriptor.wardscope);
  const months = useModel((state) => state.dataset.coverage.range);
  return { ...own, attribution: useModel(attribution), months, builtAt };
}
