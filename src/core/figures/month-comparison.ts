// How counts of the same cell in two periods are compared: the one place that cuts the months and has them judged.

import { type Coverage, locatedShare, recordedInOne } from "../area/coverage.ts";
import { backgroundOf, complete, rangeName } from "../area/period.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { type Month, type MonthRange, shiftRange } from "../basics/months.ts";
import { formatSharePair } from "../basics/numbers.ts";
import { sum } from "../basics/sums.ts";
import { compare, isClear, type Judged, judge, type MonthRuns } from "../statistics/change.ts";

/** The counts of a cell (a ward, the district, an area) in these months, one for each, in order. */
export type MonthlyCounts = (months: MonthRange) => Float64Array;

/** A cell of a family, with what can be counted of its offence. */
export interface Cell {
  readonly counts: MonthlyCounts;
  readonly coverage: Coverage;
}

/** The verdict of counts that miss coordinates in one of the periods must hold within so many standard deviations of what is missing. */
const ALLOWANCE = 3;

/** Of counts of every month from a first one on. */
export function cutFrom(first: Month, counts: Float64Array): MonthlyCounts {
  return ({ from, to }) => counts.subarray(from - first, to - first + 1);
}

export function runsOf({ counts, coverage }: Cell, earlier: MonthRange, later: MonthRange): MonthRuns {
  const cut = (months: MonthRange): readonly number[] => Array.from(counts(months));
  return { earlier: cut(earlier), later: cut(later), background: cut(backgroundOf(coverage, later)) };
}

/**
 * How each cell changed from the months compared with to the period, judged as one family; those of an offence that has no total
 * in either run are unknown and not in the family. A verdict that the rows without coordinates could have made, or a category
 * that was recorded in one of the periods only, is "not comparable", with the reason.
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
  const judged = judgedFairly(there, months, period);
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

/** Part of the rows of an offence with coordinates, in either run; null where it is the same or not known. */
interface Shares {
  readonly earlier: number;
  readonly later: number;
}

function judgedFairly(cells: readonly Cell[], earlier: MonthRange, later: MonthRange): readonly Judged[] {
  const runs = cells.map((cell) => runsOf(cell, earlier, later));
  const shares = cells.map(({ coverage }) => sharesOf(coverage, earlier, later));
  const judgedWith = (change: (run: MonthRuns, shares: Shares) => MonthRuns): readonly Judged[] =>
    judge(
      runs.map((run, index) => {
        const own = shares[index];
        const { earlier: before, later: after, background } = own ? change(run, own) : run;
        return compare(before, after, background);
      }),
    );
  const asCounted = judgedWith((run) => run);
  const unequal = shares.some((own) => own !== null);
  const likely = unequal ? judgedWith((run, own) => levelled(run, own, 0)) : asCounted;
  const least = unequal ? judgedWith((run, own) => levelled(run, own, -ALLOWANCE)) : asCounted;
  const most = unequal ? judgedWith((run, own) => levelled(run, own, ALLOWANCE)) : asCounted;
  return asCounted.map((judged, index) => {
    const { verdict } = judged;
    const clear = isClear(verdict);
    if (verdict === "too few to say") return judged;
    const holds = clear
      ? [likely, least, most].every((family) => family[index]!.verdict === verdict)
      : !isClear(likely[index]!.verdict);
    const reason = holds ? null : sharesText(shares[index]!);
    const once = clear && reason === null ? recordedInOne(cells[index]!.coverage, earlier, later) : null;
    const why = once === null ? reason : `${once.force} sent no row of ${once.label} in ${rangeName(once.empty)}`;
    return why === null ? judged : { ...judged, verdict: "not comparable", reason: why };
  });
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
