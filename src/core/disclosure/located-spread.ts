// How far the part of a category's rows that had coordinates differs between runs of months: a public copy says this one number in the
// place of the rows themselves, so that no verdict is given that rows without coordinates could have made.
import { type CategoryRows, type Coverage, coverageOf, type PackageCoverage } from "../area/coverage.ts";
import { lengthOf, type Month } from "../basics/months.ts";

/** Runs of fewer months are not compared in a public copy where any row lacks coordinates. */
export const SPREAD_MONTHS = 3;
const LONGEST_RUN = 12;
/** Shares are told in whole per cents, rounded up. */
const STEPS = 100;

/**
 * The most by which a category's counts could differ from those levelled to the same share of rows with coordinates, as a part of
 * them, over all runs of 3 to 12 months and all forces; 0 where every row has coordinates, or nothing is known of them. A run
 * without any row has no share.
 */
export function spreadOf(whole: PackageCoverage, category: number): number {
  const { located } = coverageOf(whole, [category]);
  const forces = located ?? [];
  const spreads = forces.map((rows) => spreadOfForce(rows, lengthOf(whole.range), forces.length > 1));
  return Math.ceil(STEPS * Math.max(0, ...spreads)) / STEPS;
}

/** Of one of several forces, a run without rows may be one that it did not record: then nothing is comparable. */
function spreadOfForce({ rows, withCoordinates }: CategoryRows, months: number, isOneOfSeveral: boolean): number {
  let [least, most] = [1, 0];
  for (let length = Math.min(SPREAD_MONTHS, months); length <= Math.min(LONGEST_RUN, months); length++)
    for (let from = 0; from + length <= months; from++) {
      let [all, located] = [0, 0];
      for (let month = from; month < from + length; month++) {
        all += rows[month]!;
        located += withCoordinates[month]!;
      }
      if (all === 0 && isOneOfSeveral && rows.some((count) => count > 0)) return 1;
      if (all === 0) continue;
      least = Math.min(least, located / all);
      most = Math.max(most, located / all);
    }
  // Nothing is told of a category some run of which has no coordinates at all.
  if (most <= least) return 0;
  return least === 0 ? 1 : Math.min(1, (most - least) / (2 * least));
}

/** Months in which a category was not recorded, though the months were sent. */
export function unrecordedIn(whole: PackageCoverage, category: number): readonly Month[] {
  const { missing }: Coverage = coverageOf(whole, [category]);
  return [...missing.keys()].filter((month) => !whole.missing.has(month)).sort((a, b) => a - b);
}
