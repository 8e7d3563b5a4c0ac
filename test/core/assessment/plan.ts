// Rows of a plan for tests: an indicator with nothing but what is given.
import type { PlanRow } from "../../../src/core/area/area-package.ts";
import type { Dataset } from "../../../src/core/area/dataset.ts";
import { type Indicator, partnershipPlan } from "../../../src/core/assessment/plan-indicators.ts";

export function planRow(row: Partial<PlanRow> = {}): PlanRow {
  return {
    ...{ priority: "A priority", title: "An indicator", offence: "shoplifting", wards: "", measure: "count" },
    ...{
      baselineFrom: null,
      baselineTo: null,
      target: null,
      direction: null,
      due: null,
      owner: "",
      note: "",
      source: "",
    },
    ...row,
  };
}

export function indicatorOf(area: Dataset, row: Partial<PlanRow> = {}): Indicator {
  const { priorities, faults } = partnershipPlan(area, [{ row: planRow(row), line: 2 }]);
  const found = priorities[0]?.indicators[0];
  if (found === undefined) throw new Error(faults.join());
  return found;
}
