// The charts of the assessment for tests, drawn from the built-in area in type in which every letter is 7 pixels wide.
import { type FunnelModel, funnelOf } from "../../../src/core/assessment/funnel.ts";
import type { Known } from "../../../src/core/basics/known.ts";
import { listFigures } from "../../../src/core/figures/list-figures.ts";
import type { OffenceFigures } from "../../../src/core/figures/offence-figures.ts";
import { chartOption, drawingOf, heightOf } from "../../../src/render/charts/drawing.ts";
import type { Canvas, Drawing, Shape } from "../../../src/render/charts/marks.ts";
import type { Subject } from "../../../src/render/charts/subject.ts";
import { palette } from "../../../src/render/palette.ts";
import { YEAR_2025 } from "../../area.ts";
import { builtInArea } from "../../built-in-area.ts";
import { isObject, textWidth } from "./drawings.ts";
import { textsOf } from "./texts.ts";

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

export function canvasOf(subject: Subject, width = 640): Canvas {
  return { colours: COLOURS, size: { width, height: heightOf(subject, width, textWidth) }, width: textWidth };
}

export function draw(subject: Subject, width = 640): Drawing {
  return drawingOf(subject, canvasOf(subject, width));
}

export interface Plain {
  readonly type: string;
  readonly shape: Record<string, unknown>;
  readonly style: Record<string, unknown>;
}

/** All shapes of a drawing, as plain objects. */
export function shapesOf({ behind, marks, above }: Drawing): readonly Plain[] {
  const all: readonly Shape[] = [...behind, ...marks.flatMap(({ shapes }) => shapes), ...above];
  return all.map((shape) => {
    const plain: unknown = JSON.parse(JSON.stringify(shape));
    if (!isObject(plain)) throw new Error("no shape");
    const part = (name: string) => (isObject(plain[name]) ? plain[name] : {});
    return { type: String(plain["type"]), shape: part("shape"), style: part("style") };
  });
}

export function linesWithin(drawing: Drawing, colour: string): readonly Plain[] {
  return shapesOf(drawing).filter(({ type, style }) => type === "polyline" && style["stroke"] === colour);
}

export function pointsOf({ points }: Plain["shape"]): readonly (readonly [number, number])[] {
  return Array.isArray(points) ? points : [];
}

export function wordsOf(subject: Subject, width = 640): readonly string[] {
  const canvas = canvasOf(subject, width);
  return textsOf(chartOption(subject, canvas), canvas.size);
}
