// Where the ticks of the axes are.
import type { Month, MonthRange } from "../../core/basics/months.ts";
import { lengthOf, monthsOf } from "../../core/basics/months.ts";
import { signed } from "../../core/basics/numbers.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";

const STEPS = [1, 2, 2.5, 4, 5, 10];
/** What is finer is an error of reckoning. */
const MOST_DECIMALS = 9;
const NEAR = 0.75;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** A scale of counts from 0: whole steps, at most `intervals` of them, that reach the highest value. */
export function countScale(highest: number, intervals: number): { readonly top: number; readonly step: number } {
  const least = Math.max(highest, 1) / intervals;
  const magnitude = Math.max(1, 10 ** Math.floor(Math.log10(least)));
  const step =
    STEPS.map((factor) => factor * magnitude).find((value) => value >= least && Number.isInteger(value)) ??
    10 * magnitude;
  return { top: Math.max(1, Math.ceil(highest / step)) * step, step };
}

/** A scale of any values from 0: at most `intervals` even steps that reach the highest, which is over 0. */
export function valueScale(highest: number, intervals: number): { readonly top: number; readonly step: number } {
  const least = highest / intervals;
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const step = STEPS.map((factor) => factor * magnitude).find((value) => value >= least) ?? 10 * magnitude;
  return { top: Math.ceil(highest / step - 1e-9) * step, step };
}

/** Ticks from 0 to the top of a scale. */
export function ticksOf({ top, step }: { readonly top: number; readonly step: number }): number[] {
  return Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
}

/** A tick with as many decimals as it has, so that it never stands beside another number: "1,000", "2.5", "0.025". */
export function tickText(tick: number): string {
  return signed(tick, MOST_DECIMALS, "").replace(/\.?0+$/, "");
}

/**
 * Months with a label, about `count` of them at most, at even steps of the calendar, of which January is one; and the last
 * month, where it is not too near.
 */
export function labelledMonths(range: MonthRange, count: number): readonly Month[] {
  const step = MONTH_STEPS.find((months) => lengthOf(range) / months <= count) ?? MONTH_STEPS.at(-1)!;
  const labelled = monthsOf(range).filter((month) => month % step === 0);
  const last = labelled.at(-1);
  if (last === undefined) return [range.from];
  return range.to - last >= NEAR * step ? [...labelled, range.to] : labelled;
}

/** "Jan 2025" for a January and for the first label, else "Jul". */
export function monthLabel(month: Month, labelled: readonly Month[]): string {
  const name = shortMonthName(month);
  return month % 12 === 0 || month === labelled[0] ? name : name.slice(0, 3);
}
