// The bars with their values, the rows under them, the intervals over them, and the line of the district.
import type { CustomSeriesOption } from "echarts/charts";
import type { RankingBar } from "../../core/wards/ranking.ts";
import { inkOn } from "../palette.ts";
import { FONT_FAMILY, FONT_SIZE } from "./geometry.ts";
import { type RankingLayout, reachOf, VALUE_GAP, xOfValue } from "./ranking-layout.ts";
import type { RankingDrawing } from "./ranking-option.ts";

const BAR_GAP = 8;
const CAP = 3;
const LABEL_FROM_TOP = 10;

type Drawn = NonNullable<ReturnType<NonNullable<CustomSeriesOption["renderItem"]>>>;

/** One rectangle for each row, over the whole width: what the pointer is over. */
export function rowSeries({ model, colours, hovered, layout, size }: RankingDrawing): CustomSeriesOption {
  const { plot, row } = layout;
  return {
    id: "rows",
    type: "custom",
    z: 0,
    clip: false,
    cursor: "pointer",
    data: model.bars.map((_, index) => [0, index]),
    renderItem: ({ dataIndex }) => ({
      type: "rect",
      shape: { x: 0, y: plot.top + dataIndex * row, width: size.width, height: row, r: 3 },
      style: { fill: model.bars[dataIndex]!.code === hovered ? colours.period : "transparent" },
    }),
  };
}

/** From 0 to the value, which is written beside it; the data are the values, 0 where there is none. */
export function barSeries(drawing: RankingDrawing, fills: readonly string[]): CustomSeriesOption {
  const { model } = drawing;
  return {
    id: "bars",
    type: "custom",
    z: 3,
    silent: true,
    clip: false,
    data: model.bars.map(({ value }, index) => [value ?? 0, index]),
    renderItem: ({ dataIndex }) => drawnBar(drawing, dataIndex, fills[dataIndex]!),
  };
}

function drawnBar({ model, colours, hovered, layout, selected }: RankingDrawing, index: number, fill: string): Drawn {
  const bar = model.bars[index]!;
  const isSelected = selected.includes(bar.code);
  const width = Math.abs(xOfValue(bar.value ?? 0, layout) - xOfValue(0, layout));
  const lineWidth = width === 0 ? 0 : isSelected ? 2 : 0.8;
  // The outline lies within the bar, which is as long as its value.
  const inset = Math.min(lineWidth, width) / 2;
  return {
    type: "rect",
    shape: {
      x: xOfValue(Math.min(0, bar.value ?? 0), layout) + inset,
      y: layout.plot.top + index * layout.row + BAR_GAP / 2 + inset,
      width: width - 2 * inset,
      height: layout.row - BAR_GAP - 2 * inset,
    },
    style: { fill, stroke: isSelected ? colours.ink : colours.hatching, lineWidth },
    textConfig: valuePlace(bar, layout),
    textContent: {
      type: "text",
      style: {
        text: bar.text,
        fill: bar.value === null ? colours.muted : colours.ink,
        font: `${isSelected ? 600 : 400} ${FONT_SIZE}px ${FONT_FAMILY}`,
        backgroundColor: bar.code === hovered ? colours.period : colours.background,
        padding: [1, 2],
      },
    },
  };
}

/** Beyond the end of the bar and of its interval; its background keeps the district's line from crossing it. */
function valuePlace(bar: RankingBar, { scale, values }: RankingLayout): NonNullable<Drawn["textConfig"]> {
  const negative = (bar.value ?? 0) < 0;
  const beyond = negative || values === "start" ? 0 : (reachOf(bar) - (bar.value ?? 0)) * scale;
  return { position: negative === (values === "end") ? "left" : "right", distance: VALUE_GAP + beyond };
}

/** 95 % intervals: in the bar in the ink that reads on it, beyond it in that of the page. */
export function whiskerSeries(
  { model, colours, layout }: RankingDrawing,
  fills: readonly string[],
): CustomSeriesOption {
  const shown = model.bars.flatMap((bar, index) =>
    bar.interval === null || bar.value === null ? [] : [{ index, value: bar.value, interval: bar.interval }],
  );
  return {
    id: "intervals",
    type: "custom",
    z: 4,
    silent: true,
    clip: false,
    data: shown.map(({ index, interval: [low, high] }) => [low, high, index]),
    renderItem: ({ dataIndex }) => {
      const { index, value, interval } = shown[dataIndex]!;
      const y = layout.plot.top + (index + 0.5) * layout.row;
      const [low, middle, high] = [interval[0], value, interval[1]].map((end) => xOfValue(end, layout));
      return {
        type: "group",
        children: [whisker(low!, middle!, y, inkOn(fills[index]!)), whisker(high!, middle!, y, colours.ink)],
      };
    },
  };
}

/** A line across the rows at the district's value, with its label above; a line at 0 where bars go both ways. */
export function districtSeries({ model, colours, layout, size }: RankingDrawing): CustomSeriesOption {
  const { district, kind } = model;
  const { plot } = layout;
  const lines = [...(kind === "diverging" ? [{ value: 0, label: "" }] : []), ...(district === null ? [] : [district])];
  return {
    id: "district",
    type: "custom",
    z: 2,
    silent: true,
    clip: false,
    data: lines.map(({ value }) => [value, 0]),
    renderItem: ({ dataIndex }) => {
      const { value, label } = lines[dataIndex]!;
      const x = xOfValue(value, layout);
      const top = label === "" ? plot.top : plot.top - 6;
      const align = x > 0.7 * size.width ? "right" : x < 0.3 * size.width ? "left" : "center";
      const stroke =
        label === ""
          ? { stroke: colours.hatching, lineWidth: 1 }
          : { stroke: colours.ink, lineWidth: 1.2, lineDash: [3, 3] };
      return {
        type: "group",
        children: [
          { type: "line", shape: { x1: x, y1: top, x2: x, y2: plot.bottom }, style: stroke },
          {
            type: "text",
            style: {
              text: label,
              x: align === "right" ? x + 4 : align === "left" ? x - 4 : x,
              y: LABEL_FROM_TOP,
              align,
              verticalAlign: "middle",
              fill: colours.ink,
              font: `400 ${FONT_SIZE}px ${FONT_FAMILY}`,
            },
          },
        ],
      };
    },
  };
}

/** From its end, which has a cap, to the end of the bar. */
function whisker(end: number, middle: number, y: number, stroke: string): Drawn {
  return {
    type: "path",
    shape: { pathData: `M${end} ${y - CAP}V${y + CAP}M${end} ${y}H${middle}` },
    style: { stroke, lineWidth: 1.2, fill: "none" },
  };
}
