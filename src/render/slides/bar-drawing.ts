// Rows of bars on a slide: each with its name before it and its value behind it, or stacked with their values inside.
import { type SlideChart, slideNumber } from "../../core/figures/slide-chart.ts";
import { type Shape, shape } from "../picture/shape.ts";
import { linesIn, widthAt } from "../picture/text-lines.ts";
import type { SlideCanvas } from "./slide-canvas.ts";
import { seriesColour } from "./slide-colours.ts";

/** Of the width, for the names of the rows. */
const NAMES = 0.36;

export function barShapes(chart: SlideChart, canvas: SlideCanvas): readonly Shape[] {
  const { categories, series, stacked } = chart;
  const { width, height, type, textWidth, colours } = canvas;
  const measure = widthAt(textWidth, type);
  const head = legendShapes(chart, canvas);
  const top = head.bottom + 0.6 * type;
  const row = (height - top) / Math.max(1, categories.length);
  const texts = series.map(({ texts: own, values }) =>
    values.map((value, index) => own?.[index] ?? slideNumber(value)),
  );
  const left = Math.min(NAMES * width, Math.max(...categories.map(measure)) + type);
  const room = width - left - Math.max(...texts.flat().map(measure)) - 0.8 * type;
  const sums = categories.map((_, index) => series.map(({ values }) => Math.abs(values[index] ?? 0)));
  const most =
    Math.max(...sums.map((own) => (stacked ? own.reduce((sum, one) => sum + one, 0) : Math.max(...own)))) || 1;
  const per = room / most;
  const bars = categories.flatMap((name, index): readonly Shape[] => {
    const y = top + index * row;
    const thick = Math.min(row * 0.7, 3.2 * type) / (stacked ? 1 : series.length);
    const start = y + (row - thick * (stacked ? 1 : series.length)) / 2;
    let x = left;
    const own = series.flatMap(({ values, look }, place): readonly Shape[] => {
      const long = Math.abs(values[index] ?? 0) * per;
      const at = stacked ? { x, y: start } : { x: left, y: start + place * thick };
      if (stacked) x += long;
      const fill = seriesColour(look, colours, "bars");
      const bar = shape("rect", { ...at, width: long, height: Math.max(1, thick - 0.08 * type), fill });
      const value = texts[place]![index]!;
      const said = {
        "font-size": Math.min(type, 1.1 * thick),
        y: at.y + thick / 2 + 0.35 * Math.min(type, 1.1 * thick),
      };
      if (!stacked) return [bar, shape("text", { ...said, x: at.x + long + 0.4 * type, fill: colours.ink }, [value])];
      const inside = {
        ...said,
        x: at.x + long / 2,
        "text-anchor": "middle",
        fill: colours.background,
        "font-weight": 600,
      };
      return long < measure(value) + 0.4 * type ? [bar] : [bar, shape("text", inside, [value])];
    });
    return [
      ...nameShapes(name, { x: left - 0.6 * type, middle: y + row / 2, room: left - 0.6 * type, row }, canvas),
      ...own,
    ];
  });
  return [...head.shapes, ...bars];
}

/** To the left of a place, on two lines at most. */
function nameShapes(
  name: string,
  {
    x,
    middle,
    room,
    row,
  }: { readonly x: number; readonly middle: number; readonly room: number; readonly row: number },
  { colours, type, textWidth }: SlideCanvas,
): readonly Shape[] {
  const look = { size: type, leading: 1.15 * type, bold: false, fill: colours.ink };
  const lines = linesIn(name, room, look, textWidth).slice(0, row > 2.4 * type ? 2 : 1);
  return lines.map((line, index) =>
    shape(
      "text",
      {
        x,
        y: middle + 0.35 * type + (index - (lines.length - 1) / 2) * 1.15 * type,
        "font-size": type,
        "text-anchor": "end",
        fill: colours.ink,
      },
      [line],
    ),
  );
}

/** What is measured, and where there are several series which is which. */
function legendShapes(
  { unit, series, form }: SlideChart,
  { width, colours, type, textWidth }: SlideCanvas,
): { readonly shapes: readonly Shape[]; readonly bottom: number } {
  const measure = widthAt(textWidth, type);
  const shapes: Shape[] = [shape("text", { x: 0, y: type, "font-size": type, fill: colours.muted }, [unit])];
  if (series.length < 2) return { shapes, bottom: 1.4 * type };
  let [x, y] = [measure(unit) + 1.6 * type, type];
  for (const { name, look } of series) {
    if (x + measure(name) + 1.2 * type > width && x > 0) [x, y] = [0, y + 1.4 * type];
    const fill = seriesColour(look, colours, form);
    shapes.push(
      shape("rect", { x, y: y - 0.75 * type, width: 0.8 * type, height: 0.8 * type, fill }),
      shape("text", { x: x + 1.1 * type, y, "font-size": type, fill: colours.ink }, [name]),
    );
    x += measure(name) + 2.6 * type;
  }
  return { shapes, bottom: y + 0.4 * type };
}
