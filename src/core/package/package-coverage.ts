// What a descriptor says of the months: which have totals, why others have none, and what each force sent.

import { type CategoryRow, DESCRIPTOR_FILE } from "../area/area-package.ts";
import type { ForceRows, PackageCoverage } from "../area/coverage.ts";
import type { Descriptor } from "../area/descriptor-form.ts";
import { printedForce } from "../area/printed-force-name.ts";
import { smallMonthReason } from "../area/small-months.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { formatMonth, lengthOf, parseMonth } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { broken } from "./broken-package.ts";

type Block = Descriptor["wardscope"];

/** A hundred years: more are a slip, and would fill the memory. */
const MOST_MONTHS = 1200;

/** Throws an AppFailure where there are no months, or too many. */
export function packageCoverage({ wardscope }: Descriptor, categories: readonly CategoryRow[]): PackageCoverage {
  const submitted = submittedForces(wardscope);
  const all = [...submitted.keys()];
  const [first = 0] = all;
  const range = all.reduce(({ from, to }, month) => ({ from: Math.min(from, month), to: Math.max(to, month) }), {
    from: first,
    to: first,
  });
  if (lengthOf(range) > MOST_MONTHS)
    throw broken(
      `${DESCRIPTOR_FILE} lists months from ${formatMonth(range.from)} to ${formatMonth(range.to)}: too many.`,
    );
  const missing = new Map<Month, string>();
  for (let month = range.from; month <= range.to; month++) {
    const lacking = wardscope.requiredForces.filter((force) => !submitted.get(month)?.has(force));
    if (lacking.length > 0) missing.set(month, tooSmall(wardscope, lacking, month));
  }
  return {
    range,
    missing,
    labels: categories.map(({ label }) => label),
    forces: forcesOf(wardscope, categories, range),
  };
}

/** How many months from the first to the last lack a required force. */
export function countMissing(wardscope: Pick<Block, "months" | "requiredForces">, { from, to }: MonthRange): number {
  const submitted = submittedForces(wardscope);
  let missing = 0;
  for (let month = from; month <= to; month++)
    if (!wardscope.requiredForces.every((force) => submitted.get(month)?.has(force))) missing++;
  return missing;
}

function submittedForces({ months }: Pick<Block, "months">): ReadonlyMap<Month, ReadonlySet<string>> {
  const submitted = new Map<Month, Set<string>>();
  for (const entry of months) {
    const month = parseMonth(entry.month)!;
    const forces = submitted.get(month) ?? new Set<string>();
    if (entry.status === "submitted") forces.add(entry.force);
    submitted.set(month, forces);
  }
  if (submitted.size === 0) throw broken(`${DESCRIPTOR_FILE} lists no months.`);
  return submitted;
}

/** "1 row, other months about 103", of the first of the forces that sent far too little; "" where they sent nothing. */
function tooSmall({ coverage }: Block, forces: readonly string[], month: Month): string {
  const text = formatMonth(month);
  const reasons = (coverage ?? []).map((entry) => {
    const found = entry.months.find((one) => one.month === text);
    return found?.status === "tooSmall" && forces.includes(entry.force) ? smallMonthReason(entry, found) : "";
  });
  return reasons.find((reason) => reason !== "") ?? "";
}

function forcesOf(
  { located: list, coverage }: Block,
  categories: readonly CategoryRow[],
  range: MonthRange,
): readonly ForceRows[] | null {
  if (list === undefined) return null;
  const months = range.to - range.from + 1;
  const forces = new Map<string, { readonly rows: Float64Array[]; readonly withCoordinates: Float64Array[] }>();
  const empty = (): Float64Array[] => categories.map(() => new Float64Array(months));
  for (const entry of list) {
    const [rows, located] = [entry.rows.length, entry.withCoordinates.length];
    if (rows !== months || located !== months)
      throw broken(
        `${DESCRIPTOR_FILE}: rows and withCoordinates of located have ${rows} and ${numberOf(located, "months")}, not ${months}.`,
      );
    const category = categories.findIndex((row) => row.category === entry.category);
    if (category < 0) continue;
    const force = forces.get(entry.force) ?? { rows: empty(), withCoordinates: empty() };
    forces.set(entry.force, force);
    force.rows[category]!.set(entry.rows);
    force.withCoordinates[category]!.set(entry.withCoordinates);
  }
  return [...forces].map(([slug, rows]) => ({ slug, force: printedForce(coverage ?? [], slug), ...rows }));
}
