// Pieces of sentences that the assessment needs again and again.

import type { Known } from "../basics/known.ts";
import { lengthOf, type MonthRange } from "../basics/months.ts";
import { formatCount } from "../basics/numbers.ts";
import { isWithheld } from "../basics/withheld.ts";
import { movement } from "../figures/movement.ts";
import type { Change } from "../statistics/change.ts";

/** "up 209 (222 %), from 94 to 303", "unchanged at 4": never a per cent on a small base. */
export function courseText(change: Change): string {
  if (change.difference === 0) return `unchanged at ${formatCount(change.after)}`;
  return `${movement(change)}, from ${formatCount(change.before)} to ${formatCount(change.after)}`;
}

/** "over 6 months": how long the months are that something was judged by. */
export function overMonths(range: MonthRange): string {
  const months = lengthOf(range);
  return `over ${months} ${months === 1 ? "month" : "months"}`;
}

/** Why nothing is known of any of these, each reason once, or that they are withheld; null where something is. */
export function whyNone(quantities: readonly Known<unknown>[]): string | null {
  const reasons = quantities.flatMap((quantity) => (quantity.known ? [] : [quantity.reason]));
  if (reasons.length < quantities.length) return null;
  return quantities.some(isWithheld) ? "counts are withheld" : [...new Set(reasons)].join("; ");
}
