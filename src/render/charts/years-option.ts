// Years as bars from 0; one without a total says why.
import type { AnnualBar, AnnualModel } from "../../core/assessment/annual.ts";
import { formatCount, formatRate } from "../../core/basics/numbers.ts";
import type { Palette } from "../palette.ts";
import { FONT_SIZE, LINE_HEIGHT } from "./geometry.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { frame } from "./subject-series.ts";
import type { TooltipText } from "./trend-tooltip.ts";

export const YEARS: SubjectKind<{ readonly model: AnnualModel }> = {
  height: () => 240,
  option({ model: { bars } }, canvas) {
    const { colours, size } = canvas;
    const slot = size.width / Math.max(1, bars.length);
    const fitted = { width: slot - 8, overflow: "break", lineHeight: LINE_HEIGHT, fontSize: FONT_SIZE } as const;
    return {
      ...frame(canvas, (index) => barTip(bars[index]!, colours)),
      grid: { left: 0, top: 26, right: 0, bottom: 0, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: {
        type: "category",
        data: bars.map(({ label }) => label),
        axisLine: { lineStyle: { color: colours.hatching } },
        axisTick: { show: false },
        axisLabel: { ...fitted, interval: 0, color: colours.ink, hideOverlap: true },
      },
      yAxis: { type: "value", show: false, min: 0, max: Math.max(1, ...bars.map(countOf)) },
      series: {
        emphasis: { disabled: true },
        cursor: "default",
        type: "bar",
        barMaxWidth: 72,
        itemStyle: { color: colours.accent },
        labelLayout: { hideOverlap: true },
        data: bars.map((bar) => ({
          value: countOf(bar),
          label: {
            ...fitted,
            show: true,
            position: "top",
            formatter: bar.count.known ? formatCount(bar.count.value) : bar.count.reason,
            ...(bar.count.known ? { color: colours.ink, fontWeight: 600 } : { color: colours.muted }),
          },
        })),
      },
    };
  },
};

function countOf({ count }: AnnualBar): number {
  return count.known ? count.value : 0;
}

function barTip({ label, count, monthlyMean }: AnnualBar, { accent }: Palette): TooltipText {
  return {
    title: label,
    rows: [
      ...(count.known ? [{ label: "count", value: formatCount(count.value), colour: accent }] : []),
      ...(monthlyMean.known ? [{ label: "a month", value: formatRate(monthlyMean.value), colour: "transparent" }] : []),
    ],
    remarks: count.known ? [] : [`No total: ${count.reason}.`],
  };
}
