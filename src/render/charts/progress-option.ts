// An indicator of a plan month by month: what was before, what is now, and the target as levels across its months.
import type { Level, ProgressLine } from "../../core/assessment/progress-line.ts";
import { formatRate } from "../../core/basics/finer-numbers.ts";
import { monthName } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { valueScale } from "./axis.ts";
import { gridOf } from "./geometry.ts";
import { END_GAP, endRoom, leftOf, monthAxis, type ValueAxis, valueAxis } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { columnTip, line, type Point } from "./subject-series.ts";
import type { LineEnd } from "./trend-ends.ts";
import { endLabels } from "./trend-points.ts";
import type { TooltipText } from "./trend-tooltip.ts";

const [HEIGHT, OVER, UNDER] = [210, 26, 26];
const DASHES = [6, 4];

/** The level before has its name at its start; now and the target have theirs at the right. */
export const PROGRESS: SubjectKind<{ readonly line: ProgressLine }> = {
  height: () => HEIGHT,
  option({ line: course }, canvas) {
    const { colours, size } = canvas;
    const { range, monthly, before, now, target, unit } = course;
    const [grey, brown] = [colours.ink, colours.lines[1]!];
    const values = [...monthly, before?.value ?? 0, now?.value ?? 0, target ?? 0].map((value) => value ?? 0);
    const scale = valueScale(Math.max(...values) || 1, 4);
    const axis: ValueAxis = { scale, name: unit };
    const left = Math.max(26, leftOf(axis, canvas));
    const ends = endsOf(course, colours.accent, brown);
    const right = size.width - endRoom(ends, canvas);
    const months = monthly.map((value, index): Point => [range.from + index, value]);
    return {
      tooltip: columnTip((index) => tipOf(course, index, canvas), colours),
      grid: gridOf({ left, top: OVER, right, bottom: size.height - UNDER }, size),
      xAxis: monthAxis(range, right - left),
      yAxis: valueAxis(axis, left),
      series: [
        { ...line(months, { color: colours.monthly, width: 1.6 }), tooltip: { show: true } },
        ...(target === null
          ? []
          : [line(across([range.from, range.to], target), { color: brown, width: 2, type: DASHES })]),
        ...(before === null ? [] : [named(before, grey, canvas)]),
        ...(now === null
          ? []
          : [line(across([now.months.from, now.months.to], now.value), { color: colours.accent, width: 3.4 })]),
        endLabels(ends, colours, { over: OVER, under: UNDER, x: right + END_GAP, highest: scale.top }),
      ],
    };
  },
};

/** From the start of the first month to the end of the last. */
function across([from, to]: readonly [number, number], value: number): readonly Point[] {
  return [
    [from - 0.5, value],
    [to + 0.5, value],
  ];
}

function named(level: Level, color: string, { colours }: Canvas) {
  const label = {
    ...{
      show: true,
      position: [0, -18] as [number, number],
      formatter: `${level.name} ${levelText(level.value)}`,
      color,
    },
    ...{ fontWeight: 600 as const, textBorderColor: colours.background, textBorderWidth: 3 },
  };
  const [start, end] = across([level.months.from, level.months.to], level.value);
  return {
    ...line([], { color, width: 2.4 }),
    data: [{ value: [...start!], symbol: "circle", label }, [...end!]],
    symbol: "none",
    symbolSize: 1,
    z: 4,
  };
}

function endsOf({ range, now, target }: ProgressLine, accent: string, brown: string): readonly LineEnd[] {
  const end = (name: string, value: number, colour: string): LineEnd => {
    return { month: range.to, value, lines: [name, levelText(value)], colour, bold: true };
  };
  return [
    ...(now === null ? [] : [{ ...end("now", now.value, accent), month: now.months.to }]),
    ...(target === null ? [] : [end("target", target, brown)]),
  ];
}

function levelText(value: number): string {
  return value >= 100 ? formatCount(Math.round(value)) : formatRate(value);
}

function tipOf(course: ProgressLine, index: number, { colours }: Canvas): TooltipText {
  const { range, monthly, before, now, target } = course;
  const month = range.from + index;
  const value = monthly[index] ?? null;
  const row = (label: string, amount: number, colour: string) => ({ label, value: levelText(amount), colour });
  const within = (level: Level | null) => level !== null && month >= level.months.from && month <= level.months.to;
  const rows = [
    ...(value === null ? [] : [row("the month", value, colours.monthly)]),
    ...(before !== null && within(before) ? [row(before.name, before.value, colours.ink)] : []),
    ...(now !== null && within(now) ? [row("now", now.value, colours.accent)] : []),
    ...(target === null ? [] : [row("target", target, colours.lines[1]!)]),
  ];
  return { title: monthName(month), rows, remarks: value === null ? ["No number of this month."] : [] };
}
