// Wards by the ratio of their count to the one expected, the highest first: where they differ too far for limits.
import { formatRatio } from "../../core/basics/numbers.ts";
import { valueScale } from "./axis.ts";
import { type PlacedWard, ratioText, wardPoint, wardTip } from "./funnel-wards.ts";
import { FONT_SIZE, gridOf, type Plot } from "./geometry.ts";
import { baseAxis, ticksOf } from "./subject-axes.ts";
import type { SubjectOption } from "./subject-echarts.ts";
import type { Canvas } from "./subject-kind.ts";
import { frame, pointed, QUIET } from "./subject-series.ts";
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
export function ranksOption(unsorted: readonly PlacedWard[], canvas: Canvas): SubjectOption {
  const { colours, size, width } = canvas;
  const wards = unsorted.toSorted((a, b) => b.place.ratio - a.place.ratio);
  const names = wards.map(({ name }, index) => cut(`${index + 1}  ${name}`, NAMES * size.width, width, true));
  const left = Math.ceil(Math.max(0, ...names.map((name) => width(name, true)))) + 10;
  const plot: Plot = { left, top: TOP, right: size.width - RIGHT, bottom: size.height - UNDER };
  const scale = valueScale(Math.max(1, ...wards.map(({ place }) => place.ratio)), 4);
  const across = baseAxis(0, scale.top, ticksOf(scale), ratioText, canvas, "count over expected count");
  const rows = { type: "category", inverse: true, axisLine: { show: false }, axisTick: { show: false } } as const;
  return {
    ...frame(canvas),
    grid: [gridOf(plot, size), gridOf({ ...plot, left: 0, right: size.width }, size)],
    xAxis: [
      { ...across, interval: scale.step, axisLine: { show: false }, splitLine: { lineStyle: { color: colours.grid } } },
      { type: "value", gridIndex: 1, show: false, min: 0, max: 1 },
    ],
    yAxis: [
      {
        ...rows,
        data: names.map((value, index) => ({
          value,
          textStyle: { align: "left", fontWeight: wards[index]!.isSelected ? 600 : 400 },
        })),
        axisLabel: { interval: 0, align: "left", margin: left, color: colours.ink, fontSize: FONT_SIZE },
      },
      { ...rows, gridIndex: 1, show: false, data: names },
    ],
    series: [
      {
        ...QUIET,
        type: "bar",
        barWidth: 1,
        itemStyle: { color: colours.grid },
        data: wards.map(({ place }) => place.ratio),
        markLine: {
          silent: true,
          z: 2,
          symbol: "none",
          lineStyle: { color: colours.ink, width: 1.3, type: "solid" },
          label: { position: "start", formatter: "as expected", color: colours.ink, fontSize: FONT_SIZE },
          data: [{ xAxis: 1 }],
        },
      },
      {
        ...QUIET,
        type: "scatter",
        z: 4,
        clip: false,
        label: { show: true, position: "right", color: colours.muted, backgroundColor: colours.background, padding: 2 },
        data: wards.map((ward, row) => ({
          ...wardPoint(ward, [ward.place.ratio, row], colours),
          label: { formatter: formatRatio(ward.place.ratio) },
        })),
      },
      {
        id: "targets",
        type: "bar",
        z: 5,
        xAxisIndex: 1,
        yAxisIndex: 1,
        barWidth: "100%",
        itemStyle: { color: "transparent" },
        emphasis: { disabled: true },
        data: wards.map((ward) => ({ value: 1, ...pointed(ward.code, wardTip(ward, colours), canvas) })),
      },
    ],
  };
}
