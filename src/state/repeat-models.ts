// The repeat places of the offences chosen: of data with exact points, and never for residents.
import type { Known } from "../core/basics/known.ts";
import { type RepeatPlaces, repeatPlaces } from "../core/hotspots/chance/places-repeated.ts";
import { placesInMetres } from "./hotspot-models.ts";
import { audience, derive, period, type ReadyState, selection } from "./models.ts";

/** Whether places are where offences were recorded, and the reader is no resident. */
export const showsRepeatPlaces = (state: ReadyState): boolean =>
  state.dataset.descriptor.wardscope.points === "exact" && audience(state) === "everyone";

/** In the 12 months to the end of the period; null while the places are on their way, and where none may be shown. */
export const repeats = derive(
  [showsRepeatPlaces, placesInMetres, selection, period],
  (shown, inMetres, { categories }, { to }): Known<RepeatPlaces> | null =>
    shown && inMetres !== null ? repeatPlaces(inMetres, categories, to) : null,
);
