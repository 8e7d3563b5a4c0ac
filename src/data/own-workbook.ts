// An Excel workbook that the reader gave: its files out of the ZIP, its sheets by the core.
import { AppFailure } from "../core/basics/failure.ts";
import { MOST_COLUMNS } from "../core/build/readers/too-many-columns.ts";
import type { EachSheetRow } from "../core/build/street-files.ts";
import { guessedHeader, guessProfile } from "../core/extract/guess-profile.ts";
import { eachExcelRow, openExcel } from "../core/workbook/read-excel.ts";
import { entriesOfZip } from "./zip-entries.ts";

/** Thrown to stop at the last row that is wanted. */
class Enough extends Error {}

/** The names of its sheets, and the first rows of one (that which holds an extract, where none is named). Throws an AppFailure for what is no such workbook. */
export async function firstOfWorkbook(file: File, sheet: string | null, most: number) {
  const open = await partsOf(file);
  const book = await openExcel(open, file.name);
  const sheets = book.sheets.map(({ name }) => name);
  const rowsOf = async (shown: string | null): Promise<Rows> => {
    const rows: (readonly string[])[] = [];
    const tell = ({ cells }: { readonly cells: readonly string[] }): void => {
      if (rows.push([...cells]) >= most) throw new Enough();
    };
    try {
      await eachExcelRow(open, book, file.name, { sheet: shown, columns: MOST_COLUMNS, tell });
    } catch (thrown) {
      if (!(thrown instanceof Enough)) throw thrown;
    }
    return rows;
  };
  const found = sheet === null && sheets.length > 1 ? await firstExtract(sheets, rowsOf) : null;
  const shown = found?.sheet ?? sheet ?? sheets[0] ?? null;
  return { sheets, sheet: shown, rows: found?.rows ?? (await rowsOf(shown)), from1904: book.from1904 };
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
