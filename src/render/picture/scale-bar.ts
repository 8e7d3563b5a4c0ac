// A scale bar of a round length, in metric units and with its north arrow.
import type { Palette } from "../palette.ts";
import { type Shape, shape } from "./shape.ts";

/** To more than the way round the globe. */
const LENGTHS = Array.from({ length: 8 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();

/** The longest of 1, 2, 5, 10, 20, 50 … metres that is no longer than `most`; at least one metre. */
export function roundLength(most: number): number {
  return LENGTHS.findLast((length) => length <= most) ?? 1;
}

/** "500 m", "2 km". */
export function lengthName(metres: number): string {
  return metres < 1000 ? `${metres} m` : `${metres / 1000} km`;
}

/** `metres` to a unit; no wider than `widest` units. Its upper left corner is at (x, y); it is two lines of `type` high. */
export function scaleBar(
  {
    x,
    y,
    metres,
    widest,
  }: { readonly x: number; readonly y: number; readonly metres: number; readonly widest: number },
  type: number,
  colours: Palette,
): Shape {
  const length = roundLength(metres * widest);
  const width = Math.round((10 * length) / metres) / 10;
  const tick = 0.4 * type;
  const base = y + 1.75 * type;
  return shape("g", { class: "scale-bar" }, [
    shape("text", { x, y: y + type, "font-size": type, fill: colours.ink }, [lengthName(length)]),
    shape("path", {
      d: `M${x} ${base - tick}V${base}H${x + width}V${base - tick}`,
      fill: "none",
      stroke: colours.ink,
      "stroke-width": 0.12 * type,
    }),
  ]);
}

/** Its middle is at x, its point at y; it is two lines of `type` high. */
export function northArrow(x: number, y: number, type: number, colours: Palette): Shape {
  const [wide, high] = [0.5 * type, 1.1 * type];
  return shape("g", { class: "north-arrow" }, [
    shape("path", {
      d: `M${x} ${y}L${x + wide} ${y + high}L${x} ${y + 0.75 * high}L${x - wide} ${y + high}Z`,
      fill: colours.ink,
    }),
    shape(
      "text",
      {
        x,
        y: y + high + 0.95 * type,
        "font-size": type,
        "font-weight": 600,
        "text-anchor": "middle",
        fill: colours.ink,
      },
      ["N"],
    ),
  ]);
}
