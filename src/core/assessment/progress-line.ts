// The course of an indicator month by month, with the levels of baseline, now and target: what its chart draws.

import { coverageOf } from "../area/coverage.ts";
import { type Dataset, monthlyCounts } from "../area/dataset.ts";
import { gapText } from "../area/gap-text.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import type { Known } from "../basics/known.ts";
import { valueOrNull } from "../basics/known.ts";
import { lengthOf, type Month, type MonthRange, monthName } from "../basics/months.ts";
import { residentsOf } from "../figures/wards-together.ts";
import { rate } from "../statistics/rates.ts";
import { bareMonths } from "../wards/trend-words.ts";
import type { PlanValue, Progress } from "./plan-progress.ts";
import { planNumber } from "./plan-words.ts";

/** A level over some months: of counts the mean of a month, of rates the rate. */
export interface Level {
  readonly name: string;
  readonly months: MonthRange;
  readonly value: number;
}

export interface ProgressLine {
  readonly range: MonthRange;
  /** One entry a month, null where there is no total, it is withheld or not known. */
  readonly monthly: readonly (number | null)[];
  /** "a month", "per 1,000 residents and year" */
  readonly unit: string;
  readonly before: Level | null;
  readonly now: Level | null;
  /** Null where none is printed. */
  readonly target: number | null;
  /** Said in the place of a chart that would have nothing but a target; null where it has more. */
  readonly bare: string | null;
}

export function progressLine(area: Dataset, progress: Progress): ProgressLine {
  const { indicator, months, held, now, baseline, target } = progress;
  const isRate = indicator.row.measure === "rate";
  const residents = residentsOf(area, indicator.wards);
  const counts = monthlyCounts(area, indicator.selection.categories, indicator.wards);
  const level = (name: string, run: MonthRange, value: Known<PlanValue>): Level | null =>
    value.known ? { name, months: run, value: isRate ? value.value.value : value.value.count / lengthOf(run) } : null;
  const monthly = isRate ? counts.map((count) => monthlyRate(count, residents)) : counts;
  const before =
    months.baseline && baseline
      ? level("baseline", months.baseline, baseline)
      : level("a year earlier", months.held, held);
  const latest = months.now.known ? level("now", months.now.value, now) : null;
  const isDrawn = before !== null || latest !== null || monthly.some((value) => value !== null);
  const { missing } = coverageOf(area.coverage, indicator.selection.categories);
  const wanted = target.kind === "none" ? null : target.target;
  return {
    range: area.coverage.range,
    monthly,
    unit: isRate ? "per 1,000 residents and year" : "a month",
    before,
    now: latest,
    target: wanted === null || isRate ? wanted : wanted / months.targetMonths,
    bare: isDrawn ? null : (bareMonths([counts], missing) ?? "No month is drawn: rates are not known"),
  };
}

function monthlyRate(count: number | null, residents: number | null): number | null {
  return count === null ? null : (valueOrNull(rate(count, residents, 1))?.value ?? null);
}

/** The numbers of the chart. */
export function progressTable(
  area: Dataset,
  { indicator }: Progress,
  { range, monthly, before, now, target }: ProgressLine,
) {
  const { missing } = coverageOf(area.coverage, indicator.selection.categories);
  const counts = monthlyCounts(area, indicator.selection.categories, indicator.wards);
  const isIn = (level: Level | null, month: Month): string =>
    level !== null && month >= level.months.from && month <= level.months.to ? formatRate(level.value) : "";
  const rows = monthly.map((value, index): readonly string[] => {
    const month = range.from + index;
    const none = counts[index] === null ? gapText(missing, month) : "not known";
    const own = value === null ? none : planNumber(indicator, value);
    return [monthName(month), own, isIn(before, month), isIn(now, month), target === null ? "" : formatRate(target)];
  });
  return { head: ["Month", "Value", before?.name ?? "baseline", "now", "target"].map(titled), rows };
}

function titled(name: string): string {
  return name === "a year earlier"
    ? "Level a year earlier"
    : name === "Month" || name === "Value"
      ? name
      : `Level of ${name}`;
}
