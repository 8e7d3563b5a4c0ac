// Years side by side: annual counts, their monthly means as a step line (the assessment's Figure 6), and the change year on year.

import { coverageOf } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import { monthlyCounts } from "../area/dataset.ts";
import { knownTotal } from "../area/known-total.ts";
import type { Known } from "../basics/known.ts";
import { mapKnown } from "../basics/map-known.ts";
import { type Month, type MonthRange, monthName, monthsOf, yearOf } from "../basics/months.ts";

/** Where a year ends: in December, or in September as the assessment's. */
export type YearEnd = "december" | "september";

export interface AnnualBar {
  /** "2024", or "year ending September 2024". */
  readonly label: string;
  readonly range: MonthRange;
  /** Unknown unless each of the 12 months is in the package and was submitted. */
  readonly count: Known;
  /** The count over 12. */
  readonly monthlyMean: Known;
}

export interface AnnualModel {
  readonly yearEnd: YearEnd;
  /** Every year that has a month in the package, in order. */
  readonly bars: readonly AnnualBar[];
  /** One entry a month of the package: the monthly mean of its year, null where that is unknown. Drawn as steps. */
  readonly steps: readonly (number | null)[];
  /** One entry a month of the package, null where it has no total or is withheld. */
  readonly monthly: readonly (number | null)[];
  /** The months without a total, of those that have none. */
  readonly missing: ReadonlyMap<Month, string>;
  /** The months of the package. */
  readonly range: MonthRange;
}

/** Years of some categories in some wards (indices), added up. */
export function annualOf(
  dataset: Dataset,
  categories: readonly number[],
  wards: readonly number[],
  yearEnd: YearEnd,
): AnnualModel {
  const { range } = dataset.coverage;
  const bars = yearsIn(range, yearEnd).map((year): AnnualBar => {
    const count = knownTotal(dataset, categories, wards, year);
    return { label: yearLabel(year, yearEnd), range: year, count, monthlyMean: mapKnown(count, (sum) => sum / 12) };
  });
  const meanAt = (month: Month): number | null => {
    const mean = bars.find((bar) => month >= bar.range.from && month <= bar.range.to)?.monthlyMean;
    return mean?.known ? mean.value : null;
  };
  return {
    yearEnd,
    bars,
    steps: monthsOf(range).map(meanAt),
    monthly: monthlyCounts(dataset, categories, wards),
    missing: coverageOf(dataset.coverage, categories).missing,
    range,
  };
}

/** The years that hold any month of the range, in order. */
export function yearsIn(range: MonthRange, yearEnd: YearEnd): readonly MonthRange[] {
  const lastMonth = yearEnd === "december" ? 11 : 8;
  const firstEnd = range.from + ((lastMonth - (range.from % 12) + 12) % 12);
  const years: MonthRange[] = [];
  for (let end = firstEnd; end - 11 <= range.to; end += 12) years.push({ from: end - 11, to: end });
  return years;
}

export function yearLabel(year: MonthRange, yearEnd: YearEnd): string {
  return yearEnd === "december" ? String(yearOf(year.to)) : `year ending ${monthName(year.to)}`;
}
