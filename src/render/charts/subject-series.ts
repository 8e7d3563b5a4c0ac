// Series as the charts of the assessment share them: lines, what the pointer finds, and labels at a place.
import type { LineSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { TooltipComponentOption } from "echarts/components";
import type { Palette } from "../palette.ts";
import { LINE_HEIGHT, type Plot } from "./geometry.ts";
import { spread } from "./spread.ts";
import { yOf } from "./subject-axes.ts";
import type { Canvas } from "./subject-kind.ts";
import { tooltipElement } from "./tooltip.ts";
import type { TooltipText } from "./trend-tooltip.ts";

export type Point = readonly [x: number, y: number | null];

/** From the edge of a plot to the labels beside it. */
const TIE = 20;
/** A label that had to move further than this from its line is tied to it. */
const TIE_FROM = 7;
/** What is there for the pointer, or to hold a label. */
const UNSEEN = { itemStyle: { color: "transparent", opacity: 1 } } as const;

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

/** A text that stands at a place of the chart in pixels, its middle at `y`; `from` is the point that it names. */
export interface PlacedLabel {
  readonly from: readonly [x: number, y: number];
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly bold?: boolean;
  /** Where a thin line from the point ends, beside the text. */
  readonly tiedAt?: number;
}

export function placedLabels(labels: readonly PlacedLabel[], align: "left" | "right"): ScatterSeriesOption {
  const ties = labels.flatMap(({ from, y, tiedAt }) =>
    tiedAt === undefined ? [] : [[{ coord: [...from] }, { x: tiedAt, y }] satisfies [object, object]],
  );
  return {
    ...UNSEEN,
    type: "scatter",
    z: 5,
    symbolSize: 1,
    data: labels.map(({ from, lines, colour, bold }) => {
      const label = { show: true, formatter: () => lines.join("\n"), color: colour, fontWeight: bold ? 600 : 400 };
      return { value: [...from], label };
    }),
    labelLayout: ({ dataIndex = 0 }) => ({
      x: labels[dataIndex]!.x,
      y: labels[dataIndex]!.y,
      align,
      verticalAlign: "middle",
    }),
    markLine: { z: 1, label: { show: false }, data: ties },
  };
}

/** A text beside the end of a line, at the height of its value or as near to it as the others leave room. */
export interface SideLabel {
  readonly lines: readonly string[];
  readonly value: number;
  readonly colour: string;
  readonly bold?: boolean;
  /** Where the line ends on the axis across, and how far in pixels from the edge of the plot; at the edge unless given. */
  readonly end?: { readonly at: number; readonly away: number };
}

/** Labels beside the plot, the moved ones tied to their lines; `at` is that edge of the plot on the axis across. */
export function sideLabels(
  labels: readonly SideLabel[],
  side: "left" | "right",
  at: number,
  plot: Plot,
  highest: number,
  height: number,
): ScatterSeriesOption {
  const middles = sideMiddles(labels, plot, highest, height);
  const [edge, away] = side === "left" ? [plot.left, -1] : [plot.right, 1];
  const placed = labels.map(({ end = { at, away: 0 }, ...label }, index): PlacedLabel => {
    const [x, y] = [edge + away * TIE, middles[index]!];
    const isMoved = Math.abs(y - yOf(label.value, plot, highest)) >= TIE_FROM || end.away > TIE;
    return { ...label, from: [end.at, label.value], x, y, ...(isMoved && { tiedAt: x - 3 * away }) };
  });
  return placedLabels(placed, side === "left" ? "right" : "left");
}

/** The middles of such labels in a chart of that height: as near to their wishes as the others leave room. */
export function sideMiddles(
  labels: readonly Pick<SideLabel, "value" | "lines">[],
  plot: Plot,
  highest: number,
  height: number,
): readonly number[] {
  const wishes = labels.map(({ value, lines }) => ({
    at: yOf(value, plot, highest),
    size: lines.length * LINE_HEIGHT,
  }));
  return spread(wishes, plot.top - LINE_HEIGHT / 2, Math.min(height, plot.bottom + LINE_HEIGHT / 2));
}

/** Room for such labels beside a plot. */
export function sideRoom(labels: readonly { readonly lines: readonly string[] }[], { width }: Canvas): number {
  return Math.ceil(Math.max(0, ...labels.flatMap(({ lines }) => lines.map((words) => width(words, true))))) + TIE + 2;
}
