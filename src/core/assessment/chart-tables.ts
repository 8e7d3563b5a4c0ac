// The tables of the assessment's charts: the numbers they draw, as texts.
import { type Known, mapKnown } from "../known.ts";
import { monthName } from "../months.ts";
import { formatCount, formatRate, formatRatio, formatShare } from "../numbers.ts";
import type { TrendModel } from "../trend.ts";
import type { AnnualModel } from "./annual.ts";
import type { SeasonMonth } from "./calendar.ts";
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

/** The months of a trend, with its rolling mean, the mean of each year (`steps`) and what is signalled, of a single line. */
export function monthlyTable(model: TrendModel, steps: readonly (number | null)[], adjusted: boolean): NumberTable {
  const { lines, range, expected } = model;
  const [only, ...others] = lines;
  const alone = only !== undefined && others.length === 0;
  const format = adjusted ? formatRate : formatCount;
  const months = only?.monthly.map((_, index) => range.from + index) ?? [];
  return {
    head: [
      "Month",
      ...lines.map(({ label }) => label),
      ...(alone ? ["12-month mean", "Mean of its year", "Signal"] : []),
    ],
    rows: months.map((month, index) => [
      monthName(month),
      ...lines.map(({ monthly }) => numberText(monthly[index], format, "not submitted")),
      ...(alone
        ? [
            numberText(only.rolling[index], formatRate, "–"),
            numberText(steps[index], formatRate, "–"),
            expected?.outside.includes(month) ? "outside" : expected?.signals.includes(month) ? "shift" : "",
          ]
        : []),
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
      ...panels.map(({ monthly }) =>
        monthly.known ? numberText(monthly.value[index], format, "not submitted") : monthly.reason,
      ),
    ]),
  };
}

/** Limits as chance alone has them. */
export function funnelTable({ wards }: FunnelModel): NumberTable {
  return {
    head: ["Ward", "Count", "Expected", "Count over expected", "95 % limits", "99.8 % limits", "Position"],
    rows: wards.map(({ name, count, place }) => {
      if (!place.known) return [name, formatCount(count), place.reason, "–", "–", "–", "–"];
      const { expected, ratio, limits, position } = place.value;
      return [
        name,
        formatCount(count),
        formatRate(expected),
        formatRatio(ratio),
        `${formatRatio(limits.low95)} to ${formatRatio(limits.high95)}`,
        `${formatRatio(limits.low998)} to ${formatRatio(limits.high998)}`,
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

export function seasonTable(season: readonly SeasonMonth[]): NumberTable {
  return {
    head: ["Month", "Over the year's level"],
    rows: season.map(({ name, factor }) => [name, formatRatio(factor)]),
  };
}

function textOf(value: Known, format: (value: number) => string): string {
  const text = mapKnown(value, format);
  return text.known ? text.value : text.reason;
}

function numberText(
  value: number | null | undefined,
  format: (value: number) => string,
  otherwise: string,
): string {
  return value === null || value === undefined ? otherwise : format(value);
}
