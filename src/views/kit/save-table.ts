// Giving the reader a table, as CSV or as an Excel workbook. It comes when the first is asked for.
import type { Spreadsheet } from "../../core/basics/csv.ts";
import { spreadsheetCsv } from "../../core/basics/spreadsheet.ts";
import type { ChartNotes, ChartTable } from "../../core/figures/chart-file.ts";
import { chartSpreadsheet } from "../../core/figures/chart-spreadsheet.ts";
import { saveBlob, saveText } from "./save-file.ts";
import { tellFailure } from "./told.ts";

export type TableKind = "CSV" | "Excel";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** `file` is its name without ending. What went wrong is told. */
export async function saveTable(kind: TableKind, file: string, sheet: Spreadsheet): Promise<void> {
  if (kind === "CSV") return saveText(`${file}.csv`, "text/csv", spreadsheetCsv(sheet));
  try {
    const { workbookOf } = await import("../../render/document/workbook.ts");
    saveBlob(`${file}.xlsx`, new Blob([workbookOf(sheet)], { type: WORKBOOK }));
  } catch {
    tellFailure("The Excel file could not be made: a part of the page did not load. The CSV holds the same.");
  }
}

/** The same of the numbers of a chart. */
export function saveChartTable(kind: TableKind, file: string, notes: ChartNotes, table: ChartTable): Promise<void> {
  return saveTable(kind, file, chartSpreadsheet(notes, table));
}
