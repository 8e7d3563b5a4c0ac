// How counts of the same cell in two periods are compared: the one place that cuts the months and has them judged.

import { type Coverage, locatedShare, recordedInOne } from "../area/coverage.ts";
import { backgroundOf, complete, rangeName } from "../area/period.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { type Month, type MonthRange, shiftRange } from "../basics/months.ts";
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
/** Nor is one given where a run has less than this part of the coordinates of the other: months that thin say little of how they vary. */
const LEAST_PART = 0.5;

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
export function bothComplete(coverage: Coverage, earlier: MonthRange, later: MonthRange): Known<MonthRange> {
  const now = complete(coverage, later);
  if (!now.known) return now;
  const before = complete(coverage, earlier);
  if (before.known) return before;
  const yearBefore = shiftRange(later, -12).from === earlier.from;
  return unknown(`${yearBefore ? "the year before" : "the months compared with"}: ${before.reason}`);
}

/** Part of the rows with coordinates, in either run. */
interface Shares {
  readonly earlier: number;
  readonly later: number;
}

function judgedFairly(
  cells: readonly Cell[],
  earlier: MonthRange,
  later: MonthRange,
  comparisons: number,
): readonly Judged[] {
  const runs = cells.map((cell) => runsOf(cell, earlier, later));
  const family = (change: readonly MonthRuns[]): readonly Judged[] =>
    judge(
      change.map((run) => compare(run.earlier, run.later, run.background)),
      comparisons,
    );
  const uneven = cells.map(({ coverage }) => unevenCategories(coverage, earlier, later));
  const counted = family(runs);
  if (uneven.every((categories) => categories.size === 0))
    return counted.map((judged, index) => recordedInBoth(judged, cells[index]!, earlier, later));
  const parts = cells.map((cell, index) => partsOf(cell, uneven[index]!, earlier, later));
  const levels = [0, -ALLOWANCE, ALLOWANCE].map((deviations) =>
    family(runs.map((run, index) => levelled(run, parts[index]!, deviations))),
  );
  return counted.map((judged, index) => {
    const verdicts = levels.map((level) => level[index]!.verdict);
    const shares = uneven[index]!.size === 0 ? null : sharesOf(cells[index]!.coverage, earlier, later);
    return recordedInBoth(fairly(judged, verdicts, shares), cells[index]!, earlier, later);
  });
}

/** The verdict where it is that of the levelled counts too: of the likeliest, and when it is clear of the least and the most. */
function fairly(judged: Judged, [likely, least, most]: readonly Verdict[], shares: Shares | null): Judged {
  const { verdict } = judged;
  if (verdict === "too few to say") return judged;
  const thin =
    shares !== null && Math.min(shares.earlier, shares.later) < LEAST_PART * Math.max(shares.earlier, shares.later);
  const holds = isClear(verdict)
    ? !thin && [likely, least, most].every((other) => other === verdict)
    : likely === undefined || !isClear(likely);
  if (holds) return judged;
  // Without shares its own counts are whole, and it is others of its family that are not.
  return shares === null
    ? { ...judged, verdict: "no clear change" }
    : { ...judged, verdict: "not comparable", reason: sharesText(shares) };
}

function recordedInBoth(judged: Judged, { coverage }: Cell, earlier: MonthRange, later: MonthRange): Judged {
  if (!isClear(judged.verdict)) return judged;
  const once = recordedInOne(coverage, earlier, later);
  if (once === null) return judged;
  const reason = `${once.force} sent no row of ${once.label} in ${rangeName(once.empty)}`;
  return { ...judged, verdict: "not comparable", reason };
}

function sharesOf(
  coverage: Coverage,
  earlier: MonthRange,
  later: MonthRange,
  category: number | null = null,
): Shares | null {
  const [before, after] = [locatedShare(coverage, earlier, category), locatedShare(coverage, later, category)];
  return before === null || after === null || before === 0 || after === 0 ? null : { earlier: before, later: after };
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
 * of both shares. Its thinner run is a sample of what it would have been: with `deviations` over 0 so many of its standard
 * deviations are added where it is the later run and taken where it is the earlier, else the other way round.
 */
function levelled(run: MonthRuns, parts: readonly Part[], deviations: number): MonthRuns {
  const side = (name: "earlier" | "later"): readonly number[] => {
    const counts = [...run[name]];
    let [variance, unseen] = [0, 0];
    for (const { shares, [name]: own } of parts) {
      const factor = (shares.earlier + shares.later) / 2 / shares[name];
      for (const [index, count] of own.entries()) counts[index]! += count * (factor - 1);
      const lost = 1 - shares[name] / Math.max(shares.earlier, shares.later);
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
function sharesText({ earlier, later }: Shares): string {
  const [before, now] = formatSharePair(1 - earlier, 1 - later);
  return `${before} had no coordinates before, ${now} now`;
}
