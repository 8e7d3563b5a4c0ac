// What ECharts, of the parts that the page loads, writes when it draws an option.
import { init } from "echarts/core";
import { expect, vi } from "vitest";
import type { ChartOption } from "../../../src/render/charts/echarts.ts";
import "../../../src/render/charts/echarts.ts";
import type { Size } from "../../../src/render/charts/geometry.ts";

/** The texts in the drawing, in its order; fails on anything that ECharts complains of. */
export function textsOf(option: ChartOption, size: Size = { width: 430, height: 236 }): readonly string[] {
  const complaints = [vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  chart.setOption(option);
  const drawing = chart.renderToSVGString();
  chart.dispose();
  for (const complaint of complaints) {
    expect(complaint).not.toHaveBeenCalled();
    complaint.mockRestore();
  }
  return [...drawing.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
}
