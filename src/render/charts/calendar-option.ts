// The calendar as a matrix: a row a year, a column a month, shaded as the table on the page is.
import { type CalendarModel, shadeOf } from "../../core/assessment/calendar.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { Theme } from "../palette.ts";
import { FONT_SIZE } from "./geometry.ts";
import { hatchingPattern } from "./hatching-pattern.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { frame } from "./subject-series.ts";

const HEAD = 22;
const ROW = 30;
/** Room for a year. */
const LEFT = 40;
const INSET = 4;
/** How much of the colour each shade has, the lightest first. */
const OPACITIES = [0.08, 0.18, 0.28, 0.38, 0.5];
/** Where on the ramp the colour is. */
const COLOUR_AT: Readonly<Record<Theme, number>> = { light: 3, dark: 2 };

/** A count that has no room in its cell is left to the table. */
export const CALENDAR: SubjectKind<{ readonly model: CalendarModel }> = {
  height: ({ model: { years } }) => HEAD + ROW * years.length,
  option({ model }, canvas) {
    const { colours, size, width } = canvas;
    const months = model.years[0]?.cells ?? [];
    const column = (size.width - LEFT) / Math.max(1, months.length);
    const fits = (words: string): boolean => width(words) + INSET <= column;
    const shade = colours.ramps.sequential[COLOUR_AT[colours.theme]]!;
    const fillOf = (count: number): string => {
      const opacity = OPACITIES[shadeOf(count, model) - 1] ?? 0;
      return (
        shade +
        Math.round(255 * opacity)
          .toString(16)
          .padStart(2, "0")
      );
    };
    const type = { fontSize: FONT_SIZE, overflow: "none", padding: 0 } as const;
    const plain = { label: { ...type, color: colours.muted }, itemStyle: { borderWidth: 0 } };
    const bare = { lineStyle: { width: 0 }, dividerLineStyle: { width: 0 } };
    return {
      ...frame(canvas),
      matrix: {
        left: 0,
        top: 0,
        width: size.width,
        height: size.height,
        backgroundStyle: { borderWidth: 0 },
        x: {
          ...plain,
          ...bare,
          levelSize: HEAD,
          data: months.map(({ name }) => name),
          label: {
            ...plain.label,
            formatter: ({ name }) => (fits(name.slice(0, 3)) ? name.slice(0, 3) : name.slice(0, 1)),
          },
        },
        y: {
          ...plain,
          ...bare,
          levelSize: LEFT,
          label: { ...plain.label, color: colours.ink, align: "left", position: "insideLeft", distance: 0 },
          data: model.years.map(({ year }) => String(year)),
        },
        corner: { itemStyle: { borderWidth: 0 } },
        body: {
          label: { ...type, color: colours.ink },
          itemStyle: { borderColor: colours.background, borderWidth: 2 },
          data: model.years.flatMap(({ cells }, row) =>
            cells.map(({ count }, month) => {
              const words = count.known ? formatCount(count.value) : "";
              return {
                coord: [month, row],
                value: fits(words) ? words : "",
                itemStyle: { color: count.known ? fillOf(count.value) : hatchingPattern(colours.hatching) },
              };
            }),
          ),
        },
      },
    };
  },
};
