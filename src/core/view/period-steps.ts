// Where a period goes: when one of its two handles is moved, a step on, and while it plays.
import type { Month, MonthRange } from "../basics/months.ts";
import { lengthOf, shiftRange, within } from "../basics/months.ts";

export type PeriodEnd = "from" | "to";

/** One end moved to a month, but not past the other. */
export function moved(period: MonthRange, end: PeriodEnd, month: Month): MonthRange {
  return end === "from"
    ? { from: Math.min(month, period.to), to: period.to }
    : { from: period.from, to: Math.max(month, period.from) };
}

/**
 * One end dragged to a month from where it was gripped. Where both handles stood on one month, one of them covers the other:
 * then the direction says which end is meant.
 */
export function dragged(gripped: MonthRange, end: PeriodEnd, month: Month): MonthRange {
  if (gripped.from !== gripped.to) return moved(gripped, end, month);
  return moved(gripped, month < gripped.from ? "from" : "to", month);
}

/** The period moved by some months, kept inside the whole; null when it is at the end already. */
export function stepped(period: MonthRange, months: number, whole: MonthRange): MonthRange | null {
  const next = shiftRange(period, months);
  return within(next, whole) ? next : null;
}

/** Where playing starts: here, or at the beginning when the period is at the end. */
export function playFrom(period: MonthRange, whole: MonthRange): MonthRange {
  return period.to < whole.to ? period : { from: whole.from, to: whole.from + lengthOf(period) - 1 };
}
