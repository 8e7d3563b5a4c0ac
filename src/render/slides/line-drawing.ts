// Months on a slide: lines that break where there is no value, named at their ends.
import type { SlideChart, SlideSeries } from "../../core/figures/slide-chart.ts";
import { ticksOf, tickText, valueScale } from "../charts/axis.ts";
import { spread } from "../charts/spread.ts";
import { type Shape, shape } from "../picture/shape.ts";
import { widthAt } from "../picture/text-lines.ts";
import type { SlideCanvas } from "./slide-canvas.ts";
import { seriesColour } from "./slide-colours.ts";

interface Plot {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

export function lineShapes({ categories, series, unit }: SlideChart, canvas: SlideCanvas): readonly Shape[] {
  const { width, height, type, textWidth, colours } = canvas;
  const measure = widthAt(textWidth, type);
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))) || 1;
  const scale = valueScale(most, 4);
  const [highest, ticks] = [scale.top, ticksOf(scale)];
  const left = Math.max(...ticks.map((tick) => measure(tickText(tick)))) + 0.6 * type;
  const right = width - Math.max(...series.map(({ name }) => widthAt(textWidth, type, true)(name))) - 0.8 * type;
  const [top, bottom] = [2.2 * type, height - 1.8 * type];
  const plot: Plot = {
    x: (index) => left + (right - left) * (categories.length < 2 ? 0.5 : index / (categories.length - 1)),
    y: (value) => bottom - ((bottom - top) * value) / highest,
  };
  const widest = Math.max(...categories.map(measure)) + type;
  const every = Math.max(1, Math.ceil((widest * (categories.length - 1)) / Math.max(1, right - left)));
  const lines = series.toSorted((a, b) => weight(a) - weight(b)).flatMap((one) => lineOf(one, plot, canvas));
  return [
    shape("text", { x: 0, y: type, "font-size": type, fill: colours.muted }, [unit]),
    ...ticks.flatMap((tick) => [
      shape("line", {
        x1: left,
        x2: right,
        y1: plot.y(tick),
        y2: plot.y(tick),
        stroke: tick === 0 ? colours.hatching : colours.grid,
      }),
      shape(
        "text",
        {
          x: left - 0.5 * type,
          y: plot.y(tick) + 0.35 * type,
          "font-size": type,
          "text-anchor": "end",
          fill: colours.muted,
        },
        [tickText(tick)],
      ),
    ]),
    ...categories.flatMap((name, index) => {
      if ((categories.length - 1 - index) % every !== 0) return [];
      const anchor = index === 0 ? "start" : "middle";
      return [
        shape(
          "text",
          { x: plot.x(index), y: height - 0.3 * type, "font-size": type, "text-anchor": anchor, fill: colours.muted },
          [name],
        ),
      ];
    }),
    ...lines,
    ...endShapes(series, plot, canvas),
  ];
}

/** What matters most is drawn last. */
function weight({ look }: SlideSeries): number {
  return look === "limit" ? 0 : look === "now" ? 1 : 2;
}

function lineOf({ values, look }: SlideSeries, { x, y }: Plot, { colours, type }: SlideCanvas): readonly Shape[] {
  const stroke = seriesColour(look, colours, "lines");
  const runs: string[] = [];
  let run = "";
  for (const [index, value] of values.entries()) {
    if (value === null) {
      if (run !== "") runs.push(run);
      run = "";
    } else run += `${run === "" ? "M" : "L"}${round(x(index))} ${round(y(value))}`;
  }
  const thick = (look === "now" ? 0.1 : look === "limit" ? 0.08 : 0.2) * type;
  const dash = look === "limit" ? `${0.4 * type} ${0.3 * type}` : undefined;
  return [...runs, run]
    .filter((path) => path !== "")
    .map((d) =>
      shape("path", {
        d,
        fill: "none",
        stroke,
        "stroke-width": thick,
        "stroke-linejoin": "round",
        "stroke-linecap": "round",
        "stroke-dasharray": dash,
      }),
    );
}

/** Names beside the last value of each line, moved apart where they would lie on each other. */
function endShapes(
  all: readonly SlideSeries[],
  { x, y }: Plot,
  { colours, type, height }: SlideCanvas,
): readonly Shape[] {
  const ends = all
    .flatMap(({ name, look, values }) => {
      const last = values.findLastIndex((value) => value !== null);
      return last < 0 ? [] : [{ name, look, at: y(values[last]!), x: x(values.length - 1) + 0.4 * type }];
    })
    .sort((a, b) => a.at - b.at);
  const places = spread(
    ends.map(({ at }) => ({ at, size: 1.2 * type })),
    1.6 * type,
    height - 1.4 * type,
  );
  return ends.map(({ name, look, x: left }, index) =>
    shape(
      "text",
      {
        x: left,
        y: places[index]! + 0.35 * type,
        "font-size": type,
        "font-weight": look === "mean" ? 600 : 400,
        fill: look === "limit" ? colours.muted : seriesColour(look, colours, "lines"),
      },
      [name],
    ),
  );
}

function round(value: number): number {
  return Math.round(100 * value) / 100;
}
