// A chart of a slide as shapes: large type, values at their bars, names at the ends of lines.
import type { SlideChart } from "../../core/figures/slide-chart.ts";
import type { Shape } from "../picture/shape.ts";
import { barShapes } from "./bar-drawing.ts";
import { columnShapes } from "./column-drawing.ts";
import { lineShapes } from "./line-drawing.ts";
import type { SlideCanvas } from "./slide-canvas.ts";

/** Fills the size; under about 20 × 12 times the type little has room. */
export function chartShapes(chart: SlideChart, canvas: SlideCanvas): readonly Shape[] {
  if (chart.form === "lines") return lineShapes(chart, canvas);
  return chart.form === "columns" ? columnShapes(chart, canvas) : barShapes(chart, canvas);
}
