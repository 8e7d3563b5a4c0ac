// What a reader may choose where there are too few offences: never what there is no more of.
import type { Dataset } from "../../area/dataset.ts";
import type { Selection } from "../../area/offences.ts";
import { lengthOf, type MonthRange } from "../../basics/months.ts";

/**
 * "Choose a longer period or more kinds of offence.", without what the period or the selection has all of; "" where nothing is left.
 * `longest`: months of the longest period that helps; `bandwidth`: whether a larger one may help too.
 */
export function moreOffences(
  { coverage, taxonomy }: Pick<Dataset, "coverage" | "taxonomy">,
  { categories }: Pick<Selection, "categories">,
  period: MonthRange,
  { longest = Number.POSITIVE_INFINITY, bandwidth = false } = {},
): string {
  const isLongest = lengthOf(period) >= Math.min(longest, lengthOf(coverage.range));
  const hasAll = taxonomy.categories.every(({ isCrime }, index) => !isCrime || categories.includes(index));
  const ways = [
    ...(isLongest ? [] : ["a longer period"]),
    ...(bandwidth ? ["a larger bandwidth"] : []),
    ...(hasAll ? [] : ["more kinds of offence"]),
  ];
  const [last, ...others] = ways.toReversed();
  if (last === undefined) return "";
  return ` Choose ${others.length === 0 ? "" : `${others.toReversed().join(", ")} or `}${last}.`;
}
