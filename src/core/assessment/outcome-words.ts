// What became of reports, in words: the finding, the months that it is of, and what to know of it.
import { formatShare } from "../basics/finer-numbers.ts";
import { type Month, monthName } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import { sumBy } from "../basics/sums.ts";
import { inSentence } from "../basics/words.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { OUTCOME_THRESHOLDS } from "../statistics/outcome-thresholds.ts";
import { fateOf } from "./outcome-cube.ts";
import type { OldEnough, OutcomeMonth, OutcomeShare, OutcomeShares } from "./outcome-shares.ts";

/**
 * The finding: "Shoplifting in Abbey: 41 % no suspect identified, 12 % charged or in court"; of fewer than ten reports "2 of 4 no
 * suspect identified".
 */
export function outcomesTitle(label: string, place: string, { reports, shares }: OutcomeShares): string {
  const said = (["noSuspect", "charged"] as const).flatMap((meaning) => shareOf(shares, meaning) ?? []);
  if (said.length === 0) return `What became of the reports: ${inSentence(label)} in ${place}`;
  return `${label} in ${place}: ${said.map((one) => `${briefShare(one, reports)} ${one.label}`).join(", ")}`;
}

/** The finding where it stands alone, with the reports and months that it is of. */
export function wholeTitle(title: string, { months }: OldEnough, shares: OutcomeShares): string {
  if (months.length === 0) return title;
  return `${title} (${reportsOf(shares)} of ${runName(months)})`;
}

/** Which months the shares are of, of how many reports, and which months are left out; `drawn` are the months shown. */
export function outcomesMonths(compared: OldEnough, shares: OutcomeShares, drawn: readonly OutcomeMonth[]): string {
  if (compared.months.length === 0) return noMonth(compared, drawn);
  return `${sentenceCase(reportsOf(shares))} of ${runName(compared.months)}.${leftOut(compared, drawn)}`;
}

/** The same of the lines of a file, each of which has its own number of reports. */
export function fileMonths(compared: OldEnough): string {
  if (compared.months.length === 0) return noMonth(compared, []);
  return `Reports of ${runName(compared.months)}.${leftOut(compared, [])}`;
}

function noMonth(compared: OldEnough, drawn: readonly OutcomeMonth[]): string {
  if (compared.tooNew.length === 0) return "No month of the chosen period has a total.";
  return `No month of the chosen period is old enough to say what became of its reports.${leftOut(compared, drawn)}`;
}

function leftOut({ tooNew }: OldEnough, drawn: readonly OutcomeMonth[]): string {
  if (tooNew.length === 0) return "";
  const newest = drawn.filter(({ month }) => tooNew.includes(month));
  const are = tooNew.length === 1 ? "is" : "are";
  return ` ${sentenceCase(runName(tooNew))} ${are} left out: outcomes of the newest ${OUTCOME_THRESHOLDS.newestMonths} months can still change${openWords(newest)}.`;
}

/** " (12 of their 340 reports are under investigation)"; "" where none is. */
function openWords(newest: readonly OutcomeMonth[]): string {
  const open = sumBy(newest, ({ fates }) => (fates === null ? 0 : fateOf(fates, "open")));
  if (!(open > 0)) return "";
  const reports = formatCount(sumBy(newest, ({ reports: all }) => all ?? 0));
  return ` (${formatCount(open)} of their ${reports} reports are under investigation)`;
}

function reportsOf({ reports }: OutcomeShares): string {
  return numberOf(reports, "reports", formatCount);
}

/** "41 %"; of fewer than ten reports how many of them: "2 of 4". With outcomes that are not understood how many it may be: "1 % to 14 %". */
export function briefShare({ count, most, share }: OutcomeShare, reports: number): string {
  const isFew = reports < COMMON_THRESHOLDS.fewOffences;
  const [least, all] = isFew ? [count, most].map(String) : [share.value, most / reports].map(formatShare);
  return `${least === all ? least : `${least} to ${all}`}${isFew ? ` of ${reports}` : ""}`;
}

/** "41 % (38 % to 44 %)"; of fewer than ten reports how many of them. */
export function shareText(one: OutcomeShare, reports: number): string {
  const brief = briefShare(one, reports);
  if (reports < COMMON_THRESHOLDS.fewOffences) return brief;
  return `${brief} (${formatShare(one.share.low)} to ${formatShare(one.share.high)})`;
}

export function shareOf(shares: readonly OutcomeShare[], meaning: OutcomeShare["meaning"]): OutcomeShare | undefined {
  return shares.find((one) => one.meaning === meaning);
}

/** What to know of all these numbers, in sentences. */
export const OUTCOME_CAVEATS: readonly string[] = [
  "An outcome is the last one known when the files were made, and later files have more of them: so every month is compared with the same month elsewhere, kind of offence by kind of offence, and never a year with the year before, whose reports had a year longer.",
  "Many reports can share one suspect, and a suspect’s reports one outcome, so shares vary from month to month: where they vary much, even a large difference is not clear. Forces differ in how they record outcomes.",
];

/** "January 2025 to September 2025", "January 2025, March 2025 to June 2025". */
export function runName(months: readonly Month[]): string {
  const runs: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === month - 1) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs
    .map(({ from, to }) => (from === to ? monthName(from) : `${monthName(from)} to ${monthName(to)}`))
    .join(", ");
}
