// The ranking as an option of ECharts: a pure function of the model, the theme and the size.
import type { BarSeriesOption, CustomSeriesOption } from "echarts/charts";
import type { RankingBar, RankingModel } from "../../core/wards/ranking.ts";
import { classColours, inkOn, type Palette } from "../palette.ts";
import type { ChartOption } from "./echarts.ts";
import { FONT_FAMILY, FONT_SIZE, type Size, type TextWidth } from "./geometry.ts";
import { RANKING_HEAD, type RankingScale, rankingScale, reachOf, VALUE_GAP, xOfValue } from "./ranking-scale.ts";

export interface RankingDrawing {
  readonly model: RankingModel;
  readonly colours: Palette;
  /** Ward codes. */
  readonly hovered: string | null;
  readonly selected: readonly string[];
  readonly size: Size;
  readonly width: TextWidth;
}

const NO_HEAD = 4;
const NAME_GAP = 8;
const CAP = 3;

export function rankingOption(drawing: RankingDrawing): ChartOption {
  const { colours, model, selected, size } = drawing;
  const fills = barColours(model, colours);
  const scale = rankingScale(model, size, drawing.width, NAME_GAP);
  const top = model.district === null ? NO_HEAD : RANKING_HEAD;
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE, color: colours.ink },
    grid: { left: scale.left, top, right: scale.right, bottom: 0, outerBoundsMode: "none" },
    xAxis: { type: "value", show: false, min: scale.from, max: scale.to },
    yAxis: {
      type: "category",
      inverse: true,
      data: model.bars.map(({ code, label }) => ({
        value: label,
        textStyle: { fontWeight: weightOf(code, selected) },
      })),
      axisLine: { show: model.kind === "diverging", lineStyle: { color: colours.hatching, width: 1 } },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        width: scale.left - NAME_GAP,
        overflow: "truncate",
        ellipsis: "…",
        color: colours.ink,
        fontSize: FONT_SIZE,
        margin: NAME_GAP,
      },
    },
    series: [barSeries(drawing, scale, fills), intervalSeries(drawing, fills)],
  };
}

/** The colour of each bar: that of the ward on the map. */
export function barColours(model: RankingModel, colours: Palette): readonly string[] {
  const classes = classColours(colours, model.kind, model.classes);
  return model.bars.map(({ classIndex }) => (classIndex === null ? undefined : classes[classIndex]) ?? colours.noData);
}

function weightOf(code: string, selected: readonly string[]): 400 | 600 {
  return selected.includes(code) ? 600 : 400;
}

/** Over the row that the pointer is on and under the bars: the line of the district. */
function barSeries(drawing: RankingDrawing, scale: RankingScale, fills: readonly string[]): BarSeriesOption {
  const { colours, hovered, model, selected } = drawing;
  const row = model.bars.findIndex(({ code }) => code === hovered);
  return {
    id: "bars",
    type: "bar",
    z: 3,
    silent: true,
    clip: false,
    barCategoryGap: "35%",
    data: model.bars.map((bar, index) => ({
      value: bar.value ?? 0,
      itemStyle: {
        color: fills[index]!,
        borderColor: selected.includes(bar.code) ? colours.ink : colours.hatching,
        borderWidth: (bar.value ?? 0) === 0 ? 0 : selected.includes(bar.code) ? 2 : 0.8,
      },
      label: {
        ...valuePlace(bar, model, scale),
        formatter: bar.text,
        color: bar.value === null ? colours.muted : colours.ink,
        fontWeight: weightOf(bar.code, selected),
        backgroundColor: index === row ? colours.period : colours.background,
      },
    })),
    // Its background keeps the district's line from crossing the value.
    label: { show: true, fontSize: FONT_SIZE, padding: [1, 2] },
    markArea: {
      silent: true,
      z: 0,
      itemStyle: { color: colours.period },
      data:
        row < 0
          ? []
          : [
              [
                { x: 0, yAxis: row },
                { x: "100%", yAxis: row },
              ],
            ],
    },
    markLine: districtLine(drawing, scale),
  };
}

/** Beyond the end of the bar and of its interval; of a change, on the other side of 0, which leaves more to the bars. */
function valuePlace(bar: RankingBar, { kind }: RankingModel, { perValue }: RankingScale) {
  if (kind === "diverging") return { position: (bar.value ?? 0) < 0 ? "right" : "left", distance: VALUE_GAP } as const;
  return { position: "right", distance: VALUE_GAP + (reachOf(bar) - (bar.value ?? 0)) * perValue } as const;
}

function districtLine(
  { colours, model, size }: RankingDrawing,
  scale: RankingScale,
): NonNullable<BarSeriesOption["markLine"]> {
  if (model.district === null) return { data: [] };
  const { value, label } = model.district;
  const x = xOfValue(value, scale, size);
  return {
    silent: true,
    z: 2,
    symbol: "none",
    lineStyle: { color: colours.ink, width: 1.2, type: [3, 3] },
    label: {
      position: "start",
      formatter: label,
      color: colours.ink,
      fontSize: FONT_SIZE,
      align: x > 0.7 * size.width ? "right" : x < 0.3 * size.width ? "left" : "center",
    },
    data: [{ xAxis: value }],
  };
}

/** 95 % intervals: in the bar in the ink that reads on it, beyond it in that of the page. */
function intervalSeries({ model, colours }: RankingDrawing, fills: readonly string[]): CustomSeriesOption {
  return {
    id: "intervals",
    type: "custom",
    z: 4,
    silent: true,
    clip: false,
    encode: { x: [0, 1, 2], y: 3 },
    data: model.bars.flatMap(({ value, interval }, index) =>
      interval === null || value === null ? [] : [[interval[0], value, interval[1], index]],
    ),
    renderItem: (_, api) => {
      const row = Number(api.value(3));
      const [low, middle, high] = [0, 1, 2].map((end) => api.coord([api.value(end), row]));
      const whisker = ([end = 0, y = 0]: number[], stroke: string) =>
        ({
          type: "path",
          shape: { pathData: `M${end} ${y - CAP}V${y + CAP}M${end} ${y}H${middle![0]}` },
          style: { stroke, lineWidth: 1.2, fill: "none" },
        }) as const;
      return { type: "group", children: [whisker(low!, inkOn(fills[row]!)), whisker(high!, colours.ink)] };
    },
  };
}
