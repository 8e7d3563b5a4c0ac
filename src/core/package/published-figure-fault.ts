// Published figures that have the right form and that nobody can mean.
import type { FigureRow } from "../area/area-package.ts";
import { formatMonth, type Month, parseMonth } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";

/** Of a published figure: 20 years. */
const MOST_MONTHS = 240;
/** No police force published figures before. */
const FIRST_PUBLISHED = parseMonth("1856-01")!;
/** A share or a change. One offence that became twenty is a change of 1,900 %; nothing falls by more than all of it. */
const [LEAST_PERCENT, MOST_PERCENT] = [-100, 2000];
/** Ten for each resident and year; the City of London, where few reside, has one. */
const MOST_OF_RESIDENT = 10;
/** More in a year than any area of the kind has of anything that is published: calls to the Metropolitan Police are 6 million. */
const MOST_IN_YEAR: Readonly<Record<FigureRow["level"], number>> = {
  ward: 200_000,
  district: 5_000_000,
  county: 50_000_000,
  nation: 500_000_000,
};

/**
 * What is wrong with a published figure, each of whose cells is right; null for nothing. Months later than `last` are to come;
 * `residents` are those of its area, null where they are not known.
 */
export function figureFault(row: FigureRow, last: Month, residents: number | null): string | null {
  const { periodMonths, periodEnd } = row;
  if (periodMonths > MOST_MONTHS) return `period_months is ${periodMonths}, more than ${MOST_MONTHS}`;
  if (periodEnd < FIRST_PUBLISHED) return `period_end is ${formatMonth(periodEnd)}, before there were police figures`;
  if (periodEnd > last) return `period_end is ${formatMonth(periodEnd)}, which has not come yet`;
  return row.value === null ? null : valueFault(row, row.value, residents);
}

function valueFault(
  { level, measure, periodMonths }: FigureRow,
  value: number,
  residents: number | null,
): string | null {
  if (measure === "percent") {
    const isPossible = value >= LEAST_PERCENT && value <= MOST_PERCENT;
    return isPossible ? null : `value is ${value}, and percent is from ${LEAST_PERCENT} to ${MOST_PERCENT}`;
  }
  if (value < 0) return `value is ${value}, and ${measure} cannot be under 0`;
  if (measure === "rate_per_1000") {
    const most = MOST_OF_RESIDENT * 1000 * Math.max(1, periodMonths / 12);
    return value > most
      ? `value is ${value}, a rate_per_1000 of more than ${MOST_OF_RESIDENT} for each resident and year`
      : null;
  }
  if (measure === "count" && !Number.isInteger(value)) return `value is ${value}, and a count is a whole number`;
  const years = measure === "monthly_mean" ? 1 / 12 : Math.max(1, periodMonths / 12);
  if (residents !== null && value > MOST_OF_RESIDENT * residents * years)
    return `value is ${value}, a ${measure} of more than ${MOST_OF_RESIDENT} for each of ${numberOf(residents, "residents")} and year`;
  const most = MOST_IN_YEAR[level];
  return value > most * years
    ? `value is ${value}, a ${measure} of more than ${most} a year, which no ${level} has`
    : null;
}
