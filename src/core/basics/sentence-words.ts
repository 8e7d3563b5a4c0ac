// Pieces of English that only whole sentences need.

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
