// Small multiples: a small trend a ward or an offence, in columns as wide as the page allows.
import type { MultiplePanel, MultiplesModel } from "../../core/assessment/small-multiples.ts";
import { shortMonthName } from "../../core/basics/months.ts";
import { formatCount, formatRate } from "../../core/basics/numbers.ts";
import { LINE_HEIGHT, type Plot, type TextWidth } from "./geometry.ts";
import type { Canvas, Drawing, Mark, Point, Shape } from "./marks.ts";
import { box, stroke, strokes, text } from "./marks.ts";
import { yOf } from "./plot-axes.ts";
import { signOf, verdictColour } from "./slope-drawing.ts";
import { xOfMonth } from "./trend-layout.ts";
import { cut, wrapped } from "./wrap.ts";

const LEAST_WIDTH = 128;
const WISHED_WIDTH = 190;
const GAP = 16;
const HEIGHT = 112;
const PLOT = { top: 32, bottom: 84 };
const SMALL = 11;

interface Layout {
  readonly columns: number;
  readonly cell: number;
  readonly key: readonly string[];
}

function layoutOf(model: MultiplesModel, width: number, textWidth: TextWidth): Layout {
  const wished = Math.floor((width + GAP) / (WISHED_WIDTH + GAP));
  const least = Math.floor((width + GAP) / (LEAST_WIDTH + GAP));
  const columns = Math.max(1, Math.min(model.panels.length, Math.max(wished, Math.min(2, least))));
  const scales = model.scale === "common" ? "One scale for all." : "Each has its own scale.";
  const unit = model.unit.charAt(0).toUpperCase() + model.unit.slice(1);
  const key = `${unit}. Thin: months; bold: 12-month mean; shaded: the period. ${scales}`;
  return { columns, cell: (width - GAP * (columns - 1)) / columns, key: wrapped(key, width, textWidth) };
}

export function multiplesHeight(model: MultiplesModel, width: number, textWidth: TextWidth): number {
  const { columns, key } = layoutOf(model, width, textWidth);
  return (key.length + 0.5) * LINE_HEIGHT + Math.ceil(model.panels.length / columns) * HEIGHT;
}

export function multiplesDrawing(model: MultiplesModel, selected: readonly string[], canvas: Canvas): Drawing {
  const { columns, cell, key } = layoutOf(model, canvas.size.width, canvas.width);
  const top = (key.length + 0.5) * LINE_HEIGHT;
  return {
    behind: [text(0, 0, key.join("\n"), { fill: canvas.colours.muted, from: "top" })],
    marks: model.panels.map((panel, index) => {
      const left = (index % columns) * (cell + GAP);
      const at = top + Math.floor(index / columns) * HEIGHT;
      const plot = { left, top: at + PLOT.top, right: left + cell, bottom: at + PLOT.bottom };
      return panelMark(panel, model, plot, selected.includes(panel.id), canvas);
    }),
    above: [],
  };
}

function panelMark(panel: MultiplePanel, model: MultiplesModel, plot: Plot, isSelected: boolean, canvas: Canvas): Mark {
  const { colours, width } = canvas;
  const { left, right, top } = plot;
  const head = top - PLOT.top + 8;
  const sign = signOf(panel.verdict).trim();
  const name = cut(panel.label, right - left - (sign === "" ? 0 : 16), width, true);
  return {
    code: panel.id,
    tip: tipOf(panel, canvas),
    shapes: [
      box(left - 4, head - 10, right - left + 8, HEIGHT - 10, { fill: "transparent" }),
      text(left, head, name, { fill: colours.ink, bold: true }),
      ...(sign === ""
        ? []
        : [text(right, head, sign, { fill: verdictColour(panel.verdict, colours), align: "right" })]),
      ...seriesShapes(panel, model, plot, canvas),
      ...(isSelected
        ? [
            stroke(
              [
                [left, plot.bottom],
                [right, plot.bottom],
              ],
              { stroke: colours.ink, width: 4 },
            ),
          ]
        : []),
    ],
  };
}

function seriesShapes(
  panel: MultiplePanel,
  { range, period }: MultiplesModel,
  plot: Plot,
  canvas: Canvas,
): readonly Shape[] {
  const { colours, width } = canvas;
  const { left, right, top, bottom } = plot;
  const small = { fill: colours.muted, size: SMALL } as const;
  if (!panel.monthly.known)
    return [text(left, top, wrapped(panel.monthly.reason, right - left, width).join("\n"), { ...small, from: "top" })];
  const pointsOf = (values: readonly (number | null)[]): readonly (Point | null)[] =>
    values.map((value, index) =>
      value === null ? null : [xOfMonth(range.from + index, range, plot), yOf(value, plot, panel.top)],
    );
  const [from, to] = [xOfMonth(period.from - 0.5, range, plot), xOfMonth(period.to + 0.5, range, plot)];
  const rolling = panel.rolling.known ? panel.rolling.value : [];
  return [
    box(from, top, to - from, bottom - top, { fill: colours.period }),
    stroke(
      [
        [left, top],
        [right, top],
      ],
      { stroke: colours.grid },
    ),
    stroke(
      [
        [left, bottom],
        [right, bottom],
      ],
      { stroke: colours.hatching },
    ),
    ...strokes(pointsOf(panel.monthly.value), { stroke: colours.monthly, width: 1 }),
    ...strokes(pointsOf(rolling), { stroke: colours.accent, width: 2.4 }),
    text(left, top - 7, formatCount(panel.top), small),
    text(left, bottom + 9, shortMonthName(range.from), small),
    text(right, bottom + 9, shortMonthName(range.to), { ...small, align: "right" }),
  ];
}

function tipOf({ label, monthly, rolling, verdict }: MultiplePanel, { colours }: Canvas): Mark["tip"] {
  const row = (name: string, series: MultiplePanel["monthly"], colour: string, format: (value: number) => string) => {
    const value = series.known ? series.value.findLast((entry) => entry !== null) : undefined;
    return value === undefined || value === null ? [] : [{ label: name, value: format(value), colour }];
  };
  return {
    title: label,
    rows: [
      ...row("latest month", monthly, colours.monthly, formatCount),
      ...row("12-month mean", rolling, colours.accent, formatRate),
    ],
    remarks: [...(monthly.known ? [] : [monthly.reason]), ...(verdict === null ? [] : [verdict])],
  };
}
