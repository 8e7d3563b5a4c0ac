// The months of the year as bars that rise above the level of the year, or hang below it.
import type { SeasonMonth } from "../../core/assessment/calendar.ts";
import { formatRatio } from "../../core/basics/numbers.ts";
import { FONT_SIZE } from "./geometry.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { frame } from "./subject-series.ts";

const LEVEL = 1;
/** Room for the number of the level, for the values over and under the bars, and for the names of the months. */
const [LEFT, VALUE, NAMES] = [18, 20, 20];

/** Bars stand on 0, which is the level. A value that has no room over its bar is shown by the pointer and the table. */
export const SEASON: SubjectKind<{ readonly months: readonly SeasonMonth[] }> = {
  height: () => 190,
  option({ months }, canvas) {
    const { colours, size, width } = canvas;
    const column = (size.width - LEFT) / Math.max(1, months.length);
    const short = months.map(({ name }) => (width(name.slice(0, 3)) > column ? name.slice(0, 1) : name.slice(0, 3)));
    const values = months.map(({ factor }) => factor - LEVEL);
    const level = { lineStyle: { color: colours.hatching } };
    return {
      ...frame(canvas, (index) => {
        const { name, factor } = months[index]!;
        const row = { label: "over the year’s level", value: formatRatio(factor), colour: colours.accent };
        return { title: name, rows: [row], remarks: [] };
      }),
      grid: { left: LEFT, top: VALUE, right: 0, bottom: NAMES + VALUE, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        data: short,
        axisLine: level,
        axisTick: { show: false },
        axisLabel: { interval: 0, color: colours.muted, fontSize: FONT_SIZE, margin: VALUE + 4 },
      },
      yAxis: {
        type: "value",
        min: Math.min(0, ...values),
        max: Math.max(1e-6, ...values),
        axisLabel: {
          customValues: [0],
          formatter: String(LEVEL),
          color: colours.muted,
          fontSize: FONT_SIZE,
          align: "left",
          margin: LEFT,
        },
        splitLine: { show: false },
      },
      series: {
        type: "bar",
        barWidth: "64%",
        itemStyle: { color: colours.accent },
        emphasis: { disabled: true },
        cursor: "default",
        data: months.map(({ factor }) => ({
          value: factor - LEVEL,
          label: {
            show: width(formatRatio(factor)) <= column,
            position: factor < LEVEL ? "bottom" : "top",
            formatter: formatRatio(factor),
            color: colours.ink,
            fontSize: FONT_SIZE,
          },
        })),
      },
    };
  },
};
