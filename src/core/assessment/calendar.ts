// The calendar matrix: months across, years down; and the seasonal profile, once the data are long enough for one.

import { coverageOf } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import { monthlyCounts } from "../area/dataset.ts";
import { gapText, withheldMonths } from "../area/gap-text.ts";
import { type Known, known, unknown, WITHHELD } from "../basics/known.ts";
import { type Month, monthName, yearOf } from "../basics/months.ts";
import { mean } from "../basics/sums.ts";
import { lengthAdjusted } from "../statistics/series.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";

export interface CalendarCell {
  readonly month: Month;
  /** "March 2025". */
  readonly name: string;
  /** Unknown where the month has no total, is withheld or is not in the package. */
  readonly count: Known;
}

export interface CalendarModel {
  /** Of each year that has a month in the package: 12 cells, January first. */
  readonly years: readonly { readonly year: number; readonly cells: readonly CalendarCell[] }[];
  /** Largest count; 0 where none is known. */
  readonly largest: number;
  readonly season: Known<readonly SeasonMonth[]>;
}

/** Shades of the matrix, from the lightest, 1, on. */
const CALENDAR_SHADES = 5;

/** The shade of a count, 0 where there was none: the largest has the darkest. */
export function shadeOf(count: number, { largest }: CalendarModel): number {
  return largest === 0 ? 0 : Math.ceil((CALENDAR_SHADES * count) / largest);
}

/** Why months have no count, in one sentence; none where each of them has one. */
export function calendarGaps({ years }: CalendarModel): readonly string[] {
  const cells = years.flatMap((year) => year.cells);
  const reasons = new Set(cells.flatMap(({ count }) => (count.known ? [] : [count.reason])));
  return reasons.size === 0 ? [] : [`Hatched months: ${[...reasons].join(" or ")}.`];
}

/** A month of the year against the year around it: 1.1 is a tenth above. */
export interface SeasonMonth {
  readonly name: string;
  readonly factor: number;
}

export function calendarOf(dataset: Dataset, categories: readonly number[], wards: readonly number[]): CalendarModel {
  const { range, missing } = coverageOf(dataset.coverage, categories);
  const counts = monthlyCounts(dataset, categories, wards);
  const cellOf = (month: Month): CalendarCell => {
    const count = counts[month - range.from];
    const within = month >= range.from && month <= range.to;
    const reason = within ? gapText(missing, month) : "not in this package";
    return {
      month,
      name: monthName(month),
      count:
        count === null || count === undefined
          ? reason === WITHHELD.reason
            ? WITHHELD
            : unknown(reason)
          : known(count),
    };
  };
  const [first, last] = [yearOf(range.from), yearOf(range.to)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    cells: Array.from({ length: 12 }, (_, month) => cellOf((first + index) * 12 + month)),
  }));
  const season = seasonOf(counts, range.from, withheldMonths(counts, range.from, missing));
  return { years, largest: Math.max(0, ...counts.map((count) => count ?? 0)), season };
}

/**
 * The seasonal profile of a monthly series from a first month on: the mean ratio of each month of the year (adjusted for its
 * length) to the centred 12-month mean around it, scaled to average 1 (classical decomposition). January first. Unknown under
 * 36 submitted months, where any of them is withheld, under 5 offences a month, or where gaps leave a month of the year without a
 * ratio.
 */
export function seasonOf(
  monthly: readonly (number | null)[],
  first: Month,
  withheld = 0,
): Known<readonly SeasonMonth[]> {
  const submitted = monthly.filter((count) => count !== null);
  const months = submitted.length + withheld;
  if (months < THRESHOLDS.seasonalMonths) return unknown(`${months} of ${THRESHOLDS.seasonalMonths} months`);
  if (withheld > 0) return { ...WITHHELD, reason: `counts of ${withheld} of ${months} months are withheld` };
  if (mean(submitted) < THRESHOLDS.seasonalMinMean) return unknown(`under ${THRESHOLDS.seasonalMinMean} a month`);
  const ratios: number[][] = Array.from({ length: 12 }, () => []);
  const adjusted = lengthAdjusted(monthly, first);
  adjusted.forEach((count, index) => {
    const around = centredMean(adjusted, index);
    if (count !== null && around !== null && around > 0) ratios[(first + index) % 12]!.push(count / around);
  });
  if (ratios.some((some) => some.length === 0)) return unknown("gaps leave a month of the year without a comparison");
  const factors = ratios.map(mean);
  const level = mean(factors);
  if (level === 0) return unknown("nothing was recorded in the months that have a year around them");
  return known(factors.map((factor, index) => ({ name: monthName(index).split(" ")[0]!, factor: factor / level })));
}

/** Mean of the 12 months around one: half of the months at either end; null where one is not there. */
function centredMean(series: readonly (number | null)[], at: number): number | null {
  let sum = 0;
  for (let step = -6; step <= 6; step++) {
    const count = series[at + step];
    if (count === null || count === undefined) return null;
    sum += Math.abs(step) === 6 ? count / 2 : count;
  }
  return sum / 12;
}
