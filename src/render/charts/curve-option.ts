// A curve between two shares, with the point that its title speaks of.
import type { ScatterSeriesOption } from "echarts/charts";
import type { CurvePoint, ShareCurve } from "../../core/hotspots/chance/share-curve.ts";
import { ticksOf, tickText, valueScale } from "./axis.ts";
import { gridOf, LINE_HEIGHT } from "./geometry.ts";
import { baseAxis, leftOf, type ValueAxis, valueAxis } from "./subject-axes.ts";
import type { SubjectKind } from "./subject-kind.ts";
import { line, targets } from "./subject-series.ts";
import type { TooltipText } from "./trend-tooltip.ts";

/** Half of the widest value under the axis. */
const RIGHT = 18;
const PERCENT = "\u00a0%";

export const CURVE: SubjectKind<{ readonly curve: ShareCurve }> = {
  height: () => 230,
  option({ curve }, canvas) {
    const { colours, size } = canvas;
    const { points, up, diagonal, marked } = curve;
    const axis: ValueAxis = { scale: { top: 100, step: 25 }, name: up, unit: PERCENT };
    const left = leftOf(axis, canvas);
    const plot = { left, top: 26, right: size.width - RIGHT, bottom: size.height - 2 * LINE_HEIGHT - 8 };
    const scale = valueScale(100 * (points.at(-1)?.x || 1), 4);
    const equal = diagonal
      ? ([
          [0, 0],
          [scale.top, scale.top],
        ] as const)
      : [];
    const at = ({ x, y }: CurvePoint) => [100 * x, 100 * y] as const;
    const isLeft = marked !== null && 100 * marked.x > scale.top / 2;
    const side: ScatterSeriesOption["label"] = { position: isLeft ? "left" : "right", offset: [0, isLeft ? 0 : 9] };
    const places = points.map((point) => ({ at: at(point), code: null, tip: pointTip(curve, point, colours.accent) }));
    return {
      grid: gridOf(plot, size),
      xAxis: {
        ...baseAxis([0, scale.top], ticksOf(scale), (tick) => tickText(tick) + PERCENT, curve.across),
        // In the middle of the chart.
        nameTextStyle: { padding: [0, left - RIGHT, 0, 0] },
      },
      yAxis: valueAxis(axis, left),
      series: [
        line(equal, { color: colours.hatching, width: 1, type: [3, 3] }),
        line(points.map(at), { color: colours.accent, width: 2.4 }),
        {
          type: "scatter",
          symbolSize: 8,
          itemStyle: { color: colours.accent },
          data: marked === null ? [] : [[...at(marked)]],
          label: { show: true, formatter: () => marked?.text ?? "", color: colours.accent, fontWeight: 600, ...side },
        },
        targets(places, canvas, 16),
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
