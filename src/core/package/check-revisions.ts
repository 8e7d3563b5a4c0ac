// The check of `revisions.csv`: each count is led from one row to the next, and the last of them to what is counted.

import { DESCRIPTOR_FILE, type RevisionRow, WARDS_FILE } from "../area/area-package.ts";
import { cellName, unplacedCounts } from "../area/revised-cells.ts";
import { REVISIONS_FILE } from "../area/revisions-file.ts";
import { TABLES } from "../area/tables.ts";
import { cellKey } from "../basics/cell-key.ts";
import { countOf } from "../basics/count-table.ts";
import { formatMonth } from "../basics/months.ts";
import { compareTexts } from "../basics/text-order.ts";
import type { CheckContext, CountSums } from "./check-counts.ts";
import { checkDate } from "./check-tables.ts";
import { addFault } from "./faults.ts";

/** The last row of each count so far, with its line. */
export type RevisedCells = Map<string, { readonly row: RevisionRow; readonly line: number }>;

export function checkRevisionRow(context: CheckContext, cells: RevisedCells, row: RevisionRow, line: number): void {
  const { faults, wards, categories, descriptor } = context;
  const report = (text: string): void => addFault(faults, REVISIONS_FILE, line, text);
  if (row.ward !== "" && wards !== null && !wards.positions.has(row.ward))
    report(`the ward "${row.ward}" is not in ${WARDS_FILE}`);
  if (categories !== null && !categories.has(row.category))
    report(`the category "${row.category}" is not in ${TABLES.taxonomy.file}`);
  if (descriptor !== null && !descriptor.submitted.has(row.month))
    report(`the month "${formatMonth(row.month)}" is none that ${DESCRIPTOR_FILE} has a total of`);
  checkDate(faults, REVISIONS_FILE, "date", row.date, line);
  const last = cells.get(cellName(row));
  cells.set(cellName(row), { row, line });
  if (last === undefined) return;
  if (compareTexts(last.row.date, row.date) >= 0)
    report(`the date is ${row.date}, not after that of the same count in line ${last.line}`);
  else if (last.row.after !== row.before)
    report(`before is ${row.before}, but the same count became ${last.row.after} in line ${last.line}`);
}

/** To be called when all counts have come in: what each count became must be what it is. */
export function checkRevisedCounts(context: CheckContext, cells: RevisedCells, sums: CountSums): void {
  const { faults, descriptor, wards, categories } = context;
  if (descriptor === null || wards === null || categories === null) return;
  const unplaced = new Map<string, number>();
  for (const { month, category, count } of unplacedCounts(descriptor.descriptor.wardscope)) {
    const cell = cellName({ month, category, ward: "" });
    unplaced.set(cell, (unplaced.get(cell) ?? 0) + count);
  }
  for (const [cell, { row, line }] of cells) {
    const [ward, category] = [wards.positions.get(row.ward), categories.get(row.category)];
    const inWard = ward !== undefined && category !== undefined;
    const count = inWard ? countOf(sums.counts, cellKey(ward, row.month, category)) : (unplaced.get(cell) ?? 0);
    if ((row.ward === "" || inWard) && count !== row.after)
      addFault(faults, REVISIONS_FILE, line, `after is ${row.after}, but the package counts ${count}`);
  }
}
