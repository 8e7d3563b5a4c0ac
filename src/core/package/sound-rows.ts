// The rows of a table each of which stands by itself: a bad one is left out and named.
import type { RowOf, TableFormat } from "../area/field-types.ts";
import { faultLines, makeFaults, orFault } from "./faults.ts";
import { openTable, type Table } from "./table-reader.ts";

export interface SoundRows<Row> {
  readonly rows: readonly Row[];
  /** The line of each. */
  readonly lines: readonly number[];
  /** The line and the fault of each other row, many of a kind cut short. */
  readonly faults: readonly string[];
}

/** Throws an AppFailure ("broken-package") only where columns are not there. */
export function soundRows<Of extends TableFormat>(
  format: Of,
  { file, rows: [header = [], ...others] }: Table,
): SoundRows<RowOf<Of>> {
  const read = openTable(format, file, header);
  const faults = makeFaults();
  const rows: RowOf<Of>[] = [];
  const lines: number[] = [];
  for (const [index, cells] of others.entries()) {
    const row = orFault(faults, file, () => read(cells, index + 2));
    if (row === null) continue;
    rows.push(row);
    lines.push(index + 2);
  }
  return { rows, lines, faults: faultLines(faults) };
}
