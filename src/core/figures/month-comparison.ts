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

/** A cell of a family, with what can be counted of its offence. */
export interface Cell {
  readonly counts: MonthlyCounts;
  readonly coverage: Coverage;
}

/** The verdict of counts that miss coordinates in one of the periods must hold within so many standard deviations of what is missing. */
const ALLOWANCE = 4;

/** Of counts of every month from a first one on. */
export function cutFrom(first: Month, counts: Float64Array): MonthlyCounts {
  return ({ from, to }) => counts.subarray(from - first, to - first + 1);
}

export function runsOf({ counts, coverage }: Cell, earlier: MonthRange, later: MonthRange): MonthRuns {
  const cut = (months: MonthRange): readonly number[] => Array.from(counts(months));
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

/** Part of the rows of an offence with coordinates, in either run. */
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
  const shares = cells.map(({ coverage }) => sharesOf(coverage, earlier, later));
  const judgedAs = (change: (run: MonthRuns, shares: Shares) => MonthRuns): readonly Judged[] => {
    const changed = runs.map((run, index) => (shares[index] ? change(run, shares[index]) : run));
    return judge(
      changed.map((run) => compare(run.earlier, run.later, run.background)),
      comparisons,
    );
  };
  const counted = judgedAs((run) => run);
  if (shares.every((own) => own === null))
    return counted.map((judged, index) => recordedInBoth(judged, cells[index]!, earlier, later));
  const levels = [0, -ALLOWANCE, ALLOWANCE].map((deviations) =>
    judgedAs((run, own) => levelled(run, own, deviations)).map(({ verdict }) => verdict),
  );
  return counted.map((judged, index) => {
    const verdicts = levels.map((family) => family[index]!);
    const own = shares[index] ?? null;
    return recordedInBoth(fairly(judged, verdicts, own), cells[index]!, earlier, later);
  });
}

/** The verdict where it is that of the levelled counts too: of the likeliest, and when it is clear of the least and the most. */
function fairly(judged: Judged, [likely, least, most]: readonly Verdict[], shares: Shares | null): Judged {
  const { verdict } = judged;
  if (verdict === "too few to say") return judged;
  if (shares === null) {
    // Its own counts are whole: others of its family are not.
    const holds = [likely, least, most].every((other) => other === verdict);
    return holds ? judged : { ...judged, verdict: "no clear change" };
  }
  const holds = isClear(verdict)
    ? [likely, least, most].every((other) => other === verdict)
    : likely === undefined || !isClear(likely);
  return holds ? judged : { ...judged, verdict: "not comparable", reason: sharesText(shares) };
}

function recordedInBoth(judged: Judged, { coverage }: Cell, earlier: MonthRange, later: MonthRange): Judged {
  if (!isClear(judged.verdict)) return judged;
  const once = recordedInOne(coverage, earlier, later);
  if (once === null) return judged;
  const reason = `${once.force} sent no row of ${once.label} in ${rangeName(once.empty)}`;
  return { ...judged, verdict: "not comparable", reason };
}

function sharesOf(coverage: Coverage, earlier: MonthRange, later: MonthRange): Shares | null {
  const [before, after] = [locatedShare(coverage, earlier), locatedShare(coverage, later)];
  return before === null || after === null || before === after || before === 0 || after === 0
    ? null
    : { earlier: before, later: after };
}

/**
 * The runs as if the same part of the rows had coordinates in both: each is divided by its share, at the mean of both shares. The
 * thinner run is a sample of what it would have been: `deviations` of its standard deviations are added.
 */
function levelled(run: MonthRuns, shares: Shares, deviations: number): MonthRuns {
  const level = (shares.earlier + shares.later) / 2;
  const thinner = shares.earlier < shares.later ? "earlier" : "later";
  const lost = 1 - Math.min(shares.earlier, shares.later) / Math.max(shares.earlier, shares.later);
  const scaled = (side: "earlier" | "later"): readonly number[] => {
    const factor = level / shares[side];
    const counts = run[side];
    if (side !== thinner || deviations === 0) return counts.map((count) => count * factor);
    const total = sum(counts);
    const more = deviations * (Math.sqrt(total * lost) + lost);
    if (more > 0) return counts.map((count) => (count + more / counts.length) * factor);
    return counts.map((count) => count * Math.max(0, total === 0 ? 0 : 1 + more / total) * factor);
  };
  return { earlier: scaled("earlier"), later: scaled("later"), background: run.background };
}

/** "3 % had no coordinates before, 16 % now" */
function sharesText({ earlier, later }: Shares): string {
  const [before, now] = formatSharePair(1 - earlier, 1 - later);
  return `${before} had no coordinates before, ${now} now`;
}
