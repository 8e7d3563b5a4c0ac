// Fills the grid of the ward index: which cells lie wholly in one ward, and which sides matter in the others.
import { NO_WARD } from "../area/dataset.ts";
import { type GrowingNumbers, growingNumbers } from "./growing-numbers.ts";
import { isWestOfSide } from "./ward-edges.ts";
import { columnsTouched, crossesRow, rowsTouched, type WardGrid } from "./ward-grid.ts";

/** What a ward has to say about one cell: wholly inside when no side matters and `oddEast` is true. */
interface Candidate {
  readonly ward: number;
  readonly oddEast: boolean;
  /** Where in the list of crossing sides those through the cell begin and end. */
  readonly crossStart: number;
  readonly crossEnd: number;
  /** Where in the list of short sides those of its row begin and end that are in the cell or east of it. */
  readonly shortStart: number;
  readonly shortEnd: number;
}

export interface FilledGrid {
  /** For each cell, row by row from the south-west: a ward or NO_WARD where the whole cell has one answer, else -1 - list. */
  readonly cells: Int32Array;
  /** Border list l holds the candidates listStart[l] to listStart[l + 1], in the order of the wards. */
  readonly listStart: Uint32Array;
  readonly candidate: Uint16Array;
  /** 1 where the sides that cross the row wholly east of the cell are odd in number. */
  readonly oddEast: Uint8Array;
  /** Sides that cross the row in the cell of candidate c: crossing[crossStart[c]] to crossing[crossEnd[c]]. */
  readonly crossStart: Uint32Array;
  readonly crossEnd: Uint32Array;
  readonly crossing: Uint32Array;
  /**
   * The other sides that matter for candidate c, those that end within its row: short[shortStart[c]] to short[shortEnd[c]]. The
   * cells of a row share their list, so that rings of a million corners are not listed again in each cell.
   */
  readonly shortStart: Uint32Array;
  readonly shortEnd: Uint32Array;
  readonly short: Uint32Array;
}

/** The sides of a ward in one row, without level ones; `low` and `high` are the columns that each of them touches. */
interface RowSides {
  readonly sides: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Places in `sides` of those that cross the row, and of the others, the easternmost first. */
  readonly crossing: readonly number[];
  readonly short: readonly number[];
}

/** Ward w has the sides from `starts[w]` to `starts[w + 1]` of `sides`. */
export function fillRows(grid: WardGrid, sides: Float64Array, starts: readonly number[]): FilledGrid {
  const cells = new Int32Array(grid.columns * grid.rows).fill(NO_WARD);
  const lists = new Map<number, Candidate[]>();
  const [crossing, short] = [growingNumbers(), growingNumbers()];
  const border = new Uint8Array(grid.columns);
  for (let ward = 0; ward + 1 < starts.length; ward++) {
    for (const [row, inRow] of sidesByRow(grid, sides, starts[ward]!, starts[ward + 1]!)) {
      const ofRow = rowSides(grid, sides, inRow, row);
      const shortStart = short.length();
      for (const place of ofRow.short) short.push(ofRow.sides[place]!);
      border.fill(0);
      const isInside = (column: number): boolean => centreIsInside(grid, sides, inRow, row, column);
      candidatesOfRow({ ...ofRow, ward, border, shortStart, crossed: crossing, isInside }, (column, candidate) =>
        addCandidate(cells, lists, row * grid.columns + column, candidate),
      );
    }
  }
  return { ...flatten(cells, lists), crossing: crossing.all(), short: short.all() };
}

/** Wards come in their order, so that a cell which an earlier ward fills needs no later one. */
function addCandidate(cells: Int32Array, lists: Map<number, Candidate[]>, cell: number, candidate: Candidate): void {
  if (cells[cell] !== NO_WARD) return;
  const list = lists.get(cell);
  const { crossStart, crossEnd, shortStart, shortEnd, oddEast, ward } = candidate;
  if (list !== undefined) list.push(candidate);
  else if (crossStart === crossEnd && shortStart === shortEnd && oddEast) cells[cell] = ward;
  else lists.set(cell, [candidate]);
}

function sidesByRow(grid: WardGrid, sides: Float64Array, from: number, to: number): ReadonlyMap<number, number[]> {
  const byRow = new Map<number, number[]>();
  for (let side = from; side < to; side += 4) {
    const [first, last] = rowsTouched(grid, sides[side + 1]!, sides[side + 3]!);
    for (let row = first; row <= last; row++) {
      const list = byRow.get(row);
      if (list === undefined) byRow.set(row, [side]);
      else list.push(side);
    }
  }
  return byRow;
}

function rowSides(grid: WardGrid, sides: Float64Array, inRow: readonly number[], row: number): RowSides {
  const low: number[] = [];
  const high: number[] = [];
  const crossing: number[] = [];
  const short: number[] = [];
  for (const [place, side] of inRow.entries()) {
    const [first, last] = columnsTouched(grid, sides, side, row);
    low.push(first);
    high.push(last);
    if (sides[side + 1] === sides[side + 3]) continue;
    if (crossesRow(grid, sides, side, row)) crossing.push(place);
    else short.push(place);
  }
  return { sides: inRow, low, high, crossing, short: short.sort((a, b) => high[b]! - high[a]!) };
}

interface WardRow extends RowSides {
  readonly ward: number;
  /** All 0, a place for each column. */
  readonly border: Uint8Array;
  readonly shortStart: number;
  /** Takes the crossing sides of each cell. */
  readonly crossed: GrowingNumbers;
  /** Whether the centre of a cell lies in the ward. */
  readonly isInside: (column: number) => boolean;
}

function candidatesOfRow(row: WardRow, add: (column: number, candidate: Candidate) => void): void {
  const { low, high, short, border, ward, shortStart, crossed } = row;
  let [first, last] = [border.length, -1];
  for (let place = 0; place < low.length; place++) {
    border.fill(1, low[place]!, high[place]! + 1);
    first = Math.min(first, low[place]!);
    last = Math.max(last, high[place]!);
  }
  const whole: Candidate = { ward, oddEast: true, crossStart: 0, crossEnd: 0, shortStart, shortEnd: shortStart };
  let isWhole: boolean | null = null;
  let near = short.length;
  for (let column = first; column <= last; column++) {
    while (near > 0 && high[short[near - 1]!]! < column) near--;
    if (border[column] === 1) {
      isWhole = null;
      const crossStart = crossed.length();
      const oddEast = crossingAt(row, column);
      add(column, { ward, oddEast, crossStart, crossEnd: crossed.length(), shortStart, shortEnd: shortStart + near });
      continue;
    }
    isWhole ??= row.isInside(column);
    if (isWhole) add(column, whole);
  }
}

/** Lists the crossing sides of a cell; gives whether those wholly east of it are odd in number. */
function crossingAt({ sides, low, high, crossing, crossed }: WardRow, column: number): boolean {
  let oddEast = false;
  for (const place of crossing) {
    if (low[place]! > column) oddEast = !oddEast;
    else if (high[place]! >= column) crossed.push(sides[place]!);
  }
  return oddEast;
}

function centreIsInside(grid: WardGrid, sides: Float64Array, inRow: readonly number[], row: number, column: number) {
  const longitude = grid.west + (column + 0.5) / grid.columnsPerDegree;
  const latitude = grid.south + (row + 0.5) / grid.rowsPerDegree;
  let odd = false;
  for (const side of inRow) {
    const spans = latitude >= sides[side + 1]! && latitude < sides[side + 3]!;
    if (spans && isWestOfSide(sides, side, longitude, latitude)) odd = !odd;
  }
  return odd;
}

function flatten(
  cells: Int32Array,
  lists: ReadonlyMap<number, readonly Candidate[]>,
): Omit<FilledGrid, "crossing" | "short"> {
  const listStart = [0];
  const all: Candidate[] = [];
  for (const [cell, list] of lists) {
    cells[cell] = -listStart.length;
    for (const candidate of list) all.push(candidate);
    listStart.push(all.length);
  }
  return {
    cells,
    listStart: Uint32Array.from(listStart),
    candidate: Uint16Array.from(all, ({ ward }) => ward),
    oddEast: Uint8Array.from(all, ({ oddEast }) => (oddEast ? 1 : 0)),
    crossStart: Uint32Array.from(all, ({ crossStart }) => crossStart),
    crossEnd: Uint32Array.from(all, ({ crossEnd }) => crossEnd),
    shortStart: Uint32Array.from(all, ({ shortStart }) => shortStart),
    shortEnd: Uint32Array.from(all, ({ shortEnd }) => shortEnd),
  };
}
