// Which months of a package count, in words and one by one.

import type { Month } from "../basics/months.ts";
import { lengthOf } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import type { Coverage, PackageCoverage } from "./coverage.ts";

/** How many months count; "there", not "submitted", where it is not known what each force sent. */
export function sentSummary({ range, missing, forces }: PackageCoverage): string {
  const months = lengthOf(range);
  return `${months - missing.size} of ${numberOf(months, "months")} ${forces ? "submitted: what each force sent" : "there"}`;
}

export function isSubmitted(coverage: Pick<Coverage, "range" | "missing">, month: Month): boolean {
  return month >= coverage.range.from && month <= coverage.range.to && !coverage.missing.has(month);
}
