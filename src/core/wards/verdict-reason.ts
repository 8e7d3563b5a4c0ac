// Why a change is called what it is called, in words a resident understands.
import type { Judged } from "../statistics/change.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";

const HUNDRED = 100;

/** A sentence; what is not comparable, or withheld, says its reason already: null. `alone`: no other change was judged with it. */
export function verdictReason({ verdict, p, difference }: Judged, alone = false): string | null {
  switch (verdict) {
    case "clearly up":
    case "clearly down":
      return `The difference is larger than such months vary by chance${alone ? "" : ", the other changes judged with it taken into account"}.`;
    case "too few to say":
      return `Fewer than ${COMMON_THRESHOLDS.tooFewToSay} were recorded in both periods together: chance alone makes any such difference.`;
    case "no clear change":
      return difference === 0 ? "Both periods have the same number." : chanceOf(p, alone);
    case "not comparable":
    case "verdict withheld":
      return null;
    default:
      return verdict satisfies never;
  }
}

function chanceOf(p: number, alone: boolean): string {
  if (p < COMMON_THRESHOLDS.clearP && !alone)
    return "By itself this would be a rare move, but many changes are judged at once, and some move this much by chance.";
  const times = Math.min(HUNDRED - 1, Math.max(1, Math.round(HUNDRED * p)));
  const often = "Numbers like these often move that much";
  return Number.isNaN(p)
    ? `${often}.`
    : `${often}: with nothing changed, this much or more about ${times} times in 100.`;
}
