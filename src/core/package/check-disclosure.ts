// The check of a public copy: no small count is in it, and nothing in it tells more of a withheld one than that it is withheld.
import { type CountRow, DESCRIPTOR_FILE, PUBLIC_VERSION, WARD_CODE, WARDS_FILE } from "../area/area-package.ts";
import type { TableFormat } from "../area/field-types.ts";
import { columnsOf, TABLES } from "../area/tables.ts";
import { formatMonth, type Month, parseMonth } from "../basics/months.ts";
import { shortText } from "../basics/plain-text.ts";
import { compareTexts } from "../basics/text-order.ts";
import {
  calendarYear,
  columnOf,
  districtsOf,
  groupKey,
  groupOf,
  groupSums,
  lineOf,
  type TotalRow,
  type WithheldRow,
} from "../disclosure/cell-groups.ts";
import { PUBLIC_FILES } from "../disclosure/public-files.ts";
import { narrowedBy } from "../disclosure/safe-totals.ts";
import { sumSentence } from "../disclosure/sum-sentence.ts";
import { categoriesOfPolice, sumsOfCategories, toldCells } from "../disclosure/sums-of-categories.ts";
import { LEAST_THRESHOLD } from "../disclosure/withheld-under.ts";
import type { CheckContext } from "./check-counts.ts";
import type { CheckedDescriptor } from "./check-descriptor.ts";
import { addFault, type Faults } from "./faults.ts";

/** The rows of a public copy so far, by what they are of, with their lines. */
export interface PublicRows {
  readonly counts: Map<string, CountRow>;
  readonly withheld: Map<string, { readonly row: WithheldRow; readonly line: number }>;
  readonly totals: Map<string, { readonly row: TotalRow; readonly line: number }>;
}

export function makePublicRows(): PublicRows {
  return { counts: new Map(), withheld: new Map(), totals: new Map() };
}

/** Whether the descriptor says that small counts are withheld: then nothing may be there that is not named. */
export function isPublicCopy({ descriptor }: Pick<CheckContext, "descriptor">): boolean {
  return descriptor?.descriptor.wardscope.disclosure !== undefined;
}

/** Only the format's own columns: what stands among them is read by nobody, and could be anything. */
export function checkPublicColumns(faults: Faults, format: TableFormat, header: readonly string[]): void {
  const known = new Set(columnsOf(format));
  for (const text of header) {
    const name = text.replace(/^\uFEFF/, "").trim();
    if (!known.delete(name))
      addFault(
        faults,
        format.file,
        1,
        `the column "${shortText(name)}" is in a public copy, and could tell what is withheld`,
      );
  }
}

/** Keeps nothing of a package that is no public copy. */
export function checkPublicCount(
  { faults, descriptor }: CheckContext,
  rows: PublicRows,
  row: CountRow,
  line: number,
): void {
  const disclosure = descriptor?.descriptor.wardscope.disclosure;
  if (disclosure === undefined) return;
  rows.counts.set(cellName(row), row);
  if (row.count > 0 && row.count < disclosure.threshold)
    addFault(
      faults,
      TABLES.counts.file,
      line,
      `the count is ${row.count}, but a public copy withholds what is under ${disclosure.threshold}`,
    );
}

export function checkWithheldRow(context: CheckContext, rows: PublicRows, row: WithheldRow, line: number): void {
  const { faults, wards } = context;
  const report = (text: string): void => addFault(faults, TABLES.withheld.file, line, text);
  if (wards !== null && !wards.positions.has(row.ward)) report(`the ward "${row.ward}" is not in ${WARDS_FILE}`);
  checkCategoryAndMonth(context, row.category, [row.month], report);
  const first = rows.withheld.get(cellName(row));
  if (first !== undefined) report(`the same ward, month and category as in line ${first.line}`);
  else rows.withheld.set(cellName(row), { row, line });
}

export function checkWithheldTotal(context: CheckContext, rows: PublicRows, row: TotalRow, line: number): void {
  const { descriptor, wards, faults } = context;
  const report = (text: string): void => addFault(faults, TABLES.withheldTotals.file, line, text);
  const months = Array.from({ length: Math.max(0, row.to - row.from + 1) }, (_, index) => row.from + index);
  checkCategoryAndMonth(context, row.category, months, report);
  const key = groupKey(groupOf(row));
  const first = rows.totals.get(key);
  if (first !== undefined) report(`the same area, months and category as in line ${first.line}`);
  else rows.totals.set(key, { row, line });
  if (descriptor === null || wards === null) return;
  const districtOf = districtsOf(descriptor.descriptor.wardscope);
  const districts = new Set([...wards.positions.keys()].map(districtOf));
  const year = calendarYear(row.from);
  const ofMonth = districts.has(row.area) && row.from === row.to;
  const ofYear = wards.positions.has(row.area) && row.from === year.from && row.to === year.to;
  if (!ofMonth && !ofYear) report("it is neither of a district in a month nor of a ward in a calendar year");
}

function checkCategoryAndMonth(
  { categories, descriptor }: CheckContext,
  category: string,
  months: readonly Month[],
  report: (text: string) => void,
): void {
  if (categories !== null && !categories.has(category))
    report(`the category "${category}" is not in ${TABLES.taxonomy.file}`);
  const odd = months.find((month) => descriptor !== null && !descriptor.submitted.has(month));
  if (odd !== undefined) report(`the month "${formatMonth(odd)}" is none that ${DESCRIPTOR_FILE} has a total of`);
}

/** To be called when all rows have come in; `opened` are the tables that were read. */
export function checkDisclosure(context: CheckContext, rows: PublicRows, opened: ReadonlySet<string>): void {
  const { faults, descriptor } = context;
  if (descriptor === null) return;
  const { wardscope, resources } = descriptor.descriptor;
  const { disclosure, formatVersion } = wardscope;
  const report = (path: string, text: string): void => addFault(faults, DESCRIPTOR_FILE, descriptor.lineOf(path), text);
  if ((disclosure !== undefined) !== (formatVersion === PUBLIC_VERSION))
    report(
      "wardscope",
      `a public copy has the format version ${PUBLIC_VERSION} and disclosure, and no other package has one of them`,
    );
  if (disclosure === undefined) {
    for (const table of ["withheld", "withheldTotals"] as const)
      if (opened.has(table)) report("resources", `"${TABLES[table].file}" is of public copies alone, and this is none`);
    return;
  }
  if (disclosure.threshold < LEAST_THRESHOLD)
    report("wardscope.disclosure", `the threshold is ${disclosure.threshold}, under ${LEAST_THRESHOLD}`);
  for (const [index, { path }] of resources.entries())
    if (!PUBLIC_FILES.has(path))
      report(`resources.${index}`, `"${path}" is in a public copy, and could tell what is withheld`);
  const { spread, unrecorded } = disclosure;
  for (const [field, of] of Object.entries({ spread, unrecorded }))
    for (const category of Object.keys(of))
      if (context.categories !== null && !context.categories.has(category))
        report(
          `wardscope.disclosure.${field}`,
          `the category "${shortText(category)}" is not in ${TABLES.taxonomy.file}`,
        );
  checkStated(faults, descriptor, context.wards, disclosure);
  checkCells(context, rows, disclosure.threshold);
  checkSumsOfCategories(context, rows, disclosure.threshold);
}

/** By what is known: a withheld count can be any that it may. */
function checkSumsOfCategories({ faults, descriptor }: CheckContext, rows: PublicRows, threshold: number): void {
  const withheld = [...rows.withheld.values()].map(({ row }) => row);
  const ofPolice = categoriesOfPolice(descriptor!.descriptor.wardscope);
  const names = { category: (slug: string) => slug, ward: (code: string) => code };
  for (const sum of sumsOfCategories(toldCells(rows.counts.values(), withheld, threshold), threshold, ofPolice))
    addFault(faults, TABLES.counts.file, 0, sumSentence(sum, "can be", names));
}

/** Whole per cents, and months and wards in their order: a finer number or another order could tell anything. */
function checkStated(
  faults: Faults,
  { descriptor, submitted, lineOf }: CheckedDescriptor,
  wards: CheckContext["wards"],
  { spread, unrecorded, left = {}, gone = [] }: NonNullable<CheckedDescriptor["descriptor"]["wardscope"]["disclosure"]>,
): void {
  const report = (field: string, text: string): void =>
    addFault(faults, DESCRIPTOR_FILE, lineOf(`wardscope.disclosure.${field}`), text);
  for (const [category, part] of Object.entries(spread))
    if (part === 0 || Math.round(100 * part) / 100 !== part)
      report("spread", `the spread of "${shortText(category)}" is ${part}, not one of 0.01, 0.02 and so on to 1`);
  for (const [category, months] of Object.entries(unrecorded)) {
    const inOrder = [...new Set(months)].sort();
    const isPlain = months.length > 0 && months.join() === inOrder.join();
    if (!isPlain || months.some((month) => !submitted.has(parseMonth(month)!)))
      report(
        "unrecorded",
        `the months of "${shortText(category)}" are not months of the package, in their order and each once`,
      );
  }
  const missing = new Set(
    descriptor.wardscope.months.flatMap(({ month, force, status }) =>
      status === "missing" ? [`${force} ${month}`] : [],
    ),
  );
  for (const [force, months] of Object.entries(left))
    if (
      months.length === 0 ||
      months.join() !== [...new Set(months)].sort().join() ||
      !months.every((month) => missing.has(`${force} ${month}`))
    )
      report("left", `the months of "${shortText(force)}" are not missing months of it, in their order and each once`);
  const isThere = (name: string): boolean =>
    submitted.has(parseMonth(name) ?? -1) || wards?.positions.has(name) === true;
  if (gone.join() !== [...new Set(gone)].sort(compareTexts).join() || gone.some((name) => !WARD_CODE.test(name)))
    report("gone", "it is no list of months and codes of wards, in their order and each once");
  for (const name of gone) if (isThere(name)) report("gone", `"${shortText(name)}" is in the package`);
}

function checkCells({ faults, descriptor }: CheckContext, rows: PublicRows, threshold: number): void {
  const hidden = hiddenIn(descriptor!, rows);
  const { cells, districtOf, sums } = hidden;
  for (const [name, { line }] of rows.withheld)
    if (rows.counts.has(name)) addFault(faults, TABLES.withheld.file, line, `it has a count in ${TABLES.counts.file}`);
  for (const [key, { line }] of rows.totals)
    if (!sums.has(key)) addFault(faults, TABLES.withheldTotals.file, line, "nothing is withheld in it");
  const narrow = narrowedBy({ cells, districtOf, most: threshold - 1 }, sums);
  if (narrow === null) {
    addFault(faults, TABLES.withheldTotals.file, 0, "no counts under the threshold fit these sums");
    return;
  }
  for (const row of narrow)
    addFault(
      faults,
      TABLES.withheld.file,
      rows.withheld.get(cellName(row))!.line,
      `it can be told from ${TABLES.withheldTotals.file} that it is not every count from 1 to ${threshold - 1}`,
    );
}

/** What is withheld, and the sums over it that are told. */
export function hiddenIn({ descriptor }: CheckedDescriptor, rows: PublicRows) {
  const districtOf = districtsOf(descriptor.wardscope);
  const cells = [...rows.withheld.values()].map(({ row }) => row);
  const visible = groupSums(rows.counts.values(), districtOf);
  const groups = new Set(cells.flatMap((cell) => [groupKey(columnOf(cell, districtOf)), groupKey(lineOf(cell))]));
  const sums = new Map<string, number>();
  for (const [key, { row }] of rows.totals) if (groups.has(key)) sums.set(key, row.count - (visible.get(key) ?? 0));
  return { cells, districtOf, sums };
}

/** Texts that tell cells apart. */
export function cellName({ ward, month, category }: WithheldRow): string {
  return `${category} ${ward} ${month}`;
}
