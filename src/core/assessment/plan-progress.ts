// How an indicator of a plan stands: its value then and now, the verdict on the change, and whether the target is met.

import { comparisonFrom } from "../area/comparison-from.ts";
import { coverageOf } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import { knownTotal } from "../area/known-total.ts";
import { select } from "../area/offences.ts";
import { type Known, known, madeOf, unknown } from "../basics/known.ts";
import { mapKnown } from "../basics/map-known.ts";
import { lengthOf, type Month, type MonthRange } from "../basics/months.ts";
import { districtChanges, figuresOf } from "../figures/offence-figures.ts";
import { changeTogether, residentsOf } from "../figures/wards-together.ts";
import type { Judged } from "../statistics/change.ts";
import { poissonInterval } from "../statistics/distributions.ts";
import { rate } from "../statistics/rates.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { Indicator } from "./plan-indicators.ts";
import { notJudged, type PlanMonths, planMonths } from "./plan-months.ts";

/** A count, or a rate per 1,000 residents and year; `low` and `high` are the 95 % interval that chance alone gives it. */
export interface PlanValue {
  readonly count: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A target is held to the number as it is: that says nothing of whether the number changed. */
export type TargetState =
  | { readonly kind: "none" }
  | { readonly kind: "not known"; readonly target: number; readonly reason: string }
  | {
      readonly kind: "met" | "not met";
      readonly target: number;
      /** Whether the number is small enough, or near enough to the target, that its interval has to be said. */
      readonly unsure: "small" | "either side" | null;
    };

export interface Progress {
  readonly indicator: Indicator;
  readonly months: PlanMonths;
  /** Of the baseline where one is set, whole; else null. */
  readonly baseline: Known<PlanValue> | null;
  /** Of the months that now is held against. */
  readonly held: Known<PlanValue>;
  readonly now: Known<PlanValue>;
  /** From `held` to `now`. */
  readonly change: Known<Judged>;
  readonly target: TargetState;
}

/** At the end of a month. `area` is whole. */
export function progressOf(area: Dataset, indicator: Indicator, to: Month): Progress {
  const months = planMonths(indicator.row, to);
  const of = (range: MonthRange): Known<PlanValue> => valueIn(area, indicator, range);
  const now = months.now.known ? of(months.now.value) : months.now;
  return {
    indicator,
    months,
    baseline: months.baseline && of(months.baseline),
    held: of(months.held),
    now,
    change: months.now.known ? changeOf(area, indicator, months, months.now.value) : months.now,
    target: targetOf(indicator, months, now),
  };
}

function valueIn(area: Dataset, { row, selection, wards }: Indicator, range: MonthRange): Known<PlanValue> {
  const count = knownTotal(area, selection.categories, wards, range);
  if (!count.known) return row.measure === "count" ? count : madeOf(count);
  if (row.measure === "count") {
    const [low, high] = poissonInterval(count.value);
    return known({ count: count.value, value: count.value, low, high });
  }
  const perResident = rate(count.value, residentsOf(area, wards), lengthOf(range));
  return mapKnown(perResident, ({ value, low, high }) => ({ count: count.value, value, low, high }));
}

/** By the rules of every other view: a ward among all wards of the offence, all of them among the offences of the list. */
function changeOf(area: Dataset, indicator: Indicator, months: PlanMonths, now: MonthRange): Known<Judged> {
  const refused = notJudged(months);
  if (refused !== null) return unknown(refused);
  const { selection, wards, codes } = indicator;
  const comparison = comparisonFrom(coverageOf(area.coverage, []), now, months.held.from);
  if (codes.length === 0) return changeOfAll(area, indicator, now, comparison);
  if (codes.length > 1) return changeTogether(area, selection, wards, now, comparison);
  return figuresOf(area, selection, now, NOT_OF_A_WARD, comparison).wards[wards[0]!]!.change;
}

const NOT_OF_A_WARD = unknown("not of a ward");

/** A combination that the list does not hold is judged among the offences of the list and itself, as everywhere. */
function changeOfAll(
  area: Dataset,
  { selection }: Indicator,
  now: MonthRange,
  comparison: Known<MonthRange>,
): Known<Judged> {
  const listed = area.taxonomy.offences.map(({ slug }) => select(area.taxonomy, [slug])!);
  const key = selection.categories.join();
  const own = listed.findIndex(({ categories }) => categories.join() === key);
  if (own >= 0) return districtChanges(area, listed, now, comparison)[own]!;
  return districtChanges(area, [...listed, selection], now, comparison).at(-1)!;
}

function targetOf({ row: { target, direction } }: Indicator, months: PlanMonths, now: Known<PlanValue>): TargetState {
  if (target === null) return { kind: "none" };
  if (!now.known) return { kind: "not known", target, reason: now.reason };
  if (months.now.known && lengthOf(months.now.value) < months.targetMonths) {
    const left = months.targetMonths - lengthOf(months.now.value);
    return {
      kind: "not known",
      target,
      reason: `it is of ${months.targetMonths} months, of which ${left} are to come`,
    };
  }
  const { value, low, high, count } = now.value;
  const met = direction === "up" ? value >= target : value <= target;
  const isBetween = low <= target && target <= high;
  const unsure = isBetween ? "either side" : count < THRESHOLDS.targetIntervalUnder ? "small" : null;
  return { kind: met ? "met" : "not met", target, unsure };
}
