// The sheets of an Excel workbook (.xlsx), each a file of its own with its texts in another (ECMA-376, part 1, section 18).
import type { SheetName } from "../basics/sheet-names.ts";
import { addCell, isEmptyRow, LONGEST_CELL, MOST_COLUMNS, type SheetRow } from "./sheet-listener.ts";
import type { XmlListener } from "./xml-scanner.ts";

/** Letters of the texts that sheets share: more than any table of names has. */
const MOST_SHARED = 50_000_000;

/** How a sheet is read that is no table of the Home Office. */
export interface SheetLimits {
  /** By the style of a cell, whether its number shows a time of day. */
  readonly showTimes: readonly boolean[];
  /** Columns that are kept. */
  readonly columns: number;
  /** Gives what is thrown for a cell ("C7") that is a formula whose result the workbook does not hold. */
  readonly uncalculated: (cell: string) => Error;
}

/** A sheet as the workbook lists it, with the id of its file. */
export interface ListedSheet extends SheetName {
  readonly id: string;
}

/** The sheets as `xl/workbook.xml` lists them in order. `from1904` is called where the workbook counts its days from 1904. */
export function makeSheetList(sheets: ListedSheet[], from1904: () => void = () => undefined): XmlListener {
  return {
    open(name, attribute) {
      if (name === "workbookPr" && /^(?:1|true)$/.test(attribute("date1904") ?? "")) from1904();
      if (name !== "sheet") return;
      const hidden = /^(?:hidden|veryHidden)$/.test(attribute("state") ?? "");
      sheets.push({ name: attribute("name") ?? "", id: attribute("r:id") ?? "", hidden });
    },
    text: () => undefined,
    close: () => undefined,
  };
}

/** Formats of numbers that stand in no workbook and show a time of day (section 18.8.30). */
const TIME_FORMATS: ReadonlySet<string> = new Set(["18", "19", "20", "21", "22", "45", "46", "47"]);
/** What of a format is no sign of it: texts in quotes, signs after a backslash, colours and conditions. */
const NO_SIGNS = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether a number in each style of cells shows a time of day, as `xl/styles.xml` lists them in order. */
export function makeTimeStyles(showTimes: boolean[]): XmlListener {
  const own = new Map<string, boolean>();
  let inCells = false;
  return {
    open(name, attribute) {
      const id = attribute("numFmtId") ?? "";
      if (name === "cellXfs") inCells = true;
      else if (name === "numFmt") own.set(id, /[hs]/i.test((attribute("formatCode") ?? "").replace(NO_SIGNS, "")));
      else if (name === "xf" && inCells) showTimes.push(own.get(id) ?? TIME_FORMATS.has(id));
    },
    text: () => undefined,
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  };
}

/** The paths of files by their ids, as `xl/_rels/workbook.xml.rels` gives them from the folder `xl` on. */
export function makeRelations(paths: Map<string, string>): XmlListener {
  return {
    open(name, attribute) {
      const target = attribute("Target") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      if (name === "Relationship") paths.set(attribute("Id") ?? "", path);
    },
    text: () => undefined,
    close: () => undefined,
  };
}

/** The texts that sheets share, in their order. `refuse` gives what is thrown where they are too many. */
export function makeSharedTexts(texts: string[], refuse: (what: string) => Error): XmlListener {
  let [text, inText, inPhonetics, letters] = ["", false, false, 0];
  return {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") inPhonetics = true;
      inText = name === "t" && !inPhonetics;
    },
    text(more) {
      if (inText && text.length < LONGEST_CELL) text += more;
    },
    close(name) {
      if (name === "t") inText = false;
      if (name === "rPh") inPhonetics = false;
      if (name !== "si") return;
      letters += text.length + 1;
      if (letters > MOST_SHARED) throw refuse("it holds more texts than any table of names");
      texts.push(text.trim().slice(0, LONGEST_CELL));
    },
  };
}

/** The rows of one sheet. Rows and cells without anything in them may be left out of the file: each says where it stands. */
export function makeExcelReader(
  shared: readonly string[],
  tell: (row: SheetRow) => void,
  limits: SheetLimits | null = null,
): XmlListener & { row(): number } {
  const most = limits?.columns ?? MOST_COLUMNS;
  let row = 0;
  let cells: string[] = [];
  let [type, style, text, column, inText] = ["", 0, "", 0, false];
  let [isFormula, hasValue] = [false, false];
  return {
    row: () => row,
    open(name, attribute) {
      if (name === "row") {
        const given = Number(attribute("r") ?? row + 1);
        row = Number.isSafeInteger(given) && given > row ? given : row + 1;
        cells = [];
      } else if (name === "c") {
        column = columnOf(attribute("r") ?? "") ?? cells.length;
        [type, style, text] = [attribute("t") ?? "n", Number(attribute("s") ?? 0), ""];
        [isFormula, hasValue] = [false, false];
      } else {
        inText = name === "v" || name === "t";
        if (name === "f") isFormula = true;
        if (inText) hasValue = true;
      }
    },
    text(more) {
      if (inText && text.length < LONGEST_CELL) text += more;
    },
    close(name) {
      inText = false;
      if (name === "c" && isFormula && !hasValue && limits !== null)
        throw limits.uncalculated(`${columnName(column)}${row}`);
      if (name === "c" && column < most) {
        addCell(cells, "", column - cells.length, most);
        const isNumber = type === "n" && limits !== null;
        const plain = type === "s" ? (shared[Number(text)] ?? "") : text.trim();
        cells[column] = (isNumber ? numberText(plain, limits.showTimes[style] === true) : plain).slice(0, LONGEST_CELL);
      } else if (name === "row" && !isEmptyRow(cells)) tell({ row, times: 1, cells });
    },
  };
}

/**
 * A number that cannot be taken for hours and minutes in writing: 0.25, which is six o'clock, as 0.250. Days that are shown with their
 * time have a part of a day, be it none: 45658 as 45658.0.
 */
function numberText(text: string, showsTime: boolean): string {
  if (showsTime && /^\d+$/.test(text)) return `${text}.0`;
  return /^\d{1,2}\.\d\d$/.test(text) ? `${text}0` : text;
}

/** From 0 of the cell "A1" on; null where a cell does not say where it stands. */
function columnOf(cell: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(cell)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "A" of 0, "AA" of 26. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
