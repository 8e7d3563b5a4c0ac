// Series as the charts of the assessment share them: lines, what the pointer finds, and labels at a place.
import type { LineSeriesOption } from "echarts/charts";
import type { TooltipComponentOption } from "echarts/components";
import type { Palette } from "../palette.ts";
import type { Canvas } from "./subject-kind.ts";
import { tooltipElement } from "./tooltip.ts";
import type { TooltipText } from "./trend-tooltip.ts";

export type Point = readonly [x: number, y: number | null];

/** What is there for the pointer, or to hold a label. */
export const UNSEEN = { itemStyle: { color: "transparent", opacity: 1 } } as const;

/** A line that breaks where there is no value, with dots of a width; a point between two breaks has one anyway. */
export function line(points: readonly Point[], lineStyle: { color: string; width: number; type?: number[] }, dot = 0) {
  const isAlone = (at: number): boolean => (points[at - 1]?.[1] ?? points[at + 1]?.[1] ?? null) === null;
  return {
    type: "line",
    data: points.map(([x, y]) => [x, y ?? "-"]),
    symbol: (_, { dataIndex }) => (dot > 0 || isAlone(dataIndex) ? "circle" : "none"),
    symbolSize: dot || 2 * lineStyle.width + 1,
    lineStyle,
    itemStyle: { color: lineStyle.color },
  } satisfies LineSeriesOption;
}

/** Says of the column that is nearest to the pointer, by its index, what there is to say. */
export function columnTip(tip: (index: number) => TooltipText, colours: Palette): TooltipComponentOption {
  return {
    trigger: "axis",
    axisPointer: { type: "none" },
    formatter: (under) => {
      const index = (Array.isArray(under) ? under[0] : under)?.dataIndex;
      return index === undefined ? "" : tooltipElement(tip(index), colours);
    },
  };
}

/** The part of an item of data that says more under the pointer, and that a click chooses where it has a code. */
export function pointed(code: string | null, tip: TooltipText, { colours }: Canvas) {
  return { name: code ?? "", tooltip: { show: true, formatter: () => tooltipElement(tip, colours) } };
}

export interface Target {
  readonly at: readonly [x: number, y: number];
  readonly code: string | null;
  readonly tip: TooltipText;
}

/** Larger than what is seen of the points, so that they are easy to hit. */
export function targets(points: readonly Target[], canvas: Canvas, symbolSize: number | number[] = 22) {
  const cursor = points.some(({ code }) => code !== null) ? "pointer" : "default";
  const data = points.map(({ at, code, tip }) => ({ value: [...at], ...pointed(code, tip, canvas) }));
  return {
    ...UNSEEN,
    type: "scatter",
    z: 6,
    silent: false,
    tooltip: { show: true },
    cursor,
    symbolSize,
    data,
  } as const;
}
