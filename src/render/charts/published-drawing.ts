// Published figures as open diamonds on dashes, and the open data's as dots on a line of their own: never one line.

import type { Month, MonthRange } from "../../core/months.ts";
import { monthName, shortMonthName } from "../../core/months.ts";
import type { PublishedLine } from "../../core/published/lines.ts";
import { formatPublished, publishedPeriodName, UNITS } from "../../core/published/measures.ts";
import type { OpenValue } from "../../core/published/open-data.ts";
import type { PublishedPoint } from "../../core/published/series.ts";
import { valueScale } from "./axis.ts";
import type { Plot } from "./geometry.ts";
import { labelPlaces } from "./label-places.ts";
import type { Canvas, Drawing, Mark, Point, Shape } from "./marks.ts";
import { diamond, dot, stroke, strokes, text } from "./marks.ts";
import { leftOf, sideLabels, sideRoom, type ValueAxis, valueAxis, yOf } from "./plot-axes.ts";
import { xOfMonth } from "./trend-layout.ts";

const TOP = 26;
const UNDER = 42;
const LABEL_GAP = 6;

export const PUBLISHED_HEIGHT = 260;

export function publishedDrawing(line: PublishedLine, open: readonly OpenValue[], canvas: Canvas): Drawing {
  const { colours, size } = canvas;
  const { points } = line;
  const values = [...points.map(({ value }) => value ?? 0), ...open.map(({ value }) => value)];
  const format = (value: number): string => formatPublished(value, line.measure);
  const axis: ValueAxis = {
    scale: valueScale(Math.max(...values, 0) || 1, 4),
    name: UNITS[line.measure],
    format: (value) => format(Number(value.toFixed(2))),
  };
  const range = rangeOf(points, open);
  const names = [{ lines: ["published"] }, ...(open.length === 0 ? [] : [{ lines: ["open data"] }])];
  const plot: Plot = {
    left: leftOf(axis, canvas),
    top: TOP,
    right: size.width - sideRoom(names, canvas),
    bottom: size.height - UNDER,
  };
  const at = (month: Month, value: number): Point => [xOfMonth(month, range, plot), yOf(value, plot, axis.scale.top)];
  const published = points.map((point) => (point.value === null ? null : at(point.periodEnd, point.value)));
  const ours = open.map(({ period, value }) => at(period.to, value));
  const ends = [...endOf("published", published, colours.lines[1]!), ...endOf("open data", ours, colours.accent)];
  return {
    behind: [
      ...valueAxis(axis, plot, canvas),
      ...endAxis(line, open, range, plot, canvas),
      ...strokes(published, { stroke: colours.lines[1]!, width: 1.6, dash: [5, 4] }),
      ...strokes(ours, { stroke: colours.accent, width: 2.4 }),
      ...sideLabels(ends, "right", plot, canvas),
    ],
    marks: [
      ...points.map((point, index) => publishedMark(line, point, published[index]!, at(point.periodEnd, 0), canvas)),
      ...open.map((value, index) => openMark(value, ours[index]!, canvas)),
    ],
    above: valueShapes(points, open, published, ours, canvas),
  };
}

/** The ends of all periods, with half a year on either side. */
function rangeOf(points: readonly PublishedPoint[], open: readonly OpenValue[]): MonthRange {
  const ends = [...points.map(({ periodEnd }) => periodEnd), ...open.map(({ period }) => period.to)];
  return { from: Math.min(...ends) - 3, to: Math.max(...ends) + 2 };
}

function endOf(name: string, points: readonly (Point | null)[], colour: string) {
  const last = points.findLast((point) => point !== null);
  return last ? [{ lines: [name], x: last[0], y: last[1], colour, bold: true }] : [];
}

/** A label for the end of each period, as far as there is room; the latest first. */
function endAxis(
  { points, periodMonths }: PublishedLine,
  open: readonly OpenValue[],
  range: MonthRange,
  plot: Plot,
  { colours, width }: Canvas,
): readonly Shape[] {
  const ends = [...new Set([...points.map(({ periodEnd }) => periodEnd), ...open.map(({ period }) => period.to)])];
  let free = Number.POSITIVE_INFINITY;
  const labels = ends
    .toSorted((a, b) => b - a)
    .flatMap((end): readonly Shape[] => {
      const x = xOfMonth(end, range, plot);
      const tick = stroke(
        [
          [x, plot.bottom],
          [x, plot.bottom + 5],
        ],
        { stroke: colours.hatching },
      );
      const half = width(shortMonthName(end)) / 2;
      if (x + half > free) return [tick];
      free = x - half - LABEL_GAP;
      return [tick, text(x, plot.bottom + 14, shortMonthName(end), { fill: colours.muted, align: "center" })];
    });
  const name = periodMonths === 12 ? "year ending" : `${periodMonths === 1 ? "month" : `${periodMonths} months`} to`;
  return [...labels, text(plot.left, plot.bottom + 31, name, { fill: colours.muted })];
}

function publishedMark(
  { periodMonths }: PublishedLine,
  point: PublishedPoint,
  at: Point | null,
  onAxis: Point,
  { colours }: Canvas,
): Mark {
  const colour = colours.lines[1]!;
  const shapes =
    at === null
      ? [text(onAxis[0], onAxis[1] - 9, point.text, { fill: colour, align: "center", halo: colours.ground })]
      : [dot(at, 11, { fill: "transparent" }), diamond(at, 5.5, { fill: colours.ground, stroke: colour, width: 1.8 })];
  return {
    code: null,
    tip: {
      title: publishedPeriodName(point.periodEnd, periodMonths),
      rows: [{ label: "published", value: point.text, colour }],
      remarks: [point.row.source, ...(point.note === "" ? [] : [point.note])],
    },
    shapes,
  };
}

function openMark({ periodName, text: words, period }: OpenValue, at: Point, { colours }: Canvas): Mark {
  return {
    code: null,
    tip: {
      title: periodName || monthName(period.to),
      rows: [{ label: "open data", value: words, colour: colours.accent }],
      remarks: [],
    },
    shapes: [dot(at, 11, { fill: "transparent" }), dot(at, 4, { fill: colours.accent })],
  };
}

/** Each value beside its point where there is room, the latest first. */
function valueShapes(
  points: readonly PublishedPoint[],
  open: readonly OpenValue[],
  published: readonly (Point | null)[],
  ours: readonly Point[],
  { colours, size, width }: Canvas,
): readonly Shape[] {
  const wanted = [
    ...open.map(({ text: words }, index) => ({ words, at: ours[index]!, fill: colours.accent })),
    ...points.flatMap(({ text: words }, index) => {
      const at = published[index]!;
      return at === null ? [] : [{ words, at, fill: colours.lines[1]! }];
    }),
  ].sort((a, b) => b.at[0] - a.at[0]);
  const places = labelPlaces(
    wanted.map(({ words, at: [x, y] }) => ({ x, y, width: width(words) })),
    wanted.map(({ at: [x, y] }) => ({ x, y })),
    size,
    ["above", "below"],
  );
  return wanted.flatMap(({ words, fill }, index) => {
    const place = places[index]!;
    return place === null ? [] : [text(place.x, place.y, words, { fill, halo: colours.ground })];
  });
}
