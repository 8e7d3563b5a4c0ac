// The months of the year as bars that rise above the level of the year, or hang below it.
import type { SeasonMonth } from "../../core/assessment/calendar.ts";
import { formatRatio } from "../../core/basics/numbers.ts";
import { box, type Canvas, type Drawing, type Mark, stroke, text } from "./marks.ts";

export const SEASON_HEIGHT = 190;

/** Room for the values over and under the bars, and for the names of the months. */
const VALUE = 20;
const NAMES = 20;
/** Room for the number of the level. */
const LEFT = 18;
const LEVEL = 1;

/** A value that has no room over its bar is shown under the pointer, and by the table. */
export function seasonDrawing(months: readonly SeasonMonth[], canvas: Canvas): Drawing {
  const { colours, size } = canvas;
  const factors = months.map(({ factor }) => factor);
  const [low, high] = [Math.min(LEVEL, ...factors), Math.max(LEVEL, ...factors)];
  const bottom = size.height - NAMES - VALUE;
  const span = high - low || 1;
  const y = (factor: number): number => bottom - ((factor - low) / span) * (bottom - VALUE);
  const column = (size.width - LEFT) / Math.max(1, months.length);
  const level = y(LEVEL);
  return {
    behind: [
      text(0, level, formatRatio(LEVEL).replace(/\.0+$/, ""), { fill: colours.muted }),
      stroke(
        [
          [LEFT, level],
          [size.width, level],
        ],
        { stroke: colours.hatching },
      ),
    ],
    marks: months.map((month, index) =>
      monthMark(month, LEFT + index * column, column, level, y(month.factor), canvas),
    ),
    above: [],
  };
}

function monthMark(
  { name, factor }: SeasonMonth,
  x: number,
  column: number,
  level: number,
  y: number,
  { colours, size, width }: Canvas,
): Mark {
  const [middle, breadth, value] = [x + column / 2, 0.64 * column, formatRatio(factor)];
  const centred = { align: "center" } as const;
  const short = name.slice(0, 3);
  return {
    code: null,
    tip: { title: name, rows: [{ label: "over the year’s level", value, colour: colours.accent }], remarks: [] },
    shapes: [
      box(x, 0, column, size.height, { fill: "transparent" }),
      box(middle - breadth / 2, Math.min(y, level), breadth, Math.abs(y - level), { fill: colours.accent }),
      ...(width(value) > column
        ? []
        : [text(middle, factor < LEVEL ? y + 10 : y - 10, value, { ...centred, fill: colours.ink })]),
      text(middle, size.height - NAMES / 2, width(short) > column ? short.slice(0, 1) : short, {
        ...centred,
        fill: colours.muted,
      }),
    ],
  };
}
