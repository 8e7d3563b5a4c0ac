// What the charts of the assessment have in common besides their axes: type, pointer box, and labels that stand at a place.
import type { LineSeriesOption, ScatterSeriesOption } from "echarts/charts";
import { FONT_FAMILY, FONT_SIZE, LINE_HEIGHT, type Plot } from "./geometry.ts";
import { spread } from "./spread.ts";
import { yOf } from "./subject-axes.ts";
import type { SubjectOption } from "./subject-echarts.ts";
import type { Canvas } from "./subject-kind.ts";
import { tooltipElement, tooltipLook } from "./tooltip.ts";
import type { TooltipText } from "./trend-tooltip.ts";

/** From the edge of a plot to the labels beside it. */
const TIE = 20;
/** A label that had to move further than this from its line is tied to it. */
const TIE_FROM = 7;
const TARGET = 22;

/** Drawn only: the pointer does not find it. */
export const QUIET = { silent: true, emphasis: { disabled: true }, tooltip: { show: false } } as const;

/** Type and pointer box: of what is under the pointer, or of the nearest column (by its index) where `column` is given. */
export function frame(
  { colours }: Canvas,
  column?: (index: number) => TooltipText,
): Pick<SubjectOption, "animation" | "textStyle" | "tooltip"> {
  const look = tooltipLook(colours);
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE, color: colours.muted },
    tooltip:
      column === undefined
        ? { ...look, trigger: "item" }
        : {
            ...look,
            trigger: "axis",
            axisPointer: { type: "none" },
            formatter: (under) => {
              const index = Array.isArray(under) ? under[0]?.dataIndex : under.dataIndex;
              return index === undefined ? "" : tooltipElement(column(index), colours);
            },
          },
  };
}

/** The part of an item of data that says more under the pointer, and that a click chooses where it has a code. */
export function pointed(code: string | null, tip: TooltipText, { colours }: Canvas) {
  return { name: code ?? "", tooltip: { formatter: () => tooltipElement(tip, colours) } };
}

export interface Target {
  readonly at: readonly [x: number, y: number];
  readonly code: string | null;
  readonly tip: TooltipText;
}

/** Larger than what is seen of the points, so that they are easy to hit. */
export function targets(points: readonly Target[], canvas: Canvas, size = TARGET): ScatterSeriesOption {
  return {
    id: "targets",
    type: "scatter",
    z: 6,
    clip: false,
    symbolSize: size,
    itemStyle: { color: "transparent", opacity: 1 },
    emphasis: { disabled: true },
    cursor: points.some(({ code }) => code !== null) ? "pointer" : "default",
    data: points.map(({ at, code, tip }) => ({ value: [...at], ...pointed(code, tip, canvas) })),
  };
}

/** A line that breaks where there is no value, with dots as wide as that; a point between two breaks has one anyway. */
export function line(
  values: readonly (readonly [x: number, y: number | null])[],
  {
    dot = 0,
    ...look
  }: { readonly color: string; readonly width: number; readonly dot?: number; readonly type?: number[] },
): LineSeriesOption {
  const alone = (index: number): boolean =>
    (values[index - 1]?.[1] ?? null) === null && (values[index + 1]?.[1] ?? null) === null;
  return {
    ...QUIET,
    type: "line",
    clip: false,
    data: values.map(([x, y], index) => {
      const symbolSize = alone(index) ? Math.max(dot, 2 * look.width + 1) : dot;
      return { value: [x, y ?? "-"], ...(symbolSize === 0 ? { symbol: "none" } : { symbolSize }) };
    }),
    symbol: "circle",
    lineStyle: { ...look, cap: "round", join: "round" },
    itemStyle: { color: look.color },
  };
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

export function placedLabels(
  id: string,
  labels: readonly PlacedLabel[],
  align: "left" | "right",
  { colours }: Canvas,
): ScatterSeriesOption {
  return {
    ...QUIET,
    id,
    type: "scatter",
    z: 5,
    clip: false,
    symbolSize: 1,
    itemStyle: { color: "transparent", opacity: 1 },
    label: { fontSize: FONT_SIZE, lineHeight: LINE_HEIGHT, textBorderColor: colours.background, textBorderWidth: 3 },
    labelLayout: ({ dataIndex = 0 }) => {
      const { x, y } = labels[dataIndex]!;
      return { x, y, align, verticalAlign: "middle" };
    },
    markLine: {
      silent: true,
      symbol: "none",
      z: 1,
      lineStyle: { color: colours.hatching, type: "solid" },
      label: { show: false },
      data: labels.flatMap(({ from, y, tiedAt }) =>
        tiedAt === undefined ? [] : [[{ coord: [...from] }, { x: tiedAt, y }]],
      ),
    },
    data: labels.map(({ from, lines, colour, bold = false }) => ({
      value: [...from],
      label: { show: true, formatter: () => lines.join("\n"), color: colour, fontWeight: bold ? 600 : 400 },
    })),
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
  canvas: Canvas,
): ScatterSeriesOption {
  const [edge, away] = side === "left" ? [plot.left, -1] : [plot.right, 1];
  const middles = sideMiddles(labels, plot, highest, canvas.size.height);
  const placed = labels.map(({ end = { at, away: 0 }, ...label }, index): PlacedLabel => {
    const [x, y] = [edge + away * TIE, middles[index]!];
    const moved = Math.abs(y - yOf(label.value, plot, highest)) >= TIE_FROM || end.away > TIE;
    return { ...label, from: [end.at, label.value], x, y, ...(moved && { tiedAt: x - 3 * away }) };
  });
  return placedLabels(`labels ${side}`, placed, side === "left" ? "right" : "left", canvas);
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
  const widths = labels.flatMap(({ lines }) => lines.map((words) => width(words, true)));
  return Math.ceil(Math.max(0, ...widths)) + TIE + 2;
}
