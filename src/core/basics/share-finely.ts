// A small part of a whole, which is never printed as nothing.
import { formatShare } from "./finer-numbers.ts";

/** One decimal under 10 % where it is not 0: "0.2 %", "9.5 %", "4 %"; "under 0.1 %" for what would round to nothing. */
export function formatShareFinely(part: number): string {
  return part >= 0.0005 && part < 0.0995 ? `${Number((100 * part).toFixed(1))}\u00a0%` : formatShare(part);
}
