// The trend as an option of ECharts: a pure function of the model, the theme and the size.
import type { LineSeriesOption } from "echarts/charts";
import type { MarkAreaComponentOption } from "echarts/components";
import { rangeName } from "../../core/area/period.ts";
import { type MonthRange, monthsOf } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { TrendLine, TrendModel } from "../../core/wards/trend.ts";
import { EXPECTED_OPACITY, type Palette } from "../palette.ts";
import { countScale, labelledMonths, monthLabel } from "./axis.ts";
import type { ChartOption } from "./echarts.ts";
import { FONT_FAMILY, FONT_SIZE, LINE_HEIGHT, type Size, type TextWidth } from "./geometry.ts";
import { hatchingPattern } from "./hatching-pattern.ts";
import { lineEnds } from "./trend-ends.ts";
import { endLabels, noteMarks, signalMarks } from "./trend-points.ts";

export interface TrendDrawing {
  readonly model: TrendModel;
  /** The period that is being drawn with the pointer, in place of the model's own. */
  readonly drawn: MonthRange | null;
  readonly colours: Palette;
  /** Ward code; a line of its own stands out before the others. */
  readonly hovered: string | null;
  readonly size: Size;
  readonly width: TextWidth;
}

/** The plot from the edges of the chart, in CSS pixels, and the highest count on its axis. */
interface TrendFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly highest: number;
}

const GAP = 8;
const TOP = 26;
const UNDER = 24;
const NOTES_HEIGHT = 18;
/** Half of the first label of the time axis. */
const LEAST_LEFT = 26;
/** Widest label of the time axis, with room beside it. */
const LABEL_ROOM = 56;
const FAINT = 0.5;

export function trendOption(drawing: TrendDrawing): ChartOption {
  const { colours, model, size, width } = drawing;
  const scale = countScale(highestOf(model), 4);
  const ends = lineEnds(model, colours, width);
  const room = Math.max(0, ...ends.flatMap(({ lines, bold }) => lines.map((line) => Math.ceil(width(line, bold)))));
  const frame: TrendFrame = {
    left: Math.max(LEAST_LEFT, Math.ceil(width(formatCount(scale.top))) + GAP),
    right: room > 0 ? room + GAP + 2 : GAP,
    top: TOP,
    bottom: UNDER + (model.notes.length > 0 ? NOTES_HEIGHT : 0),
    highest: scale.top,
  };
  const { left, right, top, bottom } = frame;
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE, color: colours.muted },
    grid: { left, right, top, bottom, outerBoundsMode: "none" },
    xAxis: timeAxis(model, colours, size.width - left - right),
    yAxis: countAxis(model, colours, left, scale),
    series: [
      areas(drawing, frame),
      ...model.lines.flatMap((line, index) => lineSeries(drawing, line, index)),
      signalMarks(model, colours),
      endLabels(ends, colours, size.width - right + GAP - 2, bottom),
      noteMarks(model, colours),
    ],
  };
}

function highestOf({ lines, expected }: TrendModel): number {
  const values = lines.flatMap((line) => [...line.monthly, ...line.rolling]).filter((value) => value !== null);
  return Math.max(0, expected?.high ?? 0, ...values);
}

function timeAxis({ notes, range }: TrendModel, colours: Palette, room: number): NonNullable<ChartOption["xAxis"]> {
  const months = labelledMonths(range, Math.max(2, room / LABEL_ROOM));
  return {
    type: "value",
    z: 2,
    min: range.from - 0.5,
    max: range.to + 0.5,
    axisLine: { show: true, lineStyle: { color: colours.hatching, width: 1 } },
    axisTick: { show: true, length: 5, customValues: [...months], lineStyle: { color: colours.hatching } },
    axisLabel: {
      customValues: [...months],
      formatter: (month: number) => monthLabel(month, months),
      color: colours.muted,
      fontSize: FONT_SIZE,
      margin: 8 + (notes.length > 0 ? NOTES_HEIGHT : 0),
      hideOverlap: true,
    },
    splitLine: { show: false },
  };
}

/** Over the axis, from the left edge of the chart: what is counted; with several lines, also which of each pair is which. */
function countAxis(
  { noun, lines }: TrendModel,
  colours: Palette,
  left: number,
  { top, step }: { readonly top: number; readonly step: number },
): NonNullable<ChartOption["yAxis"]> {
  const several = lines.length > 1 && lines.some((line) => line.rolling.some((value) => value !== null));
  return {
    type: "value",
    z: 2,
    name: `${noun} a month${several ? " · bold: 12-month mean" : ""}`,
    nameGap: 12,
    nameTextStyle: { align: "left", padding: [0, 0, 0, -left], color: colours.muted, fontSize: FONT_SIZE },
    min: 0,
    max: top,
    interval: step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { formatter: formatCount, color: colours.muted, fontSize: FONT_SIZE },
    splitLine: { lineStyle: { color: colours.grid } },
  };
}

/** The chosen months, the expected range and the months that are not there, on points for the pointer to find. */
function areas({ model, drawn, colours, size }: TrendDrawing, frame: TrendFrame): LineSeriesOption {
  const { expected, missing, period, range } = model;
  const data: NonNullable<MarkAreaComponentOption["data"]> = [
    [
      {
        xAxis: (drawn ?? period).from - 0.5,
        itemStyle: { color: colours.period },
        label: { show: drawn !== null, formatter: drawn ? rangeName(drawn) : "", color: colours.ink, fontWeight: 600 },
      },
      { xAxis: (drawn ?? period).to + 0.5 },
    ],
  ];
  if (expected !== null) {
    const { baseline, low, high } = expected;
    data.push([
      {
        xAxis: baseline.from - 0.5,
        yAxis: low,
        itemStyle: { color: colours.expected, opacity: EXPECTED_OPACITY },
        label: {
          show: true,
          formatter: "expected range",
          position: [4, expectedLabelTop(low, high, frame, size)],
          color: colours.muted,
          fontSize: FONT_SIZE - 1,
          opacity: 1,
        },
      },
      { xAxis: Math.max(baseline.to, period.to) + 0.5, yAxis: high },
    ]);
  }
  const hatching = hatchingPattern(colours.hatching);
  for (const month of missing)
    data.push([{ xAxis: month - 0.5, itemStyle: { color: hatching } }, { xAxis: month + 0.5 }]);
  return {
    id: "areas",
    type: "line",
    silent: true,
    z: 0,
    symbol: "none",
    lineStyle: { width: 0 },
    data: monthsOf(range).map((month) => [month, 0]),
    markArea: { silent: true, z: 0, label: { position: "insideTop", fontSize: FONT_SIZE }, data },
  };
}

/** From the top of the range: above it where there is room, or below it, as the line is there less often than in it. */
function expectedLabelTop(low: number, high: number, { top, bottom, highest }: TrendFrame, { height }: Size): number {
  const pixels = (height - top - bottom) / highest;
  if ((highest - high) * pixels >= LINE_HEIGHT) return -LINE_HEIGHT;
  return low * pixels >= LINE_HEIGHT ? (high - low) * pixels + 3 : 3;
}

/** The months, thin, and their mean, bold. */
function lineSeries(drawing: TrendDrawing, line: TrendLine, index: number): readonly LineSeriesOption[] {
  const { colours, hovered, model } = drawing;
  const { from } = model.range;
  if (model.lines.length === 1) {
    return [
      stroke(`${line.id} monthly`, from, line.monthly, { color: colours.monthly, width: 1.4 }, 4.5),
      stroke(`${line.id} mean`, from, line.rolling, { color: colours.accent, width: 3 }),
    ];
  }
  const color = colours.lines[index % colours.lines.length]!;
  const others = hovered !== null && hovered !== line.id && model.lines.some(({ id }) => id === hovered);
  const opacity = others ? FAINT : 1;
  const quiet = line.rolling.some((value) => value !== null)
    ? { width: 1, opacity: opacity * FAINT }
    : { width: 2, opacity };
  return [
    stroke(`${line.id} monthly`, from, line.monthly, { color, ...quiet }),
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
    data: values.map((value, index) => [from + index, value]),
    symbol: "circle",
    symbolSize: (_, { dataIndex }) => Math.max(dot, alone(dataIndex) ? 2 * style.width : 0),
    lineStyle: { ...style, cap: "round", join: "round" },
    itemStyle: { color: style.color, opacity: style.opacity ?? 1 },
    emphasis: { disabled: true },
  };
}
