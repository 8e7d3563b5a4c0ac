// What the charts of the assessment need of ECharts beyond the charts of the map.
import {
  BarChart,
  type BarSeriesOption,
  type CustomSeriesOption,
  type LineSeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from "echarts/charts";
import {
  type GridComponentOption,
  type LegendComponentOption,
  LegendPlainComponent,
  type MarkAreaComponentOption,
  MarkLineComponent,
  type MarkLineComponentOption,
  MatrixComponent,
  type MatrixComponentOption,
  TitleComponent,
  type TitleComponentOption,
  type TooltipComponentOption,
} from "echarts/components";
import { type ComposeOption, use } from "echarts/core";
import { LabelLayout } from "echarts/features";

export type SubjectOption = ComposeOption<
  | BarSeriesOption
  | CustomSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | LineSeriesOption
  | MarkAreaComponentOption
  | MarkLineComponentOption
  | MatrixComponentOption
  | ScatterSeriesOption
  | TitleComponentOption
  | TooltipComponentOption
>;

use([BarChart, LabelLayout, LegendPlainComponent, MarkLineComponent, MatrixComponent, ScatterChart, TitleComponent]);
