// The words of a trend: its title, what its expected range is or why it has none, and what the months that signal mean.

import { rangeName } from "../area/range-name.ts";
import { formatRate } from "../basics/finer-numbers.ts";
import type { Month } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import { shortMonthName } from "../basics/short-month-name.ts";
import { nameList } from "../basics/words.ts";
import type { ExpectedRange } from "../statistics/expected-range.ts";
import { shiftsOf } from "../statistics/expected-range.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { TrendModel } from "./trend.ts";

/** Said in the place of a chart of which no month has a count; null where one has. */
export function bareMonths(
  courses: readonly (readonly (number | null)[])[],
  missing: { readonly size: number },
): string | null {
  if (courses.some((monthly) => monthly.some((count) => count !== null))) return null;
  const isWithheld = missing.size < (courses[0]?.length ?? 0);
  return `No month is drawn: ${isWithheld ? "counts are withheld" : "none has a total"}`;
}

/** The same of a trend. */
export function bareTrend({ lines, missing }: TrendModel): string | null {
  return bareMonths(
    lines.map(({ monthly }) => monthly),
    missing,
  );
}

/** "2 of 12 months outside their expected range". */
export function monthlyTitle(model: TrendModel): string {
  const { lines, expected, period } = model;
  const bare = bareTrend(model);
  if (bare !== null) return bare;
  if (lines.length > 1) return `Month by month in ${lines.length} wards`;
  if (expected === null) return "Month by month, without an expected range";
  const all = numberOf(period.to - period.from + 1, "months");
  const { outside } = expected;
  if (outside.length > 0) return `${outside.length} of ${all} outside the expected range`;
  const shifts = shiftsOf(expected).length;
  if (shifts > 0) return `${shifts} of ${all} with a shift inside the range`;
  return "Every month is within its expected range";
}

/** What the expected range is, each rule with all months that it names, and how they are marked; none without a range. */
export function signalSentences({ expected }: TrendModel): readonly string[] {
  if (expected === null) return [];
  const { baseline, centre, low, high, outside, longRuns, outerThirds, unsure = [] } = expected;
  const range = `Expected range: ${formatRate(low)} to ${formatRate(high)} a month around a mean of ${formatRate(centre)}, from ${rangeName(baseline)} and fixed since.`;
  const rule = (words: string, months: readonly Month[]): readonly string[] =>
    months.length > 0 ? [`${words}: ${monthList(months)}.`] : [];
  const parts = [
    ...rule("Outside it", outside),
    ...rule(`${THRESHOLDS.runLength} or more in a row on one side of the mean`, longRuns),
    ...rule("2 of 3 in the outer third or beyond", outerThirds),
  ];
  const told = parts.length > 0 ? [...parts, signalKey(expected)] : ["No month of the period signals a change."];
  return [
    range,
    ...told,
    ...rule("Outside it by count alone, not once equal shares of the rows of each month have a place", unsure),
  ];
}

/** How the months that signal are marked; "" where there are none. */
export function signalKey(expected: ExpectedRange | null): string {
  if (expected === null) return "";
  const parts = [
    ...(expected.outside.length > 0 ? ["rings: outside the range"] : []),
    ...(shiftsOf(expected).length > 0 ? ["diamonds: a shift inside the range"] : []),
  ];
  return parts.length === 0 ? "" : `${sentenceCase(parts.join("; "))}.`;
}

/** A sentence with a space behind it; "" where there is a range, or where nobody expects one: with several lines. */
export function noRangeReason(model: TrendModel): string {
  const { expected, lines, period, range, missing } = model;
  const [only, ...others] = lines;
  // Where no month is drawn, that is said.
  if (expected !== null || only === undefined || others.length > 0 || bareTrend(model) !== null) return "";
  if (missing.size < only.monthly.filter((count) => count === null).length)
    return "No expected range: counts of some months are withheld. ";
  const before = only.monthly.slice(0, period.from - range.from).filter((count) => count !== null);
  const { expectedRangeMinMonths: months, expectedRangeMinMean: mean } = THRESHOLDS;
  if (before.length < months) return `No expected range: it needs ${months} months before the period. `;
  return `No expected range: the months before average under ${mean}. `;
}

/** "Oct 2025 and Nov 2025"; of three or more that follow each other, the first and the last: "Jan 2025 to Jul 2025". */
function monthList(months: readonly Month[]): string {
  const stretches: Month[][] = [];
  for (const month of months) {
    const last = stretches.at(-1);
    if (last?.at(-1) === month - 1) last.push(month);
    else stretches.push([month]);
  }
  const names = stretches.flatMap((stretch) =>
    stretch.length > 2 ? [rangeName({ from: stretch[0]!, to: stretch.at(-1)! })] : stretch.map(shortMonthName),
  );
  return nameList(names);
}
