// The tables of the assessment's charts: the numbers they draw, as texts.

import { gapText } from "../area/gap-text.ts";
import { formatRate, formatRatio, formatShare } from "../basics/finer-numbers.ts";
import type { Known } from "../basics/known.ts";
import { type Month, monthName } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { rollingMean } from "../statistics/series.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { TrendModel } from "../wards/trend.ts";
import type { AnnualModel } from "./annual.ts";
import type { CalendarModel, SeasonMonth } from "./calendar.ts";
import type { FunnelModel } from "./funnel.ts";
import type { ShareYear } from "./shares-over-time.ts";
import type { SlopeModel } from "./slope.ts";
import type { MultiplesModel } from "./small-multiples.ts";

export interface NumberTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function annualTable({ bars }: AnnualModel): NumberTable {
  return {
    head: ["Year", "Count", "Mean of its months"],
    rows: bars.map(({ label, count, monthlyMean }) => [
      label,
      textOf(count, formatCount),
      textOf(monthlyMean, formatRate),
    ]),
  };
}

export function sharesTable(years: readonly ShareYear[]): NumberTable {
  return {
    head: ["Year", ...(years[0]?.parts.map(({ label }) => label) ?? [])],
    rows: years.map(({ label, parts }) => [label, ...parts.map(({ share }) => textOf(share, formatShare))]),
  };
}

/** The months with their rolling mean and the mean of each whole year (the assessment's Figure 6). */
export function stepsTable({ monthly, steps, range, missing }: AnnualModel): NumberTable {
  const rolling = rollingMean(monthly, THRESHOLDS.rollingMonths);
  return {
    head: ["Month", "Count", "12-month mean", "Mean of its year"],
    rows: monthly.map((count, index) => [
      monthName(range.from + index),
      numberText(count, formatCount, gapText(missing, range.from + index)),
      numberText(rolling[index], formatRate, "–"),
      numberText(steps[index], formatRate, "–"),
    ]),
  };
}

/** The months of a trend; of a single line with its rolling mean and what is signalled. */
export function monthlyTable({ lines, range, expected, missing }: TrendModel, adjusted: boolean): NumberTable {
  const alone = lines.length === 1;
  const format = adjusted ? formatRate : formatCount;
  const rules = [
    ["outside", expected?.outside],
    [`${THRESHOLDS.runLength} in a row`, expected?.longRuns],
    ["2 of 3", expected?.outerThirds],
    ["outside by count alone", expected?.unsure],
  ] as const;
  const signalIn = (month: Month): string =>
    rules.flatMap(([name, named]) => (named?.includes(month) ? [name] : [])).join("; ");
  return {
    head: ["Month", ...lines.map(({ label }) => label), ...(alone ? ["12-month mean", "Signal"] : [])],
    rows: (lines[0]?.monthly ?? []).map((_, index) => [
      monthName(range.from + index),
      ...lines.map(({ monthly }) => numberText(monthly[index], format, gapText(missing, range.from + index))),
      ...(alone ? [numberText(lines[0]!.rolling[index], formatRate, "–"), signalIn(range.from + index)] : []),
    ]),
  };
}

export function multiplesTable({ panels, range }: MultiplesModel, whole: boolean): NumberTable {
  const months = Array.from({ length: range.to - range.from + 1 }, (_, index) => range.from + index);
  const format = whole ? formatCount : formatRate;
  return {
    head: ["Month", ...panels.map(({ label }) => label)],
    rows: months.map((month, index) => [
      monthName(month),
      ...panels.map(({ monthly, missing }) =>
        monthly.known ? numberText(monthly.value[index], format, gapText(missing, month)) : monthly.reason,
      ),
    ]),
  };
}

/** Limits as drawn, against which the position is judged. */
export function funnelTable({ wards }: FunnelModel): NumberTable {
  return {
    head: [
      "Ward",
      "Count",
      "Expected",
      "Count over expected",
      "95 % limit as drawn, low",
      "95 % limit as drawn, high",
      "99.8 % limit as drawn, low",
      "99.8 % limit as drawn, high",
      "Position",
    ],
    rows: wards.map(({ name, count, place }) => {
      if (!place.known) return [name, formatCount(count), place.reason, "–", "–", "–", "–", "–", "–"];
      const { expected, ratio, drawn, position } = place.value;
      return [
        name,
        formatCount(count),
        formatRate(expected),
        formatRatio(ratio),
        ...(drawn === null
          ? ["–", "–", "–", "–"]
          : [drawn.low95, drawn.high95, drawn.low998, drawn.high998].map(formatRatio)),
        position ?? "no limits drawn",
      ];
    }),
  };
}

export function slopeTable({ lines, district, without, beforeLabel, afterLabel }: SlopeModel): NumberTable {
  const all = district === null ? lines : [...lines, district];
  return {
    head: ["Ward", beforeLabel, afterLabel, "Verdict"],
    rows: [
      ...all.map(({ name, beforeText, afterText, verdict }) => [name, beforeText, afterText, verdict]),
      ...without.map(({ name, reason }) => [name, "–", "–", reason]),
    ],
  };
}

/** A row a year, a column a month. */
export function calendarTable({ years }: CalendarModel): NumberTable {
  return {
    head: ["Year", ...(years[0]?.cells.map(({ name }) => name.slice(0, 3)) ?? [])],
    rows: years.map(({ year, cells }) => [String(year), ...cells.map(({ count }) => textOf(count, formatCount))]),
  };
}

export function seasonTable(season: readonly SeasonMonth[]): NumberTable {
  return {
    head: ["Month", "Over the year's level"],
    rows: season.map(({ name, factor }) => [name, formatRatio(factor)]),
  };
}

function textOf(value: Known, format: (value: number) => string): string {
  return value.known ? format(value.value) : (value.shown ?? value.reason);
}

function numberText(value: number | null | undefined, format: (value: number) => string, otherwise: string): string {
  return value === null || value === undefined ? otherwise : format(value);
}
