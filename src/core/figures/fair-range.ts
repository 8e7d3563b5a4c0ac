// The expected range of an offence's months, where what leaves it would leave it whatever part of the rows had coordinates.
import { type Coverage, locatedShare } from "../area/coverage.ts";
import { type Month, type MonthRange, monthsOf } from "../basics/months.ts";
import { mean } from "../basics/sums.ts";
import { type ExpectedRange, expectedRange } from "../statistics/expected-range.ts";

/**
 * As `expectedRange`, of the counts of some cell of an offence (one entry a month of the package, null where there is no total). A
 * month is marked only if the same mark is true of the counts divided by the part of each month's rows that had coordinates.
 */
export function fairExpectedRange(
  coverage: Coverage,
  monthly: readonly (number | null)[],
  period: MonthRange,
): ExpectedRange | null {
  const { range, missing } = coverage;
  // Of what is left where small counts are withheld there is no range: all that is low would be missing from it.
  if (monthly.some((count, index) => count === null && !missing.has(range.from + index))) return null;
  const counted = expectedRange(monthly, range, period);
  const shares = monthsOf(range).map((month) => locatedShare(coverage, { from: month, to: month }));
  const known = shares.filter((share) => share !== null && share > 0) as readonly number[];
  if (counted === null || known.every((share) => share === known[0])) return counted;
  const level = mean(known);
  const levelled = monthly.map((count, index) => (count === null ? null : (count * level) / (shares[index] || level)));
  const also = expectedRange(levelled, range, period);
  const both = (months: readonly Month[], others: readonly Month[] = []): readonly Month[] =>
    months.filter((month) => others.includes(month));
  const unsure = counted.outside.filter((month) => also?.outside.includes(month) !== true);
  return {
    ...counted,
    ...(unsure.length > 0 && { unsure }),
    outside: both(counted.outside, also?.outside),
    below: both(counted.below, also?.below),
    longRuns: both(counted.longRuns, also?.longRuns),
    outerThirds: both(counted.outerThirds, also?.outerThirds),
  };
}
