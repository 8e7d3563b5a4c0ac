// A monthly series against its own start: what was 100 then.

import { type Known, known, unknown } from "../basics/known.ts";
import { sumBy } from "../basics/sums.ts";
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
  const first = sumBy(base, (count) => count ?? 0);
  if (first < THRESHOLDS.percentBase)
    return unknown(`no index: the first ${BASE_MONTHS} months hold under ${THRESHOLDS.percentBase}`);
  return known(monthly.map((count) => (count === null ? null : (BASE * BASE_MONTHS * count) / first)));
}
