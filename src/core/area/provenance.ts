// Rows that could not be placed, by category.
import { sum } from "../basics/sums.ts";
import type { Descriptor } from "./descriptor-form.ts";
import type { Taxonomy } from "./offences.ts";

export interface UnplacedShare {
  readonly label: string;
  /** Rows without coordinates, of the whole input and not only of this area. */
  readonly unplaced: number;
  /** Rows read, or null where the package does not say. */
  readonly read: number | null;
}

/** One entry a category that has any row, in the order of the taxonomy. */
export function unplacedShares(descriptor: Descriptor, taxonomy: Taxonomy): readonly UnplacedShare[] {
  const { unplaced, readByCategory, located } = descriptor.wardscope;
  const sums = new Map<string, number>();
  const reads = new Map(Object.entries(readByCategory ?? {}));
  const add = (to: Map<string, number>, category: string, count: number): void => {
    to.set(category, (to.get(category) ?? 0) + count);
  };
  if (located === undefined) for (const { category, count } of unplaced) add(sums, category, count);
  else {
    reads.clear();
    for (const { category, rows, withCoordinates } of located) {
      add(sums, category, sum(rows) - sum(withCoordinates));
      add(reads, category, sum(rows));
    }
  }
  return taxonomy.categories.flatMap(({ category, label }) => {
    const entry = { label, unplaced: sums.get(category) ?? 0, read: reads.get(category) ?? null };
    return entry.unplaced > 0 || (entry.read ?? 0) > 0 ? [entry] : [];
  });
}
