// The rows of a package as they would be were every withheld count as small, or as large, as one can be: what a public copy tells of rows
// is worked out from these alone, so that it is the same whatever the withheld counts are.
import type { CountRow } from "../area/area-package.ts";
import type { ForceRows, PackageCoverage } from "../area/coverage.ts";

/** The withheld counts of a package. */
export interface HiddenCounts {
  readonly counts: readonly CountRow[];
  readonly threshold: number;
  /** Slugs of the categories, in the order of the coverage. */
  readonly slugs: readonly string[];
  /** The slug of the force whose area a ward is in. */
  readonly forceOf: (ward: string) => string | undefined;
}

export interface FilledRows {
  /** With every withheld count at 1, and with every one at the threshold - 1. */
  readonly least: PackageCoverage;
  readonly most: PackageCoverage;
  /** By category, whether any count of it is withheld. */
  readonly isWithheld: readonly boolean[];
}

/**
 * A package does not say which force recorded a count: withheld ones are taken for those of the force whose area it is, else of the
 * first; where that force has no row in the month, they were others', and it keeps none.
 */
export function filledRows(whole: PackageCoverage, hidden: HiddenCounts): FilledRows {
  const filledWith = (count: number): PackageCoverage => ({ ...whole, forces: filledForces(whole, hidden, count) });
  const withheld = new Set(hidden.counts.map(({ category }) => category));
  return {
    least: filledWith(1),
    most: filledWith(hidden.threshold - 1),
    isWithheld: hidden.slugs.map((slug) => withheld.has(slug)),
  };
}

function filledForces(
  { forces, range }: PackageCoverage,
  { counts, slugs, forceOf }: HiddenCounts,
  filling: number,
): readonly ForceRows[] | null {
  if (forces === null || forces.length === 0) return forces;
  const positions = new Map(slugs.map((slug, index) => [slug, index]));
  const numbers = new Map(forces.map(({ slug }, index) => [slug, index]));
  const copied = (rows: readonly Float64Array[]): readonly Float64Array[] => rows.map((months) => months.slice());
  const filled = forces.map((force) => ({
    ...force,
    rows: copied(force.rows),
    withCoordinates: copied(force.withCoordinates),
  }));
  for (const { ward, month, category, count } of counts) {
    const [force, at] = [filled[numbers.get(forceOf(ward) ?? "") ?? 0]!, positions.get(category)!];
    for (const rows of [force.rows, force.withCoordinates]) rows[at]![month - range.from]! += filling - count;
  }
  for (const [index, { rows, withCoordinates }] of filled.entries())
    for (const [category, months] of rows.entries())
      for (const month of months.keys()) {
        const located = withCoordinates[category]!;
        months[month] = forces[index]!.rows[category]![month] === 0 ? 0 : Math.max(1, months[month]!);
        located[month] = Math.min(months[month]!, Math.max(0, located[month]!));
      }
  return filled;
}
