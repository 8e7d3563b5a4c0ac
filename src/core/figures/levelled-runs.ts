// The runs of two periods as if the same part of the rows had coordinates in both.
import { type Coverage, locatedShare } from "../area/coverage.ts";
import type { MonthRange } from "../basics/months.ts";
import { formatSharePair } from "../basics/numbers.ts";
import { onceEach } from "../basics/once-each.ts";
import { sum } from "../basics/sums.ts";
import type { MonthRuns } from "../statistics/change.ts";
import { type Cell, runsOf } from "./cell-runs.ts";

/** What is found must hold within so many standard deviations of what lost its coordinates. */
const ALLOWANCE = 4;
/** Shares of coordinates that are no further apart than this are ordinary: those of Cambridge differ by up to 0.022 between years. */
const ORDINARY = 0.03;
/** A run with less than this part of the coordinates of the other, or with fewer offences left, says little of how its months vary. */
const LEAST_PART = 0.5;
const LEAST_LEFT = 20;

/** Part of the rows with coordinates, in either run. */
export interface Shares {
  readonly earlier: number;
  readonly later: number;
}

/** In the order of the cells. */
export interface LevelledRuns {
  /** As counted. */
  readonly counted: readonly MonthRuns[];
  /** Levelled: the likeliest, the least and the most change; none where all shares are the same, or not known. */
  readonly levels: readonly (readonly MonthRuns[])[];
  /** The shares of each force and category whose rows had coordinates more often in one of the runs than in the other. */
  readonly uneven: readonly (readonly Shares[])[];
}

export function levelledRuns(cells: readonly Cell[], earlier: MonthRange, later: MonthRange): LevelledRuns {
  const counted = cells.map((cell) => runsOf(cell, earlier, later));
  const unevenIn = onceEach((coverage: Coverage) => unevenCategories(coverage, earlier, later));
  const parts = cells.map((cell) =>
    (cell.byForce ?? [cell]).flatMap((one) => partsOf(one, unevenIn(one.coverage), earlier, later)),
  );
  const uneven = parts.map((some) => some.map(({ shares }) => shares));
  if (uneven.every((some) => some.length === 0)) return { counted, levels: [], uneven };
  const levels = [0, -ALLOWANCE, ALLOWANCE].map((deviations) =>
    counted.map((run, index) => levelled(run, parts[index]!, deviations)),
  );
  return { counted, levels, uneven };
}

/** Whether too little is left of the thinner of two runs with these totals to say anything clear; never where the shares are ordinary. */
export function isThin(totals: { readonly before: number; readonly after: number }, shares: Shares): boolean {
  const { earlier, later } = shares;
  const left = earlier < later ? totals.before : totals.after;
  const isPart = Math.min(earlier, later) < LEAST_PART * Math.max(earlier, later);
  return !isOrdinary(shares) && (left < LEAST_LEFT || isPart);
}

/** Of an offence, or of one category of it; null where either share is not known. */
export function sharesOf(
  coverage: Coverage,
  earlier: MonthRange,
  later: MonthRange,
  category: number | null = null,
): Shares | null {
  const [before, after] = [locatedShare(coverage, earlier, category), locatedShare(coverage, later, category)];
  return before === null || after === null ? null : { earlier: before, later: after };
}

export function isOrdinary({ earlier, later }: Shares): boolean {
  return Math.abs(earlier - later) <= ORDINARY;
}

/** The categories whose rows had coordinates more often in one of the runs than in the other. */
function unevenCategories(coverage: Coverage, earlier: MonthRange, later: MonthRange): ReadonlyMap<number, Shares> {
  const uneven = new Map<number, Shares>();
  for (const category of coverage.categories) {
    const shares = sharesOf(coverage, earlier, later, category);
    if (shares !== null && shares.earlier !== shares.later) uneven.set(category, shares);
  }
  return uneven;
}

/** The counts of an uneven category in both runs, and the part of its rows with coordinates in each. */
interface Part {
  readonly earlier: Float64Array;
  readonly later: Float64Array;
  readonly shares: Shares;
}

function partsOf(
  { counts }: Cell,
  uneven: ReadonlyMap<number, Shares>,
  earlier: MonthRange,
  later: MonthRange,
): readonly Part[] {
  return Array.from(uneven, ([category, shares]) => {
    const of = counts([category]);
    return { earlier: of(earlier), later: of(later), shares };
  });
}

/**
 * The runs as if the same part of each category's rows had coordinates in both: its counts are divided by their share, at the mean
 * of both shares. Where the shares are not ordinary, the thinner run is a sample of what it would have been: with `deviations`
 * over 0 so many of its standard deviations are added where it is the later run and taken where it is the earlier, else the other
 * way round.
 */
function levelled(run: MonthRuns, parts: readonly Part[], deviations: number): MonthRuns {
  const side = (name: "earlier" | "later"): readonly number[] => {
    const counts = [...run[name]];
    let [variance, unseen] = [0, 0];
    for (const { shares, [name]: own } of parts) {
      const factor = shares[name] === 0 ? 1 : (shares.earlier + shares.later) / 2 / shares[name];
      for (const [index, count] of own.entries()) counts[index]! += count * (factor - 1);
      const lost = isOrdinary(shares) ? 0 : 1 - shares[name] / Math.max(shares.earlier, shares.later);
      variance += factor ** 2 * sum(own) * lost;
      unseen += factor * lost;
    }
    const more = (name === "later" ? deviations : -deviations) * (Math.sqrt(variance) + unseen);
    const total = sum(counts);
    if (total === 0) return counts.map(() => Math.max(0, more / counts.length));
    return counts.map((count) => count * Math.max(0, 1 + more / total));
  };
  return { earlier: side("earlier"), later: side("later"), background: run.background };
}

/** "3 % had no coordinates before, 16 % now" */
export function sharesText({ earlier, later }: Shares): string {
  const [before, now] = formatSharePair(1 - earlier, 1 - later);
  return `${before} had no coordinates before, ${now} now`;
}
