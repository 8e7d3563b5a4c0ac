// What the readers of workbooks tell of the sheets that stream by.

/** Columns of a row that are kept, whatever is repeated after them. */
export const MOST_COLUMNS = 32;
/** Letters of a cell that are kept. */
export const LONGEST_CELL = 2000;

/** A row that holds something: its number from 1, how often it stands there, and the texts of its cells, "" for none. */
export interface SheetRow {
  readonly row: number;
  readonly times: number;
  readonly cells: readonly string[];
}

export interface SheetListener {
  /** A sheet begins. Whether its rows are wanted. */
  sheet(name: string): boolean;
  row(row: SheetRow): void;
}

/** Adds a cell `times` times, as far as columns are kept. */
export function addCell(cells: string[], text: string, times: number, columns = MOST_COLUMNS): void {
  const most = Math.min(cells.length + times, columns);
  while (cells.length < most) cells.push(text);
}

export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((text) => text === "");
}

/** How often something is repeated, as an attribute says: 1 where it says nothing that makes sense. */
export function timesOf(text: string | null): number {
  const times = Number(text ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}
