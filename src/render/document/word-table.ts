// A table of a Word document: its header repeats on every page, numbers stand under each other. Rows may be cut: LibreOffice 7 loses some that may not.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { DocumentTable, TableRow as Row } from "./document-model.ts";
import { MUTED, textWidth } from "./word-styles.ts";

const NUMBER = /^(?:few )?[+−-]?[\d.,]+(?:$|\s*[(%▲▼†]|\u00a0%)|^[–—]?$/;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "D1D5DB" };
const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** Letters that a text is given room for at most, before it is broken; and what the margins of a cell are worth. */
const [WIDEST, MARGINS] = [34, 3];
/** A letter of the small type, in twentieths of a point, reckoned wide. */
const [LETTER, SMALL_LETTER] = [95, 84];
/** Letters of a head are bold: so much wider. */
const BOLD = 1.25;
/** Of upright heads, in twentieths of a point. */
const UPRIGHT = 2100;

export function wordTable(table: DocumentTable, landscape: boolean): Table {
  const { head, rows, dense = false } = table;
  const widths = widthsOf(table, textWidth(landscape));
  const right = head.map((_, column) => column > 0 && isOfNumbers(rows, column));
  const style = dense ? "TableSmall" : "TableText";
  const cellOf = (text: string, column: number, how: { readonly bold?: boolean; readonly fill?: string }) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      ...(how.fill && { shading: { type: ShadingType.CLEAR, color: "auto", fill: how.fill } }),
      children: [
        new Paragraph({
          style,
          alignment: right[column] ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: text
            .split("\n")
            .map(
              (line, at) =>
                new TextRun({ text: line, ...(at > 0 && { break: 1, color: MUTED }), ...(how.bold && { bold: true }) }),
            ),
        }),
      ],
    });
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: dense ? 40 : 80, right: dense ? 40 : 80 },
    tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
    borders: { top: LINE, bottom: LINE, left: NONE, right: NONE, insideHorizontal: LINE, insideVertical: NONE },
    rows: [
      headRow(table, widths, right, style),
      ...rows.map((row) => {
        if (row.role === "group") return groupRow(row, head.length, sum(widths), style);
        const total = row.role === "total";
        return new TableRow({
          children: head.map((_, column) =>
            cellOf(row.cells[column] ?? "", column, { bold: total || column === 0, ...(total && { fill: "F3F4F6" }) }),
          ),
        });
      }),
    ],
  });
}

function headRow(
  { head, dense = false }: DocumentTable,
  widths: readonly number[],
  right: readonly boolean[],
  style: string,
): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(dense && { height: { value: UPRIGHT, rule: HeightRule.EXACT } }),
    children: head.map((text, column) => {
      const upright = dense && column > 0;
      return new TableCell({
        width: { size: widths[column]!, type: WidthType.DXA },
        verticalAlign: upright ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM,
        shading: { type: ShadingType.CLEAR, color: "auto", fill: "E5EDF3" },
        ...(upright && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
        children: [
          new Paragraph({
            style,
            alignment: right[column] && !upright ? AlignmentType.RIGHT : AlignmentType.LEFT,
            children: [new TextRun({ text, bold: true })],
          }),
        ],
      });
    }),
  });
}

function groupRow({ cells }: Row, columns: number, width: number, style: string): TableRow {
  const [name = "", ...rest] = cells;
  return new TableRow({
    children: [
      new TableCell({
        columnSpan: columns,
        width: { size: width, type: WidthType.DXA },
        shading: { type: ShadingType.CLEAR, color: "auto", fill: "F3F4F6" },
        children: [
          new Paragraph({
            style,
            children: [
              new TextRun({ text: name, bold: true }),
              ...rest.map((text) => new TextRun({ text: `  ${text}`, color: MUTED })),
            ],
          }),
        ],
      }),
    ],
  });
}

function isOfNumbers(rows: readonly Row[], column: number): boolean {
  const cells = rows.flatMap(({ cells: all, role }) => (role === "group" ? [] : [all[column] ?? ""]));
  return cells.some((text) => /\d/.test(text)) && cells.filter((text) => !NUMBER.test(text)).length <= cells.length / 4;
}

/** Every column has room for its longest word; what is left goes to those with long texts. Together as wide as the text. */
function widthsOf({ head, rows, dense = false }: DocumentTable, width: number): readonly number[] {
  const plain = rows.filter(({ role }) => role !== "group");
  const columns = head.map((name, column) => {
    const cells = plain.map(({ cells: all }) => all[column] ?? "");
    const texts = dense && column > 0 ? cells : [name, ...cells];
    const bold = dense && column > 0 ? 0 : Math.ceil(BOLD * longest(name.split(" ")));
    const least = Math.max(bold, longest(texts.flatMap((text) => text.split(/[ \n]/)))) + MARGINS;
    const wanted = Math.min(WIDEST, longest(texts.flatMap((text) => text.split("\n")))) + MARGINS;
    return { least, wanted: Math.max(least, wanted) };
  });
  const room = width / (dense ? SMALL_LETTER : LETTER);
  const free = room - sum(columns.map(({ least }) => least));
  const more = columns.map(({ least, wanted }) => (free > 0 ? wanted - least : 0));
  const letters = columns.map(({ least }, at) => least + (free * more[at]!) / Math.max(1, sum(more)));
  const all = sum(letters);
  return letters.map((own) => Math.floor((width * own) / all));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
