// Every chart of the assessment as an option of ECharts: pure functions of subject, colours and size.
import type { Palette } from "../palette.ts";
import type { ChartOption } from "./echarts.ts";
import type { Size, TextWidth } from "./geometry.ts";
import type { Subject } from "./subject.ts";

/** What a chart is drawn with. */
export interface Canvas {
  readonly colours: Palette;
  readonly size: Size;
  readonly width: TextWidth;
}

/** Height in CSS pixels at a width. */
export function heightOf(_subject: Subject, _width: number): number {
  return 300;
}

export function drawingOf(_subject: Subject, _canvas: Canvas): ChartOption {
  return {};
}
