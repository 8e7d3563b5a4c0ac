// What goes into the files of a chart beside its picture or its numbers, so that it can be traced wherever it is taken.

import { type Attribution, attributionLines, attributionText } from "../area/attribution.ts";
import { rangeCode } from "../area/range-code.ts";
import { rangeName } from "../area/range-name.ts";
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

/** The lines under the chart, on the page and in its pictures. */
export function footLines(notes: Omit<ChartNotes, "title" | "summary" | "address">): readonly string[] {
  const { unit, parameters, caveats, attribution, months, builtAt } = notes;
  return [
    ...sentences([unit, ...parameters]),
    ...sentences(caveats),
    attributionText(attribution),
    `Data: ${rangeName(months)}, put together on ${builtAt.slice(0, 10)}.`,
  ];
}

/** The numbers of a chart as rows of a CSV file: what it is, its source and parameters, then the table. */
export function chartRows(notes: ChartNotes, { head, rows }: ChartTable): readonly (readonly string[])[] {
  const { title, summary, unit, parameters, caveats, attribution, months, builtAt, address } = notes;
  return [
    [title],
    ...(summary === "" ? [] : [[summary]]),
    ...(unit === "" ? [] : [["Unit", unit]]),
    ...parameters.map((line) => ["Parameter", line]),
    ...caveats.map((line) => ["Caveat", line]),
    ...attributionLines(attribution).map((line) => ["Source", line]),
    ["Months of the data", rangeCode(months)],
    ["Put together", builtAt],
    ["View", address],
    [],
    [...head],
    ...rows.map((row) => row.map(plainNumber)),
  ];
}

/** A number as a spreadsheet reads it: "1,234" is 1234, "−39" is -39; any other text is left as it is. */
function plainNumber(text: string): string {
  if (!/^[+−-]?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text)) return text;
  return text.replaceAll(",", "").replace("−", "-").replace("+", "");
}

/** As one line, each with a full stop; none where there are none. */
function sentences(parts: readonly string[]): readonly string[] {
  const whole = parts.filter((part) => part !== "").map((part) => (/[.!?]$/.test(part) ? part : `${part}.`));
  return whole.length === 0 ? [] : [whole.join(" ")];
}
