// The check of `outcomes.csv`: the outcomes of a cell add up to its count.

import { WARDS_FILE } from "../area/area-package.ts";
import { OUTCOMES, type OutcomeRow } from "../area/outcomes-table.ts";
import { TABLES } from "../area/tables.ts";
import { cellKey, cellOf } from "../basics/cell-key.ts";
import { addCount, type CountTable, countOf, entriesOf, makeCountTable } from "../basics/count-table.ts";
import { formatMonth } from "../basics/months.ts";
import type { CheckContext, CountSums } from "./check-counts.ts";
import { checkNew, type Seen } from "./check-tables.ts";
import { addFault } from "./faults.ts";

/** Sums by cell of a ward, under the keys of `CountSums`, and the line of the first row of each. */
export interface OutcomeSums {
  readonly counts: CountTable;
  readonly lines: CountTable;
}

export function makeOutcomeSums(): OutcomeSums {
  return { counts: makeCountTable(), lines: makeCountTable() };
}

export function checkOutcomeRow(
  context: CheckContext,
  sums: OutcomeSums,
  seen: Seen,
  row: OutcomeRow,
  line: number,
  isCrime: ReadonlyMap<string, boolean>,
): void {
  const { faults, wards, categories } = context;
  const { file } = OUTCOMES;
  const [ward, category] = [wards?.positions.get(row.ward), categories?.get(row.category)];
  if (wards !== null && ward === undefined)
    addFault(faults, file, line, `the ward "${row.ward}" is not in ${WARDS_FILE}`);
  if (categories !== null && category === undefined)
    addFault(faults, file, line, `the category "${row.category}" is not in ${TABLES.taxonomy.file}`);
  if (isCrime.get(row.category) === false)
    addFault(faults, file, line, `the category "${row.category}" is no crime, so that it has no outcomes`);
  const month = formatMonth(row.month);
  checkNew(
    faults,
    file,
    seen,
    `${row.ward} ${month} ${row.category} ${row.outcome}`,
    line,
    "ward, month, category and outcome",
  );
  if (ward === undefined || category === undefined) return;
  const key = cellKey(ward, row.month, category);
  addCount(sums.counts, key, row.count);
  if (countOf(sums.lines, key) === 0) addCount(sums.lines, key, line);
}

/** To be called when all counts and outcomes have come in: every cell of a crime must have the same count in both. */
export function checkOutcomeSums(
  { faults, wards, categories }: CheckContext,
  { counts, lines }: OutcomeSums,
  sums: CountSums,
  isCrime: ReadonlyMap<string, boolean>,
): void {
  if (wards === null || categories === null) return;
  const slugs = [...categories.keys()];
  const report = (key: number, counted: number): void => {
    const { place: ward, month, category } = cellOf(key);
    const { code } = wards.boundaries.features[ward]!.properties;
    const cell = `"${code}", "${formatMonth(month)}" and "${slugs[category]}"`;
    const text = `${cell} have ${countOf(counts, key)} by outcome, but ${counted} in ${TABLES.counts.file}`;
    addFault(faults, OUTCOMES.file, countOf(lines, key), text);
  };
  for (const [key, count] of entriesOf(sums.counts))
    if (isCrime.get(slugs[cellOf(key).category]!) === true && countOf(counts, key) !== count) report(key, count);
  for (const [key] of entriesOf(counts)) if (countOf(sums.lines, key) === 0) report(key, 0);
}
