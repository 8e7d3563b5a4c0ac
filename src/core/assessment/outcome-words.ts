// What became of reports, in words, and as the tables that readers take away.
import { OUTCOME_MEANINGS, type OutcomeMeaning } from "../area/known-outcomes.ts";
import { fileNumber, formatShare } from "../basics/finer-numbers.ts";
import { type Month, monthName } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import { shortMonthName } from "../basics/short-month-name.ts";
import { inSentence, nameList } from "../basics/words.ts";
import type { ChartTable } from "../figures/chart-file.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { OUTCOME_THRESHOLDS } from "../statistics/outcome-thresholds.ts";
import { MEANINGS } from "./outcome-cube.ts";
import type { OldEnough, OutcomeMonth, OutcomeShare, OutcomeShares } from "./outcome-shares.ts";
import { COMPARED, type Compared, isCompared, type JudgedFate } from "./outcome-verdicts.ts";

export const FEW_REPORTS = `fewer than ${OUTCOME_THRESHOLDS.residentsFewest}`;

/** The finding: "Shoplifting in Abbey: 41 % no suspect identified, 12 % charged or in court". */
export function outcomesTitle(label: string, place: string, { shares, isWithheld }: OutcomeShares): string {
  if (isWithheld) return `${label} in ${place}: ${FEW_REPORTS} reports`;
  const said = (["noSuspect", "charged"] as const).flatMap((meaning) => shareOf(shares, meaning) ?? []);
  if (said.length === 0) return `What became of the reports: ${inSentence(label)} in ${place}`;
  return `${label} in ${place}: ${said.map(({ share, label: what }) => `${formatShare(share.value)} ${what}`).join(", ")}`;
}

/** Which months the shares are of, and which are left out. */
export function outcomesMonths({ months, tooNew }: OldEnough, { reports, isWithheld }: OutcomeShares): string {
  const left =
    tooNew.length === 0
      ? ""
      : ` ${sentenceCase(runName(tooNew))} ${tooNew.length === 1 ? "is" : "are"} left out: of the newest ${OUTCOME_THRESHOLDS.newestMonths} months many reports are still open.`;
  if (months.length === 0)
    return `No month of the chosen period is old enough to say what became of its reports.${left}`;
  const whole = isWithheld ? `${sentenceCase(FEW_REPORTS)} reports` : numberOf(reports, "reports", formatCount);
  return `${whole} of ${runName(months)}.${left}`;
}

/** "41 % (38 % to 44 %)"; of fewer than ten reports how many of them. */
export function shareText({ count, share }: OutcomeShare, reports: number): string {
  if (reports < COMMON_THRESHOLDS.fewOffences) return `${count} of ${reports}`;
  return `${formatShare(share.value)} (${formatShare(share.low)} to ${formatShare(share.high)})`;
}

export function shareOf(shares: readonly OutcomeShare[], meaning: OutcomeShare["meaning"]): OutcomeShare | undefined {
  return shares.find((one) => one.meaning === meaning);
}

/** "no suspect identified is clearly higher, charged or in court clearly lower" of a ward; "" where nothing is clear. */
export function clearWords(judged: Readonly<Record<Compared, JudgedFate>>): string {
  const clear = COMPARED.filter((meaning) => judged[meaning].verdict.startsWith("clearly"));
  return nameList(clear.map((meaning) => `“${OUTCOME_MEANINGS[meaning].label}” is ${judged[meaning].verdict}`));
}

/** What to know of all these numbers, in sentences. */
export const OUTCOME_CAVEATS: readonly string[] = [
  "An outcome is the last one that was published when the files were downloaded, and a later download has more of them: so every month is compared with the same month elsewhere, kind of offence by kind of offence, and never a year with the year before, whose reports had a year longer.",
  "Many reports can share one suspect, and a suspect’s reports one outcome; the verdicts allow for it. Forces differ in how they record outcomes.",
];

/** The bars as numbers; months of residents’ few reports say so. */
export function monthsTable(months: readonly OutcomeMonth[]): ChartTable {
  const used = usedMeanings(months);
  return {
    head: [
      "Month",
      "Months old",
      "Reports",
      ...used.map((at) => sentenceCase(OUTCOME_MEANINGS[MEANINGS[at]!].label)),
      "Compared",
    ],
    rows: months.map(({ month, age, isNew, fates, reports }) => [
      shortMonthName(month),
      String(age),
      fates === null ? (reports === null ? "not submitted" : FEW_REPORTS) : formatCount(reports!),
      ...used.map((at) => (fates === null ? "" : formatCount(fates[at]!))),
      isNew ? "too new" : "yes",
    ]),
  };
}

/** The bars: a part of the reports of each month, null where there is none to draw. */
export interface OutcomeBars {
  readonly months: readonly { readonly label: string; readonly isNew: boolean }[];
  readonly parts: readonly {
    readonly meaning: OutcomeMeaning;
    readonly label: string;
    readonly shares: readonly (number | null)[];
  }[];
}

export function outcomeBars(months: readonly OutcomeMonth[]): OutcomeBars {
  return {
    months: months.map(({ month, isNew }) => ({ label: shortMonthName(month), isNew })),
    parts: usedMeanings(months).map((at) => ({
      meaning: MEANINGS[at]!,
      label: OUTCOME_MEANINGS[MEANINGS[at]!].label,
      shares: months.map(({ fates, reports }) => (fates === null || !reports ? null : fates[at]! / reports)),
    })),
  };
}

/** Positions of the meanings that some month has. */
function usedMeanings(months: readonly OutcomeMonth[]): readonly number[] {
  return MEANINGS.flatMap((_, at) => (months.some(({ fates }) => (fates?.[at] ?? 0) > 0) ? [at] : []));
}

/** One line of a file: reports, and count, share, its interval and the verdict of each meaning; "" for what is not known. */
export function shareCells(
  { reports, shares, isWithheld }: OutcomeShares,
  judged: Readonly<Record<Compared, JudgedFate>> | null,
): readonly string[] {
  const cells = MEANINGS.flatMap((meaning) => {
    const found = shareOf(shares, meaning);
    const numbers = [found?.count, ...[found?.share.value, found?.share.low, found?.share.high].map(inHundred)];
    const own = (judged as Readonly<Record<string, JudgedFate>> | null)?.[meaning];
    const verdict = own && !isWithheld ? [own.verdict, ...(own.reason === null ? [] : [own.reason])].join(": ") : "";
    return [
      ...numbers.map((value, at) => fileNumber(value, at === 0 ? 0 : 1)),
      ...(isCompared(meaning) ? [verdict] : []),
    ];
  });
  return [isWithheld ? FEW_REPORTS : String(reports), ...cells];
}

export function shareHead(): readonly string[] {
  const columns = MEANINGS.flatMap((meaning) => {
    const label = sentenceCase(OUTCOME_MEANINGS[meaning].label);
    const numbers = [label, `${label}, per cent`, `${label}, from`, `${label}, to`];
    return isCompared(meaning) ? [...numbers, `${label}, verdict`] : numbers;
  });
  return ["Reports", ...columns];
}

function inHundred(share: number | undefined): number | undefined {
  return share === undefined ? undefined : 100 * share;
}

/** "January 2025 to September 2025", "January 2025, March 2025 to June 2025". */
function runName(months: readonly Month[]): string {
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
