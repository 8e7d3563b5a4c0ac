// What lies under the lines of the trend: the chosen months, the expected range, the months that are not there.
import type { LineSeriesOption } from "echarts/charts";
import type { MarkAreaComponentOption } from "echarts/components";
import { rangeName } from "../../core/area/range-name.ts";
import { type MonthRange, monthsOf } from "../../core/basics/months.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import { EXPECTED_OPACITY, type Palette } from "../palette.ts";
import { FONT_SIZE, LINE_HEIGHT } from "./geometry.ts";
import { hatchingPattern } from "./hatching-pattern.ts";

/** The highest count on the axis, and the pixels for a count of 1. */
interface CountScale {
  readonly highest: number;
  readonly pixels: number;
}

/** `drawn` takes the place of the model's period, and has its name; the points are every month, for the pointer to find. */
export function areaSeries(
  { expected, missing, period, range }: TrendModel,
  drawn: MonthRange | null,
  colours: Palette,
  scale: CountScale,
): LineSeriesOption {
  const { from, to } = drawn ?? period;
  const hatching = hatchingPattern(colours.hatching);
  const data: NonNullable<MarkAreaComponentOption["data"]> = [
    [
      { xAxis: from - 0.5, name: drawn ? rangeName(drawn) : "", itemStyle: { color: colours.period } },
      { xAxis: to + 0.5 },
    ],
  ];
  if (expected !== null) {
    const { baseline, low, high } = expected;
    const label = { position: [4, nameTop(low, high, scale)], color: colours.muted, fontSize: 11, fontWeight: 400 };
    const itemStyle = { color: colours.expected, opacity: EXPECTED_OPACITY };
    data.push([
      { xAxis: baseline.from - 0.5, yAxis: low, name: "expected range", itemStyle, label },
      { xAxis: Math.max(baseline.to, period.to) + 0.5, yAxis: high },
    ]);
  }
  for (const month of missing.keys())
    data.push([{ xAxis: month - 0.5, itemStyle: { color: hatching } }, { xAxis: month + 0.5 }]);
  const label = {
    position: "insideTop",
    color: colours.ink,
    fontSize: FONT_SIZE,
    fontWeight: 600,
    opacity: 1,
  } as const;
  return {
    id: "areas",
    type: "line",
    silent: true,
    z: 0,
    symbol: "none",
    lineStyle: { width: 0 },
    data: monthsOf(range).map((month) => [month, 0]),
    markArea: { silent: true, z: 0, label, data },
  };
}

/** From the top of the range: above it where there is room, or below it, as the line is there less often than in it. */
function nameTop(low: number, high: number, { highest, pixels }: CountScale): number {
  if ((highest - high) * pixels >= LINE_HEIGHT) return -LINE_HEIGHT;
  return low * pixels >= LINE_HEIGHT ? (high - low) * pixels + 3 : 3;
}
