// What a chart of a slide is drawn on, and with.
import type { Palette } from "../../core/basics/colours.ts";
import type { Size, TextWidth } from "../charts/geometry.ts";

export interface SlideCanvas extends Size {
  readonly colours: Palette;
  /** Size of its type, in the units of the drawing. */
  readonly type: number;
  readonly textWidth: TextWidth;
}
