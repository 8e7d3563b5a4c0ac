// What goes into the files of a chart beside it: where the numbers come from, and when they were put together.

import { crownCopyright } from "../../core/area/attribution.ts";
import type { ChartNotes } from "../../core/wards/chart-file.ts";
import { useModel } from "./app-context.ts";

export type OwnNotes = Pick<ChartNotes, "title" | "summary" | "unit" | "caveats" | "parameters">;

/** The notes of a chart without its address; `sources` where they are not the package's alone. */
export function useChartNotes(own: OwnNotes, sources?: readonly string[]): Omit<ChartNotes, "address"> {
  const { sources: files, wardscope } = useModel((state) => state.dataset.descriptor);
  const months = useModel((state) => state.dataset.coverage.range);
  const named = [...files.map(({ title }) => title), crownCopyright(wardscope.boundaryVintage)];
  return { ...own, sources: sources ?? named, months, builtAt: wardscope.builtAt };
}
