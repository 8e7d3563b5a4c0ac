// The check of `datapackage.json`: its form, its list of files, its months and its sums.

import { DESCRIPTOR_FILE, READ_VERSIONS, WARDS_FILE } from "../area/area-package.ts";
import { countedThings } from "../area/counted-things.ts";
import { TABLES } from "../area/tables.ts";
import { DESCRIPTOR, type WrittenDescriptor } from "../area/written-descriptor.ts";
import { holds } from "../basics/json-form.ts";
import { lineOfSyntaxError, linesOfJson } from "../basics/json-lines.ts";
import { isRecord } from "../basics/json-record.ts";
import { notJson, parseJson } from "../basics/json-text.ts";
import { formatMonth, type Month, type MonthRange, parseMonth } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { sum, sumBy } from "../basics/sums.ts";
import { addFault, type Faults } from "./faults.ts";

/** A descriptor of the right form. `lineOf` gives the line of a path such as "wardscope.months.0", 0 when there is none. */
export interface CheckedDescriptor {
  readonly descriptor: WrittenDescriptor;
  readonly range: MonthRange;
  /** Months that at least one force submitted, were it far too little. */
  readonly submitted: ReadonlySet<Month>;
  readonly lineOf: (path: string) => number;
}

const FILE = DESCRIPTOR_FILE;
const DEPTH = 6;
const NEEDED = [WARDS_FILE, ...Object.values(TABLES).flatMap(({ file, optional }) => (optional ? [] : [file]))];

/** Null when it is of no form to check anything else against; "unknown-version" when nothing else can be known. */
export function checkDescriptorText(faults: Faults, json: string): CheckedDescriptor | "unknown-version" | null {
  let value: unknown;
  try {
    value = parseJson(json);
  } catch (error) {
    addFault(faults, FILE, lineOfSyntaxError(json, error), notJson(error));
    return null;
  }
  const lines = linesOfJson(json, DEPTH);
  const lineOf = (path: string): number => lines.get(path) ?? 0;
  const version = versionOf(value);
  if (version !== undefined && !READ_VERSIONS.some((one) => one === version)) {
    const found = `the format version is ${JSON.stringify(version)}; known are ${READ_VERSIONS.join(", ")}`;
    addFault(faults, FILE, lineOf("wardscope.formatVersion"), found);
    return "unknown-version";
  }
  if (!holds(DESCRIPTOR, value, "", (path, fault) => addFault(faults, FILE, lineOf(path), fault))) return null;
  checkResources(faults, value, lineOf);
  const months = checkMonths(faults, value, lineOf);
  if (months === null) return null;
  checkRows(faults, value, lineOf);
  return { descriptor: value, ...months, lineOf };
}

function versionOf(value: unknown): unknown {
  const block = isRecord(value) ? value["wardscope"] : undefined;
  return isRecord(block) ? block["formatVersion"] : undefined;
}

type LineOf = CheckedDescriptor["lineOf"];

function checkResources(faults: Faults, { resources }: WrittenDescriptor, lineOf: LineOf): void {
  const seen = new Set<string>();
  for (const [index, { path }] of resources.entries()) {
    if (seen.has(path)) addFault(faults, FILE, lineOf(`resources.${index}`), `the file "${path}" is listed twice`);
    seen.add(path);
  }
  const here = lineOf("resources");
  for (const path of NEEDED) if (!seen.has(path)) addFault(faults, FILE, here, `resources lack "${path}"`);
  const [places, placeCounts] = [TABLES.places.file, TABLES.placeCounts.file];
  if (seen.has(places) !== seen.has(placeCounts))
    addFault(faults, FILE, here, `resources list one of "${places}" and "${placeCounts}" without the other`);
}

/** Null when there are no months. */
function checkMonths(faults: Faults, { wardscope }: WrittenDescriptor, lineOf: LineOf) {
  const { months, requiredForces } = wardscope;
  const report = (path: string, fault: string): void => addFault(faults, FILE, lineOf(`wardscope.${path}`), fault);
  const [seen, submitted, forces, all] = [new Set<string>(), new Set<Month>(), new Set<string>(), new Set<Month>()];
  for (const [index, entry] of months.entries()) {
    const key = `${entry.month} ${entry.force}`;
    if (seen.has(key)) report(`months.${index}`, `"${entry.month}" of "${entry.force}" is listed twice`);
    seen.add(key);
    forces.add(entry.force);
    const number = parseMonth(entry.month)!;
    all.add(number);
    if (entry.status === "submitted") submitted.add(number);
  }
  for (const sent of wardscope.coverage ?? [])
    for (const { month, status } of sent.months) if (status === "tooSmall") submitted.add(parseMonth(month)!);
  if (all.size === 0) {
    report("months", "months is empty");
    return null;
  }
  const range = rangeOf(all);
  for (let number = range.from; number <= range.to; number++)
    for (const force of forces)
      if (!seen.has(`${formatMonth(number)} ${force}`))
        report("months", `months lacks "${formatMonth(number)}" of "${force}"`);
  if (requiredForces.length === 0) report("requiredForces", "requiredForces is empty");
  for (const force of requiredForces)
    if (!forces.has(force)) report("requiredForces", `the required force "${force}" is not in months`);
  return { range, submitted };
}

function rangeOf(months: ReadonlySet<Month>): MonthRange {
  let [from, to] = [Infinity, -Infinity];
  for (const one of months) {
    from = Math.min(from, one);
    to = Math.max(to, one);
  }
  return { from, to };
}

function checkRows(faults: Faults, { wardscope }: WrittenDescriptor, lineOf: LineOf): void {
  const { rows: fates, readByCategory, inputs = [], unplaced } = wardscope;
  if (fates === undefined) return;
  const report = (path: string, what: string, found: number, other: string, number: number): void => {
    if (found !== number)
      addFault(faults, FILE, lineOf(`wardscope.${path}`), `${what} is ${found}, but ${other} is ${number}`);
  };
  const { read, placed, outside, unplaced: without, outsideMonths, rejected } = fates;
  const { rim = 0, setApart = 0 } = fates;
  const fated = placed + rim + outside + without + outsideMonths + setApart + rejected;
  const named = "the sum of placed, rim, outside, unplaced, outsideMonths, setApart and rejected";
  report("rows", named, fated, "rows.read", read);
  if (unplaced !== undefined) {
    const listed = sumBy(unplaced, ({ count }) => count);
    report("unplaced", "the sum of unplaced", listed, "rows.unplaced", without);
  }
  const byInput = sumBy(inputs, (input) => input.count ?? input.rows);
  if (inputs.length > 0)
    report("inputs", `the sum of the ${countedThings(inputs)} of inputs`, byInput, "rows.read", read);
  if (readByCategory === undefined) return;
  const byCategory = sum(Object.values(readByCategory));
  const inPeriod = placed + rim + outside + without;
  report(
    "readByCategory",
    "the sum of readByCategory",
    byCategory,
    "placed + rim + outside + unplaced of rows",
    inPeriod,
  );
}

/** What the descriptor says of categories, checked against the categories there are; `placed` are the counts by category. */
export function checkDescribedCategories(
  faults: Faults,
  { descriptor, range, lineOf }: CheckedDescriptor,
  categories: ReadonlySet<string>,
  placed: ReadonlyMap<string, number> | null,
): void {
  const { unplaced, located = [], readByCategory } = descriptor.wardscope;
  const report = (path: string, fault: string): void => addFault(faults, FILE, lineOf(`wardscope.${path}`), fault);
  const without = new Map<string, number>();
  const seen = new Set<string>();
  if (unplaced === undefined)
    for (const { category, rows, withCoordinates } of located)
      without.set(category, (without.get(category) ?? 0) + sum(rows) - sum(withCoordinates));
  for (const [index, entry] of (unplaced ?? []).entries()) {
    const { month: text, category: slug, count } = entry;
    const path = `unplaced.${index}`;
    if (!categories.has(slug)) report(path, `the category "${slug}" is not in ${TABLES.taxonomy.file}`);
    const number = parseMonth(text)!;
    if (number < range.from || number > range.to) report(path, `the month "${text}" is not in months`);
    if (count === 0) report(path, "its count is 0");
    if (seen.has(`${text} ${slug}`)) report(path, `"${text}" and "${slug}" are listed twice`);
    seen.add(`${text} ${slug}`);
    without.set(slug, (without.get(slug) ?? 0) + count);
  }
  if (readByCategory === undefined) return;
  for (const slug of Object.keys(readByCategory))
    if (!categories.has(slug)) report("readByCategory", `the category "${slug}" is not in ${TABLES.taxonomy.file}`);
  for (const slug of categories) {
    const used = (placed?.get(slug) ?? 0) + (without.get(slug) ?? 0);
    const read = readByCategory[slug] ?? 0;
    if (used > read)
      report(
        "readByCategory",
        `"${slug}" has ${numberOf(read, "rows")} read, but ${used} in wards or without coordinates`,
      );
  }
}
