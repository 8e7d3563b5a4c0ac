// Published figures as open diamonds on dashes, and the open data's as dots on a line of their own: never one line.
import type { OpenValue } from "../../core/assessment/published/open-data-series.ts";
import type { PublishedLine } from "../../core/assessment/published/published-lines.ts";
import { publishedPeriodName, UNITS } from "../../core/assessment/published/published-measures.ts";
import type { PublishedPoint } from "../../core/assessment/published/published-series.ts";
import { type Month, type MonthRange, monthName, shortMonthName } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { valueScale } from "./axis.ts";
import { gridOf, type Plot, PUBLISHED_HEIGHT } from "./geometry.ts";
import { labelPlaces } from "./label-places.ts";
import { baseAxis, leftOf, type ValueAxis, valueAxis, yOf } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { line, type PlacedLabel, type Point, placedLabels, targets } from "./subject-series.ts";
import { xOfMonth } from "./trend-layout.ts";
import type { TooltipText } from "./trend-tooltip.ts";

/** The key, and the values over the highest points. */
const TOP = 46;
/** Where the key has no room beside the name of the axis, it stands below it. */
const KEY_ROW = 17;
/** Room for the mark before a name in it. */
const KEY_MARK = 34;
/** Where the name of the axis ends. */
const NAME_BOTTOM = 16;
const UNDER = 24;
const SECOND_ROW = 16;
/** Half of the widest label under the axis. */
const RIGHT = 26;

interface PublishedInput {
  readonly line: PublishedLine;
  readonly open: readonly OpenValue[];
}

/** A value at the end of its period; null where there is none, whose words stand on the axis. */
interface Value {
  readonly end: Month;
  readonly value: number | null;
  readonly words: string;
  readonly colour: string;
  readonly tip: TooltipText;
}

export const PUBLISHED: SubjectKind<PublishedInput> = {
  height: () => PUBLISHED_HEIGHT,
  option(input, canvas) {
    const { colours, size, width } = canvas;
    const [brown, blue] = [colours.lines[1]!, colours.accent];
    const published = input.line.points.map((point) => publishedValue(input.line, point, brown));
    const open = input.open.map((value) => openValue(value, blue));
    const values = [...published, ...open];
    const axis = axisOf(input.line, values);
    const range = rangeOf(values);
    const names = open.length > 0 ? ["published", "open data"] : ["published"];
    const room = names.reduce((sum, name) => sum + width(name, true) + KEY_MARK, width(axis.name));
    const below = room > size.width ? KEY_ROW : 0;
    const bottom = size.height - UNDER - (open.length > 0 ? SECOND_ROW : 0);
    const plot: Plot = { left: leftOf(axis, canvas), top: TOP + below, right: size.width - RIGHT, bottom };
    const key = names.map((name, index) => ({
      name,
      textStyle: { color: [brown, blue][index]!, fontWeight: 600 } as const,
    }));
    const points = values.map(({ end, value, tip }) => ({ at: [end, value ?? 0] as const, code: null, tip }));
    return {
      legend: { top: below + 4, data: key },
      grid: gridOf(plot, size),
      xAxis: [endAxis(published, range, 0), endAxis(open, range, SECOND_ROW)],
      yAxis: { ...valueAxis(axis, plot.left), nameGap: plot.top - NAME_BOTTOM },
      series: [
        {
          ...line(published.map(pointOf), { color: brown, width: 1.6, type: [5, 4] }, 11),
          ...{ name: "published", symbol: "diamond" },
          itemStyle: { color: colours.background, borderColor: brown, borderWidth: 1.8 },
        },
        { ...line(open.map(pointOf), { color: blue, width: 2.4 }, 8), name: "open data" },
        placedLabels(labelsOf(values, range, plot, axis.scale.top, canvas), "left"),
        targets(points, canvas),
      ],
    };
  },
};

function pointOf({ end, value }: Value): Point {
  return [end, value];
}

function publishedValue({ periodMonths }: PublishedLine, point: PublishedPoint, colour: string): Value {
  const { periodEnd, value, text, note, row } = point;
  const tip = {
    title: publishedPeriodName(periodEnd, periodMonths),
    rows: [{ label: "published", value: text, colour }],
    remarks: [row.source, ...(note === "" ? [] : [note])],
  };
  return { end: periodEnd, value, words: text, colour, tip };
}

function openValue({ period, periodName, value, text }: OpenValue, colour: string): Value {
  const rows = [{ label: "open data", value: text, colour }];
  return {
    end: period.to,
    value,
    words: text,
    colour,
    tip: { title: periodName || monthName(period.to), rows, remarks: [] },
  };
}

/** The ends of all periods, with some room before them, and as much again around a single one. */
function rangeOf(values: readonly Value[]): MonthRange {
  const ends = values.map(({ end }) => end);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return first === last ? { from: first - 3, to: last + 3 } : { from: first - 1, to: last };
}

function axisOf({ measure, periodMonths }: PublishedLine, values: readonly Value[]): ValueAxis {
  const period = periodMonths === 12 ? "year ending" : periodMonths === 1 ? "month" : `${periodMonths} months to`;
  return {
    scale: valueScale(Math.max(...values.map(({ value }) => value ?? 0), 0) || 1, 4),
    name: `${UNITS[measure]}, ${period}`,
    format: (value) => {
      const rounded = Number(value.toFixed(2));
      const number = Number.isInteger(rounded) ? formatCount(rounded) : String(rounded);
      return measure === "percent" ? `${number}\u00a0%` : number;
    },
  };
}

/** The ends of the periods of one series under the axis, as far as there is room. */
function endAxis(values: readonly Value[], { from, to }: MonthRange, below: number) {
  const ends = values.map(({ end }) => end);
  const axis = baseAxis([from - 0.5, to + 0.5], ends, shortMonthName);
  const look = { color: values[0]?.colour ?? "", margin: 7 + below, hideOverlap: true, showMaxLabel: true };
  const axisLabel = { ...axis.axisLabel, ...look };
  return { ...axis, position: "bottom" as const, axisTick: { ...axis.axisTick, show: true }, axisLabel };
}

/** Each value beside its point where there is room, the latest first. */
function labelsOf(
  values: readonly Value[],
  range: MonthRange,
  plot: Plot,
  highest: number,
  { size, width }: Canvas,
): readonly PlacedLabel[] {
  const points = values
    .toSorted((a, b) => b.end - a.end)
    .map((value) => ({
      ...value,
      x: xOfMonth(value.end, range, plot),
      y: yOf(value.value ?? 0, plot, highest),
      width: width(value.words),
    }));
  const places = labelPlaces(points, points, size, ["above", "below"]);
  return points.flatMap(({ end, value, words, colour }, index) => {
    const place = places[index]!;
    return place === null ? [] : [{ ...place, from: [end, value ?? 0], lines: [words], colour }];
  });
}
