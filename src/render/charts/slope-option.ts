// The slope chart: a line a ward from the months before to the period, with names and values at its ends.
import type { CustomSeriesOption } from "echarts/charts";
import type { SlopeLine, SlopeModel } from "../../core/assessment/slope.ts";
import type { Palette } from "../palette.ts";
import { gridOf, LINE_HEIGHT, type Plot } from "./geometry.ts";
import { yOf } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { pointed, type SideLabel, sideLabels, sideMiddles, sideRoom } from "./subject-series.ts";
import { signOf, verdictColour } from "./verdict-look.ts";
import { cut, wrapped } from "./wrap.ts";

const KEY = "▲ clearly up, ▼ clearly down, grey: neither";
const TOP = 30;
const UNDER = 24 + 2 * LINE_HEIGHT;
const LEAST_HEIGHT = 300;
const MOST_HEIGHT = 640;
const HEIGHT_STEP = 40;
/** A label further than this from the end of its line is hard to follow to it. */
const NEAR = 20;
/** Where names on both sides leave less than this between them, the left ends have their values only. */
const LEAST_PLOT = 100;
const WIDEST = 0.42;

interface SlopeInput {
  readonly model: SlopeModel;
  readonly selected: readonly string[];
}

export const SLOPE: SubjectKind<SlopeInput> = {
  /** High enough for a line of text each; higher where an outlier would press the others' labels far from their lines. */
  height({ model }) {
    let height = Math.max(LEAST_HEIGHT, (model.lines.length + 1) * (LINE_HEIGHT + 2) + TOP + UNDER);
    while (height + HEIGHT_STEP <= MOST_HEIGHT && furthestLabel(model, height) > NEAR) height += HEIGHT_STEP;
    return height;
  },
  option(input, canvas) {
    const { colours, size, width } = canvas;
    const lines = linesOf(input.model);
    const highest = highestOf(lines);
    const { named, bare, right } = labelsOf(lines, input, canvas);
    const rightAt = size.width - sideRoom(right, canvas);
    const isNamed = rightAt - sideRoom(named, canvas) >= LEAST_PLOT;
    const left = isNamed ? named : bare;
    const plot: Plot = { left: sideRoom(left, canvas), top: TOP, right: rightAt, bottom: size.height - UNDER };
    return {
      title: { text: wrapped(KEY, size.width, width).join("\n"), top: plot.bottom + 20 },
      grid: gridOf(plot, size),
      xAxis: { max: 1, interval: 1, axisLine: axisLine(colours), axisLabel: { formatter: "0", margin: 4 } },
      yAxis: uprights(input.model, plot, highest, isNamed, canvas),
      series: [
        slopes(lines, input, canvas),
        sideLabels(left, "left", 0, plot, highest, size.height),
        sideLabels(right, "right", 1, plot, highest, size.height),
      ],
    };
  },
};

function axisLine({ grid }: Palette) {
  return { show: true, lineStyle: { color: grid, width: 1.5 } };
}

/** Two axes from 0, the months of each over it: in its middle, or from the edge of the chart where there is no room. */
function uprights(
  { beforeLabel, afterLabel }: SlopeModel,
  { left, right }: Plot,
  max: number,
  isNamed: boolean,
  { colours, size, width }: Canvas,
) {
  const isCentred = isNamed && width(`${beforeLabel}  `) < right - left;
  const axis = (name: string, align: "left" | "right", padding: number[]) => {
    const nameTextStyle = { color: colours.ink, ...(isCentred ? { align: "center" as const } : { align, padding }) };
    return { name, nameGap: 14, nameTextStyle, max, axisLine: axisLine(colours), axisLabel: { show: false } };
  };
  return [axis(beforeLabel, "left", [0, 0, 0, -left]), axis(afterLabel, "right", [0, right - size.width, 0, 0])];
}

/** How far the furthest label is from the end of its line, in a chart of that height. */
function furthestLabel(model: SlopeModel, height: number): number {
  const lines = linesOf(model);
  const plot: Plot = { left: 0, right: 0, top: TOP, bottom: height - UNDER };
  const moves = (["before", "after"] as const).flatMap((end) => {
    const labels = lines.map((line) => ({ value: line[end], lines: [""] }));
    const middles = sideMiddles(labels, plot, highestOf(lines), height);
    return middles.map((middle, index) => Math.abs(middle - yOf(labels[index]!.value, plot, highestOf(lines))));
  });
  return Math.max(0, ...moves);
}

function linesOf({ lines, district }: SlopeModel): readonly SlopeLine[] {
  return district === null ? lines : [...lines, district];
}

function highestOf(lines: readonly SlopeLine[]): number {
  return Math.max(0, ...lines.flatMap(({ before, after }) => [before, after])) || 1;
}

function colourOf(line: SlopeLine, { district }: SlopeModel, colours: Palette): string {
  return line === district ? colours.ink : verdictColour(line.verdict, colours);
}

/** Labels of the left side, with names and without, and of the right side. */
function labelsOf(lines: readonly SlopeLine[], { model, selected }: SlopeInput, { colours, size, width }: Canvas) {
  const label = (line: SlopeLine, words: string, value: number): SideLabel => ({
    lines: [cut(words, WIDEST * size.width, width, true)],
    value,
    colour: colourOf(line, model, colours),
    bold: line === model.district || selected.includes(line.code),
  });
  return {
    named: lines.map((line) => label(line, `${line.name} ${line.beforeText}`, line.before)),
    bare: lines.map((line) => label(line, line.beforeText, line.before)),
    right: lines.map((line) => label(line, `${line.afterText} ${signOf(line.verdict)}${line.name}`, line.after)),
  };
}

/** ECharts finds the points of a line only: these are found all along. */
function slopes(lines: readonly SlopeLine[], { model, selected }: SlopeInput, canvas: Canvas): CustomSeriesOption {
  const { beforeLabel, afterLabel, district } = model;
  return {
    type: "custom",
    silent: false,
    tooltip: { show: true },
    encode: { x: [0, 2], y: [1, 3] },
    data: lines.map((line) => {
      const colour = colourOf(line, model, canvas.colours);
      const rows = [
        { label: beforeLabel, value: line.beforeText, colour },
        { label: afterLabel, value: line.afterText, colour },
      ];
      const code = line === district ? null : line.code;
      return {
        value: [0, line.before, 1, line.after],
        ...pointed(code, { title: line.name, rows, remarks: [line.verdict] }, canvas),
      };
    }),
    renderItem: ({ dataIndex }, api) => {
      const line = lines[dataIndex]!;
      const stroke = colourOf(line, model, canvas.colours);
      const points = [api.coord([0, line.before]), api.coord([1, line.after])];
      const isStrong = line.verdict.startsWith("clearly") || line === district;
      const lineWidth = selected.includes(line.code) ? 4 : isStrong ? 2.4 : 1.4;
      const along = { type: "polyline", shape: { points } } as const;
      const dot = ([cx = 0, cy = 0]: number[]) =>
        ({ type: "circle", shape: { cx, cy, r: 3 }, style: { fill: stroke } }) as const;
      const children = [
        { ...along, style: { stroke: "transparent", lineWidth: 12, fill: "none" } },
        {
          ...along,
          style: { stroke, lineWidth, fill: "none", lineDash: line === district ? [5, 4] : "solid" } as const,
        },
        ...points.map(dot),
      ];
      return { type: "group", emphasisDisabled: true, children };
    },
  };
}
