// Charts that are laid out in pixels: what stands behind, and marks that may be pointed at.
import type { CustomSeriesOption } from "echarts/charts";
import type { Palette } from "../palette.ts";
import type { ChartOption } from "./echarts.ts";
import { FONT_FAMILY, FONT_SIZE, LINE_HEIGHT, type Size, type TextWidth } from "./geometry.ts";
import { tooltipElement, tooltipLook } from "./tooltip.ts";
import type { TooltipText } from "./trend-tooltip.ts";

/** What a chart is drawn with. */
export interface Canvas {
  readonly colours: Palette;
  readonly size: Size;
  readonly width: TextWidth;
}

export type Shape = NonNullable<ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>>;
export type Point = readonly [x: number, y: number];

/** Something that says more under the pointer, and that a click chooses where it has a code. */
export interface Mark {
  readonly code: string | null;
  readonly tip: TooltipText;
  readonly shapes: readonly Shape[];
}

/** A drawing before ECharts has it; what comes later lies on top. */
export interface Drawing {
  readonly behind: readonly Shape[];
  readonly marks: readonly Mark[];
  readonly above: readonly Shape[];
}

export function optionOf({ behind, marks, above }: Drawing, colours: Palette): ChartOption {
  const plain = (id: string, shapes: readonly Shape[]): CustomSeriesOption => ({
    ...series(id),
    silent: true,
    data: [[0, 0]],
    renderItem: () => group(shapes),
  });
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE },
    grid: { left: 0, top: 0, right: 0, bottom: 0, outerBoundsMode: "none" },
    xAxis: { type: "value", show: false, min: 0, max: 1 },
    yAxis: { type: "value", show: false, min: 0, max: 1 },
    tooltip: {
      ...tooltipLook(colours),
      trigger: "item",
      formatter: (under) => {
        const mark = Array.isArray(under) ? undefined : marks[under.dataIndex];
        return mark === undefined ? "" : tooltipElement(mark.tip, colours);
      },
    },
    series: [
      plain("behind", behind),
      {
        ...series("marks"),
        cursor: marks.some(({ code }) => code !== null) ? "pointer" : "default",
        data: marks.map(({ code }) => ({ value: [0, 0], name: code ?? "" })),
        renderItem: ({ dataIndex }) => group(marks[dataIndex]!.shapes),
      },
      plain("above", above),
    ],
  };
}

function series(id: string): CustomSeriesOption {
  return { id, type: "custom", clip: false };
}

function group(shapes: readonly Shape[]): Shape {
  return { type: "group", emphasisDisabled: true, children: [...shapes] };
}

export interface TextLook {
  readonly fill: string;
  /** Left unless given. */
  readonly align?: "left" | "center" | "right";
  readonly bold?: boolean;
  readonly size?: number;
  /** Middle unless given. */
  readonly from?: "top" | "middle" | "bottom";
  /** Drawn around the letters, so that lines do not cross them. */
  readonly halo?: string;
}

/** Lines are broken at "\n". */
export function text(x: number, y: number, words: string, look: TextLook): Shape {
  const { fill, align = "left", bold = false, size = FONT_SIZE, from = "middle", halo } = look;
  const font = `${bold ? 600 : 400} ${size}px ${FONT_FAMILY}`;
  const style = { text: words, x, y, align, verticalAlign: from, lineHeight: LINE_HEIGHT, fill, font };
  return { type: "text", style: halo === undefined ? style : { ...style, stroke: halo, lineWidth: 3 } };
}

export interface StrokeLook {
  readonly stroke: string;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export function stroke(points: readonly Point[], { stroke: colour, width = 1, dash }: StrokeLook): Shape {
  const style = { stroke: colour, lineWidth: width, fill: "none", lineCap: "round", lineJoin: "round" } as const;
  return {
    type: "polyline",
    shape: { points: points.map(([x, y]) => [x, y]) },
    style: dash === undefined ? style : { ...style, lineDash: [...dash] },
  };
}

/** Broken where a point is null; one that stands alone is a dot. */
export function strokes(points: readonly (Point | null)[], look: StrokeLook): readonly Shape[] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point !== null) runs.at(-1)!.push(point);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs.flatMap((run) => {
    if (run.length === 0) return [];
    return [run.length === 1 ? dot(run[0]!, (look.width ?? 1) + 0.5, { fill: look.stroke }) : stroke(run, look)];
  });
}

export interface FillLook {
  readonly fill: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
}

export function dot([cx, cy]: Point, r: number, look: FillLook): Shape {
  return { type: "circle", shape: { cx, cy, r }, style: filled(look) };
}

export function diamond([x, y]: Point, r: number, look: FillLook): Shape {
  const corners = [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ];
  return { type: "polygon", shape: { points: corners }, style: filled(look) };
}

export function area(points: readonly Point[], look: FillLook): Shape {
  return { type: "polygon", shape: { points: points.map(([x, y]) => [x, y]) }, style: filled(look) };
}

export function box(x: number, y: number, width: number, height: number, look: FillLook): Shape {
  return { type: "rect", shape: { x, y, width, height }, style: filled(look) };
}

function filled({ fill, stroke: colour, width = 1, opacity = 1 }: FillLook) {
  return colour === undefined ? { fill, opacity } : { fill, opacity, stroke: colour, lineWidth: width };
}
