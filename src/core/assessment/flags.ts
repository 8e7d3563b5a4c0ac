// Flags: the wards among the highest fifth in a measure, a convention of the county's analysts.

import { type Known, known, unknown } from "../basics/known.ts";
import type { Measure } from "../figures/measure-ids.ts";
import { MEASURES } from "../figures/measures.ts";
import type { OffenceFigures } from "../figures/offence-figures.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import { unranked } from "../wards/ranks.ts";

/** Whether each ward (in the order of the figures) is flagged for the measure; unknown where its value is. */
export function flagsOf(figures: OffenceFigures, measure: Measure): readonly Known<boolean>[] {
  return flaggedAmong(figures.wards.map((ward) => MEASURES[measure].value(ward)));
}

/** Whether the ward of a code is flagged for the measure; unknown for a code that is not there. */
export function flagOf(figures: OffenceFigures, measure: Measure, code: string): Known<boolean> {
  const index = figures.wardIndices.get(code);
  return index === undefined ? unknown("there is no such ward") : flagsOf(figures, measure)[index]!;
}

/**
 * True for the ⌈0.2·n⌉ highest of the n values that are known, ties included. What is not over 0 is never flagged: of wards where
 * nothing was recorded, none is among the highest. Of 1 or 2 wards none is flagged, nor a value without others.
 */
export function flaggedAmong(values: readonly Known[]): readonly Known<boolean>[] {
  const there = values.flatMap((value) => (value.known ? [value.value] : [])).sort((a, b) => b - a);
  const last = there[flaggedCount(there.length) - 1] ?? Number.POSITIVE_INFINITY;
  const why = unranked(values);
  return values.map((value) => (value.known ? (why ?? known(value.value > 0 && value.value >= last)) : value));
}

/** How many of so many wards are flagged, except for ties: 3 of 14. */
export function flaggedCount(wards: number): number {
  return Math.ceil(THRESHOLDS.flaggedPart * wards);
}

/** What wards are flagged by, as it is printed. */
export const FLAG_NAMES = { count: "Count", rate: "Rate per 1,000 a year", change: "Rise on the year before" } as const;
