// How counts of the same cell in two periods are compared: the one place that has them judged.

import type { Coverage } from "../area/coverage.ts";
import { comparedWith, complete } from "../area/period.ts";
import { type Known, known } from "../basics/known.ts";
import type { MonthRange } from "../basics/months.ts";
import { onceEach } from "../basics/once-each.ts";
import { sum } from "../basics/sums.ts";
import {
  type Change,
  compare,
  isClear,
  type Judged,
  judge,
  type MonthRuns,
  type Verdict,
} from "../statistics/change.ts";
import { type Cell, filledRuns, oneSidedText, runsOf } from "./cell-runs.ts";
import { isOrdinary, isThin, levelledRuns, type Shares, sharesOf, sharesText } from "./levelled-runs.ts";

/**
 * How each cell changed from the months compared with to the period, judged as one family. A cell of an offence that has no total
 * in either run is unknown, and stays in the family as a comparison that finds nothing: what is missing makes no verdict for
 * another. A verdict that the rows without coordinates could have made, or that categories that were recorded in one of the
 * periods only could have made, is "not comparable", with the reason.
 */
export function judgeCells(
  cells: readonly Cell[],
  comparison: Known<MonthRange>,
  period: MonthRange,
): readonly Known<Judged>[] {
  if (!comparison.known) return cells.map(() => comparison);
  const months = comparison.value;
  const wholeOf = onceEach((coverage: Coverage) => bothComplete(coverage, months, period));
  const whole = cells.map(({ coverage }) => wholeOf(coverage));
  const there = cells.filter((_, index) => whole[index]!.known);
  const judged = [
    ...(there[0]?.withheld?.judge(there, months, period, cells.length) ??
      judgedFairly(there, months, period, cells.length).map(known)),
  ];
  return whole.map((state) => (state.known ? judged.shift()! : state));
}

/** Unknown, with the reason, when an offence has no total in one of two runs of months. */
function bothComplete(coverage: Coverage, earlier: MonthRange, later: MonthRange): Known<MonthRange> {
  const now = complete(coverage, later);
  const called = later.from - earlier.from === 12 ? "the year before" : "the months compared with";
  return now.known ? comparedWith(coverage, earlier, called) : now;
}

function judgedFairly(
  cells: readonly Cell[],
  earlier: MonthRange,
  later: MonthRange,
  comparisons: number,
): readonly Judged[] {
  const { counted, levels, uneven } = levelledRuns(cells, earlier, later);
  const comparedIn = (family: readonly MonthRuns[]): readonly Change[] =>
    family.map((run) => compare(run.earlier, run.later, run.background));
  const changes = [counted, ...levels].map(comparedIn);
  const filled = filledRuns(cells, counted, earlier, later);
  const isLacking = filled.some(({ oneSided }) => oneSided);
  const lacking = isLacking
    ? (["earlier", "later"] as const).map((name) => comparedIn(filled.map((runs) => runs[name])))
    : [];
  // What hangs on a category that was recorded in one of the periods only finds nothing as far as the others are concerned.
  const heardIn = (family: readonly Change[]): readonly Judged[] =>
    judge(
      family.map((change, index) => leastSure([change, ...lacking.map((other) => other[index]!)])),
      comparisons,
    );
  const judgedIn = (family: readonly Change[]): readonly Judged[] => {
    const others = heardIn(family);
    return judge(family, comparisons).map((own, index) => (filled[index]!.oneSided ? own : others[index]!));
  };
  const [judged, ...levelled] = changes.map(judgedIn);
  // Those whose shares are not ordinary are as unsure as any level makes them, so that they make no other of the family surer.
  const unsure = changes[0]!.map((change, index) =>
    uneven[index]!.every(isOrdinary) ? change : leastSure(changes.map((family) => family[index]!)),
  );
  const families = [...levelled, judgedIn(unsure)];
  // Also with each ward as unsure as what it lacks can make it: a surer one makes others of its family surer.
  const lackingVerdicts = isLacking
    ? [heardIn(changes[0]!), ...lacking.map((family) => judge(family, comparisons))]
    : [];
  const sharesIn = onceEach((coverage: Coverage) => sharesOf(coverage, earlier, later));
  return judged!.map((own, index) => {
    const verdicts = families.map((family) => family[index]!.verdict);
    const known = uneven[index]!.length === 0 ? null : sharesByForce(cells[index]!, sharesIn, earlier, later);
    const fair = fairly(own, verdicts, known);
    const { oneSided } = filled[index]!;
    const hangs = lackingVerdicts.some((family) => family[index]!.verdict !== fair.verdict);
    return oneSided && isClear(fair.verdict) && hangs
      ? { ...fair, verdict: "not comparable", reason: oneSidedText(oneSided) }
      : fair;
  });
}

/** The first of some accounts of one change, as unsure as any of them makes it: where one has it rise and another fall, none between is excluded. */
function leastSure(accounts: readonly Change[]): Change {
  const directions = new Set(accounts.map(({ difference }) => Math.sign(difference)));
  const p = directions.size > 1 ? 1 : Math.max(...accounts.map((change) => change.p));
  return { ...accounts[0]!, p };
}

/** What was counted of a force's rows, and the parts of them with coordinates. */
interface Thinned {
  readonly totals: { readonly before: number; readonly after: number };
  readonly shares: Shares;
}

/** Of each force whose shares are known, the one whose shares are furthest apart first. */
function sharesByForce(
  cell: Cell,
  sharesIn: (coverage: Coverage) => Shares | null,
  earlier: MonthRange,
  later: MonthRange,
): readonly Thinned[] {
  const apart = ({ shares }: Thinned): number => Math.abs(shares.earlier - shares.later);
  const found = (cell.byForce ?? [cell]).flatMap((one) => {
    const shares = sharesIn(one.coverage);
    const runs = runsOf(one, earlier, later);
    return shares === null ? [] : [{ totals: { before: sum(runs.earlier), after: sum(runs.later) }, shares }];
  });
  return found.sort((a, b) => apart(b) - apart(a));
}

/**
 * A clear verdict where the levelled counts have it too: the likeliest, the least and the most. One that is not clear stands where
 * the shares are ordinary, or the likeliest counts are not clear either.
 */
function fairly(judged: Judged, levelled: readonly Verdict[], known: readonly Thinned[] | null): Judged {
  const { verdict } = judged;
  if (verdict === "too few to say") return judged;
  const holds = levelled.every((other) => other === verdict);
  // Its own counts are whole: others of its family are not.
  const [worst] = known ?? [];
  if (known === null || worst === undefined)
    return holds || !isClear(verdict) ? judged : { ...judged, verdict: "no clear change" };
  const stands = isClear(verdict)
    ? holds && !known.some(({ totals, shares }) => isThin(totals, shares))
    : isOrdinary(worst.shares) || !isClear(levelled[0]!);
  return stands ? judged : { ...judged, verdict: "not comparable", reason: sharesText(worst.shares) };
}
