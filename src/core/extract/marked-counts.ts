// What of a table of counts is read otherwise than as a plain number of a month, and what is said of it in the report.
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";
import { isMarked, isZeroWord } from "./count-cells.ts";

/** Rows that were read, and what stands in the first of them. */
interface OddCounts {
  rows: number;
  example: string;
}

export interface MarkedCounts {
  /** Revised or provisional numbers. */
  readonly marked: OddCounts;
  /** "nil" and "zero". */
  readonly zeros: OddCounts;
  /** "Q1 2025" in place of a month. */
  readonly periods: OddCounts;
}

export function noMarks(): MarkedCounts {
  return { marked: { rows: 0, example: "" }, zeros: { rows: 0, example: "" }, periods: { rows: 0, example: "" } };
}

/** Takes the count of one row as printed. */
export function noteMark({ marked, zeros }: MarkedCounts, text: string): void {
  const odd = isMarked(text) ? marked : isZeroWord(text) ? zeros : null;
  if (odd !== null) noteOdd(odd, text);
}

export function noteOdd(odd: OddCounts, text: string): void {
  if (odd.rows === 0) odd.example = shortText(text, 40);
  odd.rows++;
}

/** Sentences without a full stop. */
export function markWarnings({ marked, zeros, periods }: MarkedCounts): readonly string[] {
  const isOne = marked.rows === 1;
  return [
    ...(marked.rows === 0
      ? []
      : [
          `${numberOf(marked.rows, "counts", grouped)} ${isOne ? "is" : "are"} marked as revised or provisional ("${marked.example}"), and read as the ${isOne ? "number" : "numbers"}: a later table may have others`,
        ]),
    ...(zeros.rows === 0
      ? []
      : [
          `${numberOf(zeros.rows, "counts", grouped)} ${zeros.rows === 1 ? "is a word" : "are words"} for none ("${zeros.example}"), and read as 0`,
        ]),
    ...(periods.rows === 0
      ? []
      : [
          `${numberOf(periods.rows, "rows", grouped)} ${periods.rows === 1 ? "stands" : "stand"} for a period longer than a month ("${periods.example}"), and ${periods.rows === 1 ? "is" : "are"} left out: only rows of one month are counted`,
        ]),
  ];
}
