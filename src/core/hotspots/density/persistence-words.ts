// The word for how a hotspot comes back, which says when it has left.
import type { Month } from "../../basics/months.ts";
import type { Hotspot } from "./hotspot.ts";

/**
 * "emerging", or "persistent until September 2025" of one that the last quarter left; "" for none, and where it is not known.
 * `write` prints the month.
 */
export function persistenceWord(
  { persistence, leftAfter }: Pick<Hotspot, "persistence" | "leftAfter">,
  write: (month: Month) => string,
): string {
  if (!persistence.known || persistence.value === "none") return "";
  if (persistence.value !== "persistent" || leftAfter === null) return persistence.value;
  return `persistent until ${write(leftAfter)}`;
}
