// The slope chart: a line a ward from the months before to the period, with names and values at its ends.
import type { SlopeLine, SlopeModel } from "../../core/assessment/slope.ts";
import type { Verdict } from "../../core/statistics/change.ts";
import type { Palette } from "../palette.ts";
import { LINE_HEIGHT, type Plot } from "./geometry.ts";
import type { Canvas, Drawing, Mark, Point, Shape } from "./marks.ts";
import { dot, stroke, text } from "./marks.ts";
import { type SideLabel, sideLabels, sideMiddles, sideRoom, yOf } from "./plot-axes.ts";
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

/** Before names and in the key, so that colour is not needed to tell them. */
const SIGNS: Readonly<Record<Verdict, string>> = {
  "clearly up": "▲ ",
  "clearly down": "▼ ",
  "no clear change": "",
  "too few to say": "",
};

export function signOf(verdict: Verdict | null): string {
  return verdict === null ? "" : SIGNS[verdict];
}

export function verdictColour(verdict: Verdict | null, colours: Palette): string {
  if (verdict === "clearly up") return colours.up;
  return verdict === "clearly down" ? colours.down : colours.muted;
}

/** High enough for a line of text each; higher where an outlier would press the others' labels far from their lines. */
export function slopeHeight(model: SlopeModel): number {
  const least = Math.max(LEAST_HEIGHT, (model.lines.length + 1) * (LINE_HEIGHT + 2) + TOP + UNDER);
  let height = least;
  while (height + HEIGHT_STEP <= MOST_HEIGHT && furthestLabel(model, height) > NEAR) height += HEIGHT_STEP;
  return height;
}

/** How far the furthest label is from the end of its line, in a chart of that height. */
function furthestLabel(model: SlopeModel, height: number): number {
  const lines = linesOf(model);
  const plot: Plot = { left: 0, right: 0, top: TOP, bottom: height - UNDER };
  const moves = (["before", "after"] as const).flatMap((end) => {
    const ends = lines.map((line) => yOf(line[end], plot, highestOf(lines)));
    const middles = sideMiddles(
      ends.map((y) => ({ y, lines: [""] })),
      plot,
      height,
    );
    return middles.map((middle, index) => Math.abs(middle - ends[index]!));
  });
  return Math.max(0, ...moves);
}

function linesOf({ lines, district }: SlopeModel): readonly SlopeLine[] {
  return district === null ? lines : [...lines, district];
}

function highestOf(lines: readonly SlopeLine[]): number {
  return Math.max(0, ...lines.flatMap(({ before, after }) => [before, after])) || 1;
}

export function slopeDrawing(model: SlopeModel, selected: readonly string[], canvas: Canvas): Drawing {
  const { colours, size } = canvas;
  const lines = linesOf(model);
  const highest = highestOf(lines);
  const { named, bare, right } = labelsOf(lines, model, selected, canvas);
  const between = size.width - sideRoom(named, canvas) - sideRoom(right, canvas);
  const left = between < LEAST_PLOT ? bare : named;
  const plot: Plot = {
    left: sideRoom(left, canvas),
    top: TOP,
    right: size.width - sideRoom(right, canvas),
    bottom: size.height - UNDER,
  };
  const y = (value: number): number => yOf(value, plot, highest);
  const ends = (line: SlopeLine): readonly [Point, Point] => [
    [plot.left, y(line.before)],
    [plot.right, y(line.after)],
  ];
  return {
    behind: frameShapes(model, plot, left === named, canvas),
    marks: lines.map((line) => lineMark(line, ends(line), model, selected, colours)),
    above: [
      ...sideLabels(
        left.map((label) => ({ ...label, y: y(label.y) })),
        "left",
        plot,
        canvas,
      ),
      ...sideLabels(
        right.map((label) => ({ ...label, y: y(label.y) })),
        "right",
        plot,
        canvas,
      ),
    ],
  };
}

interface Labels {
  /** Of the left side, with names and without. */
  readonly named: readonly SideLabel[];
  readonly bare: readonly SideLabel[];
  readonly right: readonly SideLabel[];
}

/** At values instead of pixels. */
function labelsOf(
  lines: readonly SlopeLine[],
  { district }: SlopeModel,
  selected: readonly string[],
  { colours, size, width }: Canvas,
): Labels {
  const label = (line: SlopeLine, words: string, y: number): SideLabel => ({
    lines: [cut(words, WIDEST * size.width, width, true)],
    y,
    colour: line === district ? colours.ink : verdictColour(line.verdict, colours),
    bold: line === district || selected.includes(line.code),
  });
  return {
    named: lines.map((line) => label(line, `${line.name} ${line.beforeText}`, line.before)),
    bare: lines.map((line) => label(line, line.beforeText, line.before)),
    right: lines.map((line) => label(line, `${line.afterText} ${signOf(line.verdict)}${line.name}`, line.after)),
  };
}

/** The two upright axes from 0, what months they are of, and the key. */
function frameShapes(
  { beforeLabel, afterLabel }: SlopeModel,
  plot: Plot,
  isNamed: boolean,
  { colours, size, width }: Canvas,
): readonly Shape[] {
  const fill = colours.ink;
  const centred = isNamed && width(`${beforeLabel}  `) < plot.right - plot.left;
  const key = wrapped("▲ clearly up, ▼ clearly down, grey: neither", size.width, width);
  return [
    stroke(
      [
        [plot.left, plot.top - 8],
        [plot.left, plot.bottom],
        [plot.right, plot.bottom],
        [plot.right, plot.top - 8],
      ],
      {
        stroke: colours.grid,
        width: 1.5,
      },
    ),
    text(centred ? plot.left : 0, 8, beforeLabel, { fill, align: centred ? "center" : "left" }),
    text(centred ? plot.right : size.width, 8, afterLabel, { fill, align: centred ? "center" : "right" }),
    ...[plot.left, plot.right].map((x) => text(x, plot.bottom + 11, "0", { fill: colours.muted, align: "center" })),
    text(0, plot.bottom + 20, key.join("\n"), { fill: colours.muted, from: "top" }),
  ];
}

function lineMark(
  line: SlopeLine,
  ends: readonly [Point, Point],
  { district, beforeLabel, afterLabel }: SlopeModel,
  selected: readonly string[],
  colours: Palette,
): Mark {
  const isDistrict = line === district;
  const colour = isDistrict ? colours.ink : verdictColour(line.verdict, colours);
  const isClear = line.verdict.startsWith("clearly");
  const width = selected.includes(line.code) ? 4 : isClear || isDistrict ? 2.4 : 1.4;
  return {
    code: isDistrict ? null : line.code,
    tip: {
      title: line.name,
      rows: [
        { label: beforeLabel, value: line.beforeText, colour },
        { label: afterLabel, value: line.afterText, colour },
      ],
      remarks: [line.verdict],
    },
    shapes: [
      stroke(ends, { stroke: "transparent", width: 12 }),
      stroke(ends, { stroke: colour, width, ...(isDistrict && { dash: [5, 4] }) }),
      ...ends.map((end) => dot(end, 3, { fill: colour })),
    ],
  };
}
