// How counts of the same cell in two periods are compared: the one place that cuts the months and has them judged.

import { type Coverage, locatedShare, recordedInOne } from "../area/coverage.ts";
import { backgroundOf, complete } from "../area/period.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { formatSharePair } from "../basics/numbers.ts";
import { sum } from "../basics/sums.ts";
import { compare, isClear, type Judged, judge, type MonthRuns, type Verdict } from "../statistics/change.ts";

/** The counts of a cell (a ward, the district, an area) in these months, one for each, in order. */
export type MonthlyCounts = (months: MonthRange) => Float64Array;

/** A cell of a family: how many of some categories (indices) there were, and what can be counted of its offence. */
export interface Cell {
  readonly counts: (categories: readonly number[]) => MonthlyCounts;
  readonly coverage: Coverage;
}

/** The verdict of counts that miss coordinates in one of the periods must hold within so many standard deviations of what is missing. */
const ALLOWANCE = 4;
/** Shares of coordinates that are further apart than this are no ordinary ones: those of Cambridge differ by up to 0.022 from year to year. */
const ORDINARY = 0.03;
/** Nor is one given where a run has less than this part of the coordinates of the other, or fewer than so many offences left: */
const LEAST_PART = 0.5;
/** months that thin say little of how they vary. */
const LEAST_LEFT = 20;

/** Of counts of every month from a first one on. */
export function cutFrom(first: Month, counts: Float64Array): MonthlyCounts {
  return ({ from, to }) => counts.subarray(from - first, to - first + 1);
}

export function runsOf({ counts, coverage }: Cell, earlier: MonthRange, later: MonthRange): MonthRuns {
  const all = counts(coverage.categories);
  const cut = (months: MonthRange): readonly number[] => Array.from(all(months));
  return { earlier: cut(earlier), later: cut(later), background: cut(backgroundOf(coverage, later)) };
}

/**
 * How each cell changed from the months compared with to the period, judged as one family. A cell of an offence that has no total
 * in either run is unknown, and stays in the family as a comparison that finds nothing: what is missing makes no verdict for
 * another. A verdict that the rows without coordinates could have made, or a category that was recorded in one of the periods
 * only, is "not comparable", with the reason.
 */
export function judgeCells(
  cells: readonly Cell[],
  comparison: Known<MonthRange>,
  period: MonthRange,
): readonly Known<Judged>[] {
  if (!comparison.known) return cells.map(() => comparison);
  const months = comparison.value;
  const whole = cells.map(({ coverage }) => bothComplete(coverage, months, period));
  const there = cells.filter((_, index) => whole[index]!.known);
  const judged = judgedFairly(there, months, period, cells.length);
  let next = 0;
  return whole.map((state) => (state.known ? known(judged[next++]!) : state));
}

/** Unknown, with the reason, when an offence has no total in one of two runs of months. */
function bothComplete(coverage: Coverage, earlier: MonthRange, later: MonthRange): Known<MonthRange> {
  const now = complete(coverage, later);
  if (!now.known) return now;
  const before = complete(coverage, earlier);
  if (before.known) return before;
  return unknown(
    `${later.from - earlier.from === 12 ? "the year before" : "the months compared with"}: ${before.reason}`,
  );
}

/** Part of the rows with coordinates, in either run. */
interface Shares {
  readonly earlier: number;
  readonly later: number;
}

/**
 * The runs of each cell as counted, then as they would be if the same part of the rows had coordinates in both: likeliest, least
 * and most change. The counted alone where that part is the same, or not known.
 */
export function fairRuns(
  cells: readonly Cell[],
  earlier: MonthRange,
  later: MonthRange,
): readonly (readonly MonthRuns[])[] {
  const runs = cells.map((cell) => runsOf(cell, earlier, later));
  const uneven = cells.map(({ coverage }) => unevenCategories(coverage, earlier, later));
  if (uneven.every((categories) => categories.size === 0)) return [runs];
  const parts = cells.map((cell, index) => partsOf(cell, uneven[index]!, earlier, later));
  const levels = [0, -ALLOWANCE, ALLOWANCE].map((deviations) =>
    runs.map((run, index) => levelled(run, parts[index]!, deviations)),
  );
  return [runs, ...levels];
}

function judgedFairly(
  cells: readonly Cell[],
  earlier: MonthRange,
  later: MonthRange,
  comparisons: number,
): readonly Judged[] {
  const changes = fairRuns(cells, earlier, later).map((family) =>
    family.map((run) => compare(run.earlier, run.later, run.background)),
  );
  const [counted, ...levels] = changes.map((family) => judge(family, comparisons));
  if (levels.length === 0)
    return counted!.map((judged, index) => recordedInBoth(judged, cells[index]!, earlier, later));
  const uneven = cells.map(({ coverage }) => unevenCategories(coverage, earlier, later));
  // Those with no ordinary shares as unsure as any level makes them: they must not make others of the family look surer.
  const unsure = changes[0]!.map((change, index) => {
    if ([...uneven[index]!.values()].every(isOrdinary)) return change;
    return { ...change, p: Math.max(...changes.map((family) => family[index]!.p)) };
  });
  const families = [...levels, judge(unsure, comparisons)];
  return counted!.map((judged, index) => {
    const cell = cells[index]!;
    const verdicts = families.map((family) => family[index]!.verdict);
    const shares = uneven[index]!.size === 0 ? null : sharesOf(cell.coverage, earlier, later);
    return recordedInBoth(fairly(judged, verdicts, shares), cell, earlier, later);
  });
}

/**
 * A clear verdict where the levelled counts have it too: the likeliest, the least and the most. One that is not clear stands where
 * the shares are ordinary, or the likeliest counts are not clear either.
 */
function fairly(judged: Judged, levelled: readonly Verdict[], shares: Shares | null): Judged {
  const { verdict } = judged;
  if (verdict === "too few to say") return judged;
  const holds = levelled.every((other) => other === verdict);
  // Its own counts are whole: others of its family are not.
  if (shares === null) return holds || !isClear(verdict) ? judged : { ...judged, verdict: "no clear change" };
  const stands = isClear(verdict)
    ? holds && (isOrdinary(shares) || !isThin(judged, shares))
    : isOrdinary(shares) || !isClear(levelled[0]!);
  return stands ? judged : { ...judged, verdict: "not comparable", reason: sharesText(shares) };
}

function isThin({ before, after }: Judged, { earlier, later }: Shares): boolean {
  const left = earlier < later ? before : after;
  return left < LEAST_LEFT || Math.min(earlier, later) < LEAST_PART * Math.max(earlier, later);
}

function recordedInBoth(judged: Judged, { coverage }: Cell, earlier: MonthRange, later: MonthRange): Judged {
  if (!isClear(judged.verdict)) return judged;
  const reason = recordedInOne(coverage, earlier, later);
  return reason === null ? judged : { ...judged, verdict: "not comparable", reason };
}

function sharesOf(
  coverage: Coverage,
  earlier: MonthRange,
  later: MonthRange,
  category: number | null = null,
): Shares | null {
  const [before, after] = [locatedShare(coverage, earlier, category), locatedShare(coverage, later, category)];
  return before === null || after === null ? null : { earlier: before, later: after };
}

function isOrdinary({ earlier, later }: Shares): boolean {
  return Math.abs(earlier - later) <= ORDINARY;
}

/** The categories whose rows had coordinates more often in one of the runs than in the other. */
function unevenCategories(coverage: Coverage, earlier: MonthRange, later: MonthRange): ReadonlyMap<number, Shares> {
  const uneven = new Map<number, Shares>();
  for (const category of coverage.located === null ? [] : coverage.categories) {
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
 * of both shares. Where the shares are no ordinary ones, its thinner run is a sample of what it would have been: with `deviations` over 0 so many of its standard
 * deviations are added where it is the later run and taken where it is the earlier, else the other way round.
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

/** Why two periods cannot be compared: "3 % had no coordinates before, 16 % now"; null where that part is not known. */
export function unevenText(coverage: Coverage, earlier: MonthRange, later: MonthRange): string | null {
  const shares = sharesOf(coverage, earlier, later);
  return shares && sharesText(shares);
}

/** "3 % had no coordinates before, 16 % now" */
function sharesText({ earlier, later }: Shares): string {
  const [before, now] = formatSharePair(1 - earlier, 1 - later);
  return `${before} had no coordinates before, ${now} now`;
}
