// Columns side by side on a slide, each with its value over it.
import { type SlideChart, slideNumber } from "../../core/figures/slide-chart.ts";
import { type Shape, shape } from "../picture/shape.ts";
import type { SlideCanvas } from "./slide-canvas.ts";
import { seriesColour } from "./slide-colours.ts";

export function columnShapes({ categories, series, unit }: SlideChart, canvas: SlideCanvas): readonly Shape[] {
  const { width, height, type, colours } = canvas;
  const values = series[0]?.values ?? [];
  const [top, bottom] = [3 * type, height - 1.8 * type];
  const most = Math.max(...values.map((value) => value ?? 0)) || 1;
  const step = width / Math.max(1, categories.length);
  const thick = Math.min(0.6 * step, 6 * type);
  const columns = categories.flatMap((name, index): readonly Shape[] => {
    const value = values[index] ?? null;
    const high = ((value ?? 0) / most) * (bottom - top);
    const middle = (index + 0.5) * step;
    const said = { x: middle, "font-size": type, "text-anchor": "middle", fill: colours.ink };
    const fill = seriesColour(series[0]!.look, colours, "columns");
    return [
      shape("rect", { x: middle - thick / 2, y: bottom - high, width: thick, height: high, fill }),
      shape("text", { ...said, y: bottom - high - 0.4 * type, "font-weight": 600 }, [slideNumber(value)]),
      shape("text", { ...said, y: bottom + 1.3 * type }, [name]),
    ];
  });
  return [
    shape("text", { x: 0, y: type, "font-size": type, fill: colours.muted }, [unit]),
    ...columns,
    shape("line", { x1: 0, x2: width, y1: bottom, y2: bottom, stroke: colours.hatching }),
  ];
}
