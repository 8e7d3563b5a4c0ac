// Values of a table's cells that fit the known sums of its rows and columns, and moves from such values to others: a cell changes
// by 1 where others along a path of rows and columns can be raised and lowered in turn, so that every known sum stays.

/** A withheld cell, with the numbers of the sums that it stands in; -1 where that sum is not known. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
}

/** `rows` and `columns` are the known sums over the withheld cells alone, by number; every cell is of the values from 1 to `most`. */
export interface CellTable {
  readonly cells: readonly TableCell[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly most: number;
}

export interface TableFlow {
  /** They fit, and go on fitting. */
  readonly values: Int32Array;
  /** Raises or lowers a cell by 1, and others so that the known sums stay; false where no values would fit. */
  readonly move: (cell: number, step: Step) => boolean;
}

type Step = 1 | -1;

/** Rows and columns as nodes, by number: the known rows, the known columns, and one each for all rows and columns whose sum may be any. */
interface Graph {
  readonly rowOf: readonly number[];
  readonly columnOf: readonly number[];
  readonly cellsAt: readonly (readonly number[])[];
  readonly isRow: (node: number) => boolean;
  readonly freeRow: number;
  readonly freeColumn: number;
}

/** Null where no values fit. */
export function makeTableFlow(table: CellTable): TableFlow | null {
  const graph = graphOf(table);
  const values = new Int32Array(table.cells.length).fill(1);
  const walker = makeWalker(graph, values, table.most);
  if (!fill(graph, walker, [...table.rows, ...table.columns])) return null;
  const move = (cell: number, step: Step): boolean => {
    if (!walker.canMove(cell, step)) return false;
    const end = graph.rowOf[cell]!;
    if (walker.walk(graph.columnOf[cell]!, step > 0 ? -1 : 1, (node) => node === end, cell) < 0) return false;
    values[cell]! += step;
    return true;
  };
  return { values, move };
}

function graphOf({ cells, rows, columns }: CellTable): Graph {
  const freeRow = rows.length + columns.length;
  const freeColumn = freeRow + 1;
  const rowOf = cells.map(({ row }) => (row < 0 ? freeRow : row));
  const columnOf = cells.map(({ column }) => (column < 0 ? freeColumn : rows.length + column));
  const cellsAt: number[][] = Array.from({ length: freeColumn + 1 }, () => []);
  for (const cell of cells.keys()) {
    cellsAt[rowOf[cell]!]!.push(cell);
    cellsAt[columnOf[cell]!]!.push(cell);
  }
  return { rowOf, columnOf, cellsAt, isRow: (node) => node < rows.length || node === freeRow, freeRow, freeColumn };
}

/** Raises the cells from 1 until every known sum (by node) is reached; false where that cannot be. */
function fill({ cellsAt, freeRow, freeColumn }: Graph, { walk }: Walker, sums: readonly number[]): boolean {
  const lacking = sums.map((sum, node) => sum - cellsAt[node]!.length);
  if (lacking.some((number) => number < 0)) return false;
  // A walk may end where it raises a sum that lacks something, or where any sum will do.
  const isEnd = (node: number, step: Step): boolean =>
    node === freeRow || node === freeColumn || (step > 0 && lacking[node]! > 0);
  for (const node of lacking.keys())
    while (lacking[node]! > 0) {
      const end = walk(node, 1, isEnd, -1);
      if (end < 0) return false;
      lacking[node]!--;
      if (end < freeRow) lacking[end]!--;
    }
  return true;
}

interface Walker {
  readonly canMove: (cell: number, step: Step) => boolean;
  /**
   * The shortest walk from a node to an end, along cells that can be changed by `first` and by the contrary in turn; changes them,
   * and gives the end, -1 where there is none. `isEnd` is asked with the change that leads to a node; the cell `without` stays.
   */
  readonly walk: (start: number, first: Step, isEnd: (node: number, step: Step) => boolean, without: number) => number;
}

function makeWalker(graph: Graph, values: Int32Array, most: number): Walker {
  const { rowOf, columnOf, cellsAt, isRow, freeRow, freeColumn } = graph;
  const [cameFrom, cameBy] = [new Int32Array(freeColumn + 1), new Int32Array(freeColumn + 1)];
  const canMove = (cell: number, step: Step): boolean => (step > 0 ? values[cell]! < most : values[cell]! > 1);
  /** The free row and the free column may pass on any number to each other. */
  const beyond = (node: number): number => (node === freeRow ? freeColumn : node === freeColumn ? freeRow : -1);
  const walk: Walker["walk"] = (start, first, isEnd, without) => {
    const stepAt = (node: number): Step => (isRow(node) === isRow(start) ? first : first > 0 ? -1 : 1);
    cameFrom.fill(-1);
    cameFrom[start] = start;
    const queue = [start];
    const reach = (next: number, node: number, cell: number): boolean => {
      if (next < 0 || cameFrom[next] !== -1) return false;
      cameFrom[next] = node;
      cameBy[next] = cell;
      queue.push(next);
      return isEnd(next, stepAt(node));
    };
    const endFrom = (node: number): number => {
      if (reach(beyond(node), node, -1)) return beyond(node);
      for (const cell of cellsAt[node]!) {
        const next = isRow(node) ? columnOf[cell]! : rowOf[cell]!;
        if (cell !== without && canMove(cell, stepAt(node)) && reach(next, node, cell)) return next;
      }
      return -1;
    };
    for (const node of queue) {
      const end = endFrom(node);
      if (end < 0) continue;
      for (let at = end; at !== start; at = cameFrom[at]!)
        if (cameBy[at]! >= 0) values[cameBy[at]!]! += stepAt(cameFrom[at]!);
      return end;
    }
    return -1;
  };
  return { canMove, walk };
}
