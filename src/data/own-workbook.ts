// An Excel workbook that the reader gave: its files out of the ZIP, its sheets by the core.

import { usualSheet } from "../core/basics/sheet-names.ts";
import { MOST_COLUMNS } from "../core/build/readers/too-many-columns.ts";
import type { EachSheetRow } from "../core/build/street-files.ts";
import { guessedHeader, isLikeHeader } from "../core/extract/guess-profile.ts";
import { eachExcelRow, firstExcelRows, openExcel, sheetsAlike } from "../core/workbook/read-excel.ts";
import { entriesOfZip } from "./zip-entries.ts";

/**
 * The names of its sheets, the first rows of one (the first that is not hidden where none is named), and the other sheets with the same
 * header. Throws an AppFailure for what is no such workbook.
 */
export async function firstOfWorkbook(file: File, sheet: string | null, most: number) {
  const open = await partsOf(file);
  const book = await openExcel(open, file.name);
  const sheets = book.sheets.map(({ name }) => name);
  const shown = sheet ?? usualSheet(book.sheets)?.name ?? null;
  const asked = { sheet: shown, columns: MOST_COLUMNS };
  const rows = await firstExcelRows(open, book, file.name, { ...asked, most });
  const header = rows[guessedHeader(rows)] ?? [];
  const isHeader = (cells: readonly string[]): boolean => isLikeHeader(header, cells);
  const otherSheets = header.length < 2 ? [] : await sheetsAlike(open, book, file.name, { ...asked, isHeader });
  return { sheets, sheet: shown, rows, otherSheets, from1904: book.from1904 };
}

/** The rows of a sheet, null for the only one that is not hidden. */
export function rowsOfWorkbook(file: File, sheet: string | null): EachSheetRow {
  return async (tell, isHeader) => {
    const open = await partsOf(file);
    const book = await openExcel(open, file.name);
    const asked = { sheet, columns: MOST_COLUMNS };
    await eachExcelRow(open, book, file.name, { ...asked, tell: ({ cells, row }) => tell(cells, row) });
    return isHeader === undefined ? [] : sheetsAlike(open, book, file.name, { ...asked, isHeader });
  };
}

async function partsOf(file: File) {
  const entries = await entriesOfZip(file, file.name, (path) => path.startsWith("xl/"));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return (path: string) => byPath.get(path)?.open() ?? null;
}
