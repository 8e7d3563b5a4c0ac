// The published figures of a package and what it says of their groups: a bad row is left out and named, since each stands by itself.
import type { FigureGroupRow, FigureRow } from "../area/area-package.ts";
import type { RowOf, TableFormat } from "../area/field-types.ts";
import { FIGURE_GROUPS, FIGURES } from "../area/later-tables.ts";
import { faultLines, makeFaults, orFault } from "./faults.ts";
import { openTable, type Table } from "./table-reader.ts";

/** The rows that can be read, and of each other one the line and the fault, many of a kind cut short. */
export interface FigureRows {
  readonly rows: readonly FigureRow[];
  /** None where the package says nothing of the groups. */
  readonly groups: readonly FigureGroupRow[];
  readonly faults: readonly string[];
  /** Where the files are not those that the descriptor lists, in sentences; not there where they are. */
  readonly doubts?: readonly string[];
}

/** `groups` is null where there is no such table. Throws an AppFailure ("broken-package") only where columns are not there. */
export function readFigures(figures: Table, groups: Table | null): FigureRows {
  const own = soundRows(FIGURES, figures);
  const said = groups === null ? { rows: [], faults: [] } : soundRows(FIGURE_GROUPS, groups);
  return { rows: own.rows, groups: said.rows, faults: [...own.faults, ...said.faults] };
}

function soundRows<Of extends TableFormat>(format: Of, { file, rows: [header = [], ...lines] }: Table) {
  const read = openTable(format, file, header);
  const faults = makeFaults();
  const rows = lines.flatMap((cells, index): readonly RowOf<Of>[] => {
    const row = orFault(faults, file, () => read(cells, index + 2));
    return row === null ? [] : [row];
  });
  return { rows, faults: faultLines(faults) };
}
