// A change in words, without its verdict.
import { changePercent, formatCount } from "../basics/numbers.ts";
import type { Change } from "../statistics/change.ts";

/** "up 30 (11 %)", "down 39", "unchanged": never a per cent on a small base. */
export function movement(change: Change): string {
  return change.difference === 0 ? "unchanged" : `${change.difference > 0 ? "up" : "down"} ${extentOf(change)}`;
}

/** "30 (11 %)", whichever way. */
export function extentOf({ difference, percent }: Change): string {
  const part = percent.known ? ` (${changePercent(Math.abs(percent.value), "")})` : "";
  return `${formatCount(Math.abs(difference))}${part}`;
}
