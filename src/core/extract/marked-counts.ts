// Counts that are marked as revised or provisional, and what is said of them in the report.
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { shortText } from "../basics/plain-text.ts";

/** Rows that were read, and what stands in the first of them. */
export interface MarkedCounts {
  rows: number;
  example: string;
}

/** Takes the count of one row as printed. */
export function noteMark(marked: MarkedCounts, text: string): void {
  if (marked.rows === 0) marked.example = shortText(text, 20);
  marked.rows++;
}

/** Sentences without a full stop. */
export function markWarnings({ rows, example }: MarkedCounts): readonly string[] {
  if (rows === 0) return [];
  return [
    `${numberOf(rows, "counts", grouped)} ${rows === 1 ? "is" : "are"} marked as revised or provisional ("${example}"), and read as the ${rows === 1 ? "number" : "numbers"}: a later table may have others`,
  ];
}
