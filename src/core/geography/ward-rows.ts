// Fills the grid of the ward index: which cells lie wholly in one ward, and which sides matter in the others.
import { NO_WARD } from "../area/dataset.ts";
import { growingNumbers } from "./growing-numbers.ts";
import { isWestOfSide } from "./ward-edges.ts";
import { columnsTouched, crossesRow, rowsTouched, type WardGrid } from "./ward-grid.ts";

/** What a ward has to say about one cell: wholly inside when no side matters and `oddEast` is true. */
interface Candidate {
  readonly ward: number;
  readonly oddEast: boolean;
  /** Sides through the cell that cross its row. */
  readonly crossing: readonly number[];
  /** Where in the list of all short sides those of its row begin and end that are in the cell or east of it. */
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
  /** Sides that cross the row in the cell of candidate c: crossing[crossStart[c]] to crossing[crossStart[c + 1]]. */
  readonly crossStart: Uint32Array;
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
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Places in `sides` of those that cross the row, and of the others, the easternmost first. */
  readonly crossing: readonly number[];
  readonly short: readonly number[];
}

/** Ward w has the sides from `starts[w]` to `starts[w + 1]` of `sides`. */
export function fillRows(grid: WardGrid, sides: Float64Array, starts: readonly number[]): FilledGrid {
  const cells = new Int32Array(grid.columns * grid.rows).fill(NO_WARD);
  const lists = new Map<number, Candidate[]>();
  const short = growingNumbers();
  for (let ward = 0; ward + 1 < starts.length; ward++) {
    for (const [row, inRow] of sidesByRow(grid, sides, starts[ward]!, starts[ward + 1]!)) {
      const ofRow = rowSides(grid, sides, inRow, row);
      const shortStart = short.length();
      for (const place of ofRow.short) short.push(ofRow.sides[place]!);
      for (const [column, candidate] of candidatesOfRow(grid, sides, ofRow, row, ward, shortStart))
        addCandidate(cells, lists, row * grid.columns + column, candidate);
    }
  }
  return { ...flatten(cells, lists), short: short.all() };
}

/** Wards come in their order, so that a cell which an earlier ward fills needs no later one. */
function addCandidate(cells: Int32Array, lists: Map<number, Candidate[]>, cell: number, candidate: Candidate): void {
  if (cells[cell] !== NO_WARD) return;
  const list = lists.get(cell);
  const { crossing, shortStart, shortEnd, oddEast, ward } = candidate;
  if (list !== undefined) list.push(candidate);
  else if (crossing.length === 0 && shortStart === shortEnd && oddEast) cells[cell] = ward;
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
  const [low, high] = [new Int32Array(inRow.length), new Int32Array(inRow.length)];
  const crossing: number[] = [];
  const short: number[] = [];
  for (const [place, side] of inRow.entries()) {
    const [first, last] = columnsTouched(grid, sides, side, row);
    low[place] = first;
    high[place] = last;
    if (sides[side + 1] === sides[side + 3]) continue;
    if (crossesRow(grid, sides, side, row)) crossing.push(place);
    else short.push(place);
  }
  return { sides: inRow, low, high, crossing, short: short.sort((a, b) => high[b]! - high[a]!) };
}

function* candidatesOfRow(
  grid: WardGrid,
  sides: Float64Array,
  inRow: RowSides,
  row: number,
  ward: number,
  shortStart: number,
): Generator<readonly [column: number, candidate: Candidate]> {
  const { low, high, short } = inRow;
  const border = new Uint8Array(grid.columns);
  let [first, last] = [grid.columns, -1];
  for (let place = 0; place < low.length; place++) {
    border.fill(1, low[place]!, high[place]! + 1);
    first = Math.min(first, low[place]!);
    last = Math.max(last, high[place]!);
  }
  let whole: boolean | null = null;
  let near = short.length;
  for (let column = first; column <= last; column++) {
    while (near > 0 && high[short[near - 1]!]! < column) near--;
    if (border[column] === 1) {
      whole = null;
      yield [column, { ward, ...crossingAt(inRow, column), shortStart, shortEnd: shortStart + near }];
      continue;
    }
    whole ??= centreIsInside(grid, sides, inRow.sides, row, column);
    if (whole) yield [column, { ward, oddEast: true, crossing: [], shortStart, shortEnd: shortStart }];
  }
}

function crossingAt({ sides, low, high, crossing }: RowSides, column: number) {
  let oddEast = false;
  const here: number[] = [];
  for (const place of crossing) {
    if (low[place]! > column) oddEast = !oddEast;
    else if (high[place]! >= column) here.push(sides[place]!);
  }
  return { oddEast, crossing: here };
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

function flatten(cells: Int32Array, lists: ReadonlyMap<number, readonly Candidate[]>): Omit<FilledGrid, "short"> {
  const listStart = [0];
  const all: Candidate[] = [];
  for (const [cell, list] of lists) {
    cells[cell] = -listStart.length;
    for (const candidate of list) all.push(candidate);
    listStart.push(all.length);
  }
  const crossStart = new Uint32Array(all.length + 1);
  for (const [index, { crossing }] of all.entries()) crossStart[index + 1] = crossStart[index]! + crossing.length;
  const crossing = new Uint32Array(crossStart.at(-1)!);
  for (const [index, candidate] of all.entries()) crossing.set(candidate.crossing, crossStart[index]);
  return {
    cells,
    listStart: Uint32Array.from(listStart),
    candidate: Uint16Array.from(all, ({ ward }) => ward),
    oddEast: Uint8Array.from(all, ({ oddEast }) => (oddEast ? 1 : 0)),
    crossStart,
    crossing,
    shortStart: Uint32Array.from(all, ({ shortStart }) => shortStart),
    shortEnd: Uint32Array.from(all, ({ shortEnd }) => shortEnd),
  };
}
