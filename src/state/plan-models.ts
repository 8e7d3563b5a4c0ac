// The plan of a partnership: loaded once a page first needs it, and what is shown of it.
import type { Dataset } from "../core/area/dataset.ts";
import { whereaboutsOf } from "../core/area/whereabouts.ts";
import { progressCaveats } from "../core/assessment/plan-caveats.ts";
import {
  type PartnershipPlan,
  type PlanLine,
  type Priority,
  partnershipPlan,
} from "../core/assessment/plan-indicators.ts";
import { type Progress, progressOf } from "../core/assessment/plan-progress.ts";
import { loadPlan } from "../data/load-plan.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { audience, derive, period, type ReadyState, unplaced } from "./models.ts";
import type { AppStore } from "./store.ts";

export function startPlan(store: AppStore): RowsLoader {
  return followRows(store, "plan", "plan.csv", loadPlan);
}

const NO_LINES: readonly PlanLine[] = [];

/** The rows of the plan; none while they are on their way, or where there are none. */
const planLines = ({ plan: state }: ReadyState): readonly PlanLine[] =>
  state.status === "ready" ? state.rows : NO_LINES;

/** A plan is of the whole area, whichever of its districts is shown. */
export const planArea = derive([unplaced], (data): Dataset => data.whole ?? data);

export const plan = derive([planArea, planLines], (area, lines): PartnershipPlan => partnershipPlan(area, lines));

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
  [planArea, audience],
  (area, readers) =>
    ({ indicator }: Progress): boolean =>
      whereaboutsOf(readers, area, indicator.selection).shows === "wards",
);

/** What to know of an indicator's numbers, where they stand: the caveats of its place, each once. */
export const indicatorCaveats = derive([planArea], (area) => (progress: Progress) => progressCaveats(area, progress));
