// Whether the way between the stops of a patrol is a walk: where a part of it is too long for that, the sheet says so.
import { beyondText } from "../../basics/beyond-text.ts";
import { formatCount } from "../../basics/numbers.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { distanceText } from "./route.ts";

/** "450 m"; to the metre where a tenth of a kilometre would hide that it is too far to walk. */
export function wayText(metres: number): string {
  return beyondText(metres, THRESHOLDS.patrolWalk, distanceText, (far) => `${formatCount(Math.ceil(far))} m`);
}

/** ": too far to walk" of a way between two stops that is; "" of one that is not. */
export function farText(metres: number): string {
  return metres > THRESHOLDS.patrolWalk ? ": too far to walk" : "";
}

/** ", which is no one walk: 3 of the 5 ways between stops are longer than 2.0 km, the longest 14.2 km", or "". */
export function walkText(legs: readonly number[]): string {
  const far = legs.filter((metres) => metres > THRESHOLDS.patrolWalk);
  if (far.length === 0) return "";
  const ways =
    legs.length === 1
      ? "the way between the stops is"
      : `${far.length} of the ${legs.length} ways between stops ${far.length === 1 ? "is" : "are"}`;
  const longest = legs.length === 1 ? "" : `, the longest ${wayText(Math.max(...far))}`;
  return `, which is no one walk: ${ways} longer than ${distanceText(THRESHOLDS.patrolWalk)}${longest}`;
}
