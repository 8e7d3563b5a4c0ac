// The slope chart: a line a ward from the months before to the period, with names and values at its ends.
import type { CustomSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { SlopeLine, SlopeModel } from "../../core/assessment/slope.ts";
import { isClear } from "../../core/statistics/change.ts";
import type { Palette } from "../palette.ts";
import { gridOf, LINE_HEIGHT, type Plot } from "./geometry.ts";
import { spread } from "./spread.ts";
import { yOf } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { pointed, UNSEEN } from "./subject-series.ts";
import { signOf, verdictColour } from "./verdict-look.ts";
import { cut, wrapped } from "./wrap.ts";

const KEY = "▲ clearly up, ▼ clearly down, grey: neither";
const SOME = "; named: those, the selected and the highest";
/** Room over and under the plot: the names of the periods; zero, and the key. */
const [TOP, UNDER] = [30, 24 + 2 * LINE_HEIGHT];
/** Height, with which labels are near the ends of their lines, and which is the least that a line's label needs. */
const [LEAST_HEIGHT, WISHED_HEIGHT, LEAST_ROW, WISHED_ROW] = [300, 620, LINE_HEIGHT + 2, 40];
/** Of more lines than this, those are named that say something, and of the others the highest as long as there is room. */
const MOST_NAMED = 34;
/** Where names on both sides leave less than this between them, the left ends have their values only. */
const LEAST_PLOT = 100;
const WIDEST = 0.42;
/** From an axis to the labels beside it; one that had to move as far as `TIE_FROM` is tied to its line. */
const [TIE, TIE_FROM, HALF] = [20, 7, LINE_HEIGHT / 2];

interface SlopeInput {
  readonly model: SlopeModel;
  readonly selected: readonly string[];
}

type Lines = readonly string[];

interface EndLabel {
  readonly line: SlopeLine;
  readonly value: number;
  readonly words: string;
}

export const SLOPE: SubjectKind<SlopeInput> = {
  height({ model }) {
    const room = (row: number): number => (Math.min(model.lines.length, MOST_NAMED) + 1) * row + TOP + under(model);
    return Math.max(LEAST_HEIGHT, room(LEAST_ROW), Math.min(WISHED_HEIGHT, room(WISHED_ROW)));
  },
  option(input, canvas) {
    const { colours, size, width } = canvas;
    const { beforeLabel, afterLabel } = input.model;
    const lines = linesOf(input.model);
    const max = Math.max(0, ...lines.flatMap(({ before, after }) => [before, after])) || 1;
    const labelled = namedOf(lines, input);
    const labels = (end: "before" | "after", wordsOf: (line: SlopeLine) => string) =>
      labelled.map(
        (line): EndLabel => ({ line, value: line[end], words: cut(wordsOf(line), WIDEST * size.width, width, true) }),
      );
    const room = (of: readonly EndLabel[]): number =>
      TIE + 2 + Math.ceil(Math.max(0, ...of.map(({ words }) => width(words, true))));
    const named = labels("before", ({ name, beforeText }) => `${name} ${beforeText}`);
    const bare = labels("before", ({ beforeText }) => beforeText);
    const after = labels("after", ({ name, afterText, verdict }) => `${afterText} ${signOf(verdict)}${name}`);
    const right = size.width - room(after);
    const before = right - room(named) < LEAST_PLOT ? bare : named;
    const [first, last] = [beforeLabel, afterLabel].map((label) => wrapped(label, size.width / 2 - 4, width)) as [
      Lines,
      Lines,
    ];
    const top = TOP + LINE_HEIGHT * (Math.max(first.length, last.length) - 1);
    const plot: Plot = { left: room(before), top, right, bottom: size.height - under(input.model) };
    const axisLine = { show: true, lineStyle: { color: colours.grid, width: 1.5 } };
    const upright = { max, axisLine, axisLabel: { show: false } };
    const textStyle = { color: colours.ink };
    return {
      title: [
        { text: first.join("\n"), textStyle },
        { text: last.join("\n"), left: "auto", right: 0, textStyle },
        {
          text: wrapped(labelled.length < lines.length ? `${KEY}${SOME}` : KEY, size.width, width).join("\n"),
          top: plot.bottom + 20,
        },
      ],
      grid: gridOf(plot, size),
      xAxis: { max: 1, interval: 1, axisLine, axisLabel: { formatter: "0", margin: 4 } },
      yAxis: [upright, upright],
      series: [
        slopes(lines, input, canvas),
        endLabels(before, 0, input, plot, max, colours),
        endLabels(after, 1, input, plot, max, colours),
      ],
    };
  },
};

function linesOf({ lines, district }: SlopeModel): readonly SlopeLine[] {
  return district === null ? lines : [...lines, district];
}

/** Where not all are named, the key says which are. */
function under({ lines }: SlopeModel): number {
  return UNDER + (lines.length > MOST_NAMED ? LINE_HEIGHT : 0);
}

/** All lines where there is room for all; else the district, the selected, the clear changes, then the highest, in their order. */
function namedOf(lines: readonly SlopeLine[], { model, selected }: SlopeInput): readonly SlopeLine[] {
  if (model.lines.length <= MOST_NAMED) return lines;
  const weight = (line: SlopeLine): number => {
    if (line === model.district) return 3;
    if (selected.includes(line.code)) return 2;
    return isClear(line.verdict) ? 1 : 0;
  };
  const first = lines.toSorted((a, b) => weight(b) - weight(a) || b.after - a.after).slice(0, MOST_NAMED);
  return lines.filter((line) => first.includes(line));
}

function colourOf(line: SlopeLine, { district }: SlopeModel, colours: Palette): string {
  return line === district ? colours.ink : verdictColour(line.verdict, colours);
}

/** Beside the left (0) or the right (1) axis; a label that had to move is tied to its line. */
function endLabels(
  labels: readonly EndLabel[],
  at: 0 | 1,
  { model, selected }: SlopeInput,
  plot: Plot,
  highest: number,
  colours: Palette,
): ScatterSeriesOption {
  const [x, away, align] = at === 0 ? ([plot.left, -1, "right"] as const) : ([plot.right, 1, "left"] as const);
  const ends = labels.map(({ value }) => yOf(value, plot, highest));
  const wishes = ends.map((end) => ({ at: end, size: LINE_HEIGHT }));
  const middles = spread(wishes, plot.top - HALF, plot.bottom + HALF);
  return {
    ...UNSEEN,
    type: "scatter",
    z: 5,
    symbolSize: 1,
    data: labels.map(({ line, value, words }) => {
      const fontWeight = line === model.district || selected.includes(line.code) ? 600 : 400;
      return {
        value: [at, value],
        label: { show: true, formatter: () => words, color: colourOf(line, model, colours), fontWeight },
      };
    }),
    labelLayout: ({ dataIndex = 0 }) => ({
      x: x + away * TIE,
      y: middles[dataIndex]!,
      align,
      verticalAlign: "middle",
    }),
    markLine: {
      z: 1,
      label: { show: false },
      data: middles.flatMap((y, index) => {
        const tie = [{ coord: [at, labels[index]!.value] }, { x: x + away * (TIE - 3), y }] satisfies [object, object];
        return Math.abs(y - ends[index]!) < TIE_FROM ? [] : [tie];
      }),
    },
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
