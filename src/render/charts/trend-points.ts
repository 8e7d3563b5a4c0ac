// Marks with places of their own on the trend: signals, the labels at the ends of the lines, the numbers of the notes.
import type { ScatterSeriesOption } from "echarts/charts";
import { signalsOf } from "../../core/statistics/signals.ts";
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

/** From x on, the first line of each at the end of its line or moved down, but not over the time axis, whose height is `bottom`. */
export function endLabels(ends: readonly LineEnd[], colours: Palette, x: number, bottom: number): ScatterSeriesOption {
  const labels = ends.map(({ month, value, lines, colour, bold }) => ({
    value: [month, value],
    itemStyle: { color: colour },
    label: { formatter: lines.join("\n"), color: colour, fontWeight: bold ? 600 : 400 },
  }));
  const keepOff = {
    value: [ends[0]?.month ?? 0, 0],
    label: { formatter: " ", height: bottom - LINE_HEIGHT / 2 },
    labelLine: { show: false },
  };
  return {
    ...marks("ends", 2),
    symbolSize: 1,
    data: [...labels, keepOff],
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

/** A tick on the axis, and under it the number in a circle, moved apart. */
export function noteMarks({ notes }: TrendModel, colours: Palette): ScatterSeriesOption {
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
      position: "bottom",
      distance: 5,
      width: NOTE_SIZE,
      height: NOTE_SIZE,
      lineHeight: NOTE_SIZE,
      align: "center",
      color: colours.ink,
      fontSize: FONT_SIZE - 2,
      fontWeight: 600,
      backgroundColor: colours.background,
      borderColor: colours.ink,
      borderWidth: 1.2,
      borderRadius: NOTE_SIZE / 2,
    },
    labelLine: { show: true, lineStyle: { color: colours.ink, width: 1.4 } },
    labelLayout: { moveOverlap: "shiftX" },
  };
}

function marks(id: string, z: number): ScatterSeriesOption {
  return { id, type: "scatter", z, silent: true, clip: false, emphasis: { disabled: true }, itemStyle: { opacity: 1 } };
}
