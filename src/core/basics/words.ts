// Pieces of English: lists of names, and labels at the start of a sentence and inside one.

/** "Market", "Market and Abbey", "Abbey, Market and Romsey"; more than `most` end in "and 3 others". */
export function nameList(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const rest = names.length - most;
  const shown = rest > 0 ? [...names.slice(0, most), `${rest} other${rest === 1 ? "" : "s"}`] : names;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** A label inside a sentence: "shoplifting". */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** Words at the start of a sentence: "Shoplifting in Market". */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Market’s", "King's Hedges’". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** "2nd", "11th", "23rd". */
export function ordinal(rank: number): string {
  const [tens, ones] = [rank % 100, rank % 10];
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][ones] ?? "th");
  return `${rank}${ending}`;
}
