// The lines of the trend: for each ward, or the district, its months and their mean.
import type { LineSeriesOption } from "echarts/charts";
import type { MonthRange } from "../../core/basics/months.ts";
import type { TrendLine, TrendModel } from "../../core/wards/trend.ts";
import type { Palette } from "../palette.ts";

const FAINT = 0.5;

/** The months, thin, and their mean, bold; those of other wards step back from the one that is hovered. */
export function lineSeries(
  model: TrendModel,
  line: TrendLine,
  index: number,
  hovered: string | null,
  colours: Palette,
): readonly LineSeriesOption[] {
  const { id, monthly, rolling } = line;
  const single = model.lines.length === 1;
  const hasMean = rolling.some((value) => value !== null);
  const others = hovered !== null && hovered !== id && model.lines.some((other) => other.id === hovered);
  const opacity = others ? FAINT : 1;
  const color = colours.lines[index % colours.lines.length]!;
  const thin = { color, width: hasMean ? 1 : 2, opacity: hasMean ? opacity * FAINT : opacity };
  const bold = { color, width: hovered === id ? 4 : 2.6, opacity };
  return [
    stroke(`${id} monthly`, model.range, monthly, single ? { color: colours.monthly, width: 1.4, dot: 4.5 } : thin),
    stroke(`${id} mean`, model.range, rolling, single ? { color: colours.accent, width: 3 } : bold),
  ];
}

interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly opacity?: number;
  /** On every point. */
  readonly dot?: number;
}

/** A line that breaks where there is no value; a point that stands alone between two breaks is drawn as a dot. */
function stroke(
  id: string,
  { from }: MonthRange,
  values: TrendLine["monthly"],
  { color, width, opacity = 1, dot = 0 }: Stroke,
): LineSeriesOption {
  const isThere = (index: number): boolean => (values[index] ?? null) !== null;
  const isAlone = (index: number): boolean => !isThere(index - 1) && !isThere(index + 1);
  return {
    id,
    type: "line",
    z: 3,
    silent: true,
    clip: false,
    data: values.map((value, index) => [from + index, value]),
    symbol: (_, { dataIndex }) => (dot > 0 || isAlone(dataIndex) ? "circle" : "none"),
    symbolSize: Math.max(dot, 2 * width),
    lineStyle: { width, opacity, cap: "round", join: "round" },
    itemStyle: { color, opacity },
    emphasis: { disabled: true },
  };
}
