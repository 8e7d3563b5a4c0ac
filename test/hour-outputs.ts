// The tables that own data alone have: hours, and repeat places.
import type { ChartTable } from "../src/core/figures/chart-file.ts";
import { repeatPlacesTable } from "../src/core/hotspots/chance/places-repeated.ts";
import { hourMatrixOf } from "../src/core/hours/hour-matrix.ts";
import { hoursTable } from "../src/core/hours/hour-words.ts";
import { placesInMetres } from "../src/state/hotspot-models.ts";
import type { ReadyState } from "../src/state/models.ts";
import { repeats } from "../src/state/repeat-models.ts";

/** A week of offences at one hour and at all others. */
function hoursOf(): ChartTable {
  const certain = Array.from({ length: 168 }, (_, hour) => (hour === 117 ? 40 : 2));
  return hoursTable(hourMatrixOf({ weight: certain.map((count) => count + 0.25), certain }));
}

/** Of the area as if its points were exact: for residents none. */
function repeatsOf({ state }: { readonly state: ReadyState }): ChartTable {
  const { descriptor } = state.dataset;
  const wardscope = { ...descriptor.wardscope, points: "exact" as const };
  const exact = { ...state, dataset: { ...state.dataset, descriptor: { ...descriptor, wardscope } } };
  const [found, inMetres] = [repeats(exact), placesInMetres(exact)];
  return found?.known && inMetres !== null ? repeatPlacesTable(found.value, inMetres) : { head: [], rows: [] };
}

/** Name, how it is made, and the file that gives it out. */
export const OWN_TABLES = [
  ["the hours", hoursOf, "views/hotspots/hours-card.tsx"],
  ["repeat places", repeatsOf, "views/hotspots/repeat-places.tsx"],
] as const;
