// Pieces of sentences that the assessment needs again and again.
import type { Selection } from "../offences.ts";

/** "Market", "Market and Abbey", "Abbey, Market and Romsey"; more than `most` end in "and 3 others". */
export function nameList(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const shown = names.length > most ? [...names.slice(0, most), `${names.length - most} others`] : names;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** "1 offence", "2 offences": the noun without its s where it is one. */
export function nounFor(count: number, noun: Selection["noun"]): string {
  return count === 1 ? noun.slice(0, -1) : noun;
}

/** A label inside a sentence: "shoplifting". */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** A label or name at the start of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "2nd", "11th", "23rd". */
export function ordinal(rank: number): string {
  const [tens, ones] = [rank % 100, rank % 10];
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][ones] ?? "th");
  return `${rank}${ending}`;
}
