// Axes as the charts of the assessment share them.
import type { MonthRange } from "../../core/basics/months.ts";
import { labelledMonths, monthLabel, ticksOf, tickText } from "./axis.ts";
import type { Plot } from "./geometry.ts";
import type { Canvas } from "./subject-kind.ts";

export interface ValueAxis {
  readonly scale: { readonly top: number; readonly step: number };
  /** What the values are; stands over the axis. */
  readonly name: string;
  /** Behind each tick; none unless given. */
  readonly unit?: string;
}

const GAP = 8;
/** From the end of a plot to the labels beside it. */
export const END_GAP = 16;
const MONTH_ROOM = 60;

/** Room for the values on the left of a plot. */
export function leftOf({ scale, unit = "" }: ValueAxis, { width }: Canvas): number {
  return Math.ceil(Math.max(...ticksOf(scale).map((tick) => width(tickText(tick) + unit)))) + GAP;
}

export function yOf(value: number, { top, bottom }: Plot, highest: number): number {
  return bottom - (value / highest) * (bottom - top);
}

/** Room for labels at the ends of lines, on the right of a plot. */
export function endRoom(ends: readonly { readonly lines: readonly string[] }[], { width }: Canvas): number {
  return Math.ceil(Math.max(0, ...ends.flatMap(({ lines }) => lines.map((words) => width(words, true))))) + END_GAP + 5;
}

/** An upright axis of values from 0 on, at `left`; its name begins at the left edge of the chart. */
export function valueAxis({ scale, name, unit = "" }: ValueAxis, left: number) {
  const nameTextStyle = { align: "left" as const, padding: [0, 0, 0, -left] };
  const [splitLine, axisLabel] = [{ show: true }, { formatter: (tick: number) => tickText(tick) + unit, margin: GAP }];
  return { min: 0, max: scale.top, interval: scale.step, name, nameGap: 10, nameTextStyle, axisLabel, splitLine };
}

/** The line under a plot, with labels at some values; its name, if any, below the middle. */
export function baseAxis(
  [min, max]: readonly [min: number, max: number],
  customValues: number[],
  formatter: (value: number) => string,
  name = "",
) {
  const named = { name, nameLocation: "middle", nameGap: 23, nameMoveOverlap: false } as const;
  return {
    min,
    max,
    ...named,
    axisLine: { show: true },
    axisTick: { customValues },
    axisLabel: { formatter, customValues },
  };
}

/** Every month as wide as any other, from the start of the first to the end of the last. */
export function monthAxis(range: MonthRange, room: number) {
  const months = [...labelledMonths(range, Math.max(2, room / MONTH_ROOM))];
  const axis = baseAxis([range.from - 0.5, range.to + 0.5], months, (month) => monthLabel(month, months));
  return { ...axis, axisTick: { ...axis.axisTick, show: true } };
}
