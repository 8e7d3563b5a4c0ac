// The slope chart: a line a ward from the months before to the period, with names and values at its ends.
import type { SlopeLine, SlopeModel } from "../../core/assessment/slope.ts";
import type { Verdict } from "../../core/change.ts";
import type { Palette } from "../palette.ts";
import { valueScale } from "./axis.ts";
import { LINE_HEIGHT, type Plot } from "./geometry.ts";
import type { Canvas, Drawing, Mark, Point, Shape } from "./marks.ts";
import { dot, stroke, text } from "./marks.ts";
import { type SideLabel, sideLabels, sideRoom, yOf } from "./plot-axes.ts";
import { cut, wrapped } from "./wrap.ts";

const TOP = 30;
const UNDER = 24 + 2 * LINE_HEIGHT;
const LEAST_HEIGHT = 300;
/** From this width on, both ends of a line are named. */
const WIDE = 600;
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

export function slopeHeight({ lines }: SlopeModel): number {
  return Math.max(LEAST_HEIGHT, (lines.length + 1) * (LINE_HEIGHT + 2) + TOP + UNDER);
}

export function slopeDrawing(model: SlopeModel, selected: readonly string[], canvas: Canvas): Drawing {
  const { colours, size } = canvas;
  const lines = model.district === null ? model.lines : [...model.lines, model.district];
  const highest = Math.max(...lines.flatMap(({ before, after }) => [before, after]));
  const { top } = valueScale(highest || 1, 10);
  const [left, right] = labelsOf(lines, model, selected, canvas);
  const plot: Plot = {
    left: sideRoom(left, canvas),
    top: TOP,
    right: size.width - sideRoom(right, canvas),
    bottom: size.height - UNDER,
  };
  const y = (value: number): number => yOf(value, plot, top);
  const ends = (line: SlopeLine): readonly [Point, Point] => [
    [plot.left, y(line.before)],
    [plot.right, y(line.after)],
  ];
  return {
    behind: frameShapes(model, plot, canvas),
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

/** Labels of the left and of the right side, at values instead of pixels. */
function labelsOf(
  lines: readonly SlopeLine[],
  { district }: SlopeModel,
  selected: readonly string[],
  { colours, size, width }: Canvas,
): readonly [readonly SideLabel[], readonly SideLabel[]] {
  const label = (line: SlopeLine, words: string, y: number): SideLabel => ({
    lines: [cut(words, WIDEST * size.width, width, true)],
    y,
    colour: line === district ? colours.ink : verdictColour(line.verdict, colours),
    bold: line === district || selected.includes(line.code),
  });
  return [
    lines.map((line) =>
      label(line, size.width < WIDE ? line.beforeText : `${line.name} ${line.beforeText}`, line.before),
    ),
    lines.map((line) => label(line, `${line.afterText} ${signOf(line.verdict)}${line.name}`, line.after)),
  ];
}

/** The two upright axes from 0, what months they are of, and the key. */
function frameShapes(
  { beforeLabel, afterLabel }: SlopeModel,
  plot: Plot,
  { colours, size, width }: Canvas,
): readonly Shape[] {
  const fill = colours.ink;
  const key = wrapped("▲ clearly up, ▼ clearly down, grey: neither", size.width, width);
  const wide = size.width >= WIDE;
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
    text(wide ? plot.left : 0, 8, beforeLabel, { fill, align: wide ? "center" : "left" }),
    text(wide ? plot.right : size.width, 8, afterLabel, { fill, align: wide ? "center" : "right" }),
    text((plot.left + plot.right) / 2, plot.bottom + 10, "0", { fill: colours.muted, align: "center" }),
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
