// Pieces of English: lists of names, and labels at the start of a sentence and inside one.

/** "Market", "Market and Abbey", "Abbey, Market and Romsey"; more than `most` end in "and 3 others". */
export function nameList(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
  const rest = names.length - most;
  // The last one takes no more room than to count it does.
  const shown = rest > 1 ? [...names.slice(0, most), `${rest} others`] : names;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** A label inside a sentence: "shoplifting". */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
