// Times of day of offences in the district or a ward, where the package has them: loaded once a page first needs them.
import { type HourCounts, weekOf } from "../core/hours/hour-counts.ts";
import { loadHours } from "../data/load-hours.ts";
import { followRows, type RowsLoader } from "./followed-rows.ts";
import { type ChosenOffences, type HoursModel, hoursModel, slugsOf } from "./hour-models.ts";
import { derive, type ReadyState, selection, unplaced } from "./models.ts";
import { firstOffenceFigures, timeScope } from "./offence-course.ts";
import type { AppStore } from "./store.ts";
import { showsHours } from "./whereabouts-models.ts";

export function startHours(store: AppStore): RowsLoader {
  return followRows(store, "hours", "hours.csv", loadHours);
}

const wardCounts = ({ hours }: ReadyState): HourCounts | null => (hours?.status === "ready" ? hours.counts : null);

const firstOffence = derive([firstOffenceFigures], ({ figures }): ChosenOffences => figures.selection);

function wardHours(chosen: (state: ReadyState) => ChosenOffences) {
  return derive(
    [unplaced, wardCounts, chosen, timeScope, showsHours],
    (data, counts, offence, scope, isShown): HoursModel | null => {
      if (counts === null || !isShown) return null;
      const own = weekOf(counts, new Set(scope.wards.map((ward) => data.wards[ward]!.code)), slugsOf(data, offence));
      return hoursModel(data, offence, scope, own);
    },
  );
}

/** Of the first offence chosen and of all that are chosen, in the first ward chosen or the district; null while they are on their way, and for residents. */
export const offenceHours = wardHours(firstOffence);
export const selectionHours = wardHours(selection);
