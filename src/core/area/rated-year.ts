// The year whose residents rates are made of.
import type { Boundaries, PopulationRow } from "./area-package.ts";

/**
 * The rows of the latest year that all wards have, or else of the latest of those that most wards have: a rate takes all its
 * residents from one year.
 */
export function residentsYear(
  rows: readonly PopulationRow[],
  { features }: Pick<Boundaries, "features">,
): readonly PopulationRow[] {
  const wards = wardsByYear(rows, new Map(features.map(({ properties }) => [properties.code, 0])));
  const [best] = [...wards].sort(([a, { size: ofA }], [b, { size: ofB }]) => ofB - ofA || b - a);
  return rows.filter(({ year }) => year === best?.[0]);
}

/** Codes of the wards that have residents of each year; `known` by code are those that there are. */
export function wardsByYear(
  rows: readonly PopulationRow[],
  known: ReadonlyMap<string, unknown>,
): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  for (const { ward, year } of rows) {
    const there = found.get(year) ?? new Set();
    found.set(year, known.has(ward) ? there.add(ward) : there);
  }
  return found;
}
