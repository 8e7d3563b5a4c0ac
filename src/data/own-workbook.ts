// An Excel workbook that the reader gave: its files out of the ZIP, its sheets by the core.
import { MOST_COLUMNS } from "../core/build/readers/too-many-columns.ts";
import type { EachSheetRow } from "../core/build/street-files.ts";
import { eachExcelRow, openExcel } from "../core/workbook/read-excel.ts";
import { entriesOfZip } from "./zip-entries.ts";

/** Thrown to stop at the last row that is wanted. */
class Enough extends Error {}

/** The names of its sheets, and the first rows of one (its first where none is named). Throws an AppFailure for what is no such workbook. */
export async function firstOfWorkbook(file: File, sheet: string | null, most: number) {
  const open = await partsOf(file);
  const book = await openExcel(open, file.name);
  const sheets = book.sheets.map(({ name }) => name);
  const shown = sheet ?? sheets[0] ?? null;
  const rows: (readonly string[])[] = [];
  const tell = ({ cells }: { readonly cells: readonly string[] }): void => {
    if (rows.push([...cells]) >= most) throw new Enough();
  };
  try {
    await eachExcelRow(open, book, file.name, { sheet: shown, columns: MOST_COLUMNS, tell });
  } catch (thrown) {
    if (!(thrown instanceof Enough)) throw thrown;
  }
  return { sheets, sheet: shown, rows, from1904: book.from1904 };
}

/** The rows of a sheet, null for the only one. */
export function rowsOfWorkbook(file: File, sheet: string | null): EachSheetRow {
  return async (tell) => {
    const open = await partsOf(file);
    const book = await openExcel(open, file.name);
    await eachExcelRow(open, book, file.name, {
      ...{ sheet, columns: MOST_COLUMNS },
      tell: ({ cells, row }) => tell(cells, row),
    });
  };
}

async function partsOf(file: File) {
  const entries = await entriesOfZip(file, file.name, (path) => path.startsWith("xl/"));
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return (path: string) => byPath.get(path)?.open() ?? null;
}
