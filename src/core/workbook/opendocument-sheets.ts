// The sheets of an OpenDocument workbook (.ods), out of its content.xml (OpenDocument 1.3, part 3, sections 9 and 19).
import { addCell, isEmptyRow, LONGEST_CELL, type SheetListener, timesOf } from "./sheet-listener.ts";
import type { XmlListener } from "./xml-scanner.ts";

const CELLS: ReadonlySet<string> = new Set(["table:table-cell", "table:covered-table-cell"]);
/** What stands in a cell and is not its text. */
const ASIDE: ReadonlySet<string> = new Set(["office:annotation", "draw:frame", "table:detective"]);
const NUMBERS: ReadonlySet<string> = new Set(["float", "percentage", "currency"]);

/** `row` is that which is being read. Rows and cells that are repeated are never laid out: a row is told once, with how often it stands. */
export function makeOpenDocumentReader(listener: SheetListener): XmlListener & { row(): number } {
  let [wanted, row, times, aside] = [false, 0, 1, 0];
  let cells: string[] = [];
  /** Of the cell that is open: how often it stands, its number, its text; paragraphs are on lines of their own. */
  let [inCell, repeated, value, text, paragraphs] = [false, 1, "", "", 0];
  return {
    row: () => row,
    open(name, attribute) {
      if (aside > 0) {
        if (ASIDE.has(name)) aside++;
        return;
      }
      if (name === "table:table") {
        [wanted, row] = [listener.sheet(attribute("table:name") ?? ""), 0];
        return;
      }
      if (!wanted) return;
      if (name === "table:table-row") {
        times = timesOf(attribute("table:number-rows-repeated"));
        row++;
        cells = [];
      } else if (CELLS.has(name)) {
        const type = attribute("office:value-type");
        repeated = timesOf(attribute("table:number-columns-repeated"));
        value = type !== null && NUMBERS.has(type) ? (attribute("office:value") ?? "") : "";
        [inCell, text, paragraphs] = [true, attribute("office:string-value") ?? "", 0];
      } else if (inCell) {
        if (ASIDE.has(name)) aside++;
        else if (name === "text:p") text = paragraphs++ === 0 ? "" : `${text}\n`;
        else if (name === "text:s") text += " ".repeat(Math.min(timesOf(attribute("text:c")), LONGEST_CELL));
        else if (name === "text:tab" || name === "text:line-break") text += " ";
      }
    },
    text(more) {
      if (inCell && aside === 0 && paragraphs > 0 && text.length < LONGEST_CELL) text += more;
    },
    close(name) {
      if (!wanted) return;
      if (aside > 0) {
        if (ASIDE.has(name)) aside--;
      } else if (CELLS.has(name)) {
        addCell(cells, value === "" ? text.trim().slice(0, LONGEST_CELL) : value, repeated);
        inCell = false;
      } else if (name === "table:table-row") {
        if (!isEmptyRow(cells)) listener.row({ row, times, cells });
        row += times - 1;
      }
    },
  };
}
