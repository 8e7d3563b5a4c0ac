// The funnel plot: wards by expected count and ratio between the limits; where there are no limits, their ranks.
import type { FunnelModel } from "../../core/assessment/funnel.ts";
import type { FunnelPlace, FunnelPosition, FunnelWard } from "../../core/assessment/funnel-ward.ts";
import { formatCount, formatRate, formatRatio } from "../../core/basics/numbers.ts";
import { EXPECTED_OPACITY, type Palette } from "../palette.ts";
import { valueScale } from "./axis.ts";
import { LINE_HEIGHT, type Plot } from "./geometry.ts";
import { type LabelPlace, labelPlaces } from "./label-places.ts";
import type { Canvas, Drawing, FillLook, Mark, Point, Shape } from "./marks.ts";
import { area, box, dot, stroke, text } from "./marks.ts";
import { leftOf, sideLabels, sideRoom, ticksOf, type ValueAxis, valueAxis, yOf } from "./plot-axes.ts";
import { cut } from "./wrap.ts";

type Curves = NonNullable<FunnelModel["curves"]>;
interface Placed {
  readonly ward: FunnelWard;
  readonly place: FunnelPlace;
}

const TOP = 26;
const UNDER = 40;
const ROW = 22;
const RADIUS = 5;
const NAMES = 0.42;
const LIMITS = ["low95", "high95", "low998", "high998"] as const;

export function funnelHeight(model: FunnelModel, width: number): number {
  if (model.curves === null) return TOP + placedWards(model).length * ROW + UNDER;
  return width < 480 ? 300 : 360;
}

export function funnelDrawing(model: FunnelModel, selected: readonly string[], canvas: Canvas): Drawing {
  const wards = placedWards(model);
  return model.curves === null
    ? rankDrawing(wards, selected, canvas)
    : limitDrawing(wards, model.curves, selected, canvas);
}

function placedWards({ wards }: FunnelModel): readonly Placed[] {
  return wards.flatMap((ward) => (ward.place.known ? [{ ward, place: ward.place.value }] : []));
}

function limitDrawing(wards: readonly Placed[], curves: Curves, selected: readonly string[], canvas: Canvas): Drawing {
  const { colours, size } = canvas;
  const scale = valueScale(highestOf(wards, curves), 5);
  const axis: ValueAxis = { scale, name: "count over expected count", format: oneDecimal };
  const ends = limitLabels(curves, colours);
  const plot: Plot = {
    left: leftOf(axis, canvas),
    top: TOP,
    right: size.width - sideRoom(ends, canvas),
    bottom: size.height - UNDER,
  };
  const [from, to] = [curves[0]!.expected, curves.at(-1)!.expected];
  const x = (expected: number): number => plot.left + ((expected - from) / (to - from)) * (plot.right - plot.left);
  const y = (ratio: number): number => yOf(Math.min(ratio, scale.top), plot, scale.top);
  const points = wards.map(({ place }): Point => [x(place.expected), y(place.ratio)]);
  return {
    behind: [
      ...valueAxis(axis, plot, canvas),
      ...expectedAxis(from, to, x, plot, canvas),
      ...limitShapes(curves, x, y, colours),
      ...sideLabels(
        ends.map((end) => ({ ...end, y: y(end.at) })),
        "right",
        plot,
        canvas,
      ),
    ],
    marks: wards.map((ward, index) => wardMark(ward, points[index]!, selected, colours)),
    above: nameShapes(wards, points, selected, canvas),
  };
}

/** What the value axis reaches: every ward, and the limits of the smallest one. */
function highestOf(wards: readonly Placed[], curves: Curves): number {
  const least = Math.min(...wards.map(({ place }) => place.expected));
  const smallest = curves.find(({ expected }) => expected >= least) ?? curves[0]!;
  return Math.max(smallest.high998, ...wards.map(({ place }) => place.ratio));
}

function limitLabels(curves: Curves, { muted, ink }: Palette) {
  const last = curves.at(-1)!;
  return [
    { lines: ["99.8 %"], at: last.high998, colour: muted },
    { lines: ["95 %"], at: last.high95, colour: muted },
    { lines: ["as", "expected"], at: 1, colour: ink },
  ];
}

function limitShapes(
  curves: Curves,
  x: (expected: number) => number,
  y: (ratio: number) => number,
  colours: Palette,
): readonly Shape[] {
  const along = (limit: (typeof LIMITS)[number]): readonly Point[] =>
    curves.map((curve) => [x(curve.expected), y(curve[limit])]);
  const band = [...along("high95"), ...along("low95").toReversed()];
  const one: readonly Point[] = [
    [x(curves[0]!.expected), y(1)],
    [x(curves.at(-1)!.expected), y(1)],
  ];
  return [
    area(band, { fill: colours.expected, opacity: EXPECTED_OPACITY }),
    ...LIMITS.map((limit) =>
      stroke(along(limit), { stroke: colours.monthly, width: 1.3, ...(limit.endsWith("998") && { dash: [5, 4] }) }),
    ),
    stroke(one, { stroke: colours.ink, width: 1.3 }),
  ];
}

function expectedAxis(
  from: number,
  to: number,
  x: (expected: number) => number,
  plot: Plot,
  { colours, size }: Canvas,
): readonly Shape[] {
  const scale = valueScale(to - from, size.width < 480 ? 3 : 6);
  const ticks = ticksOf({ top: to, step: scale.step }).filter((tick) => tick >= from && tick <= to);
  const format = scale.step < 1 ? formatRate : formatCount;
  return [
    ...ticks.map((tick) => text(x(tick), plot.bottom + 12, format(tick), { fill: colours.muted, align: "center" })),
    text((plot.left + plot.right) / 2, plot.bottom + 30, "expected count", { fill: colours.muted, align: "center" }),
  ];
}

function wardMark({ ward, place }: Placed, point: Point, selected: readonly string[], colours: Palette): Mark {
  const radius = selected.includes(ward.code) ? RADIUS + 2 : RADIUS;
  return {
    code: ward.code,
    tip: {
      title: ward.name,
      rows: [
        { label: "count", value: formatCount(ward.count), colour: colours.accent },
        { label: "expected", value: formatRate(place.expected), colour: colours.monthly },
        { label: "ratio", value: formatRatio(place.ratio), colour: "transparent" },
      ],
      remarks: place.position === null ? [] : [positionText(place.position)],
    },
    shapes: [
      dot(point, 11, { fill: "transparent" }),
      dot(point, radius, pointLook(place.position, selected.includes(ward.code), colours)),
    ],
  };
}

function pointLook(position: FunnelPosition | null, isSelected: boolean, colours: Palette): FillLook {
  const ring = isSelected ? { stroke: colours.ink, width: 2.5 } : { stroke: colours.background, width: 1 };
  switch (position) {
    case "outside 99.8 %":
      return { fill: colours.accent, ...ring };
    case "outside 95 %":
      return { fill: colours.background, stroke: isSelected ? colours.ink : colours.accent, width: 2.5 };
    case "inside":
      return { fill: colours.monthly, ...ring };
    case null:
      return { fill: colours.accent, ...ring };
    default:
      return position satisfies never;
  }
}

function positionText(position: FunnelPosition): string {
  return position === "inside" ? "Inside the limits." : `Outside the ${position.replace("outside ", "")} limits.`;
}

/** Names of the wards outside, the furthest first, and of the selected ones. */
function nameShapes(
  wards: readonly Placed[],
  points: readonly Point[],
  selected: readonly string[],
  { colours, size, width }: Canvas,
): readonly Shape[] {
  const named = wards
    .map((placed, index) => ({ ...placed, point: points[index]!, isSelected: selected.includes(placed.ward.code) }))
    .filter(({ place, isSelected }) => isSelected || place.position !== "inside")
    .sort((a, b) => Number(b.isSelected) - Number(a.isSelected) || Math.abs(b.place.z) - Math.abs(a.place.z));
  const wishes = named.map(({ ward, point: [x, y] }) => ({ x, y, width: width(ward.name, true) }));
  const places = labelPlaces(
    wishes,
    points.map(([x, y]) => ({ x, y })),
    { ...size, height: size.height - UNDER },
  );
  return named.flatMap(({ ward, place }, index) => {
    const at: LabelPlace | null = places[index]!;
    if (at === null) return [];
    const bold = place.position === "outside 99.8 %";
    return [text(at.x, at.y, ward.name, { fill: colours.ink, bold, halo: colours.background })];
  });
}

/** One row a ward, the highest ratio first: its rank, its name, its ratio as a point. */
function rankDrawing(unsorted: readonly Placed[], selected: readonly string[], canvas: Canvas): Drawing {
  const { colours, size, width } = canvas;
  const wards = unsorted.toSorted((a, b) => b.place.ratio - a.place.ratio);
  const name = ({ ward }: Placed, index: number): string =>
    cut(`${index + 1}  ${ward.name}`, NAMES * size.width, width, true);
  const left = Math.ceil(Math.max(0, ...wards.map((ward, index) => width(name(ward, index), true)))) + 10;
  const plot: Plot = { left, top: TOP, right: size.width - 44, bottom: size.height - UNDER };
  const scale = valueScale(Math.max(1, ...wards.map(({ place }) => place.ratio)), 4);
  const x = (ratio: number): number => plot.left + (ratio / scale.top) * (plot.right - plot.left);
  const y = (index: number): number => plot.top + (index + 0.5) * ROW;
  const fill = colours.muted;
  const rows = wards.map((placed, index): Mark => {
    const mark = wardMark(placed, [x(placed.place.ratio), y(index)], selected, colours);
    const value = valueShapes(formatRatio(placed.place.ratio), x(placed.place.ratio) + 11, y(index), x(1), canvas);
    const bold = selected.includes(placed.ward.code);
    const label = text(0, y(index), name(placed, index), { fill: colours.ink, bold });
    const hit = box(0, y(index) - ROW / 2, size.width, ROW, { fill: "transparent" });
    const guide = stroke(
      [
        [plot.left, y(index)],
        [x(placed.place.ratio), y(index)],
      ],
      { stroke: colours.grid },
    );
    return { ...mark, shapes: [hit, guide, ...value, ...mark.shapes, label] };
  });
  return {
    behind: [
      ...ticksOf(scale).flatMap((tick) => [
        stroke(
          [
            [x(tick), plot.top],
            [x(tick), plot.bottom],
          ],
          { stroke: colours.grid },
        ),
        text(x(tick), plot.bottom + 12, oneDecimal(tick), { fill, align: "center" }),
      ]),
      stroke(
        [
          [x(1), plot.top - 4],
          [x(1), plot.bottom],
        ],
        { stroke: colours.ink, width: 1.3 },
      ),
      text(x(1), plot.top - 13, "as expected", { fill: colours.ink, align: x(1) < 60 + plot.left ? "left" : "center" }),
      text((plot.left + plot.right) / 2, plot.bottom + 30, "count over expected count", { fill, align: "center" }),
    ],
    marks: rows,
    above: [],
  };
}

/** A ratio beside its point, on a background of its own where the line of what is expected would run through it. */
function valueShapes(words: string, left: number, y: number, line: number, canvas: Canvas): readonly Shape[] {
  const { colours, width } = canvas;
  const wide = width(words) + 4;
  const crossed = left - 2 <= line && line <= left - 2 + wide;
  return [
    ...(crossed ? [box(left - 2, y - LINE_HEIGHT / 2, wide, LINE_HEIGHT, { fill: colours.background })] : []),
    text(left, y, words, { fill: colours.muted, halo: colours.background }),
  ];
}

/** "1", "1.5", "0.25". */
function oneDecimal(value: number): string {
  return String(Number(value.toFixed(2)));
}
