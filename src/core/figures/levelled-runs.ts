// The runs of two periods as if the same part of the rows had coordinates in both.
import { type Coverage, locatedShare } from "../area/coverage.ts";
import { type Month, type MonthRange, monthsOf } from "../basics/months.ts";
import { formatSharePair } from "../basics/numbers.ts";
import { onceEach } from "../basics/once-each.ts";
import { mean, sum } from "../basics/sums.ts";
import type { MonthRuns } from "../statistics/change.ts";
import { backgroundMonths, type Cell, runsOf } from "./cell-runs.ts";

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

/** The counts of an uneven category in the runs, month by month, and the part of its rows with coordinates in two of them. */
interface Part extends Record<Run, Float64Array> {
  readonly shares: Shares;
  /** What part of the background had coordinates, by month, as far as the two runs tell. */
  readonly backgroundShares: readonly number[];
}

type Run = keyof MonthRuns;

function partsOf(
  { counts, coverage }: Cell,
  uneven: ReadonlyMap<number, Shares>,
  earlier: MonthRange,
  later: MonthRange,
): readonly Part[] {
  const behind = backgroundMonths(coverage, later);
  const within = (month: Month, { from, to }: MonthRange): boolean => month >= from && month <= to;
  return Array.from(uneven, ([category, shares]) => {
    const of = counts([category]);
    const most = Math.max(shares.earlier, shares.later);
    const shareIn = (month: Month): number =>
      within(month, later) ? shares.later : within(month, earlier) ? shares.earlier : most;
    return {
      earlier: of(earlier),
      later: of(later),
      background: behind === null ? new Float64Array() : of(behind),
      backgroundShares: behind === null ? [] : monthsOf(behind).map(shareIn),
      shares,
    };
  });
}

/**
 * The runs as if the same part of each category's rows had coordinates in both: its counts are divided by their share, at the mean
 * of both shares. Where the shares are not ordinary, at the higher of them, and the thinner run is a sample of what it would have
 * been: with `deviations` over 0 so many of its standard deviations are added where it is the later run and taken where it is the
 * earlier, else the other way round; either way its months vary by as many more.
 */
function levelled(run: MonthRuns, parts: readonly Part[], deviations: number): MonthRuns {
  return {
    earlier: levelledRun(run.earlier, thinnings("earlier", parts), -deviations),
    later: levelledRun(run.later, thinnings("later", parts), deviations),
    background: varied(...levelledMonths(run.background, thinnings("background", parts)), Math.abs(deviations)),
  };
}

/** The counts of a part by month, with what they are multiplied by and the part of them that lost its coordinates. */
interface Thinning {
  readonly counts: Float64Array;
  readonly factor: (index: number) => number;
  readonly lost: (index: number) => number;
}

function thinnings(name: Run, parts: readonly Part[]): readonly Thinning[] {
  return parts.map(({ shares, backgroundShares, [name]: counts }) => {
    const { earlier, later } = shares;
    const level = isOrdinary(shares) ? (earlier + later) / 2 : Math.max(earlier, later);
    const share = (index: number): number => (name === "background" ? backgroundShares[index]! : shares[name]);
    return {
      counts,
      factor: (index) => (share(index) === 0 ? 1 : level / share(index)),
      lost: (index) => (isOrdinary(shares) ? 0 : 1 - share(index) / Math.max(earlier, later)),
    };
  });
}

/** The months at the common level, and the variance of each as a sample of what it would have been. */
function levelledMonths(
  months: readonly number[],
  parts: readonly Thinning[],
): readonly [counts: readonly number[], variances: readonly number[]] {
  const counts = [...months];
  const variances = months.map(() => 0);
  for (const { counts: own, factor, lost } of parts) {
    for (const [index, count] of own.entries()) {
      counts[index]! += count * (factor(index) - 1);
      variances[index]! += factor(index) ** 2 * count * lost(index);
    }
  }
  return [counts, variances];
}

/** With so many standard deviations more in all, and as many more between its months. */
function levelledRun(months: readonly number[], parts: readonly Thinning[], deviations: number): readonly number[] {
  const [counts, variances] = levelledMonths(months, parts);
  const unseen = sum(parts.map(({ factor, lost }) => factor(0) * lost(0)));
  const more = deviations * (Math.sqrt(sum(variances)) + unseen);
  const total = sum(counts);
  if (total === 0) return counts.map(() => Math.max(0, more / counts.length));
  const moved = counts.map((count) => count * Math.max(0, 1 + more / total));
  return varied(moved, variances, Math.abs(deviations));
}

/** The same total, with months that are further from their mean by so many standard deviations of how far they are. */
function varied(counts: readonly number[], variances: readonly number[], deviations: number): readonly number[] {
  if (counts.length < 2 || deviations === 0 || sum(variances) === 0) return counts;
  const level = mean(counts);
  const apart = counts.map((count) => count - level);
  const length = Math.hypot(...apart);
  if (length === 0) return counts;
  const variance = sum(apart.map((from, index) => (from / length) ** 2 * variances[index]!));
  const stretch = (deviations * Math.sqrt(variance)) / length;
  return counts.map((count, index) => count + apart[index]! * stretch);
}

/** "3 % had no coordinates before, 16 % now" */
export function sharesText({ earlier, later }: Shares): string {
  const [before, now] = formatSharePair(1 - earlier, 1 - later);
  return `${before} had no coordinates before, ${now} now`;
}
