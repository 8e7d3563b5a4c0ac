// The charts of the assessment for tests, drawn from the built-in area in type in which every letter is 7 pixels wide.
import { type FunnelModel, funnelOf } from "../../../src/core/assessment/funnel.ts";
import type { Known } from "../../../src/core/basics/known.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import type { OffenceFigures } from "../../../src/core/figures/offence-figures.ts";
import { chartTheme } from "../../../src/render/charts/chart-theme.ts";
import type { Canvas } from "../../../src/render/charts/subject-kind.ts";
import { chartOption, heightOf, type Subject } from "../../../src/render/charts/subjects.ts";
import { palette, type Theme } from "../../../src/render/palette.ts";
import { YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { isObject, textWidth } from "./drawings.ts";
import { type DrawnChart, type DrawnShape, drawn } from "./drawn.ts";

export const CAMBRIDGE = builtInArea();
export const LIST = listFigures(CAMBRIDGE, YEAR_2025);
export const COLOURS = palette("light");

export function figures(slug: string): OffenceFigures {
  return LIST.find(({ offence }) => offence.slug === slug)!.figures;
}

export function sure<T>(quantity: Known<T>): T {
  if (!quantity.known) throw new Error(quantity.reason);
  return quantity.value;
}

export function funnel(slug: string): FunnelModel {
  return sure(funnelOf(figures(slug)));
}

export function canvasOf(subject: Subject, width = 640, theme: Theme = "light"): Canvas {
  return { colours: palette(theme), size: { width, height: heightOf(subject, width, textWidth) }, width: textWidth };
}

/** Without the texts that hold a place only. */
export function draw(subject: Subject, width = 640, theme: Theme = "light"): DrawnChart {
  const canvas = canvasOf(subject, width, theme);
  const { texts, shapes } = drawn(chartOption(subject, canvas), canvas.size, chartTheme(canvas.colours));
  return { texts: texts.filter(({ text }) => text.trim() !== ""), shapes };
}

export function wordsOf(subject: Subject, width = 640): readonly string[] {
  return draw(subject, width).texts.map(({ text }) => text);
}

/** Lines of that colour through more than one point. */
export function linesOf({ shapes }: DrawnChart, colour: string): readonly DrawnShape[] {
  return shapes.filter(({ fill, stroke, points }) => fill === "none" && stroke === colour && points.length > 1);
}

/** What is filled with that colour. */
export function filled({ shapes }: DrawnChart, colour: string): readonly DrawnShape[] {
  return shapes.filter(({ fill }) => fill.toLowerCase() === colour.toLowerCase());
}

/** What a click anywhere on the marks of a chart can choose, in their order. */
export function codesOf(subject: Subject): readonly string[] {
  const { series } = chartOption(subject, canvasOf(subject));
  const all = (Array.isArray(series) ? series : [series]).flatMap((one) => (Array.isArray(one?.data) ? one.data : []));
  return all.flatMap((item: unknown) => (isObject(item) && typeof item["name"] === "string" ? [item["name"]] : []));
}
