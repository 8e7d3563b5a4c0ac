// What a descriptor states of its tables held against what they hold: a package of which a file is another contradicts itself.

import { COUNTS, POPULATION } from "../area/first-tables.ts";
import type { WrittenDescriptor } from "../area/written-descriptor.ts";
import type { Month } from "../basics/months.ts";
import { formatMonth } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { sum, sumBy } from "../basics/sums.ts";

/** A part of the `wardscope` block, and what contradicts it: a sentence without its full stop. */
export interface Contradiction {
  readonly path: string;
  readonly text: string;
}

type Block = WrittenDescriptor["wardscope"];

/** What `counts.csv` holds, by month, against `rows.placed` and what was placed of each force. */
export function countContradictions(
  { rows: fates, coverage }: Pick<Block, "rows" | "coverage">,
  byMonth: ReadonlyMap<Month, number>,
): readonly Contradiction[] {
  const total = sum(byMonth.values());
  if (fates !== undefined && fates.placed !== total)
    return [{ path: "rows", text: `rows.placed is ${fates.placed}, but the sum of ${COUNTS.file} is ${total}` }];
  const stated = new Map<string, number>();
  for (const { role, months } of coverage ?? [])
    for (const { month, placed } of role === "setApart" ? [] : months)
      stated.set(month, (stated.get(month) ?? 0) + placed);
  const found = new Map([...byMonth].map(([month, count]) => [formatMonth(month), count]));
  for (const [month, placed] of stated)
    if (placed !== (found.get(month) ?? 0)) {
      const there = `${COUNTS.file} has ${found.get(month) ?? 0}`;
      return [{ path: "coverage", text: `the rows placed of "${month}" are ${placed} in coverage, but ${there}` }];
    }
  return [];
}

/** The residents of all wards against those stated, of the year stated. */
export function residentsContradictions(
  { population: stated }: Pick<Block, "population">,
  rows: readonly { readonly year: number; readonly population: number }[],
): readonly Contradiction[] {
  if (!stated) return [];
  const total = sumBy(
    rows.filter(({ year }) => year === stated.year),
    ({ population }) => population,
  );
  if (total === stated.total) return [];
  const text = `the population of ${stated.year} is ${stated.total}, but the sum of ${POPULATION.file} is ${total}`;
  return [{ path: "population", text }];
}

/** Says that a file has another size than the descriptor lists, or null. */
export function sizeFault({ path, bytes }: WrittenDescriptor["resources"][number], found: number): string | null {
  return bytes === undefined || bytes === found
    ? null
    : `"${path}" is listed with ${numberOf(bytes, "bytes")}, but has ${found}`;
}

/** Says that a file is another than the descriptor lists, by its SHA-256 in hexadecimal digits, or null. */
export function hashFault({ path, hash }: WrittenDescriptor["resources"][number], found: string): string | null {
  return hash === undefined || hash === `sha256:${found}` ? null : `"${path}" is not the file of its hash`;
}
