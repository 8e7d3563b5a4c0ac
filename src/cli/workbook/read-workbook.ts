// A workbook of sheets, OpenDocument or Excel, as its rows stream by: whatever it unpacks to, little of it is in memory at once.
import { AppFailure } from "../../core/basics/failure.ts";
import {
  type ListedSheet,
  makeExcelReader,
  makeRelations,
  makeSharedTexts,
  makeSheetList,
} from "../../core/workbook/excel-sheets.ts";
import { makeOpenDocumentReader } from "../../core/workbook/opendocument-sheets.ts";
import { scanXml } from "../../core/workbook/read-excel.ts";
import type { SheetListener } from "../../core/workbook/sheet-listener.ts";
import type { XmlListener } from "../../core/workbook/xml-scanner.ts";
import { openZip, type ZippedFile } from "../police/zip-files.ts";
import { stopIfInterrupted, type Terminal } from "../terminal.ts";

const [CONTENT, BOOK, RELATIONS, SHARED] = [
  "content.xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/sharedStrings.xml",
];
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** `unpacked` is told of the bytes that were read, of all that there are. */
interface Reading {
  readonly signal: Terminal["signal"];
  readonly unpacked: (bytes: number, of: number) => void;
}

/**
 * Tells `listener` of each sheet in the order of the workbook, and of the rows of those it wants. Throws an AppFailure for what is no
 * such workbook, is damaged, or unpacks to far too much; what the listener throws goes through.
 */
export async function readWorkbook(path: string, listener: SheetListener, reading: Reading): Promise<void> {
  const zip = await openZip(path, (name) => [CONTENT, BOOK, RELATIONS, SHARED].includes(name) || SHEET.test(name));
  try {
    const files = new Map(zip.files.map((file) => [file.path, file]));
    const [content, book] = [files.get(CONTENT), files.get(BOOK)];
    if (content !== undefined) await readOpenDocument(path, content, listener, reading);
    else if (book !== undefined) await readExcel(path, files, book, listener, reading);
    else
      throw new AppFailure(
        "bad-input",
        `${path} is no workbook: it holds neither ${CONTENT} of an OpenDocument (.ods) nor ${BOOK} of an Excel file (.xlsx).`,
        "Give the workbook as it was downloaded.",
      );
  } finally {
    zip.close();
  }
}

async function readOpenDocument(path: string, content: ZippedFile, listener: SheetListener, reading: Reading) {
  let sheet = "";
  const reader = makeOpenDocumentReader({
    sheet(name) {
      sheet = name;
      return listener.sheet(name);
    },
    row: listener.row,
  });
  await scan(content, reader, () => placeOf(path, sheet, reader.row()), reading);
}

async function readExcel(
  path: string,
  files: ReadonlyMap<string, ZippedFile>,
  book: ZippedFile,
  listener: SheetListener,
  reading: Reading,
) {
  const sheets: ListedSheet[] = [];
  const paths = new Map<string, string>();
  const texts: string[] = [];
  const refuse = (what: string) => new AppFailure("bad-input", `${path} is refused: ${what}.`, "Download it again.");
  const [relations, shared] = [files.get(RELATIONS), files.get(SHARED)];
  await scan(book, makeSheetList(sheets), () => `${path} (${BOOK})`, reading);
  if (relations !== undefined) await scan(relations, makeRelations(paths), () => `${path} (${RELATIONS})`, reading);
  if (shared !== undefined) await scan(shared, makeSharedTexts(texts, refuse), () => `${path} (${SHARED})`, reading);
  for (const { name, id } of sheets) {
    const file = files.get(paths.get(id) ?? "");
    if (!listener.sheet(name)) continue;
    if (file === undefined) throw refuse(`its sheet "${name}" is not in it`);
    const reader = makeExcelReader(texts, listener.row);
    await scan(file, reader, () => placeOf(path, name, reader.row()), reading);
  }
}

async function scan(file: ZippedFile, listener: XmlListener, where: () => string, reading: Reading) {
  await scanXml(watched(file, reading), listener, where);
}

async function* watched(file: ZippedFile, { signal, unpacked }: Reading) {
  for await (const piece of file.open()) {
    stopIfInterrupted(signal);
    unpacked(piece.length, file.bytes);
    yield piece;
  }
}

export function placeOf(path: string, sheet: string, row: number): string {
  if (sheet === "") return path;
  return row === 0 ? `${path}, sheet ${sheet}` : `${path}, sheet ${sheet}, row ${row}`;
}
