// What is written at the ends of the lines of the trend, in place of a legend.

import { formatRate } from "../../core/basics/finer-numbers.ts";
import type { Month } from "../../core/basics/months.ts";
import { formatCount } from "../../core/basics/numbers.ts";
import { shortMonthName } from "../../core/basics/short-month-name.ts";
import type { TrendModel } from "../../core/wards/trend.ts";
import type { Palette } from "../palette.ts";
import { FONT_SIZE, type TextWidth } from "./geometry.ts";
import { wrapped } from "./wrap.ts";

/** The last point of a line, and what stands beside it. */
export interface LineEnd {
  readonly month: Month;
  readonly value: number;
  readonly lines: readonly string[];
  readonly colour: string;
  readonly bold: boolean;
}

/** Names of wards are broken over lines where they are wider than this. */
const WIDEST = 7 * FONT_SIZE;

/**
 * A single line has its mean and its months labelled; of several, each has its name and the last value of its mean (of its months,
 * where there is none). A value that is not of the last month has its month beside it.
 */
export function lineEnds(model: TrendModel, colours: Palette, width: TextWidth): readonly LineEnd[] {
  const { lines, range } = model;
  return lines.flatMap(({ label, monthly, rolling }, index): readonly LineEnd[] => {
    const mean = lastOf(rolling, range.from);
    const count = lastOf(monthly, range.from);
    if (lines.length > 1) {
      const end = mean ?? count;
      if (end === null) return [];
      const when = end.month === range.to ? "" : `${shortMonthName(end.month)} `;
      const words = `${label} ${when}${mean ? meanText(mean.value) : formatCount(end.value)}`;
      const colour = colours.lines[index % colours.lines.length]!;
      return [{ ...end, lines: wrapped(words, WIDEST, width, true), colour, bold: true }];
    }
    const ends: LineEnd[] = [];
    if (mean) {
      const when = mean.month === range.to ? [] : [`in ${shortMonthName(mean.month)}`];
      const words = ["12-month", `mean ${meanText(mean.value)}`, ...when];
      ends.push({ ...mean, lines: words, colour: colours.accent, bold: true });
    }
    if (count) {
      const when = count.month === range.to ? "monthly" : shortMonthName(count.month);
      ends.push({ ...count, lines: [`${when} ${formatCount(count.value)}`], colour: colours.monthly, bold: false });
    }
    return ends;
  });
}

/** One decimal where the mean is small. */
function meanText(mean: number): string {
  return mean < 10 ? formatRate(mean) : formatCount(mean);
}

function lastOf(values: readonly (number | null)[], first: Month): Pick<LineEnd, "month" | "value"> | null {
  const index = values.findLastIndex((value) => value !== null);
  const value = values[index] ?? null;
  return value === null ? null : { month: first + index, value };
}
