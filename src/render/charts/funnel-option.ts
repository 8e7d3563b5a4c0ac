// The funnel plot: wards by expected count and ratio between the limits; where there are no limits, their ranks.
import type { ScatterSeriesOption } from "echarts/charts";
import type { FunnelModel } from "../../core/assessment/funnel.ts";
import { EXPECTED_OPACITY } from "../palette.ts";
import { ticksOf, tickText, valueScale } from "./axis.ts";
import type { ChartOption } from "./echarts.ts";
import { type PlacedWard, placedWards, wardPoint, wardTip } from "./funnel-wards.ts";
import { gridOf, type Plot } from "./geometry.ts";
import { labelPlaces } from "./label-places.ts";
import { rankedHeight, ranksOption } from "./ranks-option.ts";
import { baseAxis, END_GAP, endRoom, leftOf, type ValueAxis, valueAxis } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { line, targets, UNSEEN } from "./subject-series.ts";
import { endLabels } from "./trend-points.ts";

type Curves = NonNullable<FunnelModel["curves"]>;

const NARROW = 480;
const [OVER, UNDER] = [26, 40];
const DASHES = [5, 4];

export const FUNNEL: SubjectKind<{ readonly model: FunnelModel; readonly selected: readonly string[] }> = {
  height({ model, selected }, width) {
    if (model.curves === null) return rankedHeight(placedWards(model, selected));
    return width < NARROW ? 300 : 360;
  },
  option({ model, selected }, canvas) {
    const wards = placedWards(model, selected);
    return model.curves === null ? ranksOption(wards, canvas) : limitsOption(wards, model.curves, canvas);
  },
};

function limitsOption(wards: readonly PlacedWard[], curves: Curves, canvas: Canvas): ChartOption {
  const { colours, size } = canvas;
  const [first, last] = [curves[0]!, curves.at(-1)!];
  const scale = valueScale(highestOf(wards, curves), 5);
  const axis: ValueAxis = { scale, name: "count over expected count" };
  const end = (value: number, lines: string[], colour: string) => ({
    month: last.expected,
    value,
    lines,
    colour,
    bold: false,
  });
  const ends = [
    end(last.high998, ["99.8 %"], colours.muted),
    end(last.high95, ["95 %"], colours.muted),
    end(1, ["as", "expected"], colours.ink),
  ];
  const right = size.width - endRoom(ends, canvas);
  const plot: Plot = { left: leftOf(axis, canvas), top: OVER, right, bottom: size.height - UNDER };
  const step = valueScale(last.expected - first.expected, size.width < NARROW ? 3 : 6).step;
  const ticks = ticksOf({ top: last.expected, step }).filter((tick) => tick >= first.expected && tick <= last.expected);
  const look = { color: colours.monthly, width: 1.3 };
  const limit = (ofCurve: (curve: Curves[number]) => number, style: Parameters<typeof line>[1]) => ({
    ...line(
      curves.map((curve) => [curve.expected, ofCurve(curve)]),
      style,
    ),
    clip: true,
  });
  const band = { stack: "95 %" };
  const areaStyle = { color: colours.expected, opacity: EXPECTED_OPACITY };
  const at = ({ place }: PlacedWard) => [place.expected, place.ratio] as const;
  const targeted = wards.map((ward) => ({ at: at(ward), code: ward.code, tip: wardTip(ward, colours) }));
  return {
    grid: gridOf(plot, size),
    xAxis: baseAxis([first.expected, last.expected], ticks, tickText, "expected count"),
    yAxis: valueAxis(axis, plot.left),
    series: [
      { ...limit(({ low95 }) => low95, look), ...band },
      { ...limit(({ low95, high95 }) => high95 - low95, look), ...band, areaStyle },
      limit(({ low998 }) => low998, { ...look, type: DASHES }),
      limit(({ high998 }) => high998, { ...look, type: DASHES }),
      limit(() => 1, { ...look, color: colours.ink }),
      endLabels(ends, colours, { over: OVER, under: UNDER, x: right + END_GAP, highest: scale.top }),
      { type: "scatter", z: 4, data: wards.map((ward) => wardPoint(ward, at(ward), colours)) },
      nameLabels(wards, curves, plot, scale.top, canvas),
      targets(targeted, canvas),
    ],
  };
}

/** What the value axis reaches: every ward, and the limits of the smallest one. */
function highestOf(wards: readonly PlacedWard[], curves: Curves): number {
  const least = Math.min(...wards.map(({ place }) => place.expected));
  const smallest = curves.find(({ expected }) => expected >= least) ?? curves[0]!;
  return Math.max(smallest.high998, ...wards.map(({ place }) => place.ratio));
}

/** Names of the selected wards and of those outside, the furthest first, as far as there is room within the plot. */
function nameLabels(
  wards: readonly PlacedWard[],
  curves: Curves,
  plot: Plot,
  highest: number,
  canvas: Canvas,
): ScatterSeriesOption {
  const [from, to] = [curves[0]!.expected, curves.at(-1)!.expected];
  const [width, height] = [plot.right - plot.left, plot.bottom - plot.top];
  const points = wards.map(({ name, place, isSelected }) => ({
    ...{ name, place, isSelected, width: canvas.width(name, true) },
    x: ((place.expected - from) / (to - from)) * width,
    y: (1 - place.ratio / highest) * height,
  }));
  const named = points
    .filter(({ place, isSelected }) => isSelected || place.position !== "inside")
    .sort((a, b) => Number(b.isSelected) - Number(a.isSelected) || Math.abs(b.place.z) - Math.abs(a.place.z));
  const places = labelPlaces(named, points, { width, height }).map(
    (place) => place && { x: plot.left + place.x, y: plot.top + place.y },
  );
  return {
    ...UNSEEN,
    type: "scatter",
    z: 5,
    symbolSize: 1,
    label: { color: canvas.colours.ink },
    labelLayout: ({ dataIndex = 0 }) => ({ ...places[dataIndex], align: "left", verticalAlign: "middle" }),
    data: named.map(({ name, place }, index) => {
      const fontWeight = place.position === "outside 99.8 %" ? 600 : 400;
      const label = { show: places[index] !== null, formatter: () => name, fontWeight };
      return { value: [place.expected, place.ratio], label };
    }),
  };
}
