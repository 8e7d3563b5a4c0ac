// The formats of what a partnership says of itself: its plan, and when it met. Only the pages that show them read them.
import { formatMonth, lengthOf, type Month } from "../basics/months.ts";
import { LONGEST } from "../basics/plain-text.ts";
import type { TableFormat } from "./field-types.ts";

interface PlanCells {
  readonly baselineFrom: Month | null;
  readonly baselineTo: Month | null;
  readonly target: number | null;
  readonly direction: string | null;
}

export const PLAN = {
  file: "plan.csv",
  optional: true,
  fields: {
    priority: { column: "priority", type: "text", optional: false },
    title: { column: "title", type: "text", letters: LONGEST.remark, optional: false },
    offence: { column: "offence", type: "text", letters: Infinity, optional: false },
    wards: { column: "wards", type: "text", letters: Infinity, optional: "cell" },
    measure: { column: "measure", type: "one of", words: ["count", "rate"], optional: false },
    baselineFrom: { column: "baseline_from", type: "month", optional: "cell" },
    baselineTo: { column: "baseline_to", type: "month", optional: "cell" },
    target: { column: "target", type: "number", least: 0, most: 1e9, optional: "cell" },
    direction: { column: "direction", type: "one of", words: ["down", "up"], optional: "cell" },
    due: { column: "due", type: "date", optional: "cell" },
    owner: { column: "owner", type: "text", letters: LONGEST.remark, optional: "cell" },
    note: { column: "note", type: "text", letters: LONGEST.remark, optional: "cell" },
    source: { column: "source", type: "text", letters: LONGEST.remark, optional: "cell" },
  },
  fault: ({ baselineFrom: from, baselineTo: to, target, direction }: PlanCells) => {
    if ((from === null) !== (to === null))
      return `baseline_${from === null ? "from" : "to"} is empty, the other is not`;
    if (from !== null && to !== null && lengthOf({ from, to }) < 1)
      return `baseline_to is "${formatMonth(to)}", before baseline_from "${formatMonth(from)}"`;
    return target !== null && direction === null ? `direction is empty, but target is "${target}"` : null;
  },
} as const satisfies TableFormat;

export const MEETINGS = {
  file: "meetings.csv",
  optional: true,
  fields: {
    date: { column: "date", type: "date", optional: false },
    title: { column: "title", type: "text", letters: LONGEST.remark, optional: false },
    url: { column: "url", type: "web address", optional: "cell" },
  },
} as const satisfies TableFormat;
