// The sentence that refuses a category that is the sum of others: total, parts and where.
import { type Month, monthName } from "../basics/months.ts";
import { nameList } from "../basics/words.ts";
import type { CategorySum } from "./sums-of-categories.ts";

/** Wards and runs of months that are named. */
const NAMED = 3;

/** `verb` is "is", or "can be" of what a copy tells. */
export function sumSentence(
  { sum, parts, within }: CategorySum,
  verb: "is" | "can be",
  nameOf: { readonly category: (slug: string) => string; readonly ward: (code: string) => string },
): string {
  const of = nameList(parts.map((part) => `"${nameOf.category(part)}"`));
  return `"${nameOf.category(sum)}" ${verb} the sum of ${of} ${whereText(within, nameOf.ward)}: one less the others tells what is withheld`;
}

function whereText(within: CategorySum["within"], nameOf: (code: string) => string): string {
  if (within === undefined) return "in every ward and month";
  const months = nameList(runsOf(within.months).map(runText), NAMED);
  const wards = within.wards.length === 0 ? "" : ` (${nameList(within.wards.map(nameOf), NAMED)})`;
  return `${within.hasErrors ? "nearly " : ""}wherever it has counts in ${months}${wards}`;
}

function runsOf(months: readonly Month[]): readonly (readonly Month[])[] {
  const runs: Month[][] = [];
  for (const month of months)
    if (runs.at(-1)?.at(-1) === month - 1) runs.at(-1)!.push(month);
    else runs.push([month]);
  return runs;
}

function runText(run: readonly Month[]): string {
  return run.length === 1 ? monthName(run[0]!) : `${monthName(run[0]!)} to ${monthName(run.at(-1)!)}`;
}
