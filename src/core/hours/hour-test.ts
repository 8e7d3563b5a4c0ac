// Which hours of which weekdays hold clearly more offences than their hour and their weekday together explain.
import { type Known, known, unknown } from "../basics/known.ts";
import { benjaminiHochberg } from "../statistics/false-discovery.ts";
import { gammaParts } from "../statistics/gamma.ts";
import { HOUR_THRESHOLDS } from "../statistics/hour-thresholds.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { byHour, byWeekday } from "./hour-counts.ts";

export interface HourTest {
  /** By hour of the week: the offences to be expected there. */
  readonly expected: readonly number[];
  /** Adjusted for 168 comparisons. */
  readonly p: readonly number[];
  /** Hours of the week, in their order. */
  readonly clearlyMore: readonly number[];
  /** How far the counts vary beyond chance; 1 where they do not. */
  readonly dispersion: number;
}

/**
 * Tests the 168 counts of offences whose hour is known; unknown under 60 of them. Expected of an hour of a weekday is what its hour
 * and its weekday have, as if neither knew of the other (the product of the margins of a two-way table, as in a χ² test of
 * independence): against an even week every hour of the day would stand out from every hour of the night, which the shades show.
 *
 * Aoristic weights are no independent counts: an offence between two times adds to neighbouring hours, over midnight to those of
 * the next day, and rounds off what it is spread over. So they are shown and never judged. Judged are the offences whose whole
 * interval lies in one hour, each of which is counted once, in the one cell where it belongs.
 *
 * The p of a cell is the upper tail of an exact Poisson test, P(X ≥ count | expected). It errs on the safe side, since the expected
 * number was made of counts that hold the cell's own (given its margins a cell varies less than a Poisson count). Where the counts
 * vary beyond chance, as those of series of offences do, count and expected number are divided by the dispersion φ = Pearson's
 * χ² / (h − 1)(w − 1) of the h hours and w weekdays that have any (McCullagh & Nelder, Generalized Linear Models, 1989, 4.5), between
 * whole numbers by the gamma distribution: what stands out counts as dispersion too, so that φ is rather too large than too small.
 * Then Benjamini and Hochberg (1995) over all 168 cells. A cell with under 5 offences is never called.
 */
export function hourTest(counts: readonly number[]): Known<HourTest> {
  const [days, hours] = [byWeekday(counts), byHour(counts)];
  const all = days.reduce((sum, count) => sum + count, 0);
  const least = HOUR_THRESHOLDS.hourMatrixOffences;
  if (all < least) return unknown(`too few to say: ${all} of at least ${least} offences have a known hour`);
  const expected = counts.map((_, at) => (days[Math.floor(at / 24)]! * hours[at % 24]!) / all);
  const dispersion = dispersionOf(counts, expected, some(hours), some(days));
  const p = benjaminiHochberg(counts.map((count, at) => upperTail(count / dispersion, expected[at]! / dispersion)));
  const clearlyMore = counts.flatMap((count, at) =>
    p[at]! < THRESHOLDS.clearP && count >= HOUR_THRESHOLDS.hourOffences ? [at] : [],
  );
  return known({ expected, p, clearlyMore, dispersion });
}

/** P(X ≥ count) of a Poisson count of this mean. */
function upperTail(count: number, mean: number): number {
  return count <= 0 || mean <= 0 ? 1 : gammaParts(count, mean).lower;
}

function dispersionOf(counts: readonly number[], expected: readonly number[], hours: number, days: number): number {
  const freedom = (hours - 1) * (days - 1);
  if (freedom < 1) return 1;
  const chi = counts.reduce(
    (sum, count, at) => sum + (expected[at]! > 0 ? (count - expected[at]!) ** 2 / expected[at]! : 0),
    0,
  );
  return Math.max(1, chi / freedom);
}

function some(counts: readonly number[]): number {
  return counts.filter((count) => count > 0).length;
}
