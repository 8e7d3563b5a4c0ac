// A table as an Excel workbook (Office Open XML): numbers as numbers, a header that stays in view, notes on a sheet of their own.
import { strToU8, zipSync } from "fflate";
import type { Spreadsheet } from "../../core/basics/csv.ts";
import { type Markup, markup } from "../../core/basics/markup.ts";
import { plainText } from "../../core/basics/plain-text.ts";
import { numberIn } from "../../core/basics/spreadsheet.ts";

/** Texts are written as texts, so that none can be a formula. */
export function workbookOf(sheet: Spreadsheet): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(partsOf(sheet)).map(([path, part]) => [path, strToU8(HEADER + part.markup)]);
  // The same table is the same file: no clock.
  return zipSync(Object.fromEntries(entries), { mtime: FIRST_DATE }) as Uint8Array<ArrayBuffer>;
}

/** The first that a ZIP can hold, in the time of the machine. */
const FIRST_DATE = new Date(1980, 0, 1);
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SHEETS = ["Table", "Notes"] as const;
/** Places in the list of formats of the cells (`styles`). */
const PLAIN = 0;
const BOLD = 1;
const WRAPPED = 2;
/** Letters; Excel's own are about as wide as a digit. */
const [NARROWEST, WIDEST, NOTE_WIDTH] = [9, 48, 110];

function partsOf({ head, rows, notes }: Spreadsheet): Readonly<Record<string, Markup>> {
  const table = [
    head.map((text) => cell(text, BOLD, false)),
    ...rows.map((row) => row.map((text) => cell(text, PLAIN))),
  ];
  const lines = notes.map((note) => note.map((text) => cell(text, WRAPPED)));
  const noteWidth = Math.max(1, ...notes.map(({ length }) => length));
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": markup`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${SHEETS.map((name, index) => markup`<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles(),
    "xl/worksheets/sheet1.xml": worksheet(table, widthsOf([head, ...rows]), true),
    "xl/worksheets/sheet2.xml": worksheet(lines, [noteWidth > 1 ? 22 : NOTE_WIDTH, NOTE_WIDTH], false),
  };
}

type Cell = (place: string) => Markup;

function cell(given: string, format: number, numbers = true): Cell {
  const text = plainText(given);
  const number = numbers ? numberIn(text) : null;
  return (place) => {
    if (text === "") return markup``;
    if (number !== null) return markup`<c r="${place}" s="${format}"><v>${String(number)}</v></c>`;
    return markup`<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  };
}

function worksheet(rows: readonly (readonly Cell[])[], widths: readonly number[], frozen: boolean): Markup {
  const view = frozen
    ? markup`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    : markup`<sheetViews><sheetView workbookViewId="0"/></sheetViews>`;
  const columns = widths.map(
    (width, index) => markup`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map(
    (cells, row) =>
      markup`<row r="${row + 1}">${cells.map((write, column) => write(`${columnName(column)}${row + 1}`))}</row>`,
  );
  return markup`<worksheet xmlns="${MAIN}">${view}<cols>${columns}</cols><sheetData>${lines}</sheetData></worksheet>`;
}

/** A, B, …, Z, AA. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}

function contentTypes(): Markup {
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ...SHEETS.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, "worksheet"]),
    ["/xl/styles.xml", "styles"],
  ] as const;
  return markup`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([path, kind]) => markup`<Override PartName="${path!}" ContentType="${KINDS}.${kind!}+xml"/>`)}</Types>`;
}

function relations(parts: readonly (readonly [kind: string, target: string])[]): Markup {
  return markup`<Relationships xmlns="${PACKAGE}/relationships">${parts.map(([kind, target], index) => markup`<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)}</Relationships>`;
}

function styles(): Markup {
  const font = (bold: Markup): Markup =>
    markup`<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  const wrapped = markup`<alignment vertical="top" wrapText="1"/>`;
  return markup`<styleSheet xmlns="${MAIN}"><fonts count="2">${font(markup``)}${font(markup`<b/>`)}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${wrapped}</xf></cellXfs></styleSheet>`;
}
