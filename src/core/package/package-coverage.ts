// What a descriptor says of the months: which have totals, why others have none, and what each force sent.
import { type CategoryRow, DESCRIPTOR_FILE } from "../area/area-package.ts";
import type { ForceRows, PackageCoverage, SetApart } from "../area/coverage.ts";
import type { Descriptor } from "../area/descriptor-form.ts";
import { type CoveredForce, smallMonthReason } from "../area/small-months.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { parseMonth } from "../basics/months.ts";
import { broken } from "./broken-package.ts";

type Block = Descriptor["wardscope"];

/** Throws an AppFailure for a month that is none, and where there are none. */
export function packageCoverage({ wardscope }: Descriptor, categories: readonly CategoryRow[]): PackageCoverage {
  const submitted = submittedForces(wardscope);
  const all = [...submitted.keys()];
  const range = { from: Math.min(...all), to: Math.max(...all) };
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
    setApart: setApartOf(wardscope, categories),
  };
}

function submittedForces({ months }: Block): ReadonlyMap<Month, ReadonlySet<string>> {
  const submitted = new Map<Month, Set<string>>();
  for (const entry of months) {
    const month = monthOf(entry.month);
    const forces = submitted.get(month) ?? new Set<string>();
    if (entry.status === "submitted") forces.add(entry.force);
    submitted.set(month, forces);
  }
  if (submitted.size === 0) throw broken(`${DESCRIPTOR_FILE} lists no months.`);
  return submitted;
}

/** "1 row, other months about 103", of the first of the forces that sent far too little; "" where they sent nothing. */
function tooSmall({ coverage }: Block, forces: readonly string[], month: Month): string {
  for (const entry of coverage ?? []) {
    if (!forces.includes(entry.force)) continue;
    const found = entry.months.find((one) => monthOf(one.month) === month);
    if (found?.status !== "tooSmall") continue;
    return smallMonthReason(entry, found);
  }
  return "";
}

function forcesOf(
  { located, coverage }: Block,
  categories: readonly CategoryRow[],
  range: MonthRange,
): readonly ForceRows[] | null {
  if (located === undefined) return null;
  const months = range.to - range.from + 1;
  const forces = new Map<string, { readonly rows: Float64Array[]; readonly withCoordinates: Float64Array[] }>();
  const indices = new Map(categories.map(({ category }, index) => [category, index]));
  const empty = (): Float64Array[] => categories.map(() => new Float64Array(months));
  for (const entry of located) {
    const category = indices.get(entry.category);
    if (category === undefined || entry.rows.length !== months || entry.withCoordinates.length !== months) continue;
    const force = forces.get(entry.force) ?? { rows: empty(), withCoordinates: empty() };
    forces.set(entry.force, force);
    force.rows[category]!.set(entry.rows);
    force.withCoordinates[category]!.set(entry.withCoordinates);
  }
  return [...forces].map(([slug, rows]) => ({ force: forceName(coverage ?? [], slug), ...rows }));
}

/** As it is printed; of a force that the descriptor does not name, the words of its slug. */
function forceName(coverage: readonly CoveredForce[], slug: string): string {
  const name = coverage.find(({ force }) => force === slug)?.name;
  return name ?? slug.replaceAll("-", " ").replace(/^./, (letter) => letter.toUpperCase());
}

function setApartOf({ setApart, coverage }: Block, categories: readonly CategoryRow[]): readonly SetApart[] {
  return (setApart ?? []).map((entry) => {
    const months = (coverage ?? []).find(({ force }) => force === entry.force)?.months ?? [];
    const rows = categories.flatMap(({ category }, index) => {
      const count = entry.categories[category] ?? 0;
      return count > 0 ? [[index, count] as const] : [];
    });
    return {
      force: forceName(coverage ?? [], entry.force),
      sent: months.filter(({ status }) => status !== "missing").length,
      rows: new Map(rows),
    };
  });
}

function monthOf(text: string): Month {
  const month = parseMonth(text);
  if (month === null) throw broken(`${DESCRIPTOR_FILE}: "${text}" is not a month such as 2025-01.`);
  return month;
}
