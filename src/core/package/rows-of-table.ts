// The rows of a table of a package, of the blocks in which its text comes.
import type { RowOf, TableFormat } from "../area/field-types.ts";
import { openTable, type RowReader } from "./table-reader.ts";

/** Some rows, and the line of each by its index. */
interface Block {
  readonly rows: readonly (readonly string[])[];
  lineOf(index: number): number;
}

/** The first row of the blocks is the header. `where` names the file. Throws an AppFailure that names file and line. */
export async function rowsOfTable<Of extends TableFormat>(
  blocks: AsyncIterable<Block>,
  where: string,
  format: Of,
): Promise<readonly RowOf<Of>[]> {
  const rows: RowOf<Of>[] = [];
  let read: RowReader<Of> | null = null;
  for await (const block of blocks)
    for (const [index, cells] of block.rows.entries()) {
      if (read === null) {
        read = openTable(format, where, cells);
        continue;
      }
      const row = read(cells, block.lineOf(index));
      if (row !== null) rows.push(row);
    }
  return rows;
}
