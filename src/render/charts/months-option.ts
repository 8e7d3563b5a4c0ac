// Months with their rolling mean, and the monthly mean of each year as steps.

import { gapText } from "../../core/area/gap-text.ts";
import type { AnnualModel } from "../../core/assessment/annual.ts";
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { type MonthRange, monthName } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { sentenceCase } from "../../core/basics/sentence-words.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import { rollingMean } from "../../core/statistics/series.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import type { Palette } from "../palette.ts";
import { countScale } from "./axis.ts";
import { gridOf } from "./geometry.ts";
import { END_GAP, endRoom, leftOf, monthAxis, type ValueAxis, valueAxis } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { columnTip, line } from "./subject-series.ts";
import type { LineEnd } from "./trend-ends.ts";
import { endLabels } from "./trend-points.ts";
import type { TooltipText } from "./trend-tooltip.ts";

const [OVER, UNDER] = [26, 26];

/** One of the three lines. */
interface Course {
  readonly values: readonly (number | null)[];
  readonly name: string;
  /** The name beside the end of the line. */
  readonly lines: readonly string[];
  readonly look: { readonly color: string; readonly width: number };
  readonly format: (value: number) => string;
}

export const MONTHS: SubjectKind<{ readonly model: AnnualModel }> = {
  height: () => 280,
  option({ model }, canvas) {
    const { colours, size } = canvas;
    const { range } = model;
    const courses = coursesOf(model, canvas);
    const highest = Math.max(0, ...courses.flatMap(({ values }) => values.map((value) => value ?? 0)));
    const axis: ValueAxis = { scale: countScale(highest, 4), name: "a month" };
    const left = Math.max(26, leftOf(axis, canvas));
    const ends = courses.flatMap((course) => endOf(course, range));
    const right = size.width - endRoom(ends, canvas);
    const [months, steps, means] = courses.map(({ values, look }) =>
      line(
        values.map((value, month) => [range.from + month, value]),
        look,
      ),
    );
    return {
      tooltip: columnTip((index) => monthTip(courses, model, index), colours),
      grid: gridOf({ left, top: OVER, right, bottom: size.height - UNDER }, size),
      xAxis: monthAxis(range, right - left),
      yAxis: valueAxis(axis, left),
      series: [
        { ...months!, tooltip: { show: true } },
        { ...steps!, ...yearSteps(model, courses[2]!.values, colours), z: 4 },
        means!,
        endLabels(ends, colours, { over: OVER, under: UNDER, x: right + END_GAP, highest: axis.scale.top }),
      ],
    };
  },
};

function coursesOf({ monthly, steps }: AnnualModel, { colours }: Canvas): readonly Course[] {
  const rolling = rollingMean(monthly, THRESHOLDS.rollingMonths);
  const course = (values: Course["values"], name: string, lines: string[], color: string, width: number): Course => {
    return { values, name, lines, look: { color, width }, format: name === "count" ? formatCount : formatRate };
  };
  return [
    course(monthly, "count", ["months"], colours.monthly, 1.4),
    course(steps, "mean of the year", ["mean of", "the year"], colours.lines[1]!, 2.4),
    course(rolling, "12-month mean", ["12-month", "mean"], colours.accent, 3),
  ];
}

/** The name of a line, at its last value; with the month of that where it is not the last. */
function endOf({ values, lines, look }: Course, { from, to }: MonthRange): readonly LineEnd[] {
  const last = values.findLastIndex((value) => value !== null);
  if (last < 0) return [];
  const month = from + last;
  const words = month === to ? lines : [...lines, `to ${shortMonthName(month)}`];
  return [{ month, value: values[last]!, lines: words, colour: look.color, bold: lines.length > 1 }];
}

/** A line over the months of each year, with its mean at its start, on the other side than the rolling mean. */
function yearSteps({ bars, range }: AnnualModel, rolling: Course["values"], colours: Palette) {
  const data = bars.flatMap(({ monthlyMean, range: { from, to } }) => {
    if (!monthlyMean.known) return [];
    const { value } = monthlyMean;
    const position: [number, number] = [4, (rolling[from - range.from] ?? 0) >= value ? 5 : -16];
    const halo = { textBorderColor: colours.background, textBorderWidth: 3 };
    const label = {
      show: true,
      position,
      formatter: formatRate(value),
      color: colours.lines[1]!,
      fontWeight: 600,
      ...halo,
    };
    return [{ value: [from - 0.5, value], symbol: "circle", label }, [to + 0.5, value], [to + 0.5, "-"]];
  });
  return { data, symbol: "none", symbolSize: 1 } as const;
}

function monthTip(courses: readonly Course[], { range, missing }: AnnualModel, index: number): TooltipText {
  const rows = [courses[0]!, courses[2]!, courses[1]!].flatMap(({ values, name, look, format }) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ label: name, value: format(value), colour: look.color }];
  });
  const month = range.from + index;
  const remarks = courses[0]!.values[index] === null ? [`${sentenceCase(gapText(missing, month))}.`] : [];
  return { title: monthName(month), rows, remarks };
}
