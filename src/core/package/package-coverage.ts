// What a descriptor says of the months: which have totals, why others have none, and what each force sent.

import { type CategoryRow, DESCRIPTOR_FILE } from "../area/area-package.ts";
import type { ForceRows, PackageCoverage } from "../area/coverage.ts";
import type { Descriptor } from "../area/descriptor-form.ts";
import { smallMonthReason } from "../area/small-months.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { formatMonth, lengthOf, parseMonth } from "../basics/months.ts";
import { broken } from "./broken-package.ts";

type Block = Pick<Descriptor["wardscope"], "months" | "requiredForces" | "coverage" | "located">;

/** A hundred years: more are a slip, and would fill the memory. */
const MOST_MONTHS = 1200;

/** Throws an AppFailure where there are no months, or too many. */
export function packageCoverage(
  { wardscope }: { readonly wardscope: Block },
  categories: readonly CategoryRow[],
): PackageCoverage {
  const submitted = submittedForces(wardscope);
  const all = [...submitted.keys()].sort((a, b) => a - b);
  const range = { from: all[0]!, to: all.at(-1)! };
  if (lengthOf(range) > MOST_MONTHS)
    throw broken(
      `${DESCRIPTOR_FILE} lists months from ${formatMonth(range.from)} to ${formatMonth(range.to)}: too many.`,
    );
  const missing = new Map<Month, string>();
  for (let month = range.from; month <= range.to; month++) {
    const lacking = wardscope.requiredForces.filter((force) => !submitted.get(month)?.has(force));
    if (lacking.length > 0) missing.set(month, gapOf(wardscope, lacking, month));
  }
  return {
    range,
    missing,
    labels: categories.map(({ label }) => label),
    forces: forcesOf(wardscope, categories, range),
  };
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

/** With how little came, of the first of the forces that sent far too little. */
function gapOf({ coverage }: Block, forces: readonly string[], month: Month): string {
  const text = formatMonth(month);
  const reasons = (coverage ?? []).flatMap((entry) => {
    const found = entry.months.find((one) => one.month === text);
    return found?.status === "tooSmall" && forces.includes(entry.force) ? [smallMonthReason(entry, found)] : [];
  });
  return ["not submitted", ...reasons].slice(0, 2).join(": ");
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
    if (entry.rows.length !== months || entry.withCoordinates.length !== months)
      throw broken(`${DESCRIPTOR_FILE}: located is not of every month.`);
    const category = categories.findIndex((row) => row.category === entry.category);
    if (category < 0) continue;
    const force = forces.get(entry.force) ?? { rows: empty(), withCoordinates: empty() };
    forces.set(entry.force, force);
    force.rows[category]!.set(entry.rows);
    force.withCoordinates[category]!.set(entry.withCoordinates);
  }
  return [...forces].map(([slug, rows]) => {
    const sent = coverage?.find(({ force }) => force === slug);
    const accepted = sent?.months.flatMap(({ month, status }) => (status === "accepted" ? [parseMonth(month)!] : []));
    return { slug, force: sent?.name ?? slug, accepted: new Set(accepted), ...rows };
  });
}
