// The check of what `datapackage.json` says of coverage (version 2): that its parts agree with each other, with the months and with the sums.

import { DESCRIPTOR_FILE } from "../area/area-package.ts";
import type { CoveredForce } from "../area/small-months.ts";
import { TABLES } from "../area/tables.ts";
import { wasSent } from "../area/was-sent.ts";
import { formatMonth, type MonthRange, monthsOf } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { sum, sumBy } from "../basics/sums.ts";
import type { CheckedDescriptor } from "./check-descriptor.ts";
import { addFault, type Faults } from "./faults.ts";

type Report = (path: string, fault: string) => void;
type Block = CheckedDescriptor["descriptor"]["wardscope"];

/** Nothing is checked of a package that does not say what each force sent. `categories` are null where they could not be read. */
export function checkCoverage(
  faults: Faults,
  { descriptor: { wardscope }, range, lineOf }: CheckedDescriptor,
  categories: ReadonlySet<string> | null,
): void {
  const report: Report = (path, fault) => addFault(faults, DESCRIPTOR_FILE, lineOf(`wardscope.${path}`), fault);
  const { coverage } = wardscope;
  if (coverage === undefined) return;
  checkForces(report, coverage, wardscope);
  for (const [index, force] of coverage.entries()) checkMonths(report, `coverage.${index}`, force, range, wardscope);
  checkFates(report, coverage, wardscope);
  checkLocated(report, coverage, wardscope, range, categories);
  checkSetApart(report, coverage, wardscope, categories);
}

function checkForces(report: Report, coverage: readonly CoveredForce[], { months, requiredForces }: Block): void {
  const inMonths = new Set(months.map(({ force }) => force));
  const seen = new Set<string>();
  for (const [index, { force, role }] of coverage.entries()) {
    const path = `coverage.${index}`;
    if (seen.has(force)) report(path, `the force "${force}" is listed twice`);
    seen.add(force);
    if (!inMonths.has(force)) report(path, `the force "${force}" is not in months`);
    const isRequired = role === "home" || role === "required";
    if (isRequired !== requiredForces.includes(force))
      report(path, `the role of "${force}" is "${role}", but it is ${isRequired ? "not " : ""}in requiredForces`);
  }
  for (const force of inMonths) if (!seen.has(force)) report("coverage", `coverage lacks the force "${force}"`);
}

/** The months of a force: every one in order, their rows, and that months and role say the same. */
function checkMonths(
  report: Report,
  path: string,
  { force, role, months }: CoveredForce,
  range: MonthRange,
  block: Block,
): void {
  const listed = months.map(({ month }) => month).join();
  if (listed !== monthsOf(range).map(formatMonth).join())
    report(path, `the months of "${force}" are not those from the first to the last`);
  const statuses = new Map(
    block.months.flatMap((entry) => (entry.force === force ? [[entry.month, entry.status]] : [])),
  );
  for (const [index, { month, status, rows, placed }] of months.entries()) {
    const here = `${path}.months.${index}`;
    if (placed > rows) report(here, `"${month}" of "${force}" has ${numberOf(placed, "rows")} placed of ${rows}`);
    if ((status === "missing") !== (rows === 0))
      report(here, `"${month}" of "${force}" is "${status}" with ${numberOf(rows, "rows")}`);
    const inMonths = wasSent(status) ? "submitted" : "missing";
    if (statuses.has(month) && statuses.get(month) !== inMonths)
      report(here, `"${month}" of "${force}" is "${status}", but "${statuses.get(month)}" in months`);
  }
  const isWhole = months.every(({ status }) => wasSent(status));
  if (role === "whole" && !isWhole) report(path, `"${force}" is said to have sent every month, but did not`);
  if (role === "setApart" && isWhole) report(path, `"${force}" is set apart, but sent every month`);
}

/** What became of the rows must be what the forces sent. */
function checkFates(report: Report, coverage: readonly CoveredForce[], { rows: fates }: Block): void {
  if (fates === undefined) return;
  const { placed, rim = 0, outside, unplaced, setApart = 0 } = fates;
  const of = (forces: readonly CoveredForce[], read: "rows" | "placed"): number =>
    sumBy(forces, ({ months }) => sumBy(months, (month) => month[read]));
  const counted = coverage.filter(({ role }) => role !== "setApart");
  const apart = coverage.filter(({ role }) => role === "setApart");
  const compare = (what: string, sent: number, name: string, fate: number): void => {
    if (sent !== fate) report("coverage", `${what} are ${sent} in coverage, but ${name} is ${fate}`);
  };
  compare("the rows placed of forces that are counted", of(counted, "placed"), "rows.placed", placed);
  const inPeriod = placed + rim + outside + unplaced;
  compare(
    "the rows of forces that are counted",
    of(counted, "rows"),
    "placed + rim + outside + unplaced of rows",
    inPeriod,
  );
  compare("the rows of forces that are set apart", of(apart, "rows"), "rows.setApart", setApart);
}

function checkLocated(
  report: Report,
  coverage: readonly CoveredForce[],
  { located, rows: fates }: Block,
  range: MonthRange,
  categories: ReadonlySet<string> | null,
): void {
  if (located === undefined) return;
  const counted = new Set(coverage.flatMap(({ force, role }) => (role === "setApart" ? [] : [force])));
  const months = monthsOf(range).map(formatMonth);
  const sums = new Map<string, number>();
  const seen = new Set<string>();
  for (const [index, { force, category, rows, withCoordinates }] of located.entries()) {
    const path = `located.${index}`;
    const key = `${force} ${category}`;
    if (seen.has(key)) report(path, `"${force}" and "${category}" are listed twice`);
    seen.add(key);
    if (!counted.has(force)) report(path, `the force "${force}" is not counted in coverage`);
    if (categories?.has(category) === false)
      report(path, `the category "${category}" is not in ${TABLES.taxonomy.file}`);
    if (rows.length !== months.length || withCoordinates.length !== months.length)
      report(
        path,
        `rows and withCoordinates have ${rows.length} and ${numberOf(withCoordinates.length, "months")}, not ${months.length}`,
      );
    for (const [at, month] of months.entries()) {
      const [all, located] = [rows[at] ?? 0, withCoordinates[at] ?? 0];
      if (located > all)
        report(path, `${located} of ${numberOf(all, "rows")} of "${month}" are said to have coordinates`);
      sums.set(`${force} ${month}`, (sums.get(`${force} ${month}`) ?? 0) + all);
    }
  }
  const without = sumBy(located, ({ rows, withCoordinates }) => sum(rows) - sum(withCoordinates));
  if (fates !== undefined && fates.unplaced !== without)
    report(
      "located",
      `located has ${numberOf(without, "rows")} without coordinates, but rows.unplaced is ${fates.unplaced}`,
    );
  for (const [index, { force, role, months: sent }] of coverage.entries()) {
    if (role === "setApart") continue;
    for (const { month, rows } of sent) {
      const sum = sums.get(`${force} ${month}`) ?? 0;
      if (sum !== rows)
        report(
          `coverage.${index}`,
          `"${month}" of "${force}" has ${numberOf(rows, "rows")} here, but ${sum} in located`,
        );
    }
  }
}

function checkSetApart(
  report: Report,
  coverage: readonly CoveredForce[],
  { setApart = [] }: Block,
  categories: ReadonlySet<string> | null,
): void {
  const apart = new Map(coverage.flatMap((force) => (force.role === "setApart" ? [[force.force, force]] : [])));
  for (const [index, { force, rows, categories: byCategory }] of setApart.entries()) {
    const path = `setApart.${index}`;
    const found = apart.get(force);
    if (found === undefined) report(path, `the force "${force}" is not set apart in coverage, or listed twice`);
    else {
      const placed = sumBy(found.months, (month) => month.placed);
      if (placed !== rows)
        report(path, `"${force}" has ${numberOf(rows, "rows")} here, but ${placed} placed in coverage`);
    }
    apart.delete(force);
    const total = sum(Object.values(byCategory));
    if (total !== rows) report(path, `"${force}" has ${numberOf(rows, "rows")}, but ${total} by category`);
    for (const slug of Object.keys(byCategory))
      if (categories?.has(slug) === false) report(path, `the category "${slug}" is not in ${TABLES.taxonomy.file}`);
  }
  for (const force of apart.keys()) report("setApart", `setApart lacks the force "${force}"`);
}
