// Curves between two shares: what a prediction would have caught, and on how few places it all falls.

import { formatShare } from "../../basics/finer-numbers.ts";
import { formatCount, formatPercent } from "../../basics/numbers.ts";
import type { ChartTable } from "../../figures/chart-file.ts";
import type { Concentration } from "./concentration.ts";
import type { Prediction } from "./prediction.ts";

/** Shares, 0 to 1. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

export interface ShareCurve {
  /** x ascending, straight between them. */
  readonly points: readonly CurvePoint[];
  /** What runs along either axis. */
  readonly across: string;
  readonly up: string;
  /** Whether it says something to draw where the curve would be if all were equal. */
  readonly diagonal: boolean;
  /** The point of the curve that the title speaks of. */
  readonly marked: (CurvePoint & { readonly text: string }) | null;
}

/** `marked` is the same part of the area as in the words of the prediction. */
export function predictionCurve({ curve, tops }: Prediction): ShareCurve {
  const top = tops[1] ?? tops[0];
  const points = curve.map(({ areaShare, hitRate }) => ({ x: areaShare, y: hitRate }));
  return {
    points,
    across: "Share of the area, densest first",
    up: "Share of offences caught",
    diagonal: false,
    marked:
      top === undefined
        ? null
        : {
            x: top.density.areaShare,
            y: top.density.hitRate,
            text: `${formatPercent(100 * top.top)}: ${formatShare(top.density.hitRate)}`,
          },
  };
}

/** `marked` is where the busiest places begin that hold half. */
export function concentrationCurve({ lorenz, half }: Concentration): ShareCurve {
  const points = lorenz.map(({ shareOfPlaces, shareOfOffences }) => ({ x: shareOfPlaces, y: shareOfOffences }));
  const x = 1 - half.share;
  return {
    points,
    across: "Share of points, quietest first",
    up: "Share of offences",
    diagonal: true,
    marked: { x, y: heightAt(points, x), text: `half on ${formatCount(half.places)}` },
  };
}

/** In per cent with a decimal. */
export function shareCurveTable({ points, across, up }: ShareCurve): ChartTable {
  const percent = (share: number): string => (100 * share).toFixed(1);
  return {
    head: [`${across} (%)`, `${up} (%)`],
    rows: points.map(({ x, y }) => [percent(x), percent(y)]),
  };
}

/** Straight between points; 0 before the first of them. */
function heightAt(points: readonly CurvePoint[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const [before, after] = [points[next - 1], points[next]];
  if (before === undefined || after === undefined) return after?.y ?? 0;
  return before.y + ((x - before.x) / (after.x - before.x)) * (after.y - before.y);
}
