// Published figures as open diamonds on dashes, and the open data's as dots on a line of their own: never one line.

import { type Month, type MonthRange, monthName } from "../../core/basics/months.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import type { OpenValue } from "../../core/published/open-data-series.ts";
import type { PublishedLine } from "../../core/published/published-lines.ts";
import { publishedPeriodName, UNITS } from "../../core/published/published-measures.ts";
import type { PublishedPoint } from "../../core/published/published-series.ts";
import { valueScale } from "./axis.ts";
import { gridOf, PUBLISHED_HEIGHT } from "./geometry.ts";
import { baseAxis, leftOf, type ValueAxis, valueAxis } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { line, type Point, targets } from "./subject-series.ts";
import type { TooltipText } from "./trend-tooltip.ts";

/** The key, and the values over the highest points. */
const TOP = 46;
/** Where the key has no room beside the name of the axis, it stands a row below it; room for the mark before a name in it. */
const [KEY_ROW, KEY_MARK] = [17, 34];
/** Where the name of the axis ends. */
const NAME_BOTTOM = 16;
const [UNDER, SECOND_ROW] = [24, 16];
/** Values lower than this part of the axis have no room for their words below them. */
const LOW = 0.15;
/** With more values than this the words of each would cover the line: those of the ends, the highest and the lowest are left. */
const MANY = 10;
/** Room for a label under the axis. */
const END_ROOM = 64;
/** Half of the widest label under the axis. */
const RIGHT = 26;

interface PublishedInput {
  readonly line: PublishedLine;
  readonly open: readonly OpenValue[];
  /** What the records of `open` are called; left out for the open data. */
  readonly by?: string;
}

/** A value at the end of its period; null where there is none, whose words stand on the axis. */
interface Value {
  readonly end: Month;
  readonly value: number | null;
  readonly words: string;
  readonly tip: TooltipText;
}

export const PUBLISHED: SubjectKind<PublishedInput> = {
  height: () => PUBLISHED_HEIGHT,
  option(input, canvas) {
    const { colours, size, width } = canvas;
    const { by = "open data" } = input;
    const [brown, blue] = [colours.lines[1]!, colours.accent];
    const published = input.line.points.map((point) => publishedValue(input.line, point, brown));
    const open = input.open.map((value) => openValue(value, by, blue));
    const values = [...published, ...open];
    const axis = axisOf(input.line, values);
    const range = rangeOf(values);
    const key = open.length > 0 ? [keyOf("published", brown), keyOf(by, blue)] : [keyOf("published", brown)];
    const room = key.reduce((sum, { name }) => sum + width(name, true) + KEY_MARK, width(axis.name));
    const below = room > size.width ? KEY_ROW : 0;
    const [left, bottom] = [leftOf(axis, canvas), size.height - UNDER - (open.length > 0 ? SECOND_ROW : 0)];
    const diamond = { color: colours.background, borderColor: brown, borderWidth: 1.8 };
    const points = (of: readonly Value[]) => of.map(({ end, value }): Point => [end, value]);
    const [plotWidth, span] = [size.width - RIGHT - left, range.to - range.from + 1];
    const placeOf = (end: Month): number => (plotWidth * (end - range.from + 0.5)) / span;
    const isLow = open.some(({ value }) => (value ?? 0) < LOW * axis.scale.top);
    return {
      legend: { top: below + 4, right: 0, data: key },
      grid: gridOf({ left, top: TOP + below, right: size.width - RIGHT, bottom }, size),
      xAxis: [
        endAxis(published, range, brown, [0, size.width - left]),
        endAxis(open, range, blue, [SECOND_ROW, size.width - left]),
      ],
      yAxis: { ...valueAxis(axis, left), nameGap: TOP + below - NAME_BOTTOM },
      series: [
        {
          ...line(points(published), { color: brown, width: 1.6, type: [5, 4] }, published.length > MANY ? 7 : 11),
          ...{ name: "published", symbol: "diamond", itemStyle: diamond },
        },
        { ...line(points(open), { color: blue, width: 2.4 }, 8), name: by },
        labelled(published, "top", brown, canvas, placeOf),
        labelled(open, isLow ? "top" : "bottom", blue, canvas, placeOf),
      ],
    };
  },
};

function keyOf(name: string, color: string) {
  return { name, textStyle: { color, fontWeight: 600 as const } };
}

/**
 * Values for the pointer, with their words as far as there is room: those that would begin left of the plot, over the values of
 * the axis, begin at their point. `placeOf` is how far from the axis an end lies.
 */
function labelled(
  values: readonly Value[],
  position: "top" | "bottom",
  color: string,
  canvas: Canvas,
  placeOf: (end: Month) => number,
) {
  const named = worded(values);
  const formatter = ({ dataIndex }: { dataIndex: number }): string => {
    const value = values[dataIndex]!;
    return named.has(value) ? value.words : "";
  };
  const { data, ...look } = targets(
    values.map(({ end, value, tip }) => ({ at: [end, value ?? 0], code: null, tip })),
    canvas,
  );
  const isAtAxis = ({ end, words }: Value): boolean => placeOf(end) < canvas.width(words) / 2;
  return {
    ...look,
    data: data.map((item, index) => (isAtAxis(values[index]!) ? { ...item, label: { align: "left" as const } } : item)),
    label: { show: true, position, distance: -4, color, formatter },
    labelLayout: { hideOverlap: true },
  } as const;
}

function worded(values: readonly Value[]): ReadonlySet<Value> {
  if (values.length <= MANY) return new Set(values);
  const known = values.filter(({ value }) => value !== null).toSorted((a, b) => a.value! - b.value!);
  const unknown = values.filter(({ value }) => value === null);
  return new Set([values[0]!, values.at(-1)!, ...[known[0], known.at(-1)].flatMap((one) => one ?? []), ...unknown]);
}

function publishedValue({ periodMonths }: PublishedLine, point: PublishedPoint, colour: string): Value {
  const { periodEnd, value, text, note, row } = point;
  const rows = [{ label: "published", value: text, colour }];
  const remarks = note === "" ? [row.source] : [row.source, note];
  const tip = { title: publishedPeriodName(periodEnd, periodMonths), rows, remarks };
  return { end: periodEnd, value, words: text, tip };
}

function openValue({ period, periodName, value, text }: OpenValue, by: string, colour: string): Value {
  const rows = [{ label: by, value: text, colour }];
  const tip = { title: periodName || monthName(period.to), rows, remarks: [] };
  return { end: period.to, value, words: text, tip };
}

/** The ends of all periods, with some room before them, and as much again around a single one. */
function rangeOf(values: readonly Value[]): MonthRange {
  const ends = values.map(({ end }) => end);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return first === last ? { from: first - 3, to: last + 3 } : { from: first - 1, to: last };
}

function axisOf({ measure, periodMonths }: PublishedLine, values: readonly Value[]): ValueAxis {
  const period = periodMonths === 12 ? "year ending" : periodMonths === 1 ? "month" : `${periodMonths} months to`;
  const scale = valueScale(Math.max(...values.map(({ value }) => value ?? 0), 0) || 1, 4);
  return { scale, name: `${UNITS[measure]}, ${period}`, unit: measure === "percent" ? "\u00a0%" : "" };
}

/** The ends of the periods of one series under the axis, as far as there is room. */
function endAxis(
  values: readonly Value[],
  { from, to }: MonthRange,
  color: string,
  [below, width]: readonly [below: number, width: number],
) {
  const every = Math.max(1, Math.ceil((values.length * END_ROOM) / Math.max(width, END_ROOM)));
  const isMany = values.length > MANY;
  const ends = values.map(({ end }) => end).filter((_, index) => !isMany || (values.length - 1 - index) % every === 0);
  const { axisLabel, axisTick, ...axis } = baseAxis([from - 0.5, to + 0.5], ends, shortMonthName);
  const look = { color, margin: 7 + below, hideOverlap: true, showMaxLabel: true };
  return {
    ...axis,
    position: "bottom",
    axisTick: { ...axisTick, show: true },
    axisLabel: { ...axisLabel, ...look },
  } as const;
}
