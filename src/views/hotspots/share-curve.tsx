// A curve between two shares, drawn small; the text beside it says what matters in it.
import { type CurvePoint, curveDrawing } from "../../core/hotspots/curve.ts";
import { formatShare } from "../../core/numbers.ts";

const WIDTH = 220;
const HEIGHT = 120;
const MARGIN = { top: 8, right: 8, bottom: 34, left: 40 };

interface ShareCurveProps {
  readonly title: string;
  readonly points: readonly CurvePoint[];
  /** What runs along the axis across. */
  readonly across: string;
  /** Draws where the curve would be if all were equal. */
  readonly diagonal?: boolean;
}

export function ShareCurve({ title, points, across, diagonal = false }: ShareCurveProps) {
  const drawing = curveDrawing(points, WIDTH, HEIGHT);
  const most = formatShare(drawing.mostAcross);
  return (
    <svg
      className="share-curve"
      viewBox={`0 0 ${WIDTH + MARGIN.left + MARGIN.right} ${HEIGHT + MARGIN.top + MARGIN.bottom}`}
      role="img"
      aria-label={`${title} against share ${across}`}
    >
      <g transform={`translate(${MARGIN.left} ${MARGIN.top})`}>
        <path className="curve-axis" d={`M0 0V${HEIGHT}H${WIDTH}`} />
        <path className="curve-equal" d={diagonal ? drawing.diagonal : ""} />
        <path className="curve-line" d={drawing.path} />
        <text x={-6} y={4} textAnchor="end">
          100 %
        </text>
        <text x={-6} y={HEIGHT / 2 + 4} textAnchor="end">
          50 %
        </text>
        <text x={-6} y={HEIGHT + 4} textAnchor="end">
          0
        </text>
        <text x={0} y={HEIGHT + 16}>
          0
        </text>
        <text x={WIDTH} y={HEIGHT + 16} textAnchor="end">
          {most}
        </text>
        <text x={WIDTH / 2} y={HEIGHT + 30} textAnchor="middle">
          {across}
        </text>
      </g>
    </svg>
  );
}
