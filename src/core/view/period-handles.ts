// Where a period's ends go when one of its two handles is moved.
import type { Month, MonthRange } from "../basics/months.ts";

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
