// What the page of a trial alone lets choose, as slugs of the address: the last month, and how far around the area is looked.
import { formatMonth, type Month, parseMonth } from "../../basics/months.ts";

/** Metres around the area of the action that can be looked at; 0 for none. */
export const RINGS: readonly number[] = [0, 250, 500, 1000];
const USUAL_RING = 500;
const UNTIL = /^until-(\d{4}-\d{2})$/;
const RING = /^ring-(\d{1,4})$/;

/** Last month that the reader chose; null for none. */
export function untilIn(shown: readonly string[]): Month | null {
  const [text] = shown.flatMap((slug) => UNTIL.exec(slug)?.[1] ?? []);
  return text === undefined ? null : parseMonth(text);
}

export function ringIn(shown: readonly string[]): number {
  const [metres] = shown.flatMap((slug) => RING.exec(slug)?.[1] ?? []).map(Number);
  return RINGS.find((ring) => ring === metres) ?? USUAL_RING;
}

/** With another last month; null for the usual one. Choices of other pages stay. */
export function withUntil(shown: readonly string[], until: Month | null): readonly string[] {
  const others = shown.filter((slug) => !UNTIL.test(slug));
  return until === null ? others : [...others, `until-${formatMonth(until)}`];
}

export function withRing(shown: readonly string[], metres: number): readonly string[] {
  const others = shown.filter((slug) => !RING.test(slug));
  return metres === USUAL_RING ? others : [...others, `ring-${metres}`];
}
