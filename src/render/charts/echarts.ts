// The parts of ECharts that the charts are made of: whoever imports it from here downloads no more than these.
import {
  BarChart,
  type BarSeriesOption,
  CustomChart,
  type CustomSeriesOption,
  LineChart,
  type LineSeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from "echarts/charts";
import {
  GridComponent,
  type GridComponentOption,
  MarkAreaComponent,
  type MarkAreaComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
  TooltipComponent,
  type TooltipComponentOption,
} from "echarts/components";
import { type ComposeOption, type EChartsType, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";

export type Series = BarSeriesOption | CustomSeriesOption | LineSeriesOption | ScatterSeriesOption;
export type ChartOption = ComposeOption<
  GridComponentOption | MarkAreaComponentOption | MarkLineComponentOption | Series | TooltipComponentOption
>;
export type Chart = EChartsType;

use([
  BarChart,
  CustomChart,
  GridComponent,
  LabelLayout,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
]);

/** An empty chart of that size in CSS pixels, drawn as SVG, hidden from assistive technology: the page says the same in words. */
export function openChart(container: HTMLElement, width: number, height: number): Chart {
  const chart = init(container, null, { renderer: "svg", width, height });
  container.firstElementChild?.setAttribute("aria-hidden", "true");
  return chart;
}
