// Small Excel workbooks, made cell by cell.
import { zip } from "./cli/zip.ts";

/** A text, a number, one shown in a format, or a formula with the result that the file holds; null for one without. */
export type SheetCell =
  | string
  | number
  | { readonly shown: number | null; readonly format: string }
  | { readonly formula: string; readonly result: string | number | null };

export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly state?: "hidden" | "veryHidden";
}

/** Texts are shared, as Excel does it; empty ones are left out. */
export function xlsx(sheets: readonly SheetPlan[], from1904 = false): Buffer {
  const shared: string[] = [];
  const formats: string[] = [];
  const parts = sheets.map(({ rows }, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    text: `<worksheet><sheetData>${rows.map((row, at) => rowXml(row, at + 1, { shared, formats })).join("")}</sheetData></worksheet>`,
  }));
  const listed = sheets.map(
    ({ name, state = "visible" }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zip(
    [
      { name: "[Content_Types].xml", text: "<Types/>" },
      {
        name: "xl/workbook.xml",
        text: `<workbook><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${listed.join("")}</sheets></workbook>`,
      },
      { name: "xl/_rels/workbook.xml.rels", text: `<Relationships>${relations.join("")}</Relationships>` },
      ...parts,
      { name: "xl/styles.xml", text: stylesXml(formats) },
      {
        name: "xl/sharedStrings.xml",
        text: `<sst>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
      },
    ].map((entry) => ({ ...entry, deflate: true })),
  );
}

interface Book {
  readonly shared: string[];
  readonly formats: string[];
}

/** The first style is that of cells which say none. */
function stylesXml(formats: readonly string[]): string {
  const own = formats.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  return `<styleSheet><numFmts>${own.join("")}</numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
}

function rowXml(row: readonly SheetCell[], number: number, book: Book): string {
  const cells = row.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`, book));
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cellXml(cell: SheetCell, at: string, { shared, formats }: Book): string {
  if (cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell !== "string") {
    if ("shown" in cell) {
      const known = formats.indexOf(cell.format);
      const style = known < 0 ? formats.push(cell.format) : known + 1;
      return cell.shown === null ? `<c r="${at}" s="${style}"/>` : `<c r="${at}" s="${style}"><v>${cell.shown}</v></c>`;
    }
    const { formula, result } = cell;
    const type = typeof result === "string" ? ' t="str"' : "";
    return `<c r="${at}"${type}><f>${escaped(formula)}</f>${result === null ? "" : `<v>${escaped(String(result))}</v>`}</c>`;
  }
  const known = shared.indexOf(cell);
  const index = known < 0 ? shared.push(cell) - 1 : known;
  return `<c r="${at}" t="s"><v>${index}</v></c>`;
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
