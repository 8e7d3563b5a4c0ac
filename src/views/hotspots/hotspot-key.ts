// The words of the keys of the hotspot modes: the same on the page and in pictures.
import { numberOf } from "../../core/basics/number-of.ts";
import type { SignificanceAnalysis } from "../../core/hotspots/chance/significance.ts";
import { THRESHOLDS } from "../../core/statistics/thresholds.ts";

export const DIFFERENCE_TITLE = "Areas that were a hotspot in either period";

export const DIFFERENCE_ROWS = [
  { verdict: "clearly up", text: "▲ clearly up" },
  { verdict: "clearly down", text: "▼ clearly down" },
  { verdict: "no clear change", text: "no clear change, or too few to say" },
] as const;

export const DIFFERENCE_NOTE =
  "Each area is judged as wards are: against how much its months vary anyway, among all areas shown.";

export const DASHED_RING = `dashed ring: not a hotspot at every bandwidth (${THRESHOLDS.bandwidths.join(", ")} m)`;

export function significanceTitle(label: string): string {
  return `More ${label.toLowerCase()} than chance would put there`;
}

/** How many squares each class has. */
export function significanceRows({ hot90, hot95, hot99 }: SignificanceAnalysis) {
  return [
    { level: 90, cells: hot90 - hot95 },
    { level: 95, cells: hot95 - hot99 },
    { level: 99, cells: hot99 },
  ].map(({ level, cells }) => ({
    level: level as 90 | 95 | 99,
    text: `${level} % confidence: ${numberOf(cells, "squares")}`,
  }));
}

/** `points`: what they are that all is made of. */
export function significanceNote({ cell }: SignificanceAnalysis, points: string): string {
  return `Squares of ${cell} m with their neighbours (Gi*), by random rearrangement, corrected for testing them all. They are of the district alone, whatever lies outside it. ${points}.`;
}
