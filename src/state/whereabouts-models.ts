// What may be said and shown of where the chosen offences happen: every model, view and file that may name a place asks here.
import { type Whereabouts, whereaboutsOf } from "../core/area/whereabouts.ts";
import { audience, derive, type ReadyState, selection, unplaced } from "./models.ts";
import type { AppState } from "./store.ts";

export const whereabouts = derive(
  [unplaced, selection, audience],
  (data, chosen, reader): Whereabouts => whereaboutsOf(reader, data, chosen),
);

/** The point that the reader asked about, in degrees; none where no point is shown. */
export const askedPoint = (state: ReadyState): AppState["probe"] =>
  whereabouts(state).shows === "places" ? state.probe : null;
