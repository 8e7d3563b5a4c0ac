// The ranking as an option of ECharts: a pure function of the model, the theme and the size.
import type { BarSeriesOption } from "echarts/charts";
import type { RankingBar, RankingModel } from "../../core/ranking.ts";
import { classColours, type Palette } from "../palette.ts";
import type { ChartOption } from "./echarts.ts";
import { FONT_FAMILY, FONT_SIZE, gridOf, type Size } from "./geometry.ts";
import { NAME_GAP, type RankingLayout, reachOf, VALUE_GAP } from "./ranking-layout.ts";
import { districtSeries, rowSeries, whiskerSeries } from "./ranking-marks.ts";

const BAR_GAP = 8;

export interface RankingDrawing {
  readonly model: RankingModel;
  readonly colours: Palette;
  /** Ward codes. */
  readonly hovered: string | null;
  readonly selected: readonly string[];
  readonly size: Size;
  readonly layout: RankingLayout;
}

export function rankingOption(drawing: RankingDrawing): ChartOption {
  const { colours, layout, model, size } = drawing;
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE, color: colours.ink },
    grid: gridOf(layout.plot, size),
    xAxis: { type: "value", show: false, min: layout.from, max: layout.to },
    yAxis: nameAxis(drawing),
    series: [
      rowSeries(drawing),
      districtSeries(drawing),
      barSeries(drawing),
      whiskerSeries(drawing, barColours(model, colours)),
    ],
  };
}

/** The colour of each bar: that of the ward on the map. */
export function barColours(model: RankingModel, colours: Palette): readonly string[] {
  const classes = classColours(colours, model.kind, model.classes);
  return model.bars.map(({ classIndex }) => (classIndex === null ? undefined : classes[classIndex]) ?? colours.noData);
}

function nameAxis({ model, colours, layout, selected }: RankingDrawing): NonNullable<ChartOption["yAxis"]> {
  return {
    type: "category",
    inverse: true,
    data: model.bars.map(({ code }, index) => ({
      value: layout.names[index]!,
      textStyle: { fontWeight: selected.includes(code) ? 600 : 400 },
    })),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      interval: 0,
      color: colours.ink,
      fontSize: FONT_SIZE,
      margin: NAME_GAP,
      hideOverlap: false,
    },
  };
}

function barSeries({ model, colours, hovered, layout, selected }: RankingDrawing): BarSeriesOption {
  const fills = barColours(model, colours);
  return {
    id: "bars",
    type: "bar",
    z: 3,
    silent: true,
    barWidth: layout.row - BAR_GAP,
    data: model.bars.map((bar, index) => ({
      value: bar.value ?? 0,
      itemStyle: {
        color: fills[index]!,
        borderColor: selected.includes(bar.code) ? colours.ink : colours.hatching,
        borderWidth: bar.value === null || bar.value === 0 ? 0 : selected.includes(bar.code) ? 2 : 0.8,
      },
      label: {
        ...valueLabel(bar, layout, colours),
        fontWeight: selected.includes(bar.code) ? 600 : 400,
        backgroundColor: bar.code === hovered ? colours.period : colours.ground,
      },
    })),
    emphasis: { disabled: true },
  };
}

/** Beyond the end of the bar and of its interval, on a ground that the district's line does not cross. */
function valueLabel(
  bar: RankingBar,
  { scale, values }: RankingLayout,
  colours: Palette,
): NonNullable<BarSeriesOption["label"]> {
  const negative = (bar.value ?? 0) < 0;
  return {
    show: true,
    position: negative === (values === "end") ? "left" : "right",
    distance: VALUE_GAP + (negative || values === "start" ? 0 : (reachOf(bar) - (bar.value ?? 0)) * scale),
    formatter: () => bar.text,
    color: bar.value === null ? colours.muted : colours.ink,
    fontSize: FONT_SIZE,
    padding: [1, 2],
  };
}
