// Which hours of which weekdays hold clearly more offences than the same hour on the other weekdays.
import { type Known, known, unknown } from "../basics/known.ts";
import { mean, sum } from "../basics/sums.ts";
import { WEEK_HOURS } from "../statistics/aoristic.ts";
import { benjaminiHochberg } from "../statistics/false-discovery.ts";
import { gammaParts } from "../statistics/gamma.ts";
import { HOUR_THRESHOLDS } from "../statistics/hour-thresholds.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { byHour } from "./hour-counts.ts";

export interface HourTest {
  /** By hour of the week: the offences that are to be expected there, a seventh of those of its hour of the day. */
  readonly expected: readonly number[];
  /** Adjusted for 168 comparisons. */
  readonly p: readonly number[];
  /** Hours of the week, in their order. */
  readonly clearlyMore: readonly number[];
  /** How far the counts vary beyond chance; 1 where they do not. */
  readonly dispersion: number;
}

/**
 * Tests the 168 counts of offences whose hour is known; unknown under 60 of them. Expected of an hour of a weekday is a seventh of
 * what that hour of the day has. Against an even week every hour of the day would stand out from every hour of the night, which the
 * shades show; against the product of both margins crowded weekend nights would make ordinary afternoons of weekdays look crowded.
 *
 * Aoristic weights are no independent counts: an offence between two times adds to neighbouring hours, over midnight to those of
 * the next day, and rounds off what it is spread over. So they are shown and never judged. Judged are the offences whose whole
 * interval lies in one hour, each of which is counted once, in the one cell where it belongs.
 *
 * The p of a cell is the upper tail of an exact Poisson test, P(X ≥ count | expected), which errs on the safe side: given its hour's
 * total, of which it is a part, a count varies by 6/7 of that. Where counts vary beyond chance, as those of series of offences do,
 * count and expected number are divided by the dispersion φ, between whole numbers by the gamma distribution. Then Benjamini and
 * Hochberg (1995) over all 168 cells. A cell with under 5 offences is never called.
 */
export function hourTest(counts: readonly number[]): Known<HourTest> {
  const all = sum(counts);
  const least = HOUR_THRESHOLDS.hourMatrixOffences;
  if (all < least) return unknown(`too few to say: ${all} of at least ${least} offences have a known hour`);
  const hours = byHour(counts);
  const expected = counts.map((_, at) => hours[at % 24]! / 7);
  const dispersion = dispersionOf(counts, expected);
  const p = benjaminiHochberg(counts.map((count, at) => upperTail(count / dispersion, expected[at]! / dispersion)));
  const clearlyMore = counts.flatMap((count, at) =>
    p[at]! < THRESHOLDS.clearP && count >= HOUR_THRESHOLDS.hourOffences ? [at] : [],
  );
  return known({ expected, p, clearlyMore, dispersion });
}

/** P(X ≥ count) of a Poisson count of this mean. */
function upperTail(count: number, average: number): number {
  return count <= 0 || average <= 0 ? 1 : gammaParts(count, average).lower;
}

/** The mean absolute difference of two standard normal numbers, as of the moving ranges of a control chart. */
const MOVING_RANGE = 2 / Math.sqrt(Math.PI);
const FEWEST_PAIRS = 30;

/**
 * The variance of counts beyond that of chance, at least 1, from the ranges between an hour and the next: what rises and falls with
 * the evening, as nights at weekends do, is no dispersion. Of hours with at least one offence to be expected; under 30 pairs of these,
 * of Pearson's χ² over its degrees of freedom, to which whatever stands out adds.
 */
function dispersionOf(counts: readonly number[], expected: readonly number[]): number {
  const residual = counts.map((count, at) =>
    expected[at]! > 0 ? (count - expected[at]!) / Math.sqrt((expected[at]! * 6) / 7) : 0,
  );
  const ranges = counts.flatMap((_, at) => {
    const next = (at + 1) % WEEK_HOURS;
    return expected[at]! >= 1 && expected[next]! >= 1 ? [Math.abs(residual[at]! - residual[next]!)] : [];
  });
  if (ranges.length >= FEWEST_PAIRS) return Math.max(1, (mean(ranges) / MOVING_RANGE) ** 2);
  const cells = expected.filter((value) => value > 0).length;
  return Math.max(1, sum(residual.map((value) => value ** 2)) / cells);
}
