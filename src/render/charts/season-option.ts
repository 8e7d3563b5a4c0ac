// The months of the year as bars that rise above the level of the year, or hang below it.
import type { SeasonMonth } from "../../core/assessment/calendar.ts";
import { formatRatio } from "../../core/basics/finer-numbers.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { columnTip } from "./subject-series.ts";
import { fittedMonth } from "./wrap.ts";

const LEVEL = 1;
/** Room for the number of the level, for the values over and under the bars, and for the names of the months. */
const [LEFT, VALUE, NAMES] = [18, 20, 20];

/** Bars stand on 0, which is the level. A value that has no room over its bar is shown by the pointer and the table. */
export const SEASON: SubjectKind<{ readonly months: readonly SeasonMonth[] }> = {
  height: () => 190,
  option({ months }, { colours, size, width }) {
    const column = (size.width - LEFT) / Math.max(1, months.length);
    const values = months.map(({ factor }) => factor - LEVEL);
    const tip = ({ name, factor }: SeasonMonth) => {
      const row = { label: "over the year’s level", value: formatRatio(factor), colour: colours.accent };
      return { title: name, rows: [row], remarks: [] };
    };
    return {
      tooltip: columnTip((index) => tip(months[index]!), colours),
      grid: { left: LEFT, top: VALUE, right: 0, bottom: NAMES + VALUE, outerBoundsMode: "none" },
      xAxis: {
        type: "category",
        data: months.map(({ name }) => fittedMonth(name, column, width)),
        axisLine: { show: true, onZero: true },
        axisLabel: { interval: 0, margin: VALUE + 4 },
      },
      yAxis: {
        min: Math.min(0, ...values),
        max: Math.max(1e-6, ...values),
        axisLabel: { customValues: [0], formatter: String(LEVEL), align: "left", margin: LEFT },
      },
      series: {
        type: "bar",
        tooltip: { show: true },
        barWidth: "64%",
        itemStyle: { color: colours.accent },
        data: months.map(({ factor }) => {
          const formatter = formatRatio(factor);
          const position = factor < LEVEL ? "bottom" : "top";
          return {
            value: factor - LEVEL,
            label: { show: width(formatter) <= column, position, formatter, color: colours.ink },
          };
        }),
      },
    };
  },
};
