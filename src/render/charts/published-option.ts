// Published figures as open diamonds on dashes, and the open data's as dots on a line of their own: never one line.
import type { LegendComponentOption } from "echarts/components";
import type { OpenValue } from "../../core/assessment/published/open-data-series.ts";
import type { PublishedLine } from "../../core/assessment/published/published-lines.ts";
import { publishedPeriodName, UNITS } from "../../core/assessment/published/published-measures.ts";
import type { PublishedPoint } from "../../core/assessment/published/published-series.ts";
import { type Month, type MonthRange, monthName, shortMonthName } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { valueScale } from "./axis.ts";
import { FONT_SIZE, gridOf, type Plot, PUBLISHED_HEIGHT } from "./geometry.ts";
import { labelPlaces } from "./label-places.ts";
import { baseAxis, leftOf, type ValueAxis, valueAxis, yOf } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { frame, line, type PlacedLabel, placedLabels, targets } from "./subject-series.ts";
import { xOfMonth } from "./trend-layout.ts";
import type { TooltipText } from "./trend-tooltip.ts";

/** The key, and the values over the highest points. */
const TOP = 46;
/** Where the key has no room beside the name of the axis, it stands below it. */
const KEY_ROW = 17;
const KEY_MARK = 14;
/** Middle of the name of the axis. */
const NAME_MIDDLE = 11;
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
    const published = input.line.points.map((point) => publishedValue(input.line, point, colours.lines[1]!));
    const open = input.open.map((value) => openValue(value, colours.accent));
    const values = [...published, ...open];
    const axis = axisOf(input.line, values);
    const range = rangeOf(values);
    const names = open.length > 0 ? ["published", "open data"] : ["published"];
    const room = names.reduce((sum, name) => sum + width(name, true) + KEY_MARK + 20, 0);
    const isBelow = width(axis.name) + room > size.width;
    const plot: Plot = {
      left: leftOf(axis, canvas),
      top: isBelow ? TOP + KEY_ROW : TOP,
      right: size.width - RIGHT,
      bottom: size.height - UNDER - (open.length > 0 ? SECOND_ROW : 0),
    };
    const upright = valueAxis(axis, plot, canvas);
    return {
      ...frame(canvas),
      legend: keyOf(names, isBelow ? KEY_ROW + 4 : 4, canvas),
      grid: gridOf(plot, size),
      xAxis: [endAxis(published, range, 0, canvas), endAxis(open, range, SECOND_ROW, canvas)],
      yAxis: { ...upright, nameGap: plot.top - NAME_MIDDLE - 5 },
      series: [
        {
          ...line(
            published.map(({ end, value }) => [end, value]),
            { color: colours.lines[1]!, width: 1.6, type: [5, 4], dot: 11 },
          ),
          name: "published",
          symbol: "diamond",
          itemStyle: { color: colours.background, borderColor: colours.lines[1]!, borderWidth: 1.8 },
        },
        {
          ...line(
            open.map(({ end, value }) => [end, value]),
            { color: colours.accent, width: 2.4, dot: 8 },
          ),
          name: "open data",
        },
        placedLabels("values", labelsOf(values, range, plot, axis.scale.top, canvas), "left", canvas),
        targets(
          values.map(({ end, value, tip }) => ({ at: [end, value ?? 0], code: null, tip })),
          canvas,
        ),
      ],
    };
  },
};

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

/** The two styles and their names, at the right edge. */
function keyOf(names: readonly string[], top: number, { colours }: Canvas): LegendComponentOption {
  const look = { fontSize: FONT_SIZE, fontWeight: 600 };
  return {
    ...{ top, right: 0, padding: 0, itemGap: 16, itemWidth: KEY_MARK, itemHeight: 10, selectedMode: false },
    lineStyle: { width: 0 },
    data: names.map((name, index) => ({
      name,
      textStyle: { ...look, color: index === 0 ? colours.lines[1]! : colours.accent },
    })),
  };
}

/** The ends of the periods of one series under the axis, as far as there is room. */
function endAxis(values: readonly Value[], { from, to }: MonthRange, below: number, canvas: Canvas) {
  const axis = baseAxis(
    from - 0.5,
    to + 0.5,
    values.map(({ end }) => end),
    shortMonthName,
    canvas,
  );
  return {
    ...axis,
    position: "bottom",
    axisTick: { ...axis.axisTick, show: true },
    axisLabel: {
      ...axis.axisLabel,
      ...{ color: values[0]?.colour ?? "", margin: 7 + below, hideOverlap: true, showMaxLabel: true },
    },
  } as const;
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
