// Published figures as open diamonds on dashes, and the open data's as dots on a line of their own: never one line.

import type { OpenValue } from "../../core/assessment/published/open-data-series.ts";
import type { PublishedLine } from "../../core/assessment/published/published-lines.ts";
import { publishedPeriodName, UNITS } from "../../core/assessment/published/published-measures.ts";
import type { PublishedPoint } from "../../core/assessment/published/published-series.ts";
import type { Month, MonthRange } from "../../core/basics/months.ts";
import { monthName, shortMonthName } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { valueScale } from "./axis.ts";
import type { Plot } from "./geometry.ts";
import { labelPlaces } from "./label-places.ts";
import type { Canvas, Drawing, Mark, Point, Shape } from "./marks.ts";
import { diamond, dot, stroke, strokes, text } from "./marks.ts";
import { leftOf, type ValueAxis, valueAxis, yOf } from "./plot-axes.ts";
import { xOfMonth } from "./trend-layout.ts";

/** The key, and the values over the highest points. */
const TOP = 46;
const KEY_AT = 10;
/** Where the key has no room beside the name of the axis, it stands below it. */
const KEY_ROW = 17;
const UNDER = 24;
const SECOND_ROW = 16;
const LABEL_GAP = 6;

export function publishedDrawing(line: PublishedLine, open: readonly OpenValue[], canvas: Canvas): Drawing {
  const { colours, size } = canvas;
  const { points } = line;
  const values = [...points.map(({ value }) => value ?? 0), ...open.map(({ value }) => value)];
  const axis: ValueAxis = {
    scale: valueScale(Math.max(...values, 0) || 1, 4),
    name: `${UNITS[line.measure]}, ${periodWords(line.periodMonths)}`,
    format: (value) => formatTick(value, line.measure),
  };
  const range = rangeOf(points, open);
  const key = keyShapes(open.length > 0, canvas);
  const isBelow = canvas.width(axis.name) + key.room > size.width;
  const plot: Plot = {
    left: leftOf(axis, canvas),
    top: isBelow ? TOP + KEY_ROW : TOP,
    right: size.width - 1,
    bottom: size.height - UNDER - (open.length > 0 ? SECOND_ROW : 0),
  };
  const at = (month: Month, value: number): Point => [xOfMonth(month, range, plot), yOf(value, plot, axis.scale.top)];
  const published = points.map((point) => (point.value === null ? null : at(point.periodEnd, point.value)));
  const ours = open.map(({ period, value }) => at(period.to, value));
  return {
    behind: [
      ...valueAxis(axis, plot, canvas),
      ...endAxis(
        points.map(({ periodEnd }) => periodEnd),
        range,
        plot,
        0,
        colours.lines[1]!,
        canvas,
      ),
      ...endAxis(
        open.map(({ period }) => period.to),
        range,
        plot,
        SECOND_ROW,
        colours.accent,
        canvas,
      ),
      ...key.shapesAt(isBelow ? KEY_AT + KEY_ROW : KEY_AT),
      ...strokes(published, { stroke: colours.lines[1]!, width: 1.6, dash: [5, 4] }),
      ...strokes(ours, { stroke: colours.accent, width: 2.4 }),
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

/** The two styles and their names, at the right edge. */
function keyShapes(hasOpen: boolean, { colours, size, width }: Canvas) {
  const [published, ours] = [colours.lines[1]!, colours.accent];
  const openAt = size.width - width("open data", true);
  const at = (hasOpen ? openAt - 24 : size.width) - width("published", true);
  const shapesAt = (y: number): readonly Shape[] => [
    diamond([at - 10, y], 5, { fill: colours.background, stroke: published, width: 1.8 }),
    text(at, y, "published", { fill: published, bold: true }),
    ...(hasOpen
      ? [dot([openAt - 9, y], 4, { fill: ours }), text(openAt, y, "open data", { fill: ours, bold: true })]
      : []),
  ];
  return { shapesAt, room: size.width - at + 20 };
}

/** The ends of the periods of one series under the axis, as far as there is room; the latest first. */
function endAxis(
  ends: readonly Month[],
  range: MonthRange,
  plot: Plot,
  below: number,
  fill: string,
  { colours, size, width }: Canvas,
): readonly Shape[] {
  let free = Number.POSITIVE_INFINITY;
  return ends.toReversed().flatMap((end): readonly Shape[] => {
    const x = xOfMonth(end, range, plot);
    const tick = stroke(
      [
        [x, plot.bottom],
        [x, plot.bottom + 5],
      ],
      { stroke: colours.hatching },
    );
    const half = width(shortMonthName(end)) / 2;
    const middle = Math.min(Math.max(x, half), size.width - half);
    if (middle + half > free) return [tick];
    free = middle - half - LABEL_GAP;
    return [tick, text(middle, plot.bottom + 14 + below, shortMonthName(end), { fill, align: "center" })];
  });
}

/** "2,000", "12.5": no decimals where none are needed. */
function formatTick(value: number, measure: PublishedLine["measure"]): string {
  const rounded = Number(value.toFixed(2));
  const number = Number.isInteger(rounded) ? formatCount(rounded) : String(rounded);
  return measure === "percent" ? `${number}\u00a0%` : number;
}

function periodWords(months: number): string {
  if (months === 12) return "year ending";
  return months === 1 ? "month" : `${months} months to`;
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
      ? [text(onAxis[0], onAxis[1] - 9, point.text, { fill: colour, align: "center", halo: colours.background })]
      : [
          dot(at, 11, { fill: "transparent" }),
          diamond(at, 5.5, { fill: colours.background, stroke: colour, width: 1.8 }),
        ];
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
    return place === null ? [] : [text(place.x, place.y, words, { fill, halo: colours.background })];
  });
}
