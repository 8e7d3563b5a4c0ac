// Which months to hold against each other for "what has changed since a date".
import type { Dataset } from "../area/dataset.ts";
import { periodName } from "../area/period.ts";
import { type Known, known, unknown } from "../basics/known.ts";
import { lengthOf, type Month, type MonthRange } from "../basics/months.ts";
import { comparable } from "../figures/offence-figures.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";

/**
 * The months to compare for "since the end of a month": the longest run of 12, 6 or 3 months that can be judged both there and at
 * the end of the period (its own length first). Unknown when none can.
 */
export function windowsSince(
  dataset: Dataset,
  since: Month,
  period: MonthRange,
): Known<{ readonly earlier: MonthRange; readonly later: MonthRange; readonly note: string | null }> {
  if (since >= period.to) return unknown("the date is not before the end of the period");
  const own = lengthOf(period);
  const lengths = [own, ...THRESHOLDS.changeWindows.filter((length) => length < own)];
  let refusal: string | null = null;
  for (const length of lengths) {
    const [earlier, later] = [since, period.to].map((to) => ({ from: to - length + 1, to })) as [
      MonthRange,
      MonthRange,
    ];
    const unjudged = [earlier, later].flatMap((window) => {
      const there = comparable(dataset, window);
      return there.known ? [] : [`${periodName(window)} (${there.reason})`];
    });
    if (unjudged.length === 0) {
      const note = refusal === null ? null : `Judged over ${length} months, because of the ${refusal}.`;
      return known({ earlier, later, note });
    }
    refusal ??= unjudged[0]!;
  }
  return unknown(refusal ?? "no months");
}
