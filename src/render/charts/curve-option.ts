// A curve between two shares, with the point that its title speaks of.
import { formatPercent } from "../../core/basics/numbers.ts";
import type { CurvePoint, ShareCurve } from "../../core/hotspots/chance/share-curve.ts";
import { valueScale } from "./axis.ts";
import { FONT_SIZE, gridOf, LINE_HEIGHT } from "./geometry.ts";
import { baseAxis, leftOf, ticksOf, type ValueAxis, valueAxis } from "./subject-axes.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { frame, line, QUIET, targets } from "./subject-series.ts";
import type { TooltipText } from "./trend-tooltip.ts";

/** Half of the widest value under the axis. */
const RIGHT = 18;

export const CURVE: SubjectKind<{ readonly curve: ShareCurve }> = {
  height: () => 230,
  option({ curve }, canvas) {
    const { colours, size } = canvas;
    const { points, up, diagonal, marked } = curve;
    const axis: ValueAxis = { scale: { top: 100, step: 25 }, name: up, format: formatPercent };
    const plot = {
      left: leftOf(axis, canvas),
      top: 26,
      right: size.width - RIGHT,
      bottom: size.height - 2 * LINE_HEIGHT - 8,
    };
    const across = valueScale(100 * (points.at(-1)?.x || 1), 4);
    const equal = [
      [0, 0],
      [across.top, across.top],
    ] as const;
    const at = ({ x, y }: CurvePoint) => [100 * x, 100 * y] as const;
    const isLeft = marked !== null && 100 * marked.x > across.top / 2;
    return {
      ...frame(canvas),
      grid: gridOf(plot, size),
      xAxis: baseAxis(0, across.top, ticksOf(across), formatPercent, canvas, curve.across),
      yAxis: valueAxis(axis, plot, canvas),
      series: [
        line(diagonal ? equal : [], { color: colours.hatching, width: 1, type: [3, 3] }),
        line(points.map(at), { color: colours.accent, width: 2.4 }),
        {
          ...QUIET,
          type: "scatter",
          symbolSize: 8,
          itemStyle: { color: colours.accent, opacity: 1 },
          data: marked === null ? [] : [[...at(marked)]],
          label: {
            show: true,
            formatter: () => marked?.text ?? "",
            position: isLeft ? "left" : "right",
            offset: [0, isLeft ? 0 : 9],
            color: colours.accent,
            fontSize: FONT_SIZE,
            fontWeight: 600,
            textBorderColor: colours.background,
            textBorderWidth: 3,
          },
        },
        targets(
          points.map((point) => ({ at: at(point), code: null, tip: pointTip(curve, point, colours.accent) })),
          canvas,
          16,
        ),
      ],
    };
  },
};

function pointTip({ across, up }: ShareCurve, { x, y }: CurvePoint, colour: string): TooltipText {
  const percent = (share: number): string => `${(100 * share).toFixed(1)}\u00a0%`;
  const rows = [
    { label: up, value: percent(y), colour },
    { label: across, value: percent(x), colour: "transparent" },
  ];
  return { title: up, rows, remarks: [] };
}
