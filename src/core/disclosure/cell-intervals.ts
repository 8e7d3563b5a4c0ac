// Which values the withheld cells of a category can have, given the sums over them that are known: the cells are the entries of a table
// whose rows and columns may have known sums, so the ends of every interval are whole, and flows along the table find them exactly.
import { type CellTable, makeTableFlow } from "./table-flow.ts";

/**
 * The cells (positions) that cannot have every value from 1 to `most`; null where no values fit the sums at all. A whole number
 * between two values that a cell can have is one that it can have too.
 */
export function narrowCells(table: CellTable): readonly number[] | null {
  const flow = makeTableFlow(table);
  if (flow === null) return null;
  const { values } = flow;
  // Values that one cell was moved to are found for the others on the way.
  const hadLeast = new Uint8Array(values.length);
  const hadMost = new Uint8Array(values.length);
  const note = (): void => {
    for (let cell = 0; cell < values.length; cell++) {
      if (values[cell] === 1) hadLeast[cell] = 1;
      if (values[cell] === table.most) hadMost[cell] = 1;
    }
  };
  note();
  for (let cell = 0; cell < values.length; cell++) {
    while (hadMost[cell] === 0 && flow.move(cell, 1)) note();
    while (hadLeast[cell] === 0 && flow.move(cell, -1)) note();
  }
  return table.cells.flatMap((_, cell) => (hadLeast[cell] === 1 && hadMost[cell] === 1 ? [] : [cell]));
}
