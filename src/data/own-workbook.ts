// An Excel workbook that the reader gave: its files out of the ZIP, its sheets by the core.

import { AppFailure } from "../core/basics/failure.ts";
import { usualSheet } from "../core/basics/sheet-names.ts";
import { MOST_COLUMNS } from "../core/build/readers/too-many-columns.ts";
import type { EachSheetRow } from "../core/build/street-files.ts";
import { guessedHeader, guessProfile, isLikeHeader } from "../core/extract/guess-profile.ts";
import { eachExcelRow, firstExcelRows, openExcel, sheetsAlike } from "../core/workbook/read-excel.ts";
import { entriesOfZip } from "./zip-entries.ts";

/**
 * The names of its sheets, the first rows of one (of those that are not hidden that which holds an extract, where none is named), and
 * the other sheets with the same header. Throws an AppFailure for what is no such workbook.
 */
export async function firstOfWorkbook(file: File, sheet: string | null, most: number) {
  const open = await partsOf(file);
  const book = await openExcel(open, file.name);
  const sheets = book.sheets.map(({ name }) => name);
  const rowsOf = (one: string | null): Promise<Rows> =>
    firstExcelRows(open, book, file.name, { sheet: one, columns: MOST_COLUMNS, most });
  const visible = book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const found = sheet === null && visible.length > 1 ? await firstExtract(visible, rowsOf) : null;
  const shown = found?.sheet ?? sheet ?? usualSheet(book.sheets)?.name ?? null;
  const rows = found?.rows ?? (await rowsOf(shown));
  const header = rows[guessedHeader(rows)] ?? [];
  const isHeader = (cells: readonly string[]): boolean => isLikeHeader(header, cells);
  const asked = { sheet: shown, columns: MOST_COLUMNS, isHeader };
  const otherSheets = header.length < 2 ? [] : await sheetsAlike(open, book, file.name, asked);
  return { sheets, sheet: shown, rows, otherSheets, from1904: book.from1904 };
}

type Rows = readonly (readonly string[])[];

/** As at the command line: the first sheet that has all that an extract needs, else the first with a table; null where none has. */
async function firstExtract(sheets: readonly string[], rowsOf: (sheet: string) => Promise<Rows>) {
  let first: { readonly sheet: string; readonly rows: Rows } | null = null;
  for (const sheet of sheets) {
    const rows = await rowsOf(sheet).catch((thrown: unknown) => {
      if (thrown instanceof AppFailure) return [];
      throw thrown;
    });
    if (rows.length < 2) continue;
    const at = guessedHeader(rows);
    const [header = [], ...below] = rows.slice(at);
    if (below.length === 0) continue;
    if (guessProfile(header, below).missing.length === 0) return { sheet, rows };
    first ??= { sheet, rows };
  }
  return first;
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
