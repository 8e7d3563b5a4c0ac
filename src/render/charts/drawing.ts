// Every chart of a subject: its height, and its drawing, as pure functions of subject, colours and size.
import { ANNUAL_HEIGHT, annualBars, annualMonths } from "./annual-drawing.ts";
import { calendarDrawing, calendarHeight } from "./calendar-drawing.ts";
import { CURVE_HEIGHT, shareCurveDrawing } from "./curve-drawing.ts";
import type { ChartOption } from "./echarts.ts";
import { funnelDrawing, funnelHeight } from "./funnel-drawing.ts";
import { PUBLISHED_HEIGHT, type TextWidth } from "./geometry.ts";
import { type Canvas, type Drawing, optionOf } from "./marks.ts";
import { multiplesDrawing, multiplesHeight } from "./multiples-drawing.ts";
import { publishedDrawing } from "./published-drawing.ts";
import { SEASON_HEIGHT, seasonDrawing } from "./season-drawing.ts";
import { SHARES_HEIGHT, sharesDrawing } from "./shares-drawing.ts";
import { slopeDrawing, slopeHeight } from "./slope-drawing.ts";
import type { Subject } from "./subject.ts";

/** Height in CSS pixels at a width. */
export function heightOf(subject: Subject, width: number, textWidth: TextWidth): number {
  switch (subject.kind) {
    case "funnel":
      return funnelHeight(subject.model, width);
    case "slope":
      return slopeHeight(subject.model);
    case "multiples":
      return multiplesHeight(subject.model, width, textWidth);
    case "annual":
      return ANNUAL_HEIGHT[subject.part];
    case "calendar":
      return calendarHeight(subject.model);
    case "season":
      return SEASON_HEIGHT;
    case "shares":
      return SHARES_HEIGHT;
    case "curve":
      return CURVE_HEIGHT;
    case "published":
      return PUBLISHED_HEIGHT;
    default:
      return subject satisfies never;
  }
}

export function chartOption(subject: Subject, canvas: Canvas): ChartOption {
  return optionOf(drawingOf(subject, canvas), canvas.colours);
}

export function drawingOf(subject: Subject, canvas: Canvas): Drawing {
  switch (subject.kind) {
    case "funnel":
      return funnelDrawing(subject.model, subject.selected, canvas);
    case "slope":
      return slopeDrawing(subject.model, subject.selected, canvas);
    case "multiples":
      return multiplesDrawing(subject.model, subject.selected, canvas);
    case "annual":
      return subject.part === "bars" ? annualBars(subject.model, canvas) : annualMonths(subject.model, canvas);
    case "calendar":
      return calendarDrawing(subject.model, canvas);
    case "season":
      return seasonDrawing(subject.months, canvas);
    case "shares":
      return sharesDrawing(subject.years, canvas);
    case "curve":
      return shareCurveDrawing(subject.curve, canvas);
    case "published":
      return publishedDrawing(subject.line, subject.open, canvas);
    default:
      return subject satisfies never;
  }
}
