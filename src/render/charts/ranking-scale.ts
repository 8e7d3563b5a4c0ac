// How far the bars of the ranking may reach, so that names, bars and values fit beside each other.
import type { RankingBar, RankingModel } from "../../core/wards/ranking.ts";
import type { TextWidth } from "./geometry.ts";

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

/** Between a name and the plot. */
export const NAME_GAP = 8;
/** Between a bar and its value. */
export const VALUE_GAP = 6;

const WIDEST_NAMES = 0.42;
const LEAST_BARS = 24;

/** In a chart of that width values stand beyond the bars; those of changes on the other side of 0, which leaves more to the bars. */
export function rankingScale(
  { bars, district, kind }: RankingModel,
  width: number,
  textWidth: TextWidth,
): RankingScale {
  const names = bars.map(({ label }) => Math.ceil(textWidth(label, true)));
  const left = Math.min(Math.max(0, ...names), WIDEST_NAMES * width) + NAME_GAP;
  const texts = bars.map((bar) => ({ isBelow: reachOf(bar) < 0, width: textWidth(bar.text, true) + 2 * VALUE_GAP }));
  const widest = (isBelow: boolean): number =>
    Math.max(0, ...texts.map((text) => (text.isBelow === isBelow ? text.width : 0)));
  const lowest = Math.max(0, ...bars.map((bar) => -reachOf(bar)));
  const highest = Math.max(0, district?.value ?? 0, ...bars.map(reachOf)) || (lowest > 0 ? 0 : 1);
  const right = kind === "diverging" ? 1 : widest(false);
  const room = Math.max(LEAST_BARS, width - left - right);
  /** What a side of 0 needs for a text where the other side has bars up to that value. */
  const besides = (text: number, value: number): number => (value * text) / Math.max(LEAST_BARS, room - text);
  const from = kind === "diverging" ? Math.max(lowest, besides(widest(false), highest)) : 0;
  const to = kind === "diverging" ? Math.max(highest, besides(widest(true), lowest)) : highest;
  return { left, right, from: -from, to, perValue: room / (from + to) };
}

/** How far the bar and its interval go; its text stands beyond. */
export function reachOf({ value, interval }: RankingBar): number {
  return Math.max(value ?? 0, interval?.[1] ?? Number.NEGATIVE_INFINITY);
}
