// Cells that say how many offences a row stands for, and those in which a small number was hidden.
import { cellValue } from "./no-value.ts";

/** More offences than this nobody counts in one ward and month. */
const MOST_COUNT = 10_000_000;
/** A whole number, its thousands parted by one sign throughout. Other spaces are plain ones by now: see `cellText`. */
const WHOLE = /^(?:\d+|\d{1,3}(?:([, '’])\d{3})(?:\1\d{3})*)(?:\.0+)?$/;
/** "1.204": 1,204 as other countries write it, or a number with three decimals. */
const UNCLEAR = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
/** "7 (r)", "7r", "7 [p]": revised or provisional, as official tables mark numbers. */
const MARK = /(?<=\d) ?(?:[rp]|\([rp]\)|\[[rp]\])$/i;
/** "<5", "*", "[c]", "-", "..", "1 to 4", "fewer than 5": what tables have in place of a number that could tell of a person. */
const SUPPRESSED =
  /^(?:[<≤]\s*=?\s*\d+|\*+|\[?[a-z:]\]?|[-–—]+|\.{1,3}|…|#|\d+\s*(?:-|–|to)\s*\d+|(?:fewer|less) than \w+|under \w+|suppressed|redacted|withheld|confidential|n\/a)$/i;
/** "7 *", "7 [e]": of such a mark nobody knows what it says of the number. */
const REMARK = /(?<=\d\)?) ?(?:[*†‡^#~]+|[([].{1,20}[)\]])$/;
/** "30.5", "1.204", "(7)", "-29%", "7 crimes". */
const NUMBER = /^[-+(]?\d[\d., '’]*\)?(?: ?%| \p{L}+)?$/u;
/** Words for 0 that are nothing else. "None" is none of them: programs write it where they know nothing. */
const ZERO = /^-?(?:nil|zero)-?$/i;
/** "No data", "no crimes". */
const NO_NUMBER = /^no \p{L}+$/iu;

/** All of it that says which number a cell is, as a text. */
export const COUNTS_TEXT = [WHOLE, UNCLEAR, MARK, ZERO].map(({ source }) => source).join(" ");

/** Why a cell says no number of offences. */
export type CountFault = "bad-count" | "unclear-count" | "blank-count" | "suppressed-count";

/** How many offences a cell counts, a whole number from 0 on; or why it cannot be said. */
export function countIn(text: string): number | CountFault {
  if (text === "") return "blank-count";
  if (isSuppressed(text)) return "suppressed-count";
  const unmarked = text.replace(MARK, "");
  if (UNCLEAR.test(unmarked)) return "unclear-count";
  if (!WHOLE.test(unmarked)) return isZeroWord(text) ? 0 : "bad-count";
  const count = Number(unmarked.replace(/[, '’]/g, ""));
  return count <= MOST_COUNT ? count : "bad-count";
}

/** Whether a cell has a number hidden, which is not 0. */
export function isSuppressed(text: string): boolean {
  return SUPPRESSED.test(text);
}

/** Whether a cell says 0 in a word: "nil", "-nil-", "zero". */
export function isZeroWord(text: string): boolean {
  return ZERO.test(text);
}

/** Whether a cell is a count that is marked as revised or provisional. */
export function isMarked(text: string): boolean {
  return MARK.test(text) && typeof countIn(text) === "number";
}

/** Whether a cell is a whole number of either sign, whatever mark stands behind it. */
export function isWhole(text: string): boolean {
  return WHOLE.test(text.replace(/^-/, "").replace(MARK, "").replace(REMARK, ""));
}

/** Whether a cell is what columns of counts have: a whole number, of a correction one below 0, a hidden one, or a word for none. */
export function isLikeCount(text: string): boolean {
  return isWhole(text) || isSuppressed(text) || countIn(text) === "unclear-count" || isNone(text);
}

/** Whether a cell is a number of any kind, whatever mark or word stands behind it, or what a column of counts has in its place. */
export function isLikeNumber(text: string): boolean {
  return NUMBER.test(text.replace(REMARK, "")) || isLikeCount(text);
}

function isNone(text: string): boolean {
  return isZeroWord(text) || NO_NUMBER.test(text) || cellValue(text) === "";
}
