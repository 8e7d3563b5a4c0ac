// A table of counts is refused where a count of it cannot be read: it would be shown as 0, or as what it may not be.
import { AppFailure } from "../basics/failure.ts";
import { grouped } from "../basics/grouped-digits.ts";
import { numberOf } from "../basics/number-of.ts";
import { sumBy } from "../basics/sums.ts";
import type { RowCounts } from "./ingest.ts";
import { UNCLEAR_ADVICE, WHOLE_ADVICE } from "./readers/count-advice.ts";
import type { Rejection } from "./readers/street-row.ts";

/** What a count can be that is not known, of one and of several. */
const UNKNOWN = [
  [
    "suppressed-count",
    'is suppressed ("<5", "*", "c", "[x]" or the like)',
    'are suppressed ("<5", "*", "c", "[x]" or the like)',
  ],
  ["blank-count", "is blank", "are blank"],
  ["bad-count", "is no whole number from 0 to 10 million", "are no whole numbers from 0 to 10 million"],
] as const;
const UNCLEAR = [
  "unclear-count",
  "may be thousands or decimals (1.204)",
  "may be thousands or decimals (1.204)",
] as const;

/** Throws an AppFailure for a file of which some counts are not known; `where` is the file. */
export function refuseUnreadCounts(
  where: string,
  refused: RowCounts["rejected"],
  examples: readonly { readonly reason: Rejection; readonly where: string }[],
): void {
  const said = ([reason, is, are]: (typeof UNKNOWN)[number] | typeof UNCLEAR): string => {
    const [cells, first] = [refused[reason], examples.find((one) => one.reason === reason)];
    const text = `${numberOf(cells, "counts", grouped)} ${cells === 1 ? is : are}`;
    return first === undefined ? text : `${text}, ${cells === 1 ? "in" : "the first in"} ${first.where}`;
  };
  const unknown = UNKNOWN.filter(([reason]) => refused[reason] > 0);
  const cells = sumBy(unknown, ([reason]) => refused[reason]);
  const isUnclear = refused["unclear-count"] > 0;
  if (cells === 0 && !isUnclear) return;
  const sentences = [
    ...(cells === 0 ? [] : [`${unknown.map(said).join("; ")}. ${cells === 1 ? "It" : "They"} would be shown as 0.`]),
    ...(isUnclear ? [`${said(UNCLEAR)}.`] : []),
  ];
  const [isHidden, isBad] = [cells > refused["bad-count"], refused["bad-count"] > 0];
  const advice = [
    ...(isHidden ? ["Give the table with all its counts, or an extract with a row for each offence."] : []),
    ...(refused["blank-count"] > 0 ? ["Write 0 where a blank cell stands for none."] : []),
    ...(isBad ? [WHOLE_ADVICE] : isUnclear ? [UNCLEAR_ADVICE] : []),
    ...(isBad && !isHidden ? ["See too whether the right column is taken for the count."] : []),
    ...(isHidden ? ["Suppress what you publish afterwards: build --public."] : []),
  ];
  throw new AppFailure("bad-input", `${where}: ${sentences.join(" ")}`, advice.join(" "));
}
