// Months with their rolling mean, and the monthly mean of each year as steps.
import type { AnnualModel } from "../../core/assessment/annual.ts";
import { type Month, monthName } from "../../core/basics/months.ts";
import { formatCount, formatRate } from "../../core/basics/numbers.ts";
import { rollingMean } from "../../core/statistics/rolling.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";
import { countScale } from "./axis.ts";
import { FONT_SIZE, gridOf, type Plot } from "./geometry.ts";
import { leftOf, monthAxis, type ValueAxis, valueAxis } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { frame, line, sideLabels, sideRoom } from "./subject-series.ts";
import { xOfMonth } from "./trend-layout.ts";
import type { TooltipText } from "./trend-tooltip.ts";

/** One of the three lines. */
interface Course {
  readonly values: readonly (number | null)[];
  readonly name: string;
  /** The name beside the end of the line. */
  readonly lines: readonly string[];
  readonly colour: string;
  readonly width: number;
  readonly format: (value: number) => string;
}

export const MONTHS: SubjectKind<{ readonly model: AnnualModel }> = {
  height: () => 280,
  option({ model }, canvas) {
    const { range } = model;
    const courses = coursesOf(model, canvas);
    const highest = Math.max(0, ...courses.flatMap(({ values }) => values.map((value) => value ?? 0)));
    const axis: ValueAxis = { scale: countScale(highest, 4), name: "a month", format: formatCount };
    const plot: Plot = {
      left: Math.max(26, leftOf(axis, canvas)),
      top: 26,
      right: canvas.size.width - sideRoom(courses, canvas),
      bottom: canvas.size.height - 26,
    };
    const ends = courses.flatMap(({ values, lines, colour }) => {
      const last = values.findLastIndex((value) => value !== null);
      if (last < 0) return [];
      const end = { at: range.from + last, away: plot.right - xOfMonth(range.from + last, range, plot) };
      return [{ lines, colour, bold: lines.length > 1, value: values[last]!, end }];
    });
    const [months, steps, means] = courses.map(({ values, colour, width }) =>
      line(
        values.map((value, month) => [range.from + month, value]),
        { color: colour, width },
      ),
    );
    return {
      ...frame(canvas, (index) => monthTip(courses, range.from + index, index)),
      grid: gridOf(plot, canvas.size),
      xAxis: monthAxis(range, plot, canvas),
      yAxis: valueAxis(axis, plot, canvas),
      series: [
        { ...months, tooltip: { show: true } },
        { ...steps, ...yearSteps(model, courses[2]!.values, canvas) },
        { ...means },
        sideLabels(ends, "right", range.to + 0.5, plot, axis.scale.top, canvas),
      ],
    };
  },
};

function coursesOf({ monthly, steps }: AnnualModel, { colours }: Canvas): readonly Course[] {
  const rolling = rollingMean(monthly, THRESHOLDS.rollingMonths);
  const [thin, step] = [colours.monthly, colours.lines[1]!];
  return [
    { values: monthly, name: "count", lines: ["months"], colour: thin, width: 1.4, format: formatCount },
    {
      values: steps,
      name: "mean of the year",
      lines: ["mean of", "the year"],
      colour: step,
      width: 2.4,
      format: formatRate,
    },
    {
      values: rolling,
      name: "12-month mean",
      lines: ["12-month", "mean"],
      colour: colours.accent,
      width: 3,
      format: formatRate,
    },
  ];
}

/** A line over the months of each year, with its mean at its start, on the other side than the rolling mean. */
function yearSteps({ bars, range }: AnnualModel, rolling: readonly (number | null)[], { colours }: Canvas) {
  return {
    z: 4,
    symbolSize: 0,
    data: bars.flatMap(({ monthlyMean, range: year }) => {
      if (!monthlyMean.known) return [];
      const below = (rolling[year.from - range.from] ?? 0) >= monthlyMean.value;
      const label = {
        show: true,
        position: [4, below ? 5 : -16] as [number, number],
        formatter: formatRate(monthlyMean.value),
        color: colours.lines[1]!,
        fontSize: FONT_SIZE,
        fontWeight: 600,
        textBorderColor: colours.background,
        textBorderWidth: 3,
      };
      const at = (month: number) => [month, monthlyMean.value];
      return [{ value: at(year.from - 0.5), symbolSize: 1, label }, at(year.to + 0.5), [year.to + 0.5, "-"]];
    }),
  };
}

function monthTip(courses: readonly Course[], month: Month, index: number): TooltipText {
  return {
    title: monthName(month),
    rows: [courses[0]!, courses[2]!, courses[1]!].flatMap(({ values, name, colour, format }) => {
      const value = values[index] ?? null;
      return value === null ? [] : [{ label: name, value: format(value), colour }];
    }),
    remarks: courses[0]!.values[index] === null ? ["Not submitted."] : [],
  };
}
