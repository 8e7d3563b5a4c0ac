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

/** With an ellipsis where the text is wider than that. */
export function cut(words: string, widest: number, width: TextWidth, bold = false): string {
  if (width(words, bold) <= widest) return words;
  let shown = words;
  while (shown !== "" && width(`${shown}…`, bold) > widest) shown = shown.slice(0, -1).trimEnd();
  return `${shown}…`;
}

/** "Mar" for "March", or "M" where that is wider than the room. */
export function fittedMonth(name: string, room: number, width: TextWidth): string {
  return width(name.slice(0, 3)) > room ? name.slice(0, 1) : name.slice(0, 3);
}
