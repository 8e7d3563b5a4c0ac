// A monthly series against its own start: what was 100 then.
import { type Known, known, unknown } from "../basics/known.ts";
import { THRESHOLDS } from "./thresholds.ts";

const BASE_MONTHS = 12;
const BASE = 100;

/**
 * The series (null: not submitted) over the mean of its first 12 months, times 100. An index is a per cent: unknown where the first
 * 12 months hold fewer offences than a per cent may rest on, or where one of them is not there.
 */
export function indexSeries(monthly: readonly (number | null)[]): Known<readonly (number | null)[]> {
  const base = monthly.slice(0, BASE_MONTHS);
  const missing = BASE_MONTHS - base.filter((count) => count !== null).length;
  if (missing > 0) return unknown(`no index: ${missing} of the first ${BASE_MONTHS} months not there`);
  const sum = base.reduce<number>((all, count) => all + (count ?? 0), 0);
  if (sum < THRESHOLDS.percentBase)
    return unknown(`no index: the first ${BASE_MONTHS} months hold under ${THRESHOLDS.percentBase}`);
  return known(monthly.map((count) => (count === null ? null : (BASE * BASE_MONTHS * count) / sum)));
}
