// Of which year residents are told what became of the reports, in sentences, and why of none.
import { type MonthRange, yearOf } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import { formatCount } from "../basics/numbers.ts";
import { OUTCOME_THRESHOLDS } from "../statistics/outcome-thresholds.ts";

const OLD_ENOUGH = `calendar year of which every month was submitted and has the ${OUTCOME_THRESHOLDS.newestMonths} months after it in the files, since newer outcomes can still change`;

/** `label` is the offence; `told` is null where it has no number for every month of the year. */
export function residentsYear(
  label: string,
  year: MonthRange | null,
  told: { readonly reports: number } | null,
): string {
  if (year === null) return `Not shown to residents: they are told of a ${OLD_ENOUGH}, and there is no such year yet.`;
  const name = yearOf(year.from);
  if (told === null)
    return `Not shown to residents: they are told of the year ${name}, and ${label} was not recorded in every month of it.`;
  return `${numberOf(told.reports, "reports", formatCount)} of the year ${name}, not of the period that you choose: residents are told of the latest ${OLD_ENOUGH}. It is one year whatever is chosen, so that no small number is the difference between two periods.`;
}
