// A quotation mark that nobody closed swallows the lines after it: what is said of it.
import type { ParseError } from "papaparse";
import { broken } from "../core/package/broken-package.ts";

/**
 * Throws an AppFailure that names the line where a quotation mark swallows the lines after it: to the end of the text, or to the
 * next mark, behind which a text goes on. `text` is what `rows` and `errors` were read from; `before` are the lines in front of it.
 */
export function refuseOpenQuote(
  file: string,
  text: string,
  rows: readonly (readonly string[])[],
  errors: readonly ParseError[],
  before = 0,
): void {
  const error = errors.find(({ row }) => rows[row ?? -1]?.some((field) => field.includes("\n")));
  if (error === undefined) return;
  const line = before + text.slice(0, error.index).split("\n").length;
  throw broken(`${file}:${line}: a quotation mark is opened here and not closed in its line.`);
}
