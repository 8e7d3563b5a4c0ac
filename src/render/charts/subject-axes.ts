// Axes as the charts of the assessment share them.
import type { XAXisComponentOption, YAXisComponentOption } from "echarts";
import type { MonthRange } from "../../core/basics/months.ts";
import { labelledMonths, monthLabel } from "./axis.ts";
import type { Plot } from "./geometry.ts";
import { FONT_SIZE } from "./geometry.ts";
import type { Canvas } from "./subject-kind.ts";

type XAxis = Extract<XAXisComponentOption, { type?: "value" | undefined }>;
type YAxis = Extract<YAXisComponentOption, { type?: "value" | undefined }>;

export interface ValueAxis {
  readonly scale: { readonly top: number; readonly step: number };
  /** What the values are; stands over the axis. */
  readonly name: string;
  readonly format: (value: number) => string;
}

const GAP = 8;
const MONTH_ROOM = 60;

/** Room for the values on the left of a plot. */
export function leftOf({ scale, format }: ValueAxis, { width }: Canvas): number {
  return Math.ceil(Math.max(...ticksOf(scale).map((tick) => width(format(tick))))) + GAP;
}

/** Ticks from 0 to the top. */
export function ticksOf({ top, step }: ValueAxis["scale"]): readonly number[] {
  return Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
}

export function yOf(value: number, { top, bottom }: Plot, highest: number): number {
  return bottom - (value / highest) * (bottom - top);
}

/** An upright axis of values from 0 on; its name begins at the left edge of the chart. */
export function valueAxis({ scale, name, format }: ValueAxis, { left }: Plot, { colours }: Canvas): YAxis {
  return {
    type: "value",
    min: 0,
    max: scale.top,
    interval: scale.step,
    name,
    nameGap: 10,
    nameTextStyle: { align: "left", padding: [0, 0, 0, -left], color: colours.muted },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { formatter: format, color: colours.muted, fontSize: FONT_SIZE, margin: GAP },
    splitLine: { lineStyle: { color: colours.grid } },
  };
}

/** The line under a plot, with labels at some values; its name, if any, below the middle. */
export function baseAxis(
  min: number,
  max: number,
  labelled: readonly number[],
  format: (value: number) => string,
  { colours }: Canvas,
  name = "",
): XAxis {
  return {
    type: "value",
    min,
    max,
    name,
    nameLocation: "middle",
    nameGap: 24,
    nameTextStyle: { color: colours.muted },
    axisLine: { show: true, onZero: false, lineStyle: { color: colours.hatching } },
    axisTick: { show: false, length: 5, customValues: [...labelled], lineStyle: { color: colours.hatching } },
    axisLabel: { formatter: format, customValues: [...labelled], color: colours.muted, fontSize: FONT_SIZE },
    splitLine: { show: false },
  };
}

/** Every month as wide as any other, from the start of the first to the end of the last. */
export function monthAxis(range: MonthRange, { left, right }: Plot, canvas: Canvas): XAxis {
  const months = labelledMonths(range, Math.max(2, (right - left) / MONTH_ROOM));
  const axis = baseAxis(range.from - 0.5, range.to + 0.5, months, (month) => monthLabel(month, months), canvas);
  return { ...axis, axisTick: { ...axis.axisTick, show: true } };
}
