// The check of `plan.csv` and `meetings.csv`: offences and wards that there are, and addresses on the web.
import type { CategoryRow, MeetingRow, PlanRow } from "../area/area-package.ts";
import { makeTaxonomy } from "../area/offences.ts";
import { planFaults } from "../area/plan-row.ts";
import { MEETINGS, PLAN } from "../area/plan-tables.ts";
import type { CheckContext } from "./check-counts.ts";
import { checkDate, checkWebAddress } from "./check-tables.ts";
import { addFault } from "./faults.ts";

export function checkPlanRow(
  { faults, wards, categories: positions }: CheckContext,
  categories: readonly CategoryRow[],
  row: PlanRow,
  line: number,
): void {
  const offences = positions === null ? null : new Set(makeTaxonomy(categories).offences.map(({ slug }) => slug));
  const codes = wards === null ? null : new Set(wards.positions.keys());
  if (row.due !== null) checkDate(faults, PLAN.file, "due", row.due, line);
  for (const fault of planFaults(row, offences, codes)) addFault(faults, PLAN.file, line, fault);
}

export function checkMeetingRow({ faults }: CheckContext, { date, url }: MeetingRow, line: number): void {
  checkDate(faults, MEETINGS.file, "date", date, line);
  checkWebAddress(faults, MEETINGS.file, url, line);
}
