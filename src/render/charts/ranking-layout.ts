// Where everything of the ranking is, in CSS pixels, before ECharts draws it.
import type { RankingBar, RankingModel } from "../../core/wards/ranking.ts";
import type { Plot, Size, TextWidth } from "./geometry.ts";
import { cut } from "./wrap.ts";

export interface RankingLayout {
  readonly plot: Plot;
  readonly row: number;
  /** Values at the edges of the plot. */
  readonly from: number;
  readonly to: number;
  /** Pixels for a value of 1. */
  readonly scale: number;
  /** Values stand at the end of their bars, or, where that leaves too little to the bars, at their start. */
  readonly values: "end" | "start";
  /** The names of the wards, cut where they are too wide. */
  readonly names: readonly string[];
}

/** What a bar takes on one side of 0: as a value, and as text beyond it. */
interface Reach {
  readonly value: number;
  readonly text: number;
}

/** What has to fit on the left of 0, and on the right of it. */
interface Sides {
  readonly below: readonly Reach[];
  readonly above: readonly Reach[];
}

export const VALUE_GAP = 6;

/** Over the rows, for the label of the district. */
export const HEAD = 24;

const NO_HEAD = 4;
export const NAME_GAP = 8;
const WIDEST_NAMES = 0.42;
const LEAST_BARS = 24;
/** Of the plot's width, for the bars beside their values. */
const LEAST_PART = 0.4;

export function rankingLayout(model: RankingModel, size: Size, width: TextWidth): RankingLayout {
  const { bars, district } = model;
  const names = bars.map((bar) => cut(bar.label, WIDEST_NAMES * size.width, width, true));
  const longest = Math.ceil(Math.max(0, ...names.map((name) => width(name, true))));
  const plot: Plot = {
    left: longest + NAME_GAP,
    top: district === null ? NO_HEAD : HEAD,
    right: size.width - 1,
    bottom: size.height,
  };
  const sidesFor = (values: RankingLayout["values"]): Sides => sidesOf(model, values, width);
  const room = plot.right - plot.left;
  const atEnd = scaleOf(sidesFor("end"), room);
  const [lowest, highest] = spanOf(model);
  const values = model.kind === "diverging" && atEnd * (highest - lowest) < LEAST_PART * room ? "start" : "end";
  const sides = sidesFor(values);
  const scale = scaleOf(sides, room);
  const edge = (side: readonly Reach[]): number => Math.max(...side.map(({ value, text }) => value + text / scale));
  const row = (plot.bottom - plot.top) / Math.max(1, bars.length);
  return { plot, row, from: -edge(sides.below), to: edge(sides.above), scale, values, names };
}

/** The values at the edges are at the edges, also where the scale leaves too little or too much between them. */
export function xOfValue(value: number, { plot, from, to }: RankingLayout): number {
  return plot.left + ((value - from) / (to - from)) * (plot.right - plot.left);
}

/** Place of the bar in whose row y is; null above and below. */
export function rowAt(y: number, { plot, row }: RankingLayout, bars: number): number | null {
  const index = Math.floor((y - plot.top) / row);
  return index >= 0 && index < bars ? index : null;
}

/** How far the bar and its interval go; its text stands beyond. */
export function reachOf({ value, interval }: RankingBar): number {
  return Math.max(value ?? 0, interval?.[1] ?? Number.NEGATIVE_INFINITY);
}

/** The lowest and the highest value, and 0. */
function spanOf({ bars }: RankingModel): readonly [number, number] {
  const values = bars.map(reachOf);
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

function sidesOf({ bars, district }: RankingModel, values: RankingLayout["values"], width: TextWidth): Sides {
  const below: Reach[] = [{ value: 0, text: 1 }];
  const above: Reach[] = [
    { value: 0, text: 1 },
    { value: district?.value ?? 0, text: 1 },
  ];
  for (const bar of bars) {
    const value = reachOf(bar);
    const text = width(bar.text, true) + 2 * VALUE_GAP;
    const [own, other] = value < 0 ? [below, above] : [above, below];
    if (values === "end") own.push({ value: Math.abs(value), text });
    else {
      own.push({ value: Math.abs(value), text: 1 });
      other.push({ value: 0, text });
    }
  }
  return { below, above };
}

/** Pixels for a value of 1: the most at which anything on one side fits beside anything on the other. */
function scaleOf({ below, above }: Sides, room: number): number {
  let scale = Number.POSITIVE_INFINITY;
  for (const one of below)
    for (const other of above) {
      const values = one.value + other.value;
      if (values > 0) scale = Math.min(scale, Math.max(LEAST_BARS, room - one.text - other.text) / values);
    }
  return Number.isFinite(scale) ? scale : 1;
}
