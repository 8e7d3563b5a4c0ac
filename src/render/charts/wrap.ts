// Texts that have to fit: broken over lines, or cut.
import type { TextWidth } from "./geometry.ts";

/** Lines of whole words, none wider than `widest` except a single word that is. */
export function wrapped(words: string, widest: number, width: TextWidth, bold = false): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/[ \n]+/)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && width(longer, bold) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** With an ellipsis where the text is wider than that: as much of its beginning as has room, searched for by halves. */
export function cut(words: string, widest: number, width: TextWidth, bold = false): string {
  if (width(words, bold) <= widest) return words;
  const ending = (letters: number): string => `${words.slice(0, letters).trimEnd()}…`;
  let [fits, tooMany] = [0, words.length];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if (width(ending(half), bold) <= widest) fits = half;
    else tooMany = half;
  }
  return ending(fits);
}

/** "Mar" for "March", or "M" where that is wider than the room. */
export function fittedMonth(name: string, room: number, width: TextWidth): string {
  return width(name.slice(0, 3)) > room ? name.slice(0, 1) : name.slice(0, 3);
}
