// Months of forces that no archive has, in few words.
import { formatMonth } from "../../core/basics/months.ts";
import type { ForceMonth } from "./police-request.ts";

/** The months of each force that are missing, as runs: "btp: 2025-01 to 2025-03, 2025-06". */
export function missingRuns(missing: readonly ForceMonth[]): readonly string[] {
  return [...new Set(missing.map(({ force }) => force))].map((force) => {
    const months = missing.flatMap((one) => (one.force === force ? [one.month] : [])).toSorted((a, b) => a - b);
    const runs: [number, number][] = [];
    for (const month of months) {
      const last = runs.at(-1);
      if (last?.[1] === month - 1) last[1] = month;
      else runs.push([month, month]);
    }
    const said = runs.map(([from, to]) =>
      from === to ? formatMonth(from) : `${formatMonth(from)} to ${formatMonth(to)}`,
    );
    return `${force}: ${said.join(", ")}`;
  });
}
