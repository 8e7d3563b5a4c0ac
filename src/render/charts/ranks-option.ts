// Wards by the ratio of their count to the one expected, the highest first: where they differ too far for limits.
import { formatRatio } from "../../core/basics/finer-numbers.ts";
import { ticksOf, tickText, valueScale } from "./axis.ts";
import type { ChartOption } from "./echarts.ts";
import { type PlacedWard, wardPoint, wardTip } from "./funnel-wards.ts";
import { gridOf, type Plot } from "./geometry.ts";
import { baseAxis } from "./subject-axes.ts";
import type { Canvas } from "./subject-kind.ts";
import { targets } from "./subject-series.ts";
import { cut } from "./wrap.ts";

const TOP = 26;
const UNDER = 40;
const ROW = 22;
const NAMES = 0.42;
/** Room for the ratio of a point at the right edge: beside its words, and at least. */
const [BESIDE, RIGHT] = [18, 44];

/** Of more wards than this the highest, the lowest and the selected have a row. */
const MOST_ROWS = 30;
const [HIGHEST, LOWEST] = [20, 5];

interface RankedRow {
  readonly ward: PlacedWard;
  readonly rank: number;
}

/** How many wards have no row, where they would stand. */
type Row = RankedRow | { readonly left: number };

export function rankedHeight(wards: readonly PlacedWard[]): number {
  return TOP + rowsOf(wards).length * ROW + UNDER;
}

/** The highest first; wards left out between two rows are a row of their own that says how many they are. */
function rowsOf(wards: readonly PlacedWard[]): readonly Row[] {
  const ranked = wards
    .toSorted((a, b) => b.place.ratio - a.place.ratio)
    .map((ward, index) => ({ ward, rank: index + 1 }));
  if (ranked.length <= MOST_ROWS) return ranked;
  const kept = ranked.filter(({ ward, rank }) => rank <= HIGHEST || rank > ranked.length - LOWEST || ward.isSelected);
  return kept.flatMap((row, index): readonly Row[] => {
    const left = row.rank - (kept[index - 1]?.rank ?? 0) - 1;
    return left === 0 ? [row] : [{ left }, row];
  });
}

/** One row a ward: its rank, its name, its ratio as a point. Wherever it is pointed at, the row is meant. */
export function ranksOption(unsorted: readonly PlacedWard[], canvas: Canvas): ChartOption {
  const { colours, size, width } = canvas;
  const all = rowsOf(unsorted);
  const names = all.map((row) => {
    const words = "left" in row ? `… ${row.left} more, in the table` : `${row.rank}  ${row.ward.name}`;
    return cut(words, NAMES * size.width, width, true);
  });
  const wards = all.flatMap((row, at) => ("left" in row ? [] : [{ ...row.ward, at }]));
  const left = Math.ceil(Math.max(0, ...names.map((name) => width(name, true)))) + 10;
  const ratios = wards.map(({ place }) => width(formatRatio(place.ratio), false));
  const right = Math.max(RIGHT, BESIDE + Math.ceil(Math.max(0, ...ratios)));
  const plot: Plot = { left, top: TOP, right: size.width - right, bottom: size.height - UNDER };
  const scale = valueScale(Math.max(1, ...wards.map(({ place }) => place.ratio)), 4);
  const across = baseAxis([0, scale.top], ticksOf(scale), tickText, "count over expected count");
  const named = names.map((value, index) => {
    const row = all[index]!;
    const isSelected = "ward" in row && row.ward.isSelected;
    return { value, textStyle: { align: "left" as const, fontWeight: isSelected ? 600 : 400 } };
  });
  const rows = wards.map((ward) => ({ at: [0, ward.at] as const, code: ward.code, tip: wardTip(ward, colours) }));
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
        data: all.map((row) => ("left" in row ? "-" : row.ward.place.ratio)),
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
        data: wards.map((ward) => {
          const label = { formatter: formatRatio(ward.place.ratio) };
          return { ...wardPoint(ward, [ward.place.ratio, ward.at], colours), label };
        }),
      },
      { ...targets(rows, canvas, [2 * size.width, ROW]), symbol: "rect" },
    ],
  };
}
