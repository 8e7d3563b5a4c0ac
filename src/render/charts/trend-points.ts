// Marks with places of their own on the trend: signals, the labels at the ends of the lines, the numbers of the notes.
import type { ScatterSeriesOption } from "echarts/charts";
import { signalsOf } from "../../core/statistics/expected-range.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import type { Palette } from "../palette.ts";
import { FONT_SIZE, LINE_HEIGHT } from "./geometry.ts";
import type { LineEnd } from "./trend-ends.ts";

/** The id of the series of notes; its data are in the order of the model's notes. */
export const NOTES = "notes";

const NOTE_SIZE = 14;

/** Rings around the months outside the expected range, diamonds on those that signal a shift inside it. */
export function signalMarks({ expected, lines, range }: TrendModel, colours: Palette): ScatterSeriesOption {
  const months = expected === null ? [] : signalsOf(expected);
  return {
    ...marks("signals", 4),
    data: months.map((month) => {
      const isOutside = expected?.outside.includes(month);
      return {
        value: [month, lines[0]?.monthly[month - range.from] ?? "-"],
        symbol: isOutside ? "circle" : "diamond",
        symbolSize: isOutside ? 9 : 11,
        itemStyle: { color: isOutside ? colours.monthly : colours.background },
      };
    }),
    itemStyle: { opacity: 1, borderColor: colours.ink, borderWidth: 2 },
  };
}

/** Where the plot lies in the chart, in CSS pixels: room over it and under it, the x from which labels may stand, its highest count. */
export interface LabelRoom {
  readonly over: number;
  readonly under: number;
  readonly x: number;
  readonly highest: number;
}

/** Beside the plot, the first line of each at the end of its line or moved, but not beside the names of the axes. */
export function endLabels(
  ends: readonly LineEnd[],
  colours: Palette,
  { over, under, x, highest }: LabelRoom,
): ScatterSeriesOption {
  const labels = ends.map(({ month, value, lines, colour, bold }) => ({
    value: [month, value],
    itemStyle: { color: colour },
    label: { formatter: lines.join("\n"), color: colour, fontWeight: bold ? 600 : 400 },
  }));
  /** Labels move out of the way of one that is empty. */
  const kept = (value: number, verticalAlign: "top" | "bottom", height: number) => ({
    value: [ends[0]?.month ?? 0, value],
    itemStyle: { opacity: 0 },
    label: { formatter: " ", verticalAlign, height: height - LINE_HEIGHT / 2 },
    labelLine: { show: false },
  });
  return {
    ...marks("ends", 2),
    symbolSize: 1,
    data: [kept(highest, "bottom", over), ...labels, kept(0, "top", under)],
    label: {
      show: true,
      align: "left",
      verticalAlign: "top",
      fontSize: FONT_SIZE,
      lineHeight: LINE_HEIGHT,
      padding: [0, 0, 0, 2],
    },
    labelLine: { show: true, lineStyle: { color: colours.hatching, width: 1 } },
    labelLayout: { x, dy: -LINE_HEIGHT / 2, moveOverlap: "shiftY" },
  };
}

/** A tick on the axis, and under it, from y on, the number in a circle, moved apart. */
export function noteMarks({ notes }: TrendModel, colours: Palette, y: number): ScatterSeriesOption {
  return {
    ...marks(NOTES, 5),
    silent: false,
    cursor: "help",
    tooltip: { trigger: "item" },
    symbol: "rect",
    symbolSize: [1.4, 7],
    symbolOffset: [0, -2.5],
    itemStyle: { opacity: 1, color: colours.ink },
    data: notes.map(({ month }) => [month, 0]),
    label: {
      show: true,
      formatter: ({ dataIndex }) => String(dataIndex + 1),
      width: NOTE_SIZE,
      height: NOTE_SIZE,
      lineHeight: NOTE_SIZE,
      align: "center",
      verticalAlign: "top",
      color: colours.ink,
      fontSize: FONT_SIZE - 2,
      fontWeight: 600,
      backgroundColor: colours.background,
      borderColor: colours.ink,
      borderWidth: 1.2,
      borderRadius: NOTE_SIZE / 2,
    },
    labelLine: { show: true, lineStyle: { color: colours.ink, width: 1.4 } },
    labelLayout: { y, moveOverlap: "shiftX" },
  };
}

function marks(id: string, z: number): ScatterSeriesOption {
  return { id, type: "scatter", z, silent: true, clip: false, emphasis: { disabled: true }, itemStyle: { opacity: 1 } };
}
