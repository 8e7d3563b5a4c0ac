// The calendar: a bar a year that a month is a part of, shaded as the table on the page is.
import { color } from "echarts/core";
import { type CalendarModel, shadeOf } from "../../core/assessment/calendar.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { hatchingPattern } from "./hatching-pattern.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { fittedMonth } from "./wrap.ts";

/** Height of the names of the months and of a year, and room for its name. */
const [HEAD, ROW, LEFT] = [22, 30, 40];
const [GAP, INSET] = [2, 4];
/** How much of the colour each shade has, the lightest first. */
const OPACITIES = [0.08, 0.18, 0.28, 0.38, 0.5];
/** Where on the ramp the colour is. */
const COLOUR_AT = { light: 3, dark: 2 };

/** A count that has no room in its cell is left to the table. */
export const CALENDAR: SubjectKind<{ readonly model: CalendarModel }> = {
  height: ({ model: { years } }) => HEAD + ROW * years.length,
  option({ model }, { colours, size, width }) {
    const months = model.years[0]?.cells ?? [];
    const column = (size.width - LEFT) / Math.max(1, months.length);
    const shade = colours.ramps.sequential[COLOUR_AT[colours.theme]]!;
    const fillOf = (count: number) => color.modifyAlpha(shade, OPACITIES[shadeOf(count, model) - 1] ?? 0);
    const nameOf = (at: number): string => fittedMonth(months[Math.floor(at)]?.name ?? "", column - INSET, width);
    return {
      grid: { left: LEFT, top: HEAD, right: 0, bottom: 0, outerBoundsMode: "none" },
      xAxis: {
        position: "top",
        max: months.length,
        axisLabel: { customValues: months.map((_, index) => index + 0.5), formatter: nameOf, margin: HEAD / 2 - 6 },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: model.years.map(({ year }) => String(year)),
        axisLabel: { interval: 0, align: "left", margin: LEFT, color: colours.ink },
      },
      series: months.map((_, month) => ({
        type: "bar",
        stack: "year",
        barWidth: ROW,
        itemStyle: { borderColor: colours.background, borderWidth: GAP },
        data: model.years.map(({ cells }) => {
          const count = cells[month]!.count;
          const formatter = count.known ? formatCount(count.value) : "";
          return {
            value: 1,
            itemStyle: { color: count.known ? fillOf(count.value)! : hatchingPattern(colours.hatching) },
            label: { show: width(formatter) + INSET <= column, formatter, color: colours.ink },
          };
        }),
      })),
    };
  },
};
