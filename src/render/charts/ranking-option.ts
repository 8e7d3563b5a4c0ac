// The ranking as an option of ECharts: a pure function of the model, the theme and the size.
import type { RankingModel } from "../../core/wards/ranking.ts";
import { classColours, type Palette } from "../palette.ts";
import type { ChartOption } from "./echarts.ts";
import { FONT_FAMILY, FONT_SIZE, gridOf, type Size } from "./geometry.ts";
import { NAME_GAP, type RankingLayout } from "./ranking-layout.ts";
import { barSeries, districtSeries, rowSeries, whiskerSeries } from "./ranking-marks.ts";

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
  const fills = barColours(model, colours);
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE, color: colours.ink },
    grid: gridOf(layout.plot, size),
    xAxis: { type: "value", show: false, min: layout.from, max: layout.to },
    yAxis: nameAxis(drawing),
    series: [rowSeries(drawing), districtSeries(drawing), barSeries(drawing, fills), whiskerSeries(drawing, fills)],
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
