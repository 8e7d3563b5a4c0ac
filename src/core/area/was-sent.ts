// Whether a force sent a month that counts.
import type { CoveredForce } from "./small-months.ts";

/** Whether a month of this status is one that the force sent. */
export function wasSent(status: CoveredForce["months"][number]["status"]): boolean {
  return status === "submitted" || status === "accepted";
}
