// An Excel workbook (.xlsx) out of its files: its sheets, the texts they share, and the rows of one. Whoever unpacks it gives the files.
import { AppFailure } from "../basics/failure.ts";
import { type SheetName, sheetsText } from "../basics/sheet-names.ts";
import {
  type ListedSheet,
  makeExcelReader,
  makeRelations,
  makeSharedTexts,
  makeSheetList,
  makeTimeStyles,
  type SheetLimits,
} from "./excel-sheets.ts";
import type { SheetRow } from "./sheet-listener.ts";
import { makeXmlScanner, type XmlListener } from "./xml-scanner.ts";

/** Of every platform that the core runs on, in whose types it is compiled. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

/** Pieces of a file of the workbook by its path; null where it holds none of that path. */
export type OpenPart = (path: string) => AsyncIterable<Uint8Array> | null;

interface ExcelSheet extends SheetName {
  readonly path: string;
}

export interface ExcelBook {
  readonly sheets: readonly ExcelSheet[];
  readonly texts: readonly string[];
  /** Whether its days are counted from 1904. */
  readonly from1904: boolean;
  /** By the style of a cell, whether its number shows a time of day. */
  readonly showTimes: readonly boolean[];
}

const [BOOK, RELATIONS, SHARED] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"] as const;
const STYLES = "xl/styles.xml";
const GIVE = "Save the sheet as CSV in UTF-8, or the workbook again as .xlsx.";
/** First rows in which the header of a sheet must stand, and one under it. */
const FIRST_ROWS = 51;

/** What rows are read by. Throws an AppFailure for what is no such workbook; `where` is its name. */
export async function openExcel(open: OpenPart, where: string): Promise<ExcelBook> {
  const listed: ListedSheet[] = [];
  const paths = new Map<string, string>();
  const texts: string[] = [];
  let from1904 = false;
  const book = open(BOOK);
  if (book === null)
    throw new AppFailure(
      "bad-input",
      `${where} is no Excel workbook: it lacks ${BOOK}.`,
      "Give a CSV file or an .xlsx.",
    );
  const sheetList = makeSheetList(listed, () => {
    from1904 = true;
  });
  await scanXml(book, sheetList, () => `${where} (${BOOK})`);
  const showTimes: boolean[] = [];
  const [relations, shared, styles] = [open(RELATIONS), open(SHARED), open(STYLES)];
  if (relations !== null) await scanXml(relations, makeRelations(paths), () => `${where} (${RELATIONS})`);
  const refuse = (what: string): AppFailure => new AppFailure("bad-input", `${where} is refused: ${what}.`, GIVE);
  if (shared !== null) await scanXml(shared, makeSharedTexts(texts, refuse), () => `${where} (${SHARED})`);
  if (styles !== null) await scanXml(styles, makeTimeStyles(showTimes), () => `${where} (${STYLES})`);
  const sheets = listed.map(({ name, hidden, id }) => ({ name, hidden, path: paths.get(id) ?? "" }));
  return { sheets, texts, from1904, showTimes };
}

/** Tells the rows of the sheet of this name that hold something, null for the only one that is not hidden; of a workbook of one sheet those of that. Throws an AppFailure where it is not clear which. */
export async function eachExcelRow(
  open: OpenPart,
  book: ExcelBook,
  where: string,
  { sheet, columns, tell }: { readonly sheet: string | null; readonly columns: number; tell(row: SheetRow): void },
): Promise<void> {
  const { name, path } = chosenSheet(book, where, sheet);
  const file = open(path);
  if (file === null) throw new AppFailure("bad-input", `${where} is damaged: its sheet "${name}" is not in it.`, GIVE);
  const limits: SheetLimits = {
    columns,
    showTimes: book.showTimes,
    uncalculated: (cell) =>
      new AppFailure(
        "bad-input",
        `${where}, sheet "${name}": the cell ${cell} is a formula whose result is not in the file.`,
        "Open the workbook in a spreadsheet program, let it calculate, and save it again.",
      ),
  };
  const reader = makeExcelReader(book.texts, tell, limits);
  await scanXml(file, reader, () => `${where}, sheet ${name}, row ${reader.row()}`);
}

/** Thrown to stop at the last row that is wanted. */
class Enough extends Error {}

/** The first rows of a sheet, which hold something. Throws as `eachExcelRow`. */
export async function firstExcelRows(
  open: OpenPart,
  book: ExcelBook,
  where: string,
  { sheet, columns, most }: { readonly sheet: string | null; readonly columns: number; readonly most: number },
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const tell = ({ cells }: SheetRow): void => {
    if (rows.push([...cells]) >= most) throw new Enough();
  };
  try {
    await eachExcelRow(open, book, where, { sheet, columns, tell });
  } catch (thrown) {
    if (!(thrown instanceof Enough)) throw thrown;
  }
  return rows;
}

/** The other sheets that have such a header, with a row under it. Those that cannot be read have none. */
export async function sheetsAlike(
  open: OpenPart,
  book: ExcelBook,
  where: string,
  asked: {
    readonly sheet: string | null;
    readonly columns: number;
    readonly isHeader: (cells: readonly string[]) => boolean;
  },
): Promise<readonly SheetName[]> {
  const { name: own } = chosenSheet(book, where, asked.sheet);
  const found: SheetName[] = [];
  for (const { name, hidden } of book.sheets) {
    if (name === own) continue;
    const first = { sheet: name, columns: asked.columns, most: FIRST_ROWS };
    const rows = await firstExcelRows(open, book, where, first).catch((thrown: unknown) => {
      if (thrown instanceof AppFailure && thrown.code === "bad-input") return [];
      throw thrown;
    });
    if (rows.slice(0, -1).some(asked.isHeader)) found.push({ name, hidden });
  }
  return found;
}

function chosenSheet({ sheets }: ExcelBook, where: string, sheet: string | null): ExcelSheet {
  // Saved as a workbook of its own, a sheet may have another name than the profile says.
  if (sheets.length === 1) return sheets[0]!;
  const shown = sheets.filter(({ hidden }) => !hidden);
  const found = sheet !== null ? sheets.find(({ name }) => name === sheet) : shown.length === 1 ? shown[0] : undefined;
  if (found !== undefined) return found;
  const names = sheetsText(sheets);
  if (sheet !== null)
    throw new AppFailure("bad-input", `${where} has no sheet "${sheet}"; it has ${names}.`, "Correct the profile.");
  throw new AppFailure(
    "bad-input",
    sheets.length === 0 ? `${where} has no sheet.` : `${where} has several sheets: ${names}.`,
    'Say in the profile which one to read: "sheet".',
  );
}

/** Reads XML in UTF-8. `where` says where the scanner is. Throws an AppFailure as `makeXmlScanner` does. */
export async function scanXml(
  pieces: AsyncIterable<Uint8Array>,
  listener: XmlListener,
  where: () => string,
): Promise<void> {
  const scanner = makeXmlScanner(listener, where);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (error) {
      throw new AppFailure("bad-input", `${where()} is not in UTF-8.`, "Save or download the file again.", error);
    }
  };
  for await (const piece of pieces) scanner.write(decode(piece));
  scanner.write(decode());
  scanner.end();
}
