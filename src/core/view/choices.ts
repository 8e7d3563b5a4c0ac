// What a click does to the view: to the selected wards, to the chosen offences, to the period.
import type { MonthRange } from "../basics/months.ts";
import { lengthOf, shiftRange, within } from "../basics/months.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { View } from "./view.ts";

/** The view with parts of it changed. A section belongs to its page, and stays behind with it. */
export function afterChange(view: View, change: Partial<View>): View {
  const { page, section } = view;
  return { ...view, section: page === (change.page ?? page) ? section : null, ...change };
}

/**
 * The wards selected after one is clicked. Alone, it replaces the others, and a second click on it clears it; in addition, it
 * is compared with the others, or taken out again. Of more than four, the oldest but the first goes.
 */
export function afterWard(selected: readonly string[], code: string, additive: boolean): readonly string[] {
  const has = selected.includes(code);
  if (!additive) return has && selected.length === 1 ? [] : [code];
  if (has) return selected.filter((other) => other !== code);
  const [first, ...rest] = [...selected, code];
  return [first!, ...rest.slice(-(THRESHOLDS.comparedWards - 1))];
}

/** The offences chosen after one is clicked: it alone, or with the others; never none. */
export function afterOffence(chosen: readonly string[], slug: string, additive: boolean): readonly string[] {
  if (!additive) return [slug];
  if (!chosen.includes(slug)) return [...chosen, slug];
  return chosen.length > 1 ? chosen.filter((other) => other !== slug) : chosen;
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
