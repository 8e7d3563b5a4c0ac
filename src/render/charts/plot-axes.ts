// Axes of charts that are laid out in pixels.
import type { MonthRange } from "../../core/basics/months.ts";
import { labelledMonths, monthLabel } from "./axis.ts";
import type { Plot } from "./geometry.ts";
import { LINE_HEIGHT } from "./geometry.ts";
import type { Canvas, Shape } from "./marks.ts";
import { stroke, text } from "./marks.ts";
import { spread } from "./spread.ts";
import { xOfMonth } from "./trend-layout.ts";

export interface ValueAxis {
  readonly scale: { readonly top: number; readonly step: number };
  /** What the values are; stands over the axis. */
  readonly name: string;
  readonly format: (value: number) => string;
}

const GAP = 8;
const NAME_AT = 11;
const MONTH_ROOM = 60;
/** From the edge of a plot to the labels beside it. */
const TIE = 20;
/** A label that had to move further than this from its line is tied to it. */
const TIE_FROM = 7;

export function yOf(value: number, { top, bottom }: Plot, highest: number): number {
  return bottom - (value / highest) * (bottom - top);
}

/** Room for the values on the left of a plot. */
export function leftOf({ scale, format }: ValueAxis, { width }: Canvas): number {
  return Math.ceil(Math.max(...ticksOf(scale).map((tick) => width(format(tick))))) + GAP;
}

export function valueAxis({ scale, name, format }: ValueAxis, plot: Plot, { colours }: Canvas): readonly Shape[] {
  const lines = ticksOf(scale).flatMap((tick): readonly Shape[] => {
    const y = yOf(tick, plot, scale.top);
    const colour = tick === 0 ? colours.hatching : colours.grid;
    return [
      stroke(
        [
          [plot.left, y],
          [plot.right, y],
        ],
        { stroke: colour },
      ),
      text(plot.left - GAP, y, format(tick), { fill: colours.muted, align: "right" }),
    ];
  });
  return [...lines, text(0, NAME_AT, name, { fill: colours.muted })];
}

export function monthAxis(range: MonthRange, plot: Plot, { colours }: Canvas): readonly Shape[] {
  const months = labelledMonths(range, Math.max(2, (plot.right - plot.left) / MONTH_ROOM));
  return months.flatMap((month) => {
    const x = xOfMonth(month, range, plot);
    return [
      stroke(
        [
          [x, plot.bottom],
          [x, plot.bottom + 5],
        ],
        { stroke: colours.hatching },
      ),
      text(x, plot.bottom + 15, monthLabel(month, months), { fill: colours.muted, align: "center" }),
    ];
  });
}

/** Ticks from 0 to the top. */
export function ticksOf({ top, step }: ValueAxis["scale"]): readonly number[] {
  return Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
}

/** A text beside the end of a line, at `y` or as near to it as the others leave room. */
export interface SideLabel {
  readonly lines: readonly string[];
  readonly y: number;
  /** Where the line ends; the plot's edge unless given. */
  readonly x?: number;
  readonly colour: string;
  readonly bold?: boolean;
}

/** Labels beside the plot, the moved ones tied to their lines. */
export function sideLabels(
  labels: readonly SideLabel[],
  side: "left" | "right",
  plot: Plot,
  { colours, size }: Canvas,
): readonly Shape[] {
  const middles = sideMiddles(labels, plot, size.height);
  const away = side === "left" ? -1 : 1;
  const edge = side === "left" ? plot.left : plot.right;
  return labels.flatMap(({ lines, y, x = edge, colour, bold = false }, index): readonly Shape[] => {
    const middle = middles[index]!;
    const words = text(edge + away * TIE, middle, lines.join("\n"), {
      fill: colour,
      bold,
      align: side === "left" ? "right" : "left",
    });
    const tied = Math.abs(middle - y) >= TIE_FROM || Math.abs(x - edge) > 3 * GAP;
    if (!tied) return [words];
    return [
      stroke(
        [
          [x + away * 4, y],
          [edge + away * (TIE - 3), middle],
        ],
        { stroke: colours.hatching },
      ),
      words,
    ];
  });
}

/** The middles of such labels in a chart of that height: as near to their wishes as the others leave room. */
export function sideMiddles(
  labels: readonly Pick<SideLabel, "y" | "lines">[],
  plot: Plot,
  height: number,
): readonly number[] {
  const wishes = labels.map(({ y, lines }) => ({ at: y, size: lines.length * LINE_HEIGHT }));
  return spread(wishes, plot.top - LINE_HEIGHT / 2, Math.min(height, plot.bottom + LINE_HEIGHT / 2));
}

/** Room for such labels beside a plot. */
export function sideRoom(labels: readonly { readonly lines: readonly string[] }[], { width }: Canvas): number {
  const widths = labels.flatMap(({ lines }) => lines.map((line) => width(line, true)));
  return Math.ceil(Math.max(0, ...widths)) + TIE + 2;
}
