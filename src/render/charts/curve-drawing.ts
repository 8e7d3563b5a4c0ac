// A curve between two shares, with the point that its title speaks of.

import { formatPercent } from "../../core/basics/numbers.ts";
import type { CurvePoint, ShareCurve } from "../../core/hotspots/chance/share-curve.ts";
import { valueScale } from "./axis.ts";
import { LINE_HEIGHT, type Plot } from "./geometry.ts";
import { type Canvas, type Drawing, dot, type Mark, type Point, type Shape, stroke, text } from "./marks.ts";
import { leftOf, ticksOf, type ValueAxis, valueAxis, yOf } from "./plot-axes.ts";

export const CURVE_HEIGHT = 230;

const TOP = 26;
/** Values and the name of the axis across. */
const UNDER = 2 * LINE_HEIGHT + 8;
/** Half of the widest value under the axis. */
const RIGHT = 18;
const LABEL_AT = 9;

export function shareCurveDrawing(curve: ShareCurve, canvas: Canvas): Drawing {
  const { colours, size } = canvas;
  const { points, up, diagonal } = curve;
  const axis: ValueAxis = { scale: { top: 100, step: 25 }, name: up, format: formatPercent };
  const plot: Plot = {
    left: leftOf(axis, canvas),
    top: TOP,
    right: size.width - RIGHT,
    bottom: size.height - UNDER,
  };
  const across = valueScale(100 * (points.at(-1)?.x || 1), 4);
  const at = ({ x, y }: CurvePoint): Point => [
    plot.left + ((100 * x) / across.top) * (plot.right - plot.left),
    yOf(100 * y, plot, 100),
  ];
  const equal = across.top / 100;
  const start = at({ x: 0, y: 0 });
  return {
    behind: [
      ...valueAxis(axis, plot, canvas),
      ...ticksOf(across).map((tick) =>
        text(at({ x: tick / 100, y: 0 })[0], plot.bottom + LINE_HEIGHT / 2 + 4, formatPercent(tick), {
          fill: colours.muted,
          align: "center",
        }),
      ),
      text(size.width / 2, size.height - LINE_HEIGHT / 2, curve.across, {
        fill: colours.muted,
        align: "center",
      }),
      ...(diagonal ? [stroke([start, at({ x: equal, y: equal })], { stroke: colours.hatching, dash: [3, 3] })] : []),
      stroke(points.map(at), { stroke: colours.accent, width: 2.4 }),
    ],
    marks: points.map((point) => pointMark(curve, point, at(point), canvas)),
    above: markedShapes(curve, plot, at, canvas),
  };
}

function pointMark({ across, up }: ShareCurve, { x, y }: CurvePoint, at: Point, { colours }: Canvas): Mark {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`;
  return {
    code: null,
    tip: {
      title: up,
      rows: [
        { label: up, value: percent(y), colour: colours.accent },
        { label: across, value: percent(x), colour: "transparent" },
      ],
      remarks: [],
    },
    shapes: [dot(at, 8, { fill: "transparent" })],
  };
}

/** The text stands where a curve that bends towards the corner of its axis leaves room. */
function markedShapes(
  { marked }: ShareCurve,
  { left, right }: Plot,
  at: (point: CurvePoint) => Point,
  { colours }: Canvas,
): readonly Shape[] {
  if (marked === null) return [];
  const [x, y] = at(marked);
  const isLeft = x > (left + right) / 2;
  const look = { fill: colours.accent, bold: true, halo: colours.background } as const;
  return [
    dot([x, y], 4, { fill: colours.accent }),
    isLeft
      ? text(x - LABEL_AT, y, marked.text, { ...look, align: "right" })
      : text(x + LABEL_AT, y + LABEL_AT, marked.text, look),
  ];
}
