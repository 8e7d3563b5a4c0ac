// The published figures of a package, of which a bad row is left out and named, since each stands by itself.
import type { FigureRow } from "../area/area-package.ts";
import { FIGURES } from "../area/later-tables.ts";
import { faultLines, makeFaults, orFault } from "./faults.ts";
import { openTable, type Table } from "./table-reader.ts";

/** The rows that can be read, and of each other one the line and the fault, many of a kind cut short. */
export interface FigureRows {
  readonly rows: readonly FigureRow[];
  readonly faults: readonly string[];
}

/** Throws an AppFailure ("broken-package") only where the columns are not there. */
export function readFigures({ file, rows: [header = [], ...lines] }: Table): FigureRows {
  const read = openTable(FIGURES, file, header);
  const faults = makeFaults();
  const rows = lines.flatMap((cells, index) => orFault(faults, file, () => read(cells, index + 2)) ?? []);
  return { rows, faults: faultLines(faults) };
}
