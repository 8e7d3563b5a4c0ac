// Numbers of a public copy that are known to whoever made it, and not told.
import type { Known } from "./known.ts";

export function isWithheld(quantity: Known<unknown>): boolean {
  return !quantity.known && quantity.shown !== undefined;
}
