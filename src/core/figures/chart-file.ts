// What goes into the files of a chart beside its picture or its numbers, so that it can be traced wherever it is taken.

import type { Attribution } from "../area/attribution.ts";
import type { MonthRange } from "../basics/months.ts";

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartNotes {
  /** States the finding. */
  readonly title: string;
  /** One or two sentences more; "" for none. */
  readonly summary: string;
  /** What is measured, in which unit and months; "" where the title says it all. */
  readonly unit: string;
  /** The reader's choices that made it. */
  readonly parameters: readonly string[];
  readonly caveats: readonly string[];
  readonly attribution: Attribution;
  /** Months of the package, and when it was built, as ISO 8601. */
  readonly months: MonthRange;
  readonly builtAt: string;
  /** The page that shows it. */
  readonly address: string;
}

/** The lines under the chart on the page, whose foot has the source of all that stands on it. */
export function footLines({
  unit,
  parameters,
  caveats,
}: Pick<ChartNotes, "unit" | "parameters" | "caveats">): readonly string[] {
  return [...sentences([unit, ...parameters]), ...sentences(caveats)];
}

/** As one line, each with a full stop; none where there are none. */
function sentences(parts: readonly string[]): readonly string[] {
  const whole = parts.filter((part) => part !== "").map((part) => (/[.!?]$/.test(part) ? part : `${part}.`));
  return whole.length === 0 ? [] : [whole.join(" ")];
}
