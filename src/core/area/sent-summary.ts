// Which months of a package count, in words.

import { lengthOf } from "../basics/months.ts";
import { numberOf } from "../basics/number-of.ts";
import type { PackageCoverage } from "./coverage.ts";

/** How many months count; "there", not "submitted", where it is not known what each force sent. */
export function sentSummary({ range, missing, forces }: PackageCoverage): string {
  const months = lengthOf(range);
  return `${months - missing.size} of ${numberOf(months, "months")} ${forces ? "submitted: what each force sent" : "there"}`;
}
