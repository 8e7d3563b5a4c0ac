// A curve between two shares, as the path of a drawing.

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

export interface CurveDrawing {
  /** Of an SVG, y downwards. */
  readonly path: string;
  readonly diagonal: string;
  /** Greatest share on the axis across: the last x. */
  readonly mostAcross: number;
}

/** Points of shares (0 to 1, x ascending) fitted into width and height: x up to the last one, y up to 1. */
export function curveDrawing(points: readonly CurvePoint[], width: number, height: number): CurveDrawing {
  const mostAcross = points.at(-1)?.x || 1;
  const at = ({ x, y }: CurvePoint): string =>
    `${((x / mostAcross) * width).toFixed(1)} ${((1 - y) * height).toFixed(1)}`;
  return {
    path: points.map((point, index) => `${index === 0 ? "M" : "L"}${at(point)}`).join(""),
    diagonal: `M0 ${height}L${width} ${((1 - Math.min(1, mostAcross)) * height).toFixed(1)}`,
    mostAcross,
  };
}
