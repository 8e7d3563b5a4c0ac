// Where everything of the trend chart is, in CSS pixels, before ECharts draws it.

import type { MonthRange } from "../../core/basics/months.ts";
import { lengthOf } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import type { ExpectedRange } from "../../core/statistics/expected-range.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import type { Palette } from "../palette.ts";
import { countScale } from "./axis.ts";
import { FONT_SIZE, LINE_HEIGHT, type Plot, type Size, type TextWidth } from "./geometry.ts";
import { spread } from "./spread.ts";
import { type EndText, endTexts } from "./trend-ends.ts";

/** A label at the end of a line, its middle at `y`; `from` is the end of the line. */
export interface EndLabel extends EndText {
  readonly y: number;
  readonly from: { readonly x: number; readonly y: number };
}

/** The mark of a note under the time axis: `x` is the middle of its number, `from` that of its month. */
export interface NoteMark {
  readonly number: number;
  readonly x: number;
  readonly from: number;
}

export interface TrendLayout {
  readonly plot: Plot;
  readonly scale: { readonly top: number; readonly step: number };
  readonly labels: readonly EndLabel[];
  readonly notes: readonly NoteMark[];
  /** The top of the name of the expected range, from the top of the range downwards; null without one. */
  readonly expectedLabel: number | null;
}

export const EXPECTED_LABEL = "expected range";
export const NOTE_SIZE = 14;

const TOP = 26;
const UNDER = 24;
const NOTES_HEIGHT = 18;
const GAP = 8;
/** Half of the first label of the time axis. */
const LEAST_LEFT = 26;

export function trendLayout(model: TrendModel, colours: Palette, size: Size, width: TextWidth): TrendLayout {
  const scale = countScale(highestOf(model), 4);
  const texts = endTexts(model, colours, width);
  const room = Math.max(0, ...texts.map((text) => text.width));
  const bottom = size.height - UNDER - (model.notes.length > 0 ? NOTES_HEIGHT : 0);
  const plot: Plot = {
    left: Math.max(LEAST_LEFT, Math.ceil(width(formatCount(scale.top))) + GAP),
    top: TOP,
    right: Math.floor(size.width - (room > 0 ? room + GAP + 2 : GAP)),
    bottom: Math.max(bottom, TOP + 1),
  };
  return {
    plot,
    scale,
    labels: placed(texts, model, plot, scale.top),
    notes: noteMarks(model, plot),
    expectedLabel: model.expected && labelOfRange(model.expected, plot, scale.top),
  };
}

/** The x of the middle of a month, which may be a fraction of one. */
export function xOfMonth(month: number, range: MonthRange, plot: Plot): number {
  return plot.left + ((month - range.from + 0.5) / lengthOf(range)) * (plot.right - plot.left);
}

/** The month, as a fraction, whose middle is at x. */
export function monthAtX(x: number, range: MonthRange, plot: Plot): number {
  return range.from - 0.5 + ((x - plot.left) / (plot.right - plot.left)) * lengthOf(range);
}

function highestOf({ lines, expected }: TrendModel): number {
  const values = lines.flatMap((line) => [...line.monthly, ...line.rolling]).filter((value) => value !== null);
  return Math.max(0, expected?.high ?? 0, ...values);
}

/** Above the range where there is room, or below it: the line is there less often than in it. */
function labelOfRange({ low, high }: ExpectedRange, plot: Plot, top: number): number {
  const pixels = (plot.bottom - plot.top) / top;
  const height = (high - low) * pixels;
  if ((top - high) * pixels >= LINE_HEIGHT) return -LINE_HEIGHT;
  return low * pixels >= LINE_HEIGHT ? height + 3 : 3;
}

function placed(texts: readonly EndText[], { range }: TrendModel, plot: Plot, top: number): readonly EndLabel[] {
  const ends = texts.map(({ end }) => ({
    x: xOfMonth(end.month, range, plot),
    y: plot.bottom - (end.value / top) * (plot.bottom - plot.top),
  }));
  const wishes = texts.map((text, index) => ({ at: ends[index]!.y, size: text.lines.length * LINE_HEIGHT }));
  const middles = spread(wishes, plot.top - FONT_SIZE, plot.bottom + FONT_SIZE / 2);
  return texts.map((text, index) => ({ ...text, y: middles[index]!, from: ends[index]! }));
}

function noteMarks({ notes, range }: TrendModel, plot: Plot): readonly NoteMark[] {
  const months = notes.map((note) => xOfMonth(note.month, range, plot));
  const wishes = months.map((at) => ({ at, size: NOTE_SIZE + 2 }));
  const middles = spread(wishes, plot.left - NOTE_SIZE, plot.right + NOTE_SIZE);
  return months.map((from, index) => ({ number: index + 1, x: middles[index]!, from }));
}
