// What may be said and shown of where the chosen offences happen: every model, view and file that may name a place asks here.
import { isOwnData } from "../core/area/is-own-data.ts";
import { type Whereabouts, whereaboutsOf } from "../core/area/whereabouts.ts";
import { audience, derive, type ReadyState, selection, unplaced } from "./models.ts";
import type { AppState } from "./store.ts";

export const whereabouts = derive(
  [unplaced, selection, audience],
  (data, chosen, reader): Whereabouts => whereaboutsOf(reader, data, chosen),
);

/**
 * Whether what became of the reports, and times of day, are shown: of own records not to residents, who could hold two versions of a
 * package against each other, and learn it of the one report between them. Only own records have times of day.
 */
export const showsOutcomes = derive(
  [unplaced, audience],
  ({ descriptor }, reader): boolean => reader !== "public" || !isOwnData(descriptor),
);
export const showsHours = derive([audience], (reader): boolean => reader !== "public");

/** The point that the reader asked about, in degrees; none where no point is shown. */
export const askedPoint = (state: ReadyState): AppState["probe"] =>
  whereabouts(state).shows === "places" ? state.probe : null;
