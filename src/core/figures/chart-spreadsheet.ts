// The numbers of a chart as they are taken away.
import { attributionLines } from "../area/attribution.ts";
import { rangeCode } from "../area/range-code.ts";
import type { Spreadsheet } from "../basics/csv.ts";
import type { ChartNotes, ChartTable } from "./chart-file.ts";

/** The numbers of a chart, and after them what it is, its source and parameters. */
export function chartSpreadsheet(notes: ChartNotes, table: ChartTable): Spreadsheet {
  const { title, summary, unit, parameters, caveats, attribution, months, builtAt, address } = notes;
  return {
    ...plainTable(table),
    notes: [
      [title],
      ...(summary === "" ? [] : [[summary]]),
      ...(unit === "" ? [] : [["Unit", unit]]),
      ...parameters.map((line) => ["Parameter", line]),
      ...caveats.map((line) => ["Caveat", line]),
      ...attributionLines(attribution).map((line) => ["Source", line]),
      ["Months of the data", rangeCode(months)],
      ["Put together", builtAt],
      ["View", address],
    ],
  };
}

/** Numbers as a spreadsheet reads them; the head says it of a column that was printed in per cent. */
function plainTable({ head, rows }: ChartTable): ChartTable {
  const inPercent = head.map((_, column) => rows.some((row) => PER_CENT.test(row[column] ?? "")));
  return {
    head: head.map((name, column) => (inPercent[column] ? `${name}, per cent` : name)),
    rows: rows.map((row) =>
      row.map((text, column) => plainNumber(inPercent[column] ? text.replace(PER_CENT, "$1") : text)),
    ),
  };
}

const PER_CENT = /^([+−-]?[\d,]+(?:\.\d+)?)[\u00a0 ]%$/;

/** A number as a spreadsheet reads it: "1,234" is 1234, "−39" is -39; any other text is left as it is. */
function plainNumber(text: string): string {
  if (!/^[+−-]?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text)) return text;
  return text.replaceAll(",", "").replace("−", "-").replace("+", "");
}
