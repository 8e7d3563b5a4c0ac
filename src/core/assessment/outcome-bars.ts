// What became of the reports of each month, as bars and as the same numbers in a table.
import { OUTCOME_MEANINGS, type OutcomeMeaning } from "../area/known-outcomes.ts";
import { rangeName } from "../area/range-name.ts";
import { formatCount } from "../basics/numbers.ts";
import { sentenceCase } from "../basics/sentence-words.ts";
import { shortMonthName } from "../basics/short-month-name.ts";
import type { ChartTable } from "../figures/chart-file.ts";
import { COMMON_THRESHOLDS } from "../statistics/common-thresholds.ts";
import { MEANINGS } from "./outcome-cube.ts";
import type { OldEnough, OutcomeMonth } from "./outcome-shares.ts";

/** A part of the reports of each month; null where there are too few to draw, or none. */
export interface OutcomeBars {
  /** Those that the finding in the title is of are counted. */
  readonly months: readonly { readonly label: string; readonly isCounted: boolean }[];
  readonly parts: readonly {
    readonly meaning: OutcomeMeaning;
    readonly label: string;
    readonly shares: readonly (number | null)[];
  }[];
}

export function outcomeBars(months: readonly OutcomeMonth[], compared: OldEnough): OutcomeBars {
  return {
    months: months.map(({ month }) => ({ label: shortMonthName(month), isCounted: compared.months.includes(month) })),
    parts: usedMeanings(months).map((at) => ({
      meaning: MEANINGS[at]!,
      label: OUTCOME_MEANINGS[MEANINGS[at]!].label,
      shares: months.map((one) => (isDrawn(one) ? one.fates![at]! / one.reports! : null)),
    })),
  };
}

/** Whether a month has a bar: per cent of a few reports would look like much. */
export function isDrawn({ fates, reports }: OutcomeMonth): boolean {
  return fates !== null && reports !== null && reports >= COMMON_THRESHOLDS.fewOffences;
}

/** What the bars are of, and why some are pale or missing. */
export function barsUnit(months: readonly OutcomeMonth[], compared: OldEnough): string {
  const range = rangeName({ from: months[0]!.month, to: months.at(-1)!.month });
  const isPale = months.some((one) => isDrawn(one) && !compared.months.includes(one.month));
  const lines = [
    `Bars are per cent of each month’s reports, ${range}; the table counts reports.`,
    ...(isPale ? ["Pale: months not counted in the title."] : []),
    ...(months.every(isDrawn) ? [] : [`No bar: fewer than ${COMMON_THRESHOLDS.fewOffences} reports, or no total.`]),
  ];
  return lines.join(" ");
}

/** The bars as numbers, those of months without a bar too. */
export function monthsTable(months: readonly OutcomeMonth[], compared: OldEnough): ChartTable {
  const used = usedMeanings(months);
  const labels = used.map((at) => sentenceCase(OUTCOME_MEANINGS[MEANINGS[at]!].label));
  return {
    head: ["Month", "Months old", "Reports", ...labels, "Counted in the title"],
    rows: months.map((one) => [
      shortMonthName(one.month),
      String(one.age),
      one.reports === null ? "no total" : formatCount(one.reports),
      ...used.map((at) => (one.fates === null ? "" : formatCount(one.fates[at]!))),
      countedWords(one, compared),
    ]),
  };
}

function countedWords({ month, isNew, reports }: OutcomeMonth, { months }: OldEnough): string {
  if (months.includes(month)) return "yes";
  if (reports === null) return "no: no total";
  return isNew ? "no: too new" : "no: not in the chosen period";
}

/** Positions of the meanings that some month has. */
function usedMeanings(months: readonly OutcomeMonth[]): readonly number[] {
  return MEANINGS.flatMap((_, at) => (months.some(({ fates }) => (fates?.[at] ?? 0) > 0) ? [at] : []));
}
