// "Did it work?": how offences changed in an area after an action, against how they changed where nothing was done.

import { type Coverage, coverageOf } from "../../area/coverage.ts";
import { comparisonOf, complete } from "../../area/period.ts";
import { type Known, known, unknown } from "../../basics/known.ts";
import type { Month, MonthRange } from "../../basics/months.ts";
import { monthName } from "../../basics/months.ts";
import { sum } from "../../basics/sums.ts";
import { type FilledRuns, filledRuns, oneSidedText } from "../../figures/cell-runs.ts";
import { isThin, levelledRuns, sharesOf, sharesText } from "../../figures/levelled-runs.ts";
import { dispersionOf, type MonthRuns } from "../../statistics/change.ts";
import { studentCritical, studentTwoSided } from "../../statistics/distributions.ts";
import { normalTwoSided } from "../../statistics/normal-distribution.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { countsAt, type PlacesInMetres } from "../ground/places-in-metres.ts";

/** Areas as places (indices); none may be in two of them. */
export interface ActionAreas {
  readonly treated: readonly number[];
  readonly comparison: readonly number[];
  /** Where offences may have moved to, and the area which that is compared with; null: not looked at. */
  readonly around: { readonly near: readonly number[]; readonly comparison: readonly number[] } | null;
}

/** Offences of an area before and after. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface Displacement {
  /** The months of the action, at most 12, and the same months a year earlier. */
  readonly after: MonthRange;
  readonly before: MonthRange;
  readonly treated: BeforeAfter;
  readonly comparison: BeforeAfter;
  readonly around: { readonly near: BeforeAfter; readonly comparison: BeforeAfter } | null;
  /** Offences: under 0 when the area did better than its comparison. */
  readonly difference: number;
  readonly standardError: number;
  /** 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Dispersion of the months and its degrees of freedom, as in `Change`. */
  readonly phi: number;
  readonly degrees: number;
  readonly z: number;
  /** Two-sided, by Student's t; by the normal when `degrees` is 0. */
  readonly p: number;
}

/**
 * The weighted displacement difference of Wheeler and Ratcliffe (2018): (T₁ − T₀) − (C₁ − C₀), and with areas around it
 * + (D₁ − D₀) − (E₁ − E₀); standard error √(φ · sum of all counts). `since` is the first month of the action, `until` the last that is
 * counted, null for as many as can be. Unknown, with the
 * reason, for missing months, areas without places or with shared ones, and where nothing was recorded at all.
 */
export function displacementOf(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  areas: ActionAreas,
  since: Month,
  until: Month | null = null,
): Known<Displacement> {
  const periods = periodsOf(coverageOf(inMetres.coverage, categories), since, until);
  if (!periods.known) return periods;
  const fault = faultOf(areas);
  if (fault !== null) return unknown(fault);
  const { before, after } = periods.value;
  const sets = [areas.treated, areas.comparison, ...(areas.around ? [areas.around.near, areas.around.comparison] : [])];
  const coverage = coverageOf(inMetres.coverage, categories);
  const cells = sets.map((places) => ({ counts: countsAt(inMetres, places), coverage }));
  const { counted, levels } = levelledRuns(cells, before, after);
  const { all, ...test } = testOf(counted);
  if (all === 0) return unknown("no such offence was recorded in these areas in either period");
  const reason =
    notComparable(coverage, { before, after }, test, levels.map(testOf)) ??
    oneSidedReason(counted, filledRuns(cells, counted, before, after), test);
  if (reason !== null) return unknown(`the periods are not comparable: ${reason}`);
  const { counts, ...numbers } = test;
  const [treated, comparison, near, nearComparison] = counts;
  return known({
    after,
    before,
    treated: treated!,
    comparison: comparison!,
    around: near && nearComparison ? { near, comparison: nearComparison } : null,
    ...numbers,
  });
}

/** Why a difference could be one of what is missing; null when it holds whatever part of the rows has coordinates. */
function notComparable(
  coverage: Coverage,
  { before, after }: { readonly before: MonthRange; readonly after: MonthRange },
  test: Tested,
  levels: readonly Tested[],
): string | null {
  const direction = directionOf(test);
  const shares = sharesOf(coverage, before, after);
  const isUnsure = levels.some((other) => directionOf(other) !== direction);
  const isTooThin = shares !== null && direction !== 0 && test.counts.some((counts) => isThin(counts, shares));
  if (shares !== null && (isUnsure || isTooThin)) return sharesText(shares);
  return null;
}

/**
 * Why a difference could be one of categories that were recorded in one of the periods only; null when it holds whichever of the areas,
 * those of the action or those compared with, lacked what was not recorded.
 */
function oneSidedReason(counted: readonly MonthRuns[], filled: readonly FilledRuns[], test: Tested): string | null {
  const oneSided = filled[0]?.oneSided;
  const direction = directionOf(test);
  if (oneSided === undefined || direction === 0) return null;
  const holds = (name: "earlier" | "later", half: number): boolean => {
    const runs = counted.map((run, index) => (index % 2 === half ? filled[index]![name] : run));
    return directionOf(testOf(runs)) === direction;
  };
  const isSure = [0, 1].every((half) => holds("earlier", half) && holds("later", half));
  return isSure ? null : oneSidedText(oneSided);
}

type Tested = Pick<ReturnType<typeof testOf>, "counts" | "difference" | "p">;

/** The difference of the runs of the areas, each followed by the one it is compared with, and its test. `all` is the sum of all counts. */
function testOf(runs: readonly MonthRuns[]) {
  const counts = runs.map(({ earlier, later }) => ({ before: sum(earlier), after: sum(later) }));
  const all = sum(counts.flatMap((count) => [count.before, count.after]));
  const { phi, degrees } = dispersionOf(runs);
  const difference = sum(counts.map((count, index) => (index % 2 === 0 ? 1 : -1) * (count.after - count.before)));
  const standardError = Math.sqrt(phi * all);
  const z = difference / standardError;
  const reach = standardError * (degrees === 0 ? THRESHOLDS.z : studentCritical(degrees));
  const p = degrees === 0 ? normalTwoSided(z) : studentTwoSided(z, degrees);
  return {
    all,
    counts,
    difference,
    standardError,
    low: difference - reach,
    high: difference + reach,
    phi,
    degrees,
    z,
    p,
  };
}

/** -1 or 1 for a clear difference, else 0. */
function directionOf({ p, difference }: { readonly p: number; readonly difference: number }): number {
  return p < THRESHOLDS.clearP ? Math.sign(difference) : 0;
}

/** At most 12 months from the first on, to `until` or as far as the package goes, and the same months a year earlier. */
export function periodsOf(
  coverage: Coverage,
  since: Month,
  until: Month | null = null,
): Known<{ readonly before: MonthRange; readonly after: MonthRange }> {
  const most = Math.min(coverage.range.to, since + THRESHOLDS.comparableMonths - 1);
  const after = { from: since, to: until === null ? most : Math.min(most, until) };
  if (after.to < since) return unknown(`this package ends before ${monthName(since)}`);
  const whole = complete(coverage, after);
  if (!whole.known) return whole;
  const before = comparisonOf(coverage, after);
  return before.known ? known({ before: before.value, after }) : before;
}

function faultOf({ treated, comparison, around }: ActionAreas): string | null {
  if (treated.length === 0) return "there are no points in the area of the action";
  if (comparison.length === 0) return "there are no points in the area it is compared with";
  const sets = [treated, comparison, ...(around ? [around.near, around.comparison] : [])].map(
    (places) => new Set(places),
  );
  if (sets.some((places) => places.size === 0)) return "there are no points in an area around it";
  const apart = sum(sets.map((places) => places.size));
  const shared = apart - new Set(sets.flatMap((places) => [...places])).size;
  return shared === 0 ? null : `the areas overlap: they share ${shared} ${shared === 1 ? "point" : "points"}`;
}
