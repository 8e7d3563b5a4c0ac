// How far the bars of the ranking may reach, so that names, bars and values fit beside each other.
import type { RankingBar, RankingModel } from "../../core/wards/ranking.ts";
import type { Size, TextWidth } from "./geometry.ts";

export interface RankingScale {
  /** From the edges of the chart to the plot, in CSS pixels. */
  readonly left: number;
  readonly right: number;
  /** Values at the edges of the plot. */
  readonly from: number;
  readonly to: number;
  /** Pixels for a value of 1. */
  readonly perValue: number;
}

/** Over the rows, for the label of the district. */
export const RANKING_HEAD = 24;
/** Before a value that is written at a bar. */
export const VALUE_GAP = 6;

const WIDEST_NAMES = 0.42;
const LEAST_BARS = 24;
const EDGE = 1;

/** What has to fit on one side of 0: a bar with its interval, as a value, and the text beyond it, in pixels. */
type Need = readonly [value: number, text: number];

/** Names are at most so wide that the bars have their part; values stand beyond the bars, those of changes on the other side of 0. */
export function rankingScale(model: RankingModel, size: Size, width: TextWidth, gap: number): RankingScale {
  const longest = Math.max(0, ...model.bars.map(({ label }) => Math.ceil(width(label, true))));
  const left = Math.min(longest, WIDEST_NAMES * size.width) + gap;
  const [below, above] = needsOf(model, width);
  const perValue = largestScale(below, above, size.width - left - EDGE);
  const reach = (side: readonly Need[]): number => Math.max(...side.map(([value, text]) => value + text / perValue));
  return { left, right: EDGE, from: -reach(below), to: reach(above), perValue };
}

/** In pixels from the left edge of the chart. */
export function xOfValue(value: number, { left, right, from, to }: RankingScale, { width }: Size): number {
  return left + ((value - from) / (to - from)) * (width - left - right);
}

/** How far the bar and its interval go; its text stands beyond. */
export function reachOf({ value, interval }: RankingBar): number {
  return Math.max(value ?? 0, interval?.[1] ?? Number.NEGATIVE_INFINITY);
}

function needsOf(
  { bars, district, kind }: RankingModel,
  width: TextWidth,
): readonly [readonly Need[], readonly Need[]] {
  const below: Need[] = [[0, EDGE]];
  const above: Need[] = [[district?.value ?? 0, EDGE]];
  for (const bar of bars) {
    const value = reachOf(bar);
    const text = width(bar.text, true) + 2 * VALUE_GAP;
    const [own, other] = value < 0 ? [below, above] : [above, below];
    own.push([Math.abs(value), kind === "diverging" ? EDGE : text]);
    if (kind === "diverging") other.push([0, text]);
  }
  return [below, above];
}

/** The most pixels for a value of 1 with which anything on one side fits beside anything on the other. */
function largestScale(below: readonly Need[], above: readonly Need[], room: number): number {
  const scales = below.flatMap(([low, left]) =>
    above.map(([high, right]) => Math.max(LEAST_BARS, room - left - right) / (low + high)),
  );
  const scale = Math.min(...scales);
  return Number.isFinite(scale) ? scale : 1;
}
