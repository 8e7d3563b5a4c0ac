// Counts that are no plain numbers and are read as one, and what is said of them in the report: marked ones, and words for none.
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
}

export function noMarks(): MarkedCounts {
  return { marked: { rows: 0, example: "" }, zeros: { rows: 0, example: "" } };
}

/** Takes the count of one row as printed. */
export function noteMark({ marked, zeros }: MarkedCounts, text: string): void {
  const odd = isMarked(text) ? marked : isZeroWord(text) ? zeros : null;
  if (odd === null) return;
  if (odd.rows === 0) odd.example = shortText(text, 20);
  odd.rows++;
}

/** Sentences without a full stop. */
export function markWarnings({ marked, zeros }: MarkedCounts): readonly string[] {
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
  ];
}
