// The slope chart: a line a ward from the months before to the period, with names and values at its ends.
import type { CustomSeriesOption } from "echarts/charts";
import type { SlopeLine, SlopeModel } from "../../core/assessment/slope.ts";
import type { Palette } from "../palette.ts";
import { FONT_SIZE, gridOf, LINE_HEIGHT, type Plot } from "./geometry.ts";
import { yOf } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { frame, pointed, type SideLabel, sideLabels, sideMiddles, sideRoom } from "./subject-series.ts";
import { signOf, verdictColour } from "./verdict-look.ts";
import { cut, wrapped } from "./wrap.ts";

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
    const { beforeLabel, afterLabel } = input.model;
    const lines = linesOf(input.model);
    const highest = highestOf(lines);
    const { named, bare, right } = labelsOf(lines, input, canvas);
    const isNamed = size.width - sideRoom(named, canvas) - sideRoom(right, canvas) >= LEAST_PLOT;
    const left = isNamed ? named : bare;
    const plot: Plot = {
      left: sideRoom(left, canvas),
      top: TOP,
      right: size.width - sideRoom(right, canvas),
      bottom: size.height - UNDER,
    };
    const centred = isNamed && width(`${beforeLabel}  `) < plot.right - plot.left;
    const plain = { type: "value", axisTick: { show: false }, splitLine: { show: false } } as const;
    const frameLine = { show: true, onZero: false, lineStyle: { color: colours.grid, width: 1.5 } };
    const upright = (name: string, side: "left" | "right") => ({
      ...plain,
      name,
      nameGap: 14,
      nameTextStyle: centred
        ? { color: colours.ink, align: "center" as const }
        : {
            color: colours.ink,
            align: side,
            padding: side === "left" ? [0, 0, 0, -plot.left] : [0, plot.right - size.width, 0, 0],
          },
      min: 0,
      max: highest,
      axisLine: frameLine,
      axisLabel: { show: false },
    });
    return {
      ...frame(canvas),
      title: {
        text: wrapped("▲ clearly up, ▼ clearly down, grey: neither", size.width, width).join("\n"),
        left: 0,
        top: plot.bottom + 20,
        padding: 0,
        textStyle: { color: colours.muted, fontSize: FONT_SIZE, fontWeight: 400, lineHeight: LINE_HEIGHT },
      },
      grid: gridOf(plot, size),
      xAxis: {
        ...plain,
        min: 0,
        max: 1,
        interval: 1,
        axisLine: frameLine,
        axisLabel: { formatter: "0", color: colours.muted, fontSize: FONT_SIZE, margin: 4 },
      },
      yAxis: [upright(beforeLabel, "left"), upright(afterLabel, "right")],
      series: [
        slopes(lines, input, canvas),
        sideLabels(left, "left", 0, plot, highest, canvas),
        sideLabels(right, "right", 1, plot, highest, canvas),
      ],
    };
  },
};

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
  const { colours } = canvas;
  return {
    id: "slopes",
    type: "custom",
    clip: false,
    encode: { x: [0, 2], y: [1, 3] },
    data: lines.map((line) => {
      const colour = colourOf(line, model, colours);
      const rows = [
        { label: model.beforeLabel, value: line.beforeText, colour },
        { label: model.afterLabel, value: line.afterText, colour },
      ];
      const code = line === model.district ? null : line.code;
      const tip = { title: line.name, rows, remarks: [line.verdict] };
      return { value: [0, line.before, 1, line.after], ...pointed(code, tip, canvas) };
    }),
    renderItem: ({ dataIndex }, api) => {
      const line = lines[dataIndex]!;
      const stroke = colourOf(line, model, colours);
      const points = [api.coord([0, line.before]), api.coord([1, line.after])];
      const isClear = line.verdict.startsWith("clearly") || line === model.district;
      const lineWidth = selected.includes(line.code) ? 4 : isClear ? 2.4 : 1.4;
      const shape = { points };
      return {
        type: "group",
        emphasisDisabled: true,
        children: [
          { type: "polyline", shape, style: { stroke: "transparent", lineWidth: 12, fill: "none" } },
          {
            type: "polyline",
            shape,
            style: { stroke, lineWidth, fill: "none", lineDash: line === model.district ? [5, 4] : "solid" },
          },
          ...points.map(([cx, cy]) => ({
            type: "circle" as const,
            shape: { cx: cx!, cy: cy!, r: 3 },
            style: { fill: stroke },
          })),
        ],
      };
    },
  };
}
