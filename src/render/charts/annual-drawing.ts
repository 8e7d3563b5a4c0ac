// Years as bars from 0, and months with their rolling mean and the monthly mean of each year as steps.
import type { AnnualBar, AnnualModel } from "../../core/assessment/annual.ts";
import { monthName, monthsOf } from "../../core/basics/months.ts";
import { formatCount, formatRate } from "../../core/basics/numbers.ts";
import { rollingMean } from "../../core/statistics/series.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { countScale } from "./axis.ts";
import { LINE_HEIGHT, type Plot } from "./geometry.ts";
import type { Canvas, Drawing, Mark, Point, Shape } from "./marks.ts";
import { box, stroke, strokes, text } from "./marks.ts";
import {
  leftOf,
  monthAxis,
  type SideLabel,
  sideLabels,
  sideRoom,
  type ValueAxis,
  valueAxis,
  yOf,
} from "./plot-axes.ts";
import { xOfMonth } from "./trend-layout.ts";
import { wrapped } from "./wrap.ts";

export const ANNUAL_HEIGHT = { bars: 240, months: 280 };

const TOP = 26;
const UNDER_MONTHS = 26;
const WIDEST_BAR = 72;

export function annualBars({ bars }: AnnualModel, canvas: Canvas): Drawing {
  const { colours, size, width } = canvas;
  const slot = size.width / Math.max(1, bars.length);
  const lines = Math.max(1, ...bars.map(({ label }) => wrapped(label, slot - 4, width).length));
  const plot: Plot = { left: 0, top: TOP, right: size.width, bottom: size.height - lines * LINE_HEIGHT - 8 };
  const highest = Math.max(1, ...bars.map(({ count }) => (count.known ? count.value : 0)));
  return {
    behind: [
      stroke(
        [
          [plot.left, plot.bottom],
          [plot.right, plot.bottom],
        ],
        { stroke: colours.hatching },
      ),
    ],
    marks: bars.map((bar, index) => {
      const middle = plot.left + (index + 0.5) * slot;
      return barMark(bar, middle, slot, yOf(bar.count.known ? bar.count.value : 0, plot, highest), plot, canvas);
    }),
    above: [],
  };
}

function barMark(bar: AnnualBar, x: number, slot: number, y: number, plot: Plot, canvas: Canvas): Mark {
  const { colours, width } = canvas;
  const { count, monthlyMean } = bar;
  const breadth = Math.min(WIDEST_BAR, 0.7 * slot);
  const label = wrapped(bar.label, slot - 4, width).join("\n");
  const centred = { align: "center", fill: colours.muted } as const;
  const rows = [
    ...(count.known ? [{ label: "count", value: formatCount(count.value), colour: colours.accent }] : []),
    ...(monthlyMean.known ? [{ label: "a month", value: formatRate(monthlyMean.value), colour: "transparent" }] : []),
  ];
  const column = count.known
    ? [
        box(x - breadth / 2, y, breadth, plot.bottom - y, { fill: colours.accent }),
        text(x, y - 9, formatCount(count.value), { align: "center", fill: colours.ink, bold: true }),
      ]
    : [text(x, plot.bottom - 4, wrapped(count.reason, slot - 8, width).join("\n"), { ...centred, from: "bottom" })];
  return {
    code: null,
    tip: { title: bar.label, rows, remarks: count.known ? [] : [`No total: ${count.reason}.`] },
    shapes: [...column, text(x, plot.bottom + 6, label, { ...centred, fill: colours.ink, from: "top" })],
  };
}

export function annualMonths(model: AnnualModel, canvas: Canvas): Drawing {
  const { colours, size } = canvas;
  const { range, monthly, steps, bars } = model;
  const rolling = rollingMean(monthly, THRESHOLDS.rollingMonths);
  const highest = Math.max(0, ...[...monthly, ...rolling].map((value) => value ?? 0));
  const axis: ValueAxis = { scale: countScale(highest, 4), name: "a month", format: formatCount };
  const series = [
    { values: monthly, lines: ["months"], colour: colours.monthly, width: 1.4 },
    { values: steps, lines: ["mean of", "the year"], colour: colours.lines[1]!, width: 2.4 },
    { values: rolling, lines: ["12-month", "mean"], colour: colours.accent, width: 3 },
  ];
  const plot: Plot = {
    left: Math.max(26, leftOf(axis, canvas)),
    top: TOP,
    right: size.width - sideRoom(series, canvas),
    bottom: size.height - UNDER_MONTHS,
  };
  const y = (value: number): number => yOf(value, plot, axis.scale.top);
  const x = (index: number): number => xOfMonth(range.from + index, range, plot);
  const pointsOf = (values: readonly (number | null)[]): readonly (Point | null)[] =>
    values.map((value, index) => (value === null ? null : [x(index), y(value)]));
  const ends = series.flatMap(({ values, lines, colour }): readonly SideLabel[] => {
    const last = values.findLastIndex((value) => value !== null);
    if (last < 0) return [];
    return [{ lines, colour, bold: lines.length > 1, x: x(last), y: y(values[last]!) }];
  });
  const [months, , means] = series.map(({ values, colour, width }) =>
    strokes(pointsOf(values), { stroke: colour, width }),
  );
  return {
    behind: [
      ...valueAxis(axis, plot, canvas),
      ...monthAxis(range, plot, canvas),
      ...months!,
      ...stepLines(bars, plot, y, range, canvas),
      ...means!,
      ...sideLabels(ends, "right", plot, canvas),
    ],
    marks: monthMarks(model, rolling, plot, canvas),
    above: bars.flatMap(({ monthlyMean, range: year }): readonly Shape[] => {
      if (!monthlyMean.known) return [];
      const mean = rolling[year.from - range.from] ?? null;
      const below = mean !== null && mean >= monthlyMean.value;
      const [left, at] = [xOfMonth(year.from - 0.5, range, plot) + 4, y(monthlyMean.value) + (below ? 11 : -10)];
      const look = { fill: colours.lines[1]!, bold: true, halo: colours.background };
      return [text(left, at, formatRate(monthlyMean.value), look)];
    }),
  };
}

/** A line over the months of each year. */
function stepLines(
  bars: readonly AnnualBar[],
  plot: Plot,
  y: (value: number) => number,
  range: AnnualModel["range"],
  { colours }: Canvas,
): readonly Shape[] {
  const colour = colours.lines[1]!;
  return bars.flatMap(({ monthlyMean, range: year }) => {
    if (!monthlyMean.known) return [];
    const at = y(monthlyMean.value);
    const [from, to] = [xOfMonth(year.from - 0.5, range, plot), xOfMonth(year.to + 0.5, range, plot)];
    return [
      stroke(
        [
          [from, at],
          [to, at],
        ],
        { stroke: colour, width: 2.4 },
      ),
    ];
  });
}

/** An upright strip a month for the pointer. */
function monthMarks(
  { range, monthly, steps }: AnnualModel,
  rolling: readonly (number | null)[],
  plot: Plot,
  { colours }: Canvas,
): readonly Mark[] {
  const breadth = (plot.right - plot.left) / monthly.length;
  return monthsOf(range).map((month, index) => {
    const row = (label: string, value: number | null, colour: string, format: (value: number) => string) =>
      value === null ? [] : [{ label, value: format(value), colour }];
    return {
      code: null,
      tip: {
        title: monthName(month),
        rows: [
          ...row("count", monthly[index]!, colours.monthly, formatCount),
          ...row("12-month mean", rolling[index]!, colours.accent, formatRate),
          ...row("mean of the year", steps[index]!, colours.lines[1]!, formatRate),
        ],
        remarks: monthly[index] === null ? ["Not submitted."] : [],
      },
      shapes: [box(plot.left + index * breadth, plot.top, breadth, plot.bottom - plot.top, { fill: "transparent" })],
    };
  });
}
