// What a public copy cannot tell: where numbers are withheld, nothing is called none.
import type { Known } from "./known.ts";
import { formatCount } from "./numbers.ts";
import { isWithheld } from "./withheld.ts";

/** "cannot be told of 12 of 56: counts are withheld"; of all "cannot be told: counts are withheld"; "" where none is withheld. */
export function untoldOf(quantities: readonly Known<unknown>[]): string {
  return untoldText(quantities.filter(isWithheld).length, quantities.length);
}

export function untoldText(untold: number, all: number): string {
  if (untold === 0) return "";
  return `cannot be told${untold < all ? ` of ${formatCount(untold)} of ${formatCount(all)}` : ""}: counts are withheld`;
}

/** What is said, with what cannot be told beside it; `subject` instead of what is said, where that is that there is none. */
export function told(said: string, untold: string, subject: string | null): string {
  return untold === "" ? said : `${subject ?? `${said} Others`} ${untold}.`;
}
