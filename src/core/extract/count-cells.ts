// Cells that say how many offences a row stands for, and those in which a small number was hidden.

/** More offences than this nobody counts in one ward and month. */
const MOST_COUNT = 10_000_000;
const WHOLE = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.0+)?$/;
/** "<5", "*", "[c]", "-", "..", "1 to 4", "fewer than 5": what tables have in place of a number that could tell of a person. */
const SUPPRESSED =
  /^(?:[<≤]\s*=?\s*\d+|\*+|\[?[a-z:]\]?|[-–—]+|\.{1,3}|…|#|\d+\s*(?:-|–|to)\s*\d+|(?:fewer|less) than \w+|under \w+|suppressed|redacted|withheld|confidential|n\/a)$/i;

/** How many offences a cell counts, a whole number from 0 on; or why it cannot be said. */
export function countIn(text: string): number | "bad-count" | "blank-count" | "suppressed-count" {
  if (text === "") return "blank-count";
  if (isSuppressed(text)) return "suppressed-count";
  const plain = text.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, "").replace(/\.0+$/, "");
  if (!/^\d{1,8}$/.test(plain)) return "bad-count";
  return Number(plain) <= MOST_COUNT ? Number(plain) : "bad-count";
}

/** Whether a cell has a number hidden, which is not 0. */
export function isSuppressed(text: string): boolean {
  return SUPPRESSED.test(text);
}

/** Whether a cell is a whole number of either sign. */
export function isWhole(text: string): boolean {
  return WHOLE.test(text);
}

/** Whether a cell is what columns of counts have: a whole number, of a correction one below 0, or a hidden one. */
export function isLikeCount(text: string): boolean {
  return isWhole(text) || isSuppressed(text);
}
