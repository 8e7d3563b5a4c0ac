// Fills the grid of the ward index: which cells lie wholly in one ward, and which sides matter in the others.
import { NO_WARD } from "../area/dataset.ts";
import { isWestOfSide } from "./ward-edges.ts";
import { columnsTouched, crossesRow, rowsTouched, type Span, type WardGrid } from "./ward-grid.ts";

/** What a ward has to say about one cell: wholly inside when there are no sides and `oddEast` is true. */
interface Candidate {
  readonly ward: number;
  readonly oddEast: boolean;
  readonly sides: readonly number[];
}

export interface FilledGrid {
  readonly cells: Int32Array;
  readonly listStart: Uint32Array;
  readonly candidate: Uint16Array;
  readonly oddEast: Uint8Array;
  readonly sideStart: Uint32Array;
  readonly sideOf: Uint32Array;
}

/** Ward w has the sides from `starts[w]` to `starts[w + 1]` of `sides`. The arrays are those of `WardIndex`. */
export function fillRows(grid: WardGrid, sides: Float64Array, starts: readonly number[]): FilledGrid {
  const cells = new Int32Array(grid.columns * grid.rows).fill(NO_WARD);
  const lists = new Map<number, Candidate[]>();
  for (let ward = 0; ward + 1 < starts.length; ward++) {
    for (const [row, inRow] of sidesByRow(grid, sides, starts[ward]!, starts[ward + 1]!))
      for (const [column, candidate] of candidatesOfRow(grid, sides, inRow, row, ward))
        addCandidate(cells, lists, row * grid.columns + column, candidate);
  }
  return flatten(cells, lists);
}

/** Wards come in their order, so that a cell which an earlier ward fills needs no later one. */
function addCandidate(cells: Int32Array, lists: Map<number, Candidate[]>, cell: number, candidate: Candidate): void {
  if (cells[cell] !== NO_WARD) return;
  const list = lists.get(cell);
  if (list !== undefined) list.push(candidate);
  else if (candidate.sides.length === 0 && candidate.oddEast) cells[cell] = candidate.ward;
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

function* candidatesOfRow(
  grid: WardGrid,
  sides: Float64Array,
  inRow: readonly number[],
  row: number,
  ward: number,
): Generator<readonly [column: number, candidate: Candidate]> {
  const spans = inRow.map((side) => columnsTouched(grid, sides, side, row));
  const border = new Set<number>();
  let [first, last] = [grid.columns, -1];
  for (const [low, high] of spans) {
    for (let column = low; column <= high; column++) border.add(column);
    first = Math.min(first, low);
    last = Math.max(last, high);
  }
  let whole: boolean | null = null;
  for (let column = first; column <= last; column++) {
    if (border.has(column)) {
      whole = null;
      yield [column, borderCandidate(grid, sides, inRow, spans, row, column, ward)];
      continue;
    }
    whole ??= centreIsInside(grid, sides, inRow, row, column);
    if (whole) yield [column, { ward, oddEast: true, sides: [] }];
  }
}

function borderCandidate(
  grid: WardGrid,
  sides: Float64Array,
  inRow: readonly number[],
  spans: readonly Span[],
  row: number,
  column: number,
  ward: number,
): Candidate {
  let oddEast = false;
  const near: number[] = [];
  inRow.forEach((side, index) => {
    const [low, high] = spans[index]!;
    if (high < column || sides[side + 1] === sides[side + 3]) return;
    if (low > column && crossesRow(grid, sides, side, row)) oddEast = !oddEast;
    else near.push(side);
  });
  return { ward, oddEast, sides: near };
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

function flatten(cells: Int32Array, lists: ReadonlyMap<number, readonly Candidate[]>): FilledGrid {
  const listStart = [0];
  const all: Candidate[] = [];
  for (const [cell, list] of lists) {
    cells[cell] = -listStart.length;
    for (const candidate of list) all.push(candidate);
    listStart.push(all.length);
  }
  const sideStart = new Uint32Array(all.length + 1);
  all.forEach(({ sides }, index) => {
    sideStart[index + 1] = sideStart[index]! + sides.length;
  });
  return {
    cells,
    listStart: Uint32Array.from(listStart),
    candidate: Uint16Array.from(all, ({ ward }) => ward),
    oddEast: Uint8Array.from(all, ({ oddEast }) => (oddEast ? 1 : 0)),
    sideStart,
    sideOf: Uint32Array.from(all.flatMap(({ sides }) => sides)),
  };
}
