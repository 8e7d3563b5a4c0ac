// The plan and the meetings of a partnership: loaded once a page first needs them, and what is shown of them.
import type { MeetingRow } from "../core/area/area-package.ts";
import { isByWardOnly } from "../core/area/by-ward-only.ts";
import type { Dataset } from "../core/area/dataset.ts";
import { meetingsBefore } from "../core/assessment/meetings.ts";
import { progressCaveats } from "../core/assessment/plan-caveats.ts";
import {
  type PartnershipPlan,
  type PlanLine,
  type Priority,
  partnershipPlan,
} from "../core/assessment/plan-indicators.ts";
import { type Progress, progressOf } from "../core/assessment/plan-progress.ts";
import { loadMeetings, loadPlan } from "../data/load-plan.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { derive, period, type ReadyState, unplaced } from "./models.ts";
import type { AppStore, LaterRows } from "./store.ts";

export function startPlan(store: AppStore): RowsLoader {
  return followRows(store, "plan", "plan.csv", loadPlan);
}

export function startMeetings(store: AppStore): RowsLoader {
  return followRows(store, "meetings", "meetings.csv", loadMeetings);
}

const NO_LINES: readonly PlanLine[] = [];
const NO_MEETINGS: readonly MeetingRow[] = [];

function rowsOf<Row>(state: LaterRows<Row>, none: readonly Row[]): readonly Row[] {
  return state.status === "ready" ? state.rows : none;
}

/** A plan is of the whole area, whichever of its districts is shown. */
export const planArea = derive([unplaced], (data): Dataset => data.whole ?? data);

export const plan = derive(
  [planArea, (state) => rowsOf(state.plan, NO_LINES)],
  (area, lines): PartnershipPlan => partnershipPlan(area, lines),
);

export interface PriorityProgress extends Omit<Priority, "indicators"> {
  readonly indicators: readonly Progress[];
}

/** At the end of the chosen months. */
export const planProgress = derive(
  [planArea, plan, period],
  (area, { priorities }, { to }): readonly PriorityProgress[] =>
    priorities.map(({ title, indicators }) => ({
      title,
      indicators: indicators.map((indicator) => progressOf(area, indicator, to)),
    })),
);

/** Whether what is written by hand of an indicator is kept from residents: of offences that they are shown by ward only. */
export const leavesNote = derive(
  [planArea, (state) => state.view.audience === "public"],
  ({ taxonomy }, forResidents) =>
    ({ indicator }: Progress): boolean =>
      forResidents &&
      indicator.selection.categories.some((index) => isByWardOnly(taxonomy.categories[index]!.category)),
);

/** The meetings before the last of the chosen months, the latest first. */
export const pastMeetings = derive([(state) => rowsOf(state.meetings, NO_MEETINGS), period], (meetings, { to }) =>
  meetingsBefore(meetings, to),
);

/** Whether the package brings meetings that have not come yet. */
export const meetingsAwaited = ({ meetings: { status } }: ReadyState): boolean =>
  status === "unasked" || status === "loading";

/** What to know of an indicator's numbers, where they stand: the caveats of its place, each once. */
export const indicatorCaveats = derive([planArea], (area) => (progress: Progress) => progressCaveats(area, progress));
