// What the charts of the assessment show, as titles of ten words at most; and what the signals of a trend mean.

import { type Noun, nounFor } from "../area/offences.ts";
import { formatRate, formatShare } from "../basics/finer-numbers.ts";
import type { Known } from "../basics/known.ts";
import { formatCount, formatPercent } from "../basics/numbers.ts";
import { possessive } from "../basics/sentence-words.ts";
import { isWithheld } from "../basics/withheld.ts";
import { inSentence, nameList } from "../basics/words.ts";
import type { AnnualModel } from "./annual.ts";
import { whyNone } from "./assessment-words.ts";
import type { CalendarModel, SeasonMonth } from "./calendar.ts";
import type { OffenceMix } from "./offence-mix.ts";
import type { ShareYear } from "./shares-over-time.ts";

const SOME = "Some numbers are withheld";

/** "2,632 offences in 2025, 2,602 before". */
export function annualTitle({ bars }: AnnualModel, noun: Noun): string {
  const last = bars.findLastIndex(({ count }) => count.known);
  const bar = bars[last];
  if (bars.some(({ count }) => isWithheld(count))) return SOME;
  if (!bar?.count.known) return "No year is complete in these months";
  const before = bars[last - 1]?.count;
  const start = `${formatCount(bar.count.value)} ${nounFor(bar.count.value, noun)} in ${yearName(bar.label)}`;
  return before?.known ? `${start}, ${formatCount(before.value)} before` : start;
}

/** Why no year has a bar: "531 to 3,305 in 2024, since small numbers are withheld"; each reason once. Null where one has a bar. */
export function noYears({ bars }: AnnualModel): string | null {
  const reason = whyNone(bars.map(({ count }) => count));
  if (reason === null || !bars.some(({ count }) => isWithheld(count))) return reason;
  const years = bars.map(
    ({ label, count }) => `${count.known ? "" : (count.shown ?? count.reason)} in ${yearName(label)}`,
  );
  return `${years.join("; ")}, since small numbers are withheld`;
}

/** "219.3 a month in 2025, 216.8 before". */
export function meansTitle({ bars }: AnnualModel): string {
  const last = bars.findLastIndex(({ monthlyMean }) => monthlyMean.known);
  const bar = bars[last];
  if (bars.some(({ count }) => isWithheld(count))) return SOME;
  if (!bar?.monthlyMean.known) return "No year is complete in these months";
  const before = bars[last - 1]?.monthlyMean;
  const start = `${formatRate(bar.monthlyMean.value)} a month in ${yearName(bar.label)}`;
  return before?.known ? `${start}, ${formatRate(before.value)} before` : start;
}

/** The largest part of the latest year: "Shoplifting: 45 % of acquisitive crime in 2025". */
export function sharesTitle(years: readonly ShareYear[], whole: string): string {
  const year = years.findLast(({ parts }) => parts.some(({ share }) => share.known));
  const parts = year?.parts.flatMap(({ label, share }) => (share.known ? [{ label, share: share.value }] : [])) ?? [];
  if (year?.parts.some(({ share }) => isWithheld(share))) return SOME;
  const [largest] = parts.toSorted((a, b) => b.share - a.share);
  if (year === undefined || largest === undefined) return "No share is known in these months";
  return `${largest.label}: ${formatShare(largest.share)} of ${whole} in ${yearName(year.label)}`;
}

/** "Most in October 2025: 271". */
export function calendarTitle({ years, largest }: CalendarModel): string {
  const cells = years.flatMap((year) => year.cells);
  if (cells.some(({ count }) => isWithheld(count))) return SOME;
  if (largest === 0) return "Nothing was recorded in any month";
  const most = cells.filter(({ count }) => count.known && count.value === largest);
  const others = most.length > 1 ? ` and ${most.length - 1} other${most.length > 2 ? "s" : ""}` : "";
  return `Most in ${most[0]?.name}${others}: ${formatCount(largest)}`;
}

/** "Highest in July: 12 % above the year's level", or how many months there are. */
export function seasonTitle(season: Known<readonly SeasonMonth[]>): string {
  if (!season.known) return `No seasonal profile${isWithheld(season) ? "" : " yet"}: ${season.reason}`;
  const highest = season.value.toSorted((a, b) => b.factor - a.factor)[0]!;
  return `Highest in ${highest.name}: ${formatPercent(100 * (highest.factor - 1))} above the year's level`;
}

/** The parts that are clearly larger than the district's, the largest first. */
export function mixTitle({ parts }: OffenceMix, district: string): string {
  const larger = parts.filter(({ position }) => position === "larger").map(({ label }) => inSentence(label));
  if (larger.length === 0) return `No part is clearly larger than ${possessive(district)}`;
  return `Clearly larger parts than ${possessive(district)}: ${nameList(larger, 2)}`;
}

function yearName(label: string): string {
  return label.startsWith("year") ? `the ${label}` : label;
}
