// A chart as it is drawn: what ECharts writes as SVG, as texts and shapes with their places. Every letter is 7 pixels wide.
import { init, setPlatformAPI } from "echarts/core";
import { expect, vi } from "vitest";
import type { Chart, ChartOption } from "../../../src/render/charts/echarts.ts";
import "../../../src/render/charts/echarts.ts";
import type { Size } from "../../../src/render/charts/geometry.ts";

const LETTER = 7;
const HEIGHT = 12;

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnText extends Box {
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
}

/** A path, polygon or polyline; its box is that of its corners, and of a symbol that of its circle. */
export interface DrawnShape extends Box {
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly opacity: number;
  readonly dashed: boolean;
  /** Ends of the parts of a line, in its order. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface DrawnChart {
  readonly texts: readonly DrawnText[];
  readonly shapes: readonly DrawnShape[];
}

/** Fails on anything that ECharts complains of. */
export function drawn(option: ChartOption, size: Size): DrawnChart {
  const complaints = [vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
  const svg = asked(option, size, (chart) => chart.renderToSVGString()).replace(/<defs.*<\/defs>/s, "");
  for (const complaint of complaints) {
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  }
  return {
    texts: [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, own = "", text = ""]) =>
      textOf(
        own,
        text
          .replace(/&#39;/g, "'")
          .replace(/&quot;/g, '"')
          .replace(/&lt;/g, "<")
          .replace(/&amp;/g, "&"),
      ),
    ),
    shapes: [...svg.matchAll(/<(?:path|polygon|polyline)([^>]*)>/g)].map(([, own = ""]) => shapeOf(own)),
  };
}

/** What a chart of that option answers. */
export function asked<Answer>(option: ChartOption, size: Size, ask: (chart: Chart) => Answer): Answer {
  setPlatformAPI({ measureText: (text: string) => ({ width: LETTER * text.length }) as TextMetrics });
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  chart.setOption(option);
  const answer = ask(chart);
  chart.dispose();
  return answer;
}

/** By how much two boxes overlap at least; 0 or less where they do not. */
export function overlap(one: Box, other: Box): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.min(across, down);
}

/** Pairs of texts that lie over each other. */
export function overlapping(texts: readonly DrawnText[]): readonly string[] {
  return texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (overlap(one, other) > 0.5 ? [`${one.text} / ${other.text}`] : [])),
  );
}

export function isWithin(box: Box, { width, height }: Size): boolean {
  return box.left >= -0.5 && box.right <= width + 0.5 && box.top >= -0.5 && box.bottom <= height + 0.5;
}

function attribute(own: string, name: string): string {
  return new RegExp(`[ :;"]${name}[=:]"?([^";]*)`).exec(` ${own}`)?.[1] ?? "";
}

/** The matrix of a shape, as `[a, d, e, f]`. */
function placeOf(own: string): readonly [number, number, number, number] {
  const [kind = "", numbers = ""] = /transform="(\w+)\(([^)]*)/.exec(own)?.slice(1) ?? [];
  const [a = 0, b = 0, , d = 1, e = 0, f = 0] = numbers.split(/[ ,]/).map(Number);
  if (kind === "translate") return [1, 1, a, b];
  return kind === "matrix" ? [a, d, e, f] : [1, 1, 0, 0];
}

function textOf(own: string, text: string): DrawnText {
  const [, , e, f] = placeOf(own);
  const x = e + Number(/ x="([^"]*)/.exec(own)?.[1] ?? 0);
  const y = f + Number(/ y="([^"]*)/.exec(own)?.[1] ?? 0);
  const width = LETTER * text.length;
  const anchor = attribute(own, "text-anchor");
  const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
  return {
    text,
    fill: attribute(own, "fill"),
    bold: attribute(own, "font-weight") === "600",
    left,
    right: left + width,
    top: y - HEIGHT / 2,
    bottom: y + HEIGHT / 2,
  };
}

function shapeOf(own: string): DrawnShape {
  const [a, d, e, f] = placeOf(own);
  const points = (/ points="/.test(own) ? cornersOf(attribute(own, "points")) : pathOf(attribute(own, "d"))).map(
    ([x, y]) => [a * x + e, d * y + f] as const,
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    fill: attribute(own, "fill"),
    stroke: attribute(own, "stroke"),
    lineWidth: Number(attribute(own, "stroke-width") || 1) * a,
    opacity: Number(attribute(own, "fill-opacity") || attribute(own, "stroke-opacity") || 1),
    dashed: attribute(own, "stroke-dasharray") !== "",
    points,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

type Points = readonly (readonly [number, number])[];

function cornersOf(points: string): Points {
  const numbers = points.split(" ").map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1]!] as const] : []));
}

/** Ends of the parts of a path; a symbol's circle, which is drawn from its right end, has its four ends. */
function pathOf(path: string): Points {
  if (path.startsWith("M1 0A1 1")) return [[-1, 0] as const, [0, -1] as const, [1, 0] as const, [0, 1] as const];
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLlA])([^MLlAZ]*)/g)].map(([, command, numbers = ""]) => {
    const [dx = 0, dy = 0] = numbers.trim().split(/[ ,]/).slice(-2).map(Number);
    [x, y] = command === "l" ? [x + dx, y + dy] : [dx, dy];
    return [x, y] as const;
  });
}
