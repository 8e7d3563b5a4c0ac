// Counts month by month for the selected wards or the district, with what belongs on the same time axis.

import { coverageOf } from "../area/coverage.ts";
import { type Dataset, monthlyCounts } from "../area/dataset.ts";
import type { Noun, Selection } from "../area/offences.ts";
import type { Month, MonthRange } from "../basics/months.ts";
import { fairExpectedRange } from "../figures/fair-range.ts";
import { allWards, DISTRICT } from "../figures/offence-figures.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import type { ExpectedRange } from "../statistics/expected-range.ts";
import { rollingMean } from "../statistics/series.ts";
import { notesIn } from "./caveats.ts";

/** All arrays have one entry a month of `TrendModel.range`; null is a month without a count. */
export interface TrendLine {
  /** Ward code, or "district". */
  readonly id: string;
  readonly label: string;
  readonly monthly: readonly (number | null)[];
  /** Mean of the 12 months that end there; null while fewer than 12 consecutive months are there. */
  readonly rolling: readonly (number | null)[];
}

export interface TrendNote {
  readonly month: Month;
  readonly text: string;
  readonly source: string;
}

export interface TrendModel {
  readonly range: MonthRange;
  readonly period: MonthRange;
  readonly noun: Noun;
  /** One to four lines. */
  readonly lines: readonly TrendLine[];
  /** Only with a single line, and only where there are months enough. */
  readonly expected: ExpectedRange | null;
  readonly notes: readonly TrendNote[];
  readonly missing: ReadonlyMap<Month, string>;
}

/** The line of each ward (index), or of the whole district when none is given. */
export function trendOf(
  dataset: Dataset,
  selection: Selection,
  period: MonthRange,
  wards: readonly number[],
): TrendModel {
  const lines =
    wards.length === 0
      ? [lineOf(dataset, selection, DISTRICT, dataset.name, allWards(dataset))]
      : wards.map((index) => {
          const ward = dataset.wards[index]!;
          return lineOf(dataset, selection, ward.code, ward.name, [index]);
        });
  const codes = wards.map((index) => dataset.wards[index]!.code);
  return trendOfLines(dataset, selection, period, lines, codes);
}

/** The trend of lines that were counted elsewhere; notes are those of these wards (codes; none: the whole district). */
export function trendOfLines(
  dataset: Dataset,
  selection: Selection,
  period: MonthRange,
  lines: readonly TrendLine[],
  codes: readonly string[],
): TrendModel {
  const range = dataset.coverage.range;
  const coverage = coverageOf(dataset.coverage, selection.categories);
  const only = lines.length === 1 ? lines[0]! : null;
  return {
    range,
    period,
    noun: selection.noun,
    lines,
    expected: only && fairExpectedRange(coverage, only.monthly, period),
    notes: notesIn(dataset, selection, codes, range).map(({ month, note }) => ({
      month,
      text: note.text,
      source: note.source,
    })),
    missing: coverage.missing,
  };
}

/** A line of counts, one for each month of the package, with its rolling mean. */
export function trendLine(id: string, label: string, monthly: readonly (number | null)[]): TrendLine {
  return { id, label, monthly, rolling: rollingMean(monthly, COMMON_THRESHOLDS.rollingMonths) };
}

function lineOf(
  dataset: Dataset,
  selection: Selection,
  id: string,
  label: string,
  wards: readonly number[],
): TrendLine {
  return trendLine(id, label, monthlyCounts(dataset, selection.categories, wards));
}
