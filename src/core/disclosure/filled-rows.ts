// What may be known of the rows of a package: its public copy is worked out from this alone. Withheld counts are as small, or as large, as
// they can be; of what lies in no ward - rows elsewhere, rows without coordinates - bands of as many numbers as the threshold are known,
// so that whatever is told is the same for every number of a band, and for none.
import type { CountRow } from "../area/area-package.ts";
import type { ForceRows, PackageCoverage } from "../area/coverage.ts";
import { sum, sumBy } from "../basics/sums.ts";

/** The counts of a package, in wards and months that have totals. */
export interface HiddenCounts {
  readonly counts: readonly CountRow[];
  readonly threshold: number;
  /** Slugs of the categories, in the order of the coverage. */
  readonly slugs: readonly string[];
  /** The slug of the force whose area a ward is in. */
  readonly forceOf: (ward: string) => string | undefined;
}

/** Rows by month, from the first of the package: at least and at most. */
interface Between {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** What may be known of a force's rows of a category. */
export interface KnownRows {
  readonly withCoordinates: Between;
  readonly without: Between;
  /** Whether fewer than the threshold have no coordinates, in all months together: then no more is known of them. */
  readonly isFew: boolean;
}

export interface FilledRows {
  /** With as few rows in no ward as there can be: what was not recorded by these is told. */
  readonly few: PackageCoverage;
  /** With as many as there can be. */
  readonly most: PackageCoverage;
  /** By force and category; null where nothing is known of rows. */
  readonly known: readonly (readonly KnownRows[])[] | null;
}

/** A package does not say which force recorded a count: it is taken for one of the force whose area it is, else of the first. */
export function filledRows(whole: PackageCoverage, hidden: HiddenCounts): FilledRows {
  const { forces, range, missing } = whole;
  if (forces === null || forces.length === 0) return { few: whole, most: whole, known: null };
  const months = range.to - range.from + 1;
  const isThere = (at: number): boolean => !missing.has(range.from + at);
  const inWards = countsByForce(forces, months, range.from, hidden);
  const { threshold } = hidden;
  const known = forces.map(({ rows, withCoordinates }, force) =>
    rows.map((all, category) => {
      const own = inWards[force]![category]!;
      const at = { isThere, threshold };
      const elsewhere = bandsOf(
        withCoordinates[category]!.map((count, month) => count - own.count[month]!),
        at,
      );
      const without = bandsOf(
        all.map((count, month) => count - withCoordinates[category]![month]!),
        at,
      );
      const added = (end: "low" | "high"): Float64Array =>
        own[end].map((count, month) => Math.max(0, count + elsewhere[end][month]!));
      return {
        withCoordinates: { low: added("low"), high: added("high") },
        without: { low: without.low, high: without.high },
        isFew: without.total < threshold,
        /** How many bands its rows in no ward can fill: of all months together where there are few, else of each month. */
        bands: sumBy([elsewhere, without], ({ total }) => (total < threshold ? 1 : months)),
        sure: own.high.map((count, month) =>
          Math.max(Math.min(1, count), count + elsewhere.low[month]! + without.low[month]!),
        ),
      };
    }),
  );
  const filledWith = (moreOf: (rows: (typeof known)[number][number]) => number): PackageCoverage => ({
    ...whole,
    forces: forces.map((force, index) => {
      const rows = known[index]!.map((own) => withMore(own.sure, isThere, moreOf(own)));
      return { ...force, rows, withCoordinates: rows };
    }),
  });
  return { few: filledWith(() => 0), most: filledWith(({ bands }) => bands * (threshold - 1)), known };
}

/** Which month has the further rows is no matter: what is expected of an empty one goes by the sum. */
function withMore(sure: Float64Array, isThere: (at: number) => boolean, more: number): Float64Array {
  const rows = sure.slice();
  const first = rows.findIndex((count, at) => count > 0 && isThere(at));
  if (first >= 0) rows[first]! += more;
  return rows;
}

/** The bands in which numbers lie, and the sum of the numbers of the months that have totals. */
function bandsOf(
  counts: Float64Array,
  { isThere, threshold }: { readonly isThere: (at: number) => boolean; readonly threshold: number },
): Between & { readonly total: number } {
  const low = counts.map((count) => Math.floor(count / threshold) * threshold);
  return {
    low,
    high: low.map((count) => count + threshold - 1),
    total: sum([...counts].filter((_, at) => isThere(at))),
  };
}

interface WardCounts extends Between {
  readonly count: Float64Array;
}

function countsByForce(
  forces: readonly ForceRows[],
  months: number,
  first: number,
  { counts, threshold, slugs, forceOf }: HiddenCounts,
): readonly (readonly WardCounts[])[] {
  const positions = new Map(slugs.map((slug, index) => [slug, index]));
  const numbers = new Map(forces.map(({ slug }, index) => [slug, index]));
  const empty = (): Float64Array => new Float64Array(months);
  const found = forces.map(() => slugs.map(() => ({ count: empty(), low: empty(), high: empty() })));
  for (const { ward, month, category, count } of counts) {
    if (count === 0) continue;
    const own = found[numbers.get(forceOf(ward) ?? "") ?? 0]![positions.get(category)!]!;
    const isHidden = count < threshold;
    own.count[month - first]! += count;
    own.low[month - first]! += isHidden ? 1 : count;
    own.high[month - first]! += isHidden ? threshold - 1 : count;
  }
  return found;
}
