// The files of an extract: texts, workbooks and ZIPs of texts, each with how its rows are read.
import { basename } from "node:path";
import { AppFailure } from "../../core/basics/failure.ts";
import type { SheetName } from "../../core/basics/sheet-names.ts";
import { MOST_COLUMNS } from "../../core/build/readers/too-many-columns.ts";
import type { EachSheetRow, GivenFile, UnreadFile } from "../../core/build/street-files.ts";
import { isCompoundFile, oldWorkbook } from "../../core/workbook/old-workbook.ts";
import { eachExcelRow, type OpenPart, openExcel, sheetsAlike } from "../../core/workbook/read-excel.ts";
import { givenFiles } from "../police/given-files.ts";
import { openZip } from "../police/zip-files.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";
import { type IsHeader, isNoTable } from "./no-table.ts";

/** A workbook as far as it is known before a sheet of it is read. */
export interface OpenWorkbook {
  readonly sheets: readonly SheetName[];
  readonly from1904: boolean;
  /** Rows of the sheet of this name, null for the only one that is not hidden. */
  rows(sheet: string | null): EachSheetRow;
}

/** A file of an extract; `workbook` is null of a text. */
export interface ExtractFile extends GivenFile {
  readonly workbook: OpenWorkbook | null;
}

export interface ExtractFiles {
  readonly files: readonly ExtractFile[];
  /** What lies beside them in folders and ZIPs, and is no table. */
  readonly unread: readonly UnreadFile[];
  /** Closes archives and workbooks. */
  close(): void;
}

/** Names of files that hold tables. */
const TABLE = /\.(?:csv|tsv|tab|txt)$/i;
/** One that may be a table, and may be a readme. */
const TEXT = /\.txt$/i;
const WORKBOOK = /\.xls[xm]$/i;
/** In so many bytes from its beginning a locked workbook says that it is locked. */
const DIRECTORY = 16e6;
const NO_TABLE = "it is no table of offences";
const GIVE = "An extract is a table as CSV, TSV or XLSX, or a ZIP of such texts.";

/** Throws an AppFailure for a path that is not there, and for what is no table. `isHeader` is of the profile, where there is one. */
export async function findExtractFiles(
  paths: readonly string[],
  terminal: Terminal,
  isHeader: IsHeader = null,
): Promise<ExtractFiles> {
  const closers: (() => void)[] = [];
  const close = (): void => {
    for (const end of closers) end();
  };
  try {
    const files: ExtractFile[] = [];
    const unread: UnreadFile[] = [];
    for (const path of paths) files.push(...(await filesAt(path, { closers, unread, terminal, isHeader })));
    return { files, unread, close };
  } catch (error) {
    close();
    throw error;
  }
}

interface Search {
  readonly closers: (() => void)[];
  readonly unread: UnreadFile[];
  readonly terminal: Terminal;
  readonly isHeader: IsHeader;
}

async function filesAt(path: string, { closers, unread, terminal, isHeader }: Search): Promise<readonly ExtractFile[]> {
  const passOver = (where: string): boolean => unread.push({ where, reason: NO_TABLE }) === 0;
  const given = await givenFiles(path, {
    option: "--extract",
    opened: (end) => closers.push(end),
    // A path that was given by name is looked into whatever it is called.
    wanted: (where) => where === path || TABLE.test(where) || WORKBOOK.test(where) || passOver(where),
  });
  const files: ExtractFile[] = [];
  for (const file of given) {
    if (file.where !== path && TEXT.test(file.where) && (await isNoTable(file, isHeader))) passOver(file.where);
    else files.push(await extractFile(file, path, closers, terminal));
  }
  if (files.length === 0) throw new AppFailure("bad-input", `${path} holds no table.`, GIVE);
  return files;
}

async function extractFile(
  file: GivenFile,
  path: string,
  closers: (() => void)[],
  terminal: Terminal,
): Promise<ExtractFile> {
  const start = await beginningOf(file, 8);
  if (isCompoundFile(start)) throw oldWorkbook(await beginningOf(file, DIRECTORY), file.where);
  if (!WORKBOOK.test(basename(file.name))) return { ...file, workbook: null };
  if (path.toLowerCase().endsWith(".zip"))
    throw new AppFailure(
      "bad-input",
      `${file.where} is a workbook inside a ZIP.`,
      "Unpack the ZIP and give the workbook.",
    );
  const workbook = await openWorkbook(file.where, closers, terminal);
  return { ...file, workbook };
}

async function openWorkbook(path: string, closers: (() => void)[], { signal }: Terminal): Promise<OpenWorkbook> {
  const zip = await openZip(path, (name) => name.startsWith("xl/"));
  closers.push(zip.close);
  const parts = new Map(zip.files.map((part) => [part.path, part]));
  const open: OpenPart = (name) => {
    const part = parts.get(name);
    return part === undefined ? null : interruptible(part.open(), signal);
  };
  const book = await openExcel(open, path);
  return {
    sheets: book.sheets,
    from1904: book.from1904,
    rows: (sheet) => async (tell, isHeader) => {
      const asked = { sheet, columns: MOST_COLUMNS + 1 };
      await eachExcelRow(open, book, path, { ...asked, tell: ({ cells, row }) => tell(cells, row) });
      return isHeader === undefined ? [] : sheetsAlike(open, book, path, { ...asked, isHeader });
    },
  };
}

async function* interruptible(pieces: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    stopIfInterrupted(signal);
    yield piece;
  }
}

async function beginningOf(file: GivenFile, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of file.open()) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes >= most) break;
  }
  return Buffer.concat(pieces);
}
