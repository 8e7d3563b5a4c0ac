// The parts of ECharts that the charts are made of: whoever imports it from here downloads no more than these.

import type { LineSeriesOption } from "echarts/charts";
import { CustomChart, type CustomSeriesOption, LineChart } from "echarts/charts";
import {
  GridComponent,
  type GridComponentOption,
  MarkAreaComponent,
  type MarkAreaComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from "echarts/components";
import { type ComposeOption, type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

export type Series = CustomSeriesOption | LineSeriesOption;
export type ChartOption = ComposeOption<
  GridComponentOption | MarkAreaComponentOption | Series | TooltipComponentOption
>;
export type Chart = EChartsType;

use([CustomChart, GridComponent, LineChart, MarkAreaComponent, SVGRenderer, TooltipComponent]);

/** An empty chart of that size in CSS pixels, drawn as SVG, hidden from assistive technology: the page says the same in words. */
export function openChart(container: HTMLElement, width: number, height: number): Chart {
  const chart = init(container, null, { renderer: "svg", width, height });
  container.firstElementChild?.setAttribute("aria-hidden", "true");
  return chart;
}
