// Wards by the ratio of their count to the one expected, the highest first: where they differ too far for limits.
import { formatRatio } from "../../core/basics/numbers.ts";
import { valueScale } from "./axis.ts";
import type { ChartOption } from "./echarts.ts";
import { type PlacedWard, ratioText, wardPoint, wardTip } from "./funnel-wards.ts";
import { gridOf, type Plot } from "./geometry.ts";
import { baseAxis, ticksOf } from "./subject-axes.ts";
import type { Canvas } from "./subject-kind.ts";
import { targets } from "./subject-series.ts";
import { cut } from "./wrap.ts";

const TOP = 26;
const UNDER = 40;
const ROW = 22;
const NAMES = 0.42;
/** Room for the ratio of a point at the right edge. */
const RIGHT = 44;

export function rankedHeight(wards: number): number {
  return TOP + wards * ROW + UNDER;
}

/** One row a ward: its rank, its name, its ratio as a point. Wherever it is pointed at, the row is meant. */
export function ranksOption(unsorted: readonly PlacedWard[], canvas: Canvas): ChartOption {
  const { colours, size, width } = canvas;
  const wards = unsorted.toSorted((a, b) => b.place.ratio - a.place.ratio);
  const names = wards.map(({ name }, index) => cut(`${index + 1}  ${name}`, NAMES * size.width, width, true));
  const left = Math.ceil(Math.max(0, ...names.map((name) => width(name, true)))) + 10;
  const plot: Plot = { left, top: TOP, right: size.width - RIGHT, bottom: size.height - UNDER };
  const scale = valueScale(Math.max(1, ...wards.map(({ place }) => place.ratio)), 4);
  const across = baseAxis([0, scale.top], ticksOf(scale), ratioText, "count over expected count");
  const named = names.map((value, index) => {
    return { value, textStyle: { align: "left" as const, fontWeight: wards[index]!.isSelected ? 600 : 400 } };
  });
  const rows = wards.map((ward, row) => ({ at: [0, row] as const, code: ward.code, tip: wardTip(ward, colours) }));
  return {
    grid: gridOf(plot, size),
    xAxis: { ...across, interval: scale.step, axisLine: { show: false }, splitLine: { show: true } },
    yAxis: {
      type: "category",
      inverse: true,
      data: named,
      axisLabel: { interval: 0, margin: left, color: colours.ink },
    },
    series: [
      {
        type: "bar",
        barWidth: 1,
        itemStyle: { color: colours.grid },
        data: wards.map(({ place }) => place.ratio),
        markLine: {
          z: 2,
          lineStyle: { color: colours.ink, width: 1.3 },
          label: { position: "start", formatter: "as expected", color: colours.ink },
          data: [{ xAxis: 1 }],
        },
      },
      {
        type: "scatter",
        z: 4,
        label: { show: true, position: "right", backgroundColor: colours.background, padding: 2 },
        data: wards.map((ward, row) => {
          const label = { formatter: formatRatio(ward.place.ratio) };
          return { ...wardPoint(ward, [ward.place.ratio, row], colours), label };
        }),
      },
      { ...targets(rows, canvas, [2 * size.width, ROW]), symbol: "rect" },
    ],
  };
}
