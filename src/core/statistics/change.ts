// Whether a count changed by more than it moves from month to month anyway: the verdict behind every word about change.

import type { Known } from "../basics/known.ts";
import { known, unknown } from "../basics/known.ts";
import { mean, sum } from "../basics/sums.ts";
import { COMMON_THRESHOLDS } from "./common-thresholds.ts";
import { binomialHalfTwoSided, studentCritical, studentTwoSided } from "./distributions.ts";
import { benjaminiHochberg } from "./false-discovery.ts";

export type Verdict =
  | "clearly up"
  | "clearly down"
  | "no clear change"
  | "too few to say"
  | "not comparable"
  /** Of a public copy: both totals are told, and what to call their difference is not. */
  | "verdict withheld";

export function isClear(verdict: Verdict): verdict is "clearly up" | "clearly down" {
  return verdict === "clearly up" || verdict === "clearly down";
}

/** Later over earlier rate, with its 95 % interval. */
export interface RateRatio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Change {
  /** Totals of the earlier and the later period; `difference` is after − before. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** Unrounded, from −100; unknown where the earlier count is too small a base. */
  readonly percent: Known;
  /** Dispersion: how many times more the months vary than chance alone would make them; 1 at least. */
  readonly phi: number;
  /** Degrees of freedom of `phi`; 0 when there were no months to take it from, and it is 1 by assumption. */
  readonly degrees: number;
  readonly z: number;
  /** Two-sided: by the exact binomial where `exact`, else by Student's t. */
  readonly p: number;
  readonly exact: boolean;
  /** Null when either count is 0. */
  readonly ratio: RateRatio | null;
}

/** Counts of a cell by month: two periods of equal length, and the months up to the end of the later that a short one is taken with. */
export interface MonthRuns {
  readonly earlier: readonly number[];
  readonly later: readonly number[];
  readonly background: readonly number[];
}

interface Dispersion {
  readonly phi: number;
  readonly degrees: number;
}

/** A change judged among its family; `pAdjusted` is p by Benjamini and Hochberg over the whole of it. */
export interface Judged extends Change {
  readonly pAdjusted: number;
  readonly verdict: Verdict;
  /** Why the counts of the two periods are not comparable, or the verdict is withheld; else null. */
  readonly reason: string | null;
}

/** What a change is called: unknown too where the change itself is told, and its verdict withheld. */
export function judgedOf<Of extends Pick<Judged, "verdict" | "reason">>(change: Known<Of>): Known<Of> {
  return change.known && change.value.verdict === "verdict withheld"
    ? { ...unknown(change.value.reason!), shown: "withheld" }
    : change;
}

/** "clearly up", "not comparable: 3 % had no coordinates before, 16 % now" */
export function verdictText({ verdict, reason }: Pick<Judged, "verdict" | "reason">): string {
  return reason === null ? verdict : `${verdict}: ${reason}`;
}

/**
 * The change between two periods of equal length, given as counts by month. z = √2(√B − √A)/√φ, with φ the dispersion of the
 * months about the mean of their own period and Student's t with Σ(months − 1) degrees of freedom. Periods under 3 months
 * take φ and its degrees from `background` instead: the run of up to 24 submitted months that ends where the later period
 * ends. Under 20 in both periods together, or where no run has two months, p is the exact binomial of B among A + B.
 * Throws when the periods are empty or differ in length.
 */
export function compare(earlier: readonly number[], later: readonly number[], background: readonly number[]): Change {
  if (earlier.length !== later.length || later.length === 0)
    throw new Error(`periods of ${earlier.length} and ${later.length} months`);
  const before = sum(earlier);
  const after = sum(later);
  const { phi, degrees } = dispersionOf([{ earlier, later, background }]);
  const z = (Math.SQRT2 * (Math.sqrt(after) - Math.sqrt(before))) / Math.sqrt(phi);
  const exact = before + after < COMMON_THRESHOLDS.exactBinomialUnder || degrees === 0;
  return {
    before,
    after,
    difference: after - before,
    percent: percentChange(before, after),
    phi,
    degrees,
    z,
    p: exact
      ? binomialHalfTwoSided(Math.round(after), Math.round(before) + Math.round(after))
      : studentTwoSided(z, degrees),
    exact,
    ratio: rateRatio(before, after, phi, degrees),
  };
}

/**
 * The changes of one family, in the order given: all wards of an offence, or all offences of the list for the district. Those
 * with under 10 offences in both periods together are "too few to say", but count as comparisons all the same, and so do those
 * that could not be made: `comparisons` is the number of all.
 */
export function judge(family: readonly Change[], comparisons = family.length): readonly Judged[] {
  const unmade = Array.from({ length: comparisons - family.length }, () => 1);
  const adjusted = benjaminiHochberg([...family.map((change) => change.p), ...unmade]);
  return family.map((change, index) => {
    const pAdjusted = adjusted[index]!;
    return { ...change, pAdjusted, verdict: verdictOf(change, pAdjusted), reason: null };
  });
}

/** The dispersion of cells whose periods are alike: of the months of both, or under 3 months of the background. */
export function dispersionOf(cells: readonly MonthRuns[]): Dispersion {
  return dispersion(
    cells.flatMap(({ earlier, later, background }) =>
      needsBackground(later.length) ? [background] : [earlier, later],
    ),
  );
}

/** Whether periods of so many months are too short to take the dispersion from. */
export function needsBackground(months: number): boolean {
  return months < COMMON_THRESHOLDS.ownDispersionMonths;
}

/**
 * Pearson's dispersion φ of runs of monthly counts, each about its own mean: 1 at least, and 1 where no run has two months. A run
 * of zeros adds its degrees of freedom only.
 */
function dispersion(runs: readonly (readonly number[])[]): Dispersion {
  let squares = 0;
  let degrees = 0;
  for (const run of runs) {
    if (run.length === 0) continue;
    const level = mean(run);
    degrees += run.length - 1;
    if (level > 0) for (const count of run) squares += (count - level) ** 2 / level;
  }
  return { phi: degrees === 0 ? 1 : Math.max(1, squares / degrees), degrees };
}

function verdictOf({ before, after }: Change, pAdjusted: number): Verdict {
  if (before + after < COMMON_THRESHOLDS.tooFewToSay) return "too few to say";
  if (pAdjusted >= COMMON_THRESHOLDS.clearP) return "no clear change";
  return after > before ? "clearly up" : "clearly down";
}

function percentChange(before: number, after: number): Known {
  if (before < COMMON_THRESHOLDS.percentBase)
    return unknown(`no per cent: the earlier count is under ${COMMON_THRESHOLDS.percentBase}`);
  return known((100 * (after - before)) / before);
}

/** exp(ln RR ± t·√(φ(1/A + 1/B))); the periods are of equal length, so the rates are as the counts. */
function rateRatio(before: number, after: number, phi: number, degrees: number): RateRatio | null {
  if (before === 0 || after === 0) return null;
  const t = degrees === 0 ? COMMON_THRESHOLDS.z : studentCritical(degrees);
  const value = after / before;
  const factor = Math.exp(t * Math.sqrt(phi * (1 / before + 1 / after)));
  return { value, low: value / factor, high: value * factor };
}
