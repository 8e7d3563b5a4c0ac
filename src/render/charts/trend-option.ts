// The trend as an option of ECharts: a pure function of the model, the theme and the size.
import type { TooltipComponentOption } from "echarts/components";
import type { MonthRange } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import type { Palette } from "../palette.ts";
import { countScale, labelledMonths, monthLabel } from "./axis.ts";
import type { ChartOption } from "./echarts.ts";
import { FONT_FAMILY, FONT_SIZE, type Size, type TextWidth } from "./geometry.ts";
import { tooltipElement, tooltipLook } from "./tooltip.ts";
import { areaSeries } from "./trend-areas.ts";
import { lineEnds } from "./trend-ends.ts";
import { lineSeries } from "./trend-lines.ts";
import { endLabels, NOTES, noteMarks, signalMarks } from "./trend-points.ts";
import { monthTooltip, noteTooltip } from "./trend-tooltip.ts";

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

const GAP = 8;
const TOP = 26;
const UNDER = 24;
const NOTES_HEIGHT = 18;
/** Half of the first label of the time axis. */
const LEAST_LEFT = 26;
/** Widest label of the time axis, with room beside it. */
const LABEL_ROOM = 56;

export function trendOption(drawing: TrendDrawing): ChartOption {
  const { colours, drawn, hovered, model, size, width } = drawing;
  const scale = countScale(highestOf(model), 4);
  const ends = lineEnds(model, colours, width);
  const room = Math.max(0, ...ends.flatMap(({ lines, bold }) => lines.map((line) => Math.ceil(width(line, bold)))));
  const left = Math.max(LEAST_LEFT, Math.ceil(width(formatCount(scale.top))) + GAP);
  const right = room > 0 ? room + GAP + 2 : GAP;
  const bottom = UNDER + (model.notes.length > 0 ? NOTES_HEIGHT : 0);
  const pixels = (size.height - TOP - bottom) / scale.top;
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE, color: colours.muted },
    grid: { left, right, top: TOP, bottom, outerBoundsMode: "none" },
    tooltip: tooltip(model, colours),
    xAxis: timeAxis(model, colours, size.width - left - right),
    yAxis: countAxis(model, colours, left, scale),
    series: [
      areaSeries(model, drawn, colours, { highest: scale.top, pixels }),
      ...model.lines.flatMap((line, index) => lineSeries(model, line, index, hovered, colours)),
      signalMarks(model, colours),
      endLabels(ends, colours, { over: TOP, under: bottom, x: size.width - right + GAP - 2, highest: scale.top }),
      noteMarks(model, colours, size.height - bottom + 6),
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

/** Of the month that the pointer is nearest to, or of the note that it is on. */
function tooltip(model: TrendModel, colours: Palette): TooltipComponentOption {
  return {
    ...tooltipLook(colours),
    trigger: "axis",
    axisPointer: { type: "line", snap: true, lineStyle: { color: colours.hatching, type: "solid", width: 1 } },
    formatter: (under) => {
      const first = Array.isArray(under) ? under[0] : under;
      if (first === undefined) return "";
      const note = first.seriesId === NOTES ? model.notes[first.dataIndex] : undefined;
      const month = Math.round(Number("axisValue" in first ? first.axisValue : model.period.to));
      const text = note ? noteTooltip(note, first.dataIndex) : monthTooltip(model, month, colours);
      return tooltipElement(text, colours);
    },
  };
}
