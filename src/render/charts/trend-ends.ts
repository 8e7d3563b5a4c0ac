// What is written at the ends of the lines of the trend, in place of a legend.
import type { Month } from "../../core/basics/months.ts";
import { shortMonthName } from "../../core/basics/months.ts";
import { formatCount, formatRate } from "../../core/basics/numbers.ts";
import type { TrendLine, TrendModel } from "../../core/wards/trend.ts";
import type { Palette } from "../palette.ts";
import { FONT_SIZE, type TextWidth } from "./geometry.ts";

export interface EndText {
  /** Ward code or "district"; "monthly" for the months beside a rolling mean. */
  readonly id: string;
  readonly lines: readonly string[];
  readonly colour: string;
  readonly bold: boolean;
  /** Of the widest line. */
  readonly width: number;
  /** The last point of the line. */
  readonly end: { readonly month: Month; readonly value: number };
}

/** Names of wards are broken over lines where they are wider than this. */
const WIDEST = 7 * FONT_SIZE;

/**
 * A single line has its mean and its months labelled; of several, each has its name and the last value of its mean (of its months,
 * where there is none). A value that is not of the last month has its month beside it.
 */
export function endTexts(model: TrendModel, colours: Palette, width: TextWidth): readonly EndText[] {
  const { lines, range } = model;
  const only = lines.length === 1 ? lines[0]! : null;
  if (only) return singleTexts(only, range.from, colours, width);
  return lines.flatMap((line, index) => {
    const mean = lastOf(line.rolling, range.from);
    const end = mean ?? lastOf(line.monthly, range.from);
    if (end === null) return [];
    const words = [
      ...line.label.split(" "),
      ...(end.month === lastMonth(line, range.from) ? [] : shortMonthName(end.month).split(" ")),
      mean ? meanText(mean.value) : formatCount(end.value),
    ];
    const colour = colours.lines[index % colours.lines.length]!;
    return [sized({ id: line.id, lines: broken(words, width), colour, bold: true, end }, width)];
  });
}

function singleTexts(line: TrendLine, first: Month, colours: Palette, width: TextWidth): readonly EndText[] {
  const mean = lastOf(line.rolling, first);
  const count = lastOf(line.monthly, first);
  const last = lastMonth(line, first);
  const texts: Omit<EndText, "width">[] = [];
  if (mean)
    texts.push({
      id: line.id,
      lines: [
        "12-month",
        `mean ${meanText(mean.value)}`,
        ...(mean.month === last ? [] : [`in ${shortMonthName(mean.month)}`]),
      ],
      colour: colours.accent,
      bold: true,
      end: mean,
    });
  if (count) {
    const name = count.month === last ? "monthly" : shortMonthName(count.month);
    const colour = colours.monthly;
    texts.push({ id: "monthly", lines: [`${name} ${formatCount(count.value)}`], colour, bold: false, end: count });
  }
  return texts.map((text) => sized(text, width));
}

function lastMonth({ monthly }: TrendLine, first: Month): Month {
  return first + monthly.length - 1;
}

/** One decimal where the mean is small. */
function meanText(mean: number): string {
  return mean < 10 ? formatRate(mean) : formatCount(mean);
}

function lastOf(values: readonly (number | null)[], first: Month): { month: Month; value: number } | null {
  const index = values.findLastIndex((value) => value !== null);
  const value = values[index] ?? null;
  return value === null ? null : { month: first + index, value };
}

function broken(words: readonly string[], width: TextWidth): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && width(longer, true) <= WIDEST) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function sized(text: Omit<EndText, "width">, width: TextWidth): EndText {
  return { ...text, width: Math.ceil(Math.max(...text.lines.map((line) => width(line, text.bold)))) };
}
