// The ranking as an option of ECharts: a pure function of the model, the theme and the size.
import type { BarSeriesOption, CustomSeriesOption } from "echarts/charts";
import type { MarkLineComponentOption } from "echarts/components";
import type { RankingBar, RankingModel } from "../../core/wards/ranking.ts";
import { LEFT_OUT } from "../../core/wards/ranking-rows.ts";
import { classColours, inkOn, type Palette, paleColours } from "../palette.ts";
import type { ChartOption } from "./echarts.ts";
import { FONT_FAMILY, FONT_SIZE, type Size, type TextWidth } from "./geometry.ts";
import { NAME_GAP, type RankingScale, rankingScale, reachOf, VALUE_GAP } from "./ranking-scale.ts";

export interface RankingDrawing {
  readonly model: RankingModel;
  readonly colours: Palette;
  /** Ward codes. */
  readonly hovered: string | null;
  readonly selected: readonly string[];
  readonly size: Size;
  readonly width: TextWidth;
}

/** Over the rows, for the label of the district. */
export const RANKING_HEAD = 24;
const NO_HEAD = 4;
const CAP = 3;

export function rankingOption(drawing: RankingDrawing): ChartOption {
  const { colours, model, selected, size } = drawing;
  const fills = barColours(model, colours);
  const scale = rankingScale(model, size.width, drawing.width);
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, fontSize: FONT_SIZE, color: colours.ink },
    grid: { left: scale.left, top: topOf(model), right: scale.right, bottom: 0, outerBoundsMode: "none" },
    xAxis: { type: "value", show: false, min: scale.from, max: scale.to },
    yAxis: {
      type: "category",
      inverse: true,
      data: model.bars.map(({ code, label }) => ({
        value: label,
        textStyle: {
          fontWeight: selected.includes(code) ? 600 : 400,
          ...(code === LEFT_OUT && { color: colours.muted }),
        },
      })),
      axisLine: { show: model.kind === "diverging", lineStyle: { color: colours.hatching, width: 1 } },
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        // A pixel is kept free.
        width: scale.left - NAME_GAP + 1,
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

function topOf({ district }: RankingModel): number {
  return district === null ? NO_HEAD : RANKING_HEAD;
}

/** The colour of each bar: that of the ward on the map. */
export function barColours(model: RankingModel, colours: Palette): readonly string[] {
  const full = classColours(colours, model.kind, model.classes);
  const pale = paleColours(colours, model.kind, model.classes);
  return model.bars.map(({ classIndex, clear }) =>
    classIndex === null ? colours.noData : ((clear ? full : pale)[classIndex] ?? colours.noData),
  );
}

/** Over the row of the hovered ward, and over the line of the district: the background of the values keeps it from crossing them. */
function barSeries(drawing: RankingDrawing, scale: RankingScale, fills: readonly string[]): BarSeriesOption {
  const { colours, hovered, model, selected, size } = drawing;
  const row = model.bars.findIndex(({ code }) => code !== LEFT_OUT && code === hovered);
  const top = topOf(model);
  const corner = (x: number, below: number) => ({
    x,
    y: top + ((row + below) / model.bars.length) * (size.height - top),
  });
  return {
    id: "bars",
    type: "bar",
    z: 3,
    clip: false,
    barCategoryGap: "35%",
    emphasis: { disabled: true },
    label: { show: true, fontSize: FONT_SIZE, padding: [1, 2] },
    data: model.bars.map((bar, index) => {
      const isSelected = selected.includes(bar.code);
      return {
        value: bar.value ?? 0,
        itemStyle: {
          color: fills[index]!,
          borderColor: isSelected ? colours.ink : colours.hatching,
          borderWidth: bar.value ? (isSelected ? 2 : 0.8) : 0,
        },
        label: {
          ...valuePlace(bar, model, scale),
          formatter: bar.text,
          color: bar.value === null ? colours.muted : colours.ink,
          fontWeight: isSelected ? 600 : 400,
          backgroundColor: index === row ? colours.period : colours.background,
        },
      };
    }),
    markArea: {
      z: 0,
      itemStyle: { color: colours.period },
      emphasis: { disabled: true },
      data: row < 0 ? [] : [[corner(0, 0), corner(size.width, 1)]],
    },
    markLine: districtLine(model, colours, scale),
  };
}

/** Beyond the end of the bar and of its interval; of a change, on the other side of 0, which leaves more to the bars. */
function valuePlace(bar: RankingBar, { kind }: RankingModel, { perValue }: RankingScale) {
  if (kind === "diverging") return { position: reachOf(bar) < 0 ? "right" : "left", distance: VALUE_GAP } as const;
  return { position: "right", distance: VALUE_GAP + (reachOf(bar) - (bar.value ?? 0)) * perValue } as const;
}

/** Its label is over the rows; where it is far on the right, on the left of the line. */
function districtLine({ district }: RankingModel, colours: Palette, { to }: RankingScale): MarkLineComponentOption {
  if (district === null) return { data: [] };
  const { value, label } = district;
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
      align: value > to / 2 ? "right" : "center",
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
