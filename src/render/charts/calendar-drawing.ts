// The calendar matrix as a drawing: a row a year, a column a month, shaded as the table on the page is.
import { type CalendarCell, type CalendarModel, shadeOf } from "../../core/assessment/calendar.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { Palette, Theme } from "../palette.ts";
import { box, type Canvas, type Drawing, type Shape, stroke, text } from "./marks.ts";

const HEAD = 22;
const ROW = 30;
/** Room for a year. */
const LEFT = 40;
const GAP = 2;
const INSET = 4;
const HATCH = 7;
/** How much of the colour each shade has, the lightest first. */
const OPACITIES = [0.08, 0.18, 0.28, 0.38, 0.5];
/** Where on the ramp the colour is. */
const COLOUR_AT: Readonly<Record<Theme, number>> = { light: 3, dark: 2 };

export function calendarHeight({ years }: CalendarModel): number {
  return HEAD + ROW * years.length;
}

/** A count that has no room in its cell is left to the table. */
export function calendarDrawing(model: CalendarModel, canvas: Canvas): Drawing {
  const { colours, size, width } = canvas;
  const months = model.years[0]?.cells ?? [];
  const column = (size.width - LEFT) / Math.max(1, months.length);
  const names = months.map(({ name }, index) => {
    const short = name.slice(0, 3);
    const words = width(short) + INSET > column ? short.slice(0, 1) : short;
    return text(LEFT + (index + 0.5) * column, HEAD / 2, words, { fill: colours.muted, align: "center" });
  });
  const rows = model.years.flatMap(({ year, cells }, row): readonly Shape[] => {
    const top = HEAD + row * ROW;
    return [
      text(0, top + (ROW - GAP) / 2, String(year), { fill: colours.ink }),
      ...cells.flatMap((cell, index) => cellShapes(cell, LEFT + index * column, top, column, model, canvas)),
    ];
  });
  return { behind: [...names, ...rows], marks: [], above: [] };
}

function cellShapes(
  { count }: CalendarCell,
  x: number,
  y: number,
  column: number,
  model: CalendarModel,
  { colours, width }: Canvas,
): readonly Shape[] {
  const [breadth, height] = [column - GAP, ROW - GAP];
  if (!count.known) return hatched(x, y, breadth, height, colours);
  const words = formatCount(count.value);
  const shade = shadeOf(count.value, model);
  const fill = colours.ramps.sequential[COLOUR_AT[colours.theme]]!;
  return [
    ...(shade === 0 ? [] : [box(x, y, breadth, height, { fill, opacity: OPACITIES[shade - 1]! })]),
    ...(width(words) + INSET > column
      ? []
      : [text(x + breadth / 2, y + height / 2, words, { fill: colours.ink, align: "center" })]),
  ];
}

/** Slanted lines from edge to edge: there is no number, which is not zero. */
function hatched(x: number, y: number, breadth: number, height: number, { hatching }: Palette): readonly Shape[] {
  const lines = Math.floor((breadth + height) / HATCH);
  return Array.from({ length: lines }, (_, index) => {
    const along = (index + 1) * HATCH;
    const from = [x + Math.max(0, along - height), y + Math.min(along, height)] as const;
    const to = [x + Math.min(along, breadth), y + Math.max(0, along - breadth)] as const;
    return stroke([from, to], { stroke: hatching });
  });
}
