// What became of the reports of an offence, of a ward or of a district: month by month, and over the months that are old enough.
import { coverageOf } from "../area/coverage.ts";
import type { Dataset } from "../area/dataset.ts";
import { OUTCOME_MEANINGS, type OutcomeMeaning } from "../area/known-outcomes.ts";
import { type Month, type MonthRange, monthsOf } from "../basics/months.ts";
import { sum } from "../basics/sums.ts";
import type { Share } from "../figures/offence-figures.ts";
import { wilsonInterval } from "../statistics/distributions.ts";
import { OUTCOME_THRESHOLDS } from "../statistics/outcome-thresholds.ts";
import { type Fates, fateOf, fatesOf, MEANINGS, type OutcomeCube } from "./outcome-cube.ts";

/** Months whose bars are drawn, at most. */
const MOST_MONTHS = 36;

export interface OutcomeMonth {
  readonly month: Month;
  /** Months from it to the last of the package: the least that its reports had for an outcome. */
  readonly age: number;
  /** Among the newest months, whose outcomes can still change most. */
  readonly isNew: boolean;
  /** Null where the month has no total, as `reports` then is. */
  readonly fates: Fates | null;
  readonly reports: number | null;
}

export interface OutcomeShare {
  readonly meaning: OutcomeMeaning;
  readonly label: string;
  readonly count: number;
  /** How many it may be: with those whose outcome is not understood, and where they are too many to compare those of which none is known. */
  readonly most: number;
  /** With its 95 % Wilson interval, whatever those were. */
  readonly share: Share;
}

/** Of reports in some months. */
export interface OutcomeShares {
  readonly reports: number;
  /** In the order of `MEANINGS`; none where there is no report. */
  readonly shares: readonly OutcomeShare[];
}

/** Which months of a period can be held against each other, and which of it are too new. */
export interface OldEnough {
  readonly months: readonly Month[];
  readonly tooNew: readonly Month[];
}

/** Indices of the crimes among these categories: what is no crime has no outcome. */
export function crimesIn({ taxonomy }: Dataset, categories: readonly number[]): readonly number[] {
  return categories.filter((index) => taxonomy.categories[index]!.isCrime);
}

export function oldEnough(area: Dataset, categories: readonly number[], period: MonthRange): OldEnough {
  const { range, missing } = coverageOf(area.coverage, categories);
  const there = monthsOf(period).filter((month) => month >= range.from && month <= range.to && !missing.has(month));
  return {
    months: there.filter((month) => !isNewest(range, month)),
    tooNew: there.filter((month) => isNewest(range, month)),
  };
}

/** The last months of the package up to `MOST_MONTHS`; `wards` and `categories` are indices. */
export function outcomeMonths(
  area: Dataset,
  cube: OutcomeCube,
  wards: readonly number[],
  categories: readonly number[],
): readonly OutcomeMonth[] {
  const { range, missing } = coverageOf(area.coverage, categories);
  return monthsOf(range)
    .slice(-MOST_MONTHS)
    .map((month): OutcomeMonth => {
      const about = { month, age: range.to - month, isNew: isNewest(range, month) };
      const fates = missing.has(month) ? null : fatesOf(cube, wards, categories, [month]);
      return { ...about, fates, reports: fates && sum(fates) };
    });
}

export function outcomeShares(
  cube: OutcomeCube,
  wards: readonly number[],
  categories: readonly number[],
  months: readonly Month[],
): OutcomeShares {
  const fates = fatesOf(cube, wards, categories, months);
  const reports = sum(fates);
  if (reports === 0) return { reports, shares: [] };
  const unknown = fateOf(fates, "unknown");
  const doubtful = fateOf(fates, "other") + (unknown > OUTCOME_THRESHOLDS.mostUnknown * reports ? unknown : 0);
  const shares = MEANINGS.map((meaning, at): OutcomeShare => {
    const count = fates[at]!;
    const most = meaning === "other" || meaning === "unknown" ? count : count + doubtful;
    const [low] = wilsonInterval(count, reports);
    const [, high] = wilsonInterval(most, reports);
    const { label } = OUTCOME_MEANINGS[meaning];
    return { meaning, label, count, most, share: { value: count / reports, low, high } };
  });
  return { reports, shares };
}

function isNewest({ to }: MonthRange, month: Month): boolean {
  return to - month < OUTCOME_THRESHOLDS.newestMonths;
}
