// A period drawn with the pointer: from two places on the time axis to whole months.
import type { MonthRange } from "../../core/basics/months.ts";

/** A shorter way is a click, which does nothing. */
const LEAST_MONTHS = 0.5;

/**
 * The months that a drag has touched, from `start` to `end` in fractions of months (the middle of a month is a whole number),
 * in either direction, cut to `range`; null for a drag that is too short, or wholly outside.
 */
export function draggedPeriod(start: number, end: number, range: MonthRange): MonthRange | null {
  if (Math.abs(end - start) < LEAST_MONTHS) return null;
  const from = Math.max(range.from, Math.round(Math.min(start, end)));
  const to = Math.min(range.to, Math.round(Math.max(start, end)));
  return from <= to ? { from, to } : null;
}
