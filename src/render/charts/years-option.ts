// Years as bars from 0; one without a total says why.
import type { AnnualBar, AnnualModel } from "../../core/assessment/annual.ts";
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { Palette } from "../palette.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { columnTip } from "./subject-series.ts";
import type { TooltipText } from "./trend-tooltip.ts";

export const YEARS: SubjectKind<{ readonly model: AnnualModel }> = {
  height: () => 240,
  option({ model: { bars } }, { colours, size }) {
    const counts = bars.map(({ count }) => (count.known ? count.value : 0));
    const fitted = { width: size.width / Math.max(1, bars.length) - 8, overflow: "break" } as const;
    return {
      tooltip: columnTip((index) => barTip(bars[index]!, colours), colours),
      grid: { left: 0, top: 26, right: 0, bottom: 0, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: {
        type: "category",
        data: bars.map(({ label }) => label),
        axisLine: { show: true },
        axisLabel: { ...fitted, interval: 0, hideOverlap: true, color: colours.ink },
      },
      yAxis: { show: false, max: Math.max(1, ...counts) },
      series: {
        type: "bar",
        tooltip: { show: true },
        barMaxWidth: 72,
        itemStyle: { color: colours.accent },
        label: { show: true, position: "top", ...fitted },
        labelLayout: { hideOverlap: true },
        data: bars.map(({ count }) => ({
          value: count.known ? count.value : 0,
          label: count.known
            ? { formatter: formatCount(count.value), color: colours.ink, fontWeight: 600 }
            : { formatter: count.reason },
        })),
      },
    };
  },
};

function barTip({ label, count, monthlyMean }: AnnualBar, { accent }: Palette): TooltipText {
  const rows = [
    ...(count.known ? [{ label: "count", value: formatCount(count.value), colour: accent }] : []),
    ...(monthlyMean.known ? [{ label: "a month", value: formatRate(monthlyMean.value), colour: "transparent" }] : []),
  ];
  return { title: label, rows, remarks: count.known ? [] : [`No total: ${count.reason}.`] };
}
