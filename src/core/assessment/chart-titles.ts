// What the charts of the assessment show, as titles of ten words at most; and what the signals of a trend mean.

import { type Noun, nounFor } from "../area/offences.ts";
import { rangeName } from "../area/period.ts";
import type { Known } from "../basics/known.ts";
import { type Month, shortMonthName } from "../basics/months.ts";
import { formatCount, formatPercent, formatRate, formatShare } from "../basics/numbers.ts";
import type { Verdict } from "../statistics/change.ts";
import type { ExpectedRange } from "../statistics/expected-range.ts";
import { shiftsOf } from "../statistics/signals.ts";
import { THRESHOLDS } from "../statistics/thresholds.ts";
import type { TrendModel } from "../wards/trend.ts";
import type { AnnualModel } from "./annual.ts";
import { inSentence, nameList } from "./assessment-words.ts";
import type { CalendarModel, SeasonMonth } from "./calendar.ts";
import type { OffenceMix } from "./offence-mix.ts";
import type { ShareYear } from "./shares-over-time.ts";

/** "2,632 offences in 2025, 2,602 before". */
export function annualTitle({ bars }: AnnualModel, noun: Noun): string {
  const last = bars.findLastIndex(({ count }) => count.known);
  const bar = bars[last];
  if (!bar?.count.known) return "No year is complete in these months";
  const before = bars[last - 1]?.count;
  const start = `${formatCount(bar.count.value)} ${nounFor(bar.count.value, noun)} in ${yearName(bar.label)}`;
  return before?.known ? `${start}, ${formatCount(before.value)} before` : start;
}

/** "219.3 a month in 2025, 216.8 before". */
export function meansTitle({ bars }: AnnualModel): string {
  const last = bars.findLastIndex(({ monthlyMean }) => monthlyMean.known);
  const bar = bars[last];
  if (!bar?.monthlyMean.known) return "No year is complete in these months";
  const before = bars[last - 1]?.monthlyMean;
  const start = `${formatRate(bar.monthlyMean.value)} a month in ${yearName(bar.label)}`;
  return before?.known ? `${start}, ${formatRate(before.value)} before` : start;
}

/** The largest part of the latest year: "Shoplifting: 45 % of acquisitive crime in 2025". */
export function sharesTitle(years: readonly ShareYear[], whole: string): string {
  const year = years.findLast(({ parts }) => parts.some(({ share }) => share.known));
  const parts = year?.parts.flatMap(({ label, share }) => (share.known ? [{ label, share: share.value }] : [])) ?? [];
  const [largest] = parts.toSorted((a, b) => b.share - a.share);
  if (year === undefined || largest === undefined) return "No share is known in these months";
  return `${largest.label}: ${formatShare(largest.share)} of ${whole} in ${yearName(year.label)}`;
}

/** "2 of 12 months outside their expected range". */
export function monthlyTitle({ lines, expected, period }: TrendModel): string {
  if (lines.length > 1) return `Month by month in ${lines.length} wards`;
  if (expected === null) return "Month by month, without an expected range";
  const months = period.to - period.from + 1;
  const { outside } = expected;
  if (outside.length > 0) return `${outside.length} of ${months} months outside the expected range`;
  const shifts = shiftsOf(expected).length;
  if (shifts > 0) return `${shifts} of ${months} months signal a shift inside the range`;
  return "Every month is within its expected range";
}

/** What the expected range is, each rule with all months that it names, and how they are marked; none without a range. */
export function signalSentences({ expected }: TrendModel): readonly string[] {
  if (expected === null) return [];
  const { baseline, centre, low, high, outside, longRuns, outerThirds } = expected;
  const range = `Expected range: ${formatRate(low)} to ${formatRate(high)} a month around a mean of ${formatRate(centre)}, from ${rangeName(baseline)} and fixed since.`;
  const rule = (words: string, months: readonly Month[]): readonly string[] =>
    months.length > 0 ? [`${words}: ${monthList(months)}.`] : [];
  const parts = [
    ...rule("Outside it", outside),
    ...rule(`${THRESHOLDS.runLength} or more in a row on one side of the mean`, longRuns),
    ...rule("2 of 3 in the outer third or beyond", outerThirds),
  ];
  return parts.length > 0
    ? [range, ...parts, signalKey(expected)]
    : [range, "No month of the period signals a change."];
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

/** "Most in October 2025: 271". */
export function calendarTitle({ years, largest }: CalendarModel): string {
  if (largest === 0) return "Nothing was recorded in any month";
  const cells = years.flatMap((year) => year.cells);
  const most = cells.filter(({ count }) => count.known && count.value === largest);
  const others = most.length > 1 ? ` and ${most.length - 1} other${most.length > 2 ? "s" : ""}` : "";
  return `Most in ${most[0]?.name}${others}: ${formatCount(largest)}`;
}

/** "Highest in July: 12 % above the year's level", or how many months there are. */
export function seasonTitle(season: Known<readonly SeasonMonth[]>): string {
  if (!season.known) return `No seasonal profile yet: ${season.reason}`;
  const highest = season.value.toSorted((a, b) => b.factor - a.factor)[0]!;
  return `Highest in ${highest.name}: ${formatPercent(100 * (highest.factor - 1))} above the year's level`;
}

/** "Clearly up in 2 of 14 wards, clearly down in 1"; `things` are what was judged. */
export function verdictsTitle(verdicts: readonly (Verdict | null)[], things: string): string {
  const judged = verdicts.filter((verdict) => verdict !== null);
  if (judged.length === 0) return `No change can be judged in these ${things}`;
  const up = judged.filter((verdict) => verdict === "clearly up").length;
  const down = judged.filter((verdict) => verdict === "clearly down").length;
  if (up + down === 0) return `No clear change in any of ${judged.length} ${things}`;
  const parts = [...(up > 0 ? [`clearly up in ${up}`] : []), ...(down > 0 ? [`clearly down in ${down}`] : [])];
  const title = `${parts.join(", ")} of ${judged.length} ${things}`;
  return sentenceCase(title);
}

/** The parts that are larger than the district's, the largest first. */
export function mixTitle({ parts }: OffenceMix, district: string): string {
  const larger = parts.filter(({ position }) => position === "larger").map(({ label }) => inSentence(label));
  if (larger.length === 0) return `No part is larger than ${district}'s`;
  return `Larger parts than ${district}'s: ${nameList(larger, 2)}`;
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

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function yearName(label: string): string {
  return label.startsWith("year") ? `the ${label}` : label;
}
