// The trend as an option of ECharts: a pure function of the model, the theme and the size.
import type { LineSeriesOption } from "echarts/charts";
import type { MarkAreaComponentOption } from "echarts/components";
import { rangeName } from "../../core/area/period.ts";
import { type Month, type MonthRange, monthsOf } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { signalsOf } from "../../core/statistics/expected-range.ts";
import type { TrendLine, TrendModel } from "../../core/wards/trend.ts";
import { EXPECTED_OPACITY, type Palette } from "../palette.ts";
import { labelledMonths, monthLabel } from "./axis.ts";
import type { ChartOption, Series } from "./echarts.ts";
import { FONT_FAMILY, FONT_SIZE, gridOf, type Size } from "./geometry.ts";
import { hatchingPattern } from "./hatching-pattern.ts";
import { EXPECTED_LABEL, type TrendLayout } from "./trend-layout.ts";
import { endLabelSeries, noteSeries } from "./trend-marks.ts";

/** Widest label of the time axis, with room beside it. */
const LABEL_ROOM = { wide: 62, narrow: 56 };
const TICK_LENGTH = 5;
const UNDER_TICKS = 8;
const UNDER_NOTES = 26;
const FAINT = 0.5;

export interface TrendDrawing {
  readonly model: TrendModel;
  /** The period that is being drawn with the pointer, in place of the model's own. */
  readonly drawn: MonthRange | null;
  readonly colours: Palette;
  /** Ward code; a line of its own stands out before the others. */
  readonly hovered: string | null;
  readonly narrow: boolean;
  readonly size: Size;
  readonly layout: TrendLayout;
}

export function trendOption(drawing: TrendDrawing): ChartOption {
  const { colours, layout, model, size } = drawing;
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE, color: colours.muted },
    grid: gridOf(layout.plot, size),
    xAxis: timeAxis(drawing),
    yAxis: countAxis(model, layout, colours),
    series: [
      periodSeries(drawing),
      ...expectedSeries(drawing),
      areas("missing", 1, model.missing.map(wholeMonth), { color: hatchingPattern(colours.hatching) }),
      ...model.lines.flatMap((line, index) => lineSeries(drawing, line, index)),
      ...signalSeries(drawing),
      endLabelSeries(layout, colours),
      noteSeries(layout, colours),
    ],
  };
}

function timeAxis({ model, layout, colours, narrow }: TrendDrawing): NonNullable<ChartOption["xAxis"]> {
  const { range } = model;
  const room = narrow ? LABEL_ROOM.narrow : LABEL_ROOM.wide;
  const months = labelledMonths(range, Math.max(2, (layout.plot.right - layout.plot.left) / room));
  return {
    type: "value",
    z: 2,
    min: range.from - 0.5,
    max: range.to + 0.5,
    axisLine: { show: true, lineStyle: { color: colours.hatching, width: 1 } },
    axisTick: { show: true, length: TICK_LENGTH, customValues: [...months], lineStyle: { color: colours.hatching } },
    axisLabel: {
      customValues: [...months],
      formatter: (month: number) => monthLabel(month, months),
      color: colours.muted,
      fontSize: FONT_SIZE,
      margin: model.notes.length > 0 ? UNDER_NOTES : UNDER_TICKS,
      showMinLabel: true,
      showMaxLabel: true,
      hideOverlap: true,
    },
    splitLine: { show: false },
  };
}

/** What is counted; with several lines, also which of each pair is which. */
function countName({ noun, lines }: TrendModel): string {
  const several = lines.length > 1 && lines.some((line) => line.rolling.some((value) => value !== null));
  return `${noun} a month${several ? " · bold: 12-month mean" : ""}`;
}

function countAxis(
  model: TrendModel,
  { plot, scale }: TrendLayout,
  colours: Palette,
): NonNullable<ChartOption["yAxis"]> {
  return {
    type: "value",
    z: 2,
    name: countName(model),
    nameGap: 12,
    nameTextStyle: {
      align: "left",
      padding: [0, 0, 0, -plot.left],
      color: colours.muted,
      fontFamily: FONT_FAMILY,
      fontSize: FONT_SIZE,
    },
    min: 0,
    max: scale.top,
    interval: scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { formatter: (value: number) => formatCount(value), color: colours.muted, fontSize: FONT_SIZE },
    splitLine: { lineStyle: { color: colours.grid } },
  };
}

interface Corner {
  xAxis?: number;
  yAxis?: number;
}
type Area = [Corner, Corner];

/** Whole months, from the start of the first to the end of the last. */
function span({ from, to }: MonthRange): Area {
  return [{ xAxis: from - 0.5 }, { xAxis: to + 0.5 }];
}

function wholeMonth(month: Month): Area {
  return span({ from: month, to: month });
}

function areas(
  id: string,
  z: number,
  data: readonly Area[],
  itemStyle: NonNullable<MarkAreaComponentOption["itemStyle"]>,
): LineSeriesOption {
  return {
    id,
    type: "line",
    silent: true,
    z,
    data: [],
    symbol: "none",
    lineStyle: { width: 0 },
    markArea: { silent: true, z, itemStyle, data: [...data] },
  };
}

/** The chosen months; while they are being drawn, with their names. Its points are every month, for the pointer to find. */
function periodSeries({ model, drawn, colours }: TrendDrawing): LineSeriesOption {
  const label = {
    show: drawn !== null,
    formatter: drawn ? rangeName(drawn) : "",
    position: "insideTop",
    color: colours.ink,
    fontSize: FONT_SIZE,
    fontWeight: 600,
  } as const;
  const { markArea, ...series } = areas("period", 0, [span(drawn ?? model.period)], { color: colours.period });
  return { ...series, markArea: { ...markArea, label }, data: monthsOf(model.range).map((month) => [month, 0]) };
}

/** From the first month that the range was taken from to the end of the period it is compared with. */
function expectedSeries({ model, colours, layout }: TrendDrawing): readonly Series[] {
  if (model.expected === null) return [];
  const { baseline, low, high } = model.expected;
  const band: Area = [
    { xAxis: baseline.from - 0.5, yAxis: low },
    { xAxis: Math.max(baseline.to, model.period.to) + 0.5, yAxis: high },
  ];
  const series = areas("expected", 0, [band], { color: colours.expected, opacity: EXPECTED_OPACITY });
  const label = {
    show: true,
    formatter: EXPECTED_LABEL,
    position: [4, layout.expectedLabel ?? 0] as [number, number],
    color: colours.muted,
    fontSize: FONT_SIZE - 1,
    opacity: 1,
  };
  return [{ ...series, markArea: { ...series.markArea, label } }];
}

function lineSeries(drawing: TrendDrawing, line: TrendLine, index: number): readonly LineSeriesOption[] {
  const { colours, hovered, model } = drawing;
  const from = model.range.from;
  if (model.lines.length === 1) {
    return [
      stroke(`${line.id} monthly`, from, line.monthly, { color: colours.monthly, width: 1.4 }, 4.5),
      stroke(`${line.id} mean`, from, line.rolling, { color: colours.accent, width: 3 }),
    ];
  }
  const color = colours.lines[index % colours.lines.length]!;
  const others = hovered !== null && hovered !== line.id && model.lines.some(({ id }) => id === hovered);
  const opacity = others ? FAINT : 1;
  const hasMean = line.rolling.some((value) => value !== null);
  return [
    stroke(`${line.id} monthly`, from, line.monthly, {
      color,
      width: hasMean ? 1 : 2,
      opacity: hasMean ? opacity * FAINT : opacity,
    }),
    stroke(`${line.id} mean`, from, line.rolling, { color, width: hovered === line.id ? 4 : 2.6, opacity }),
  ];
}

/** A line that breaks where there is no value; a point that stands alone between two breaks is drawn as a dot. */
function stroke(
  id: string,
  from: number,
  values: readonly (number | null)[],
  style: { readonly color: string; readonly width: number; readonly opacity?: number },
  dot = 0,
): LineSeriesOption {
  const alone = (index: number): boolean =>
    (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
  return {
    id,
    type: "line",
    z: 3,
    silent: true,
    clip: false,
    connectNulls: false,
    data: values.map((value, index) => ({
      value: [from + index, value ?? "-"],
      symbolSize: Math.max(dot, alone(index) ? 2 * style.width : 0),
    })),
    symbol: "circle",
    lineStyle: { ...style, cap: "round", join: "round" },
    itemStyle: { color: style.color, opacity: style.opacity ?? 1 },
    emphasis: { disabled: true },
  };
}

/** Rings around the months outside the expected range, diamonds on those that signal a shift inside it. */
function signalSeries({ model, colours }: TrendDrawing): readonly Series[] {
  const { expected, lines, range } = model;
  const only = lines[0];
  if (expected === null || only === undefined) return [];
  return [
    {
      id: "signals",
      type: "line",
      z: 4,
      silent: true,
      clip: false,
      lineStyle: { width: 0 },
      data: signalsOf(expected).map((month) => {
        const isOutside = expected.outside.includes(month);
        return {
          value: [month, only.monthly[month - range.from] ?? "-"],
          symbol: isOutside ? "circle" : "diamond",
          symbolSize: isOutside ? 9 : 11,
          itemStyle: {
            color: isOutside ? colours.monthly : colours.background,
            borderColor: colours.ink,
            borderWidth: 2,
          },
        };
      }),
      emphasis: { disabled: true },
    },
  ];
}
