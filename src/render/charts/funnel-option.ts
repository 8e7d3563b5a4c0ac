// The funnel plot: wards by expected count and ratio between the limits; where there are no limits, their ranks.
import type { FunnelModel } from "../../core/assessment/funnel.ts";
import { formatCount, formatRate } from "../../core/basics/numbers.ts";
import { EXPECTED_OPACITY } from "../palette.ts";
import { valueScale } from "./axis.ts";
import type { ChartOption } from "./echarts.ts";
import { type PlacedWard, placedWards, ratioText, wardPoint, wardTip } from "./funnel-wards.ts";
import { gridOf, type Plot } from "./geometry.ts";
import { labelPlaces } from "./label-places.ts";
import { rankedHeight, ranksOption } from "./ranks-option.ts";
import { baseAxis, leftOf, ticksOf, type ValueAxis, valueAxis, yOf } from "./subject-axes.ts";
import type { Canvas, SubjectKind } from "./subject-kind.ts";
import { line, type PlacedLabel, placedLabels, sideLabels, sideRoom, targets } from "./subject-series.ts";

type Curves = NonNullable<FunnelModel["curves"]>;

const NARROW = 480;
const UNDER = 40;
const DASHES = [5, 4];

export const FUNNEL: SubjectKind<{ readonly model: FunnelModel; readonly selected: readonly string[] }> = {
  height({ model }, width) {
    if (model.curves === null) return rankedHeight(placedWards(model, []).length);
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
  const axis: ValueAxis = { scale, name: "count over expected count", format: ratioText };
  const ends = [
    { lines: ["99.8 %"], value: last.high998, colour: colours.muted },
    { lines: ["95 %"], value: last.high95, colour: colours.muted },
    { lines: ["as", "expected"], value: 1, colour: colours.ink },
  ];
  const right = size.width - sideRoom(ends, canvas);
  const plot: Plot = { left: leftOf(axis, canvas), top: 26, right, bottom: size.height - UNDER };
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
    xAxis: baseAxis([first.expected, last.expected], ticks, step < 1 ? formatRate : formatCount, "expected count"),
    yAxis: valueAxis(axis, plot.left),
    series: [
      { ...limit(({ low95 }) => low95, look), ...band },
      { ...limit(({ low95, high95 }) => high95 - low95, look), ...band, areaStyle },
      limit(({ low998 }) => low998, { ...look, type: DASHES }),
      limit(({ high998 }) => high998, { ...look, type: DASHES }),
      limit(() => 1, { ...look, color: colours.ink }),
      sideLabels(ends, "right", last.expected, plot, scale.top, size.height),
      { type: "scatter", z: 4, data: wards.map((ward) => wardPoint(ward, at(ward), colours)) },
      placedLabels(namesOf(wards, curves, plot, scale.top, canvas), "left"),
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

/** Names of the selected wards and of those outside, the furthest first, as far as there is room. */
function namesOf(
  wards: readonly PlacedWard[],
  curves: Curves,
  plot: Plot,
  highest: number,
  { colours, size, width }: Canvas,
): readonly PlacedLabel[] {
  const [from, to] = [curves[0]!.expected, curves.at(-1)!.expected];
  const points = wards.map((ward) => ({
    ...ward,
    x: plot.left + ((ward.place.expected - from) / (to - from)) * (plot.right - plot.left),
    y: yOf(ward.place.ratio, plot, highest),
    width: width(ward.name, true),
  }));
  const named = points
    .filter(({ place, isSelected }) => isSelected || place.position !== "inside")
    .sort((a, b) => Number(b.isSelected) - Number(a.isSelected) || Math.abs(b.place.z) - Math.abs(a.place.z));
  const places = labelPlaces(named, points, { ...size, height: size.height - UNDER });
  return named.flatMap(({ name, place }, index) => {
    const free = places[index]!;
    if (free === null) return [];
    const bold = place.position === "outside 99.8 %";
    return [{ ...free, from: [place.expected, place.ratio], lines: [name], colour: colours.ink, bold }];
  });
}
