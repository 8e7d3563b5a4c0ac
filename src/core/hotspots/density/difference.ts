// What became of hotspots between two periods: only what the verdict supports is called a change.
import type { Known } from "../../basics/known.ts";
import { mapKnown } from "../../basics/map-known.ts";
import type { MonthRange } from "../../basics/months.ts";
import type { PlacesInMetres } from "../ground/places-in-metres.ts";
import { analyseHotspots } from "./find-hotspots.ts";
import type { DifferenceArea } from "./hotspot.ts";

export interface DifferenceAnalysis {
  readonly earlier: MonthRange;
  readonly later: MonthRange;
  /** Most offences in the later period first. */
  readonly areas: readonly DifferenceArea[];
}

export interface PeriodPair {
  readonly earlier: MonthRange;
  readonly later: MonthRange;
}

/**
 * The hotspots of the later period, and those of the earlier one that none of them touches: each with the outline, the id and the
 * counts that it has on the map of its own period. Unknown where the later period has no surface, or the earlier one not
 * all its months. Throws when the periods differ in length.
 */
export function compareSurfaces(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  { earlier, later }: PeriodPair,
  bandwidth: number,
): Known<DifferenceAnalysis> {
  const found = analyseHotspots(inMetres, categories, later, { bandwidth, against: earlier });
  if (!found.known) return found;
  const order = (a: DifferenceArea, b: DifferenceArea): number =>
    b.change.after - a.change.after || (a.id < b.id ? -1 : 1);
  return mapKnown(found.value.compared, ({ areas }) => ({ earlier, later, areas: areas.toSorted(order) }));
}
