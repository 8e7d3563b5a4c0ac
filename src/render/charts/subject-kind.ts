// What a chart is drawn with, and what a kind of chart has to give.
import type { Palette } from "../palette.ts";
import type { ChartOption } from "./echarts.ts";
import type { Size, TextWidth } from "./geometry.ts";

export interface Canvas {
  readonly colours: Palette;
  readonly size: Size;
  readonly width: TextWidth;
}

/** A kind of chart: pure functions of what it shows. The option leaves to the theme what all charts have alike. */
export interface SubjectKind<Input> {
  /** Height in CSS pixels at a width. */
  height(input: Input, width: number, textWidth: TextWidth): number;
  option(input: Input, canvas: Canvas): ChartOption;
}
