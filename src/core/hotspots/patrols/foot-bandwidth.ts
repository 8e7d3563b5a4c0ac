// Another bandwidth, where the one that is chosen leaves too few areas that are small enough to be patrolled on foot.
import type { MonthRange } from "../../basics/months.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { densityMapOf, frameOf } from "../density/density-map.ts";
import { hotAreas } from "../density/hot-areas.ts";
import type { Hotspot } from "../density/hotspot.ts";
import { factsOf } from "../density/hotspot-facts.ts";
import { type PlacesInMetres, positionsInWards } from "../ground/places-in-metres.ts";
import { tooFine } from "../ground/spacing.ts";
import { isForFoot } from "./foot-area.ts";
import { footParts } from "./foot-parts.ts";
import { bestAreas } from "./patrol-suggestion.ts";

export interface OtherBandwidth {
  /** Metres. */
  readonly bandwidth: number;
  /** How many areas are small enough and no guarded place, there and at the bandwidth that is chosen. */
  readonly areas: number;
  readonly here: number;
  /** The best of them, as `bestAreas` has it. */
  readonly ids: readonly string[];
}

/**
 * Of the usual bandwidths that are not too fine for the district's map points, the nearest that gives six areas, the finer of two
 * as near; where none does, the one that gives most. Null where the chosen one has six, or no other has more.
 */
export function otherBandwidth(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  period: MonthRange,
  chosen: { readonly bandwidth: number; readonly areas: readonly Pick<Hotspot, "hectares" | "name" | "busiest">[] },
): OtherBandwidth | null {
  const here = chosen.areas.filter(isForFoot).length;
  if (here >= THRESHOLDS.patrolSuggested) return null;
  const positions = positionsInWards(inMetres);
  const found = THRESHOLDS.bandwidths
    .filter((bandwidth) => bandwidth !== chosen.bandwidth && !tooFine(positions, bandwidth))
    .toSorted((a, b) => Math.abs(a - chosen.bandwidth) - Math.abs(b - chosen.bandwidth) || a - b)
    .map((bandwidth) => ({ bandwidth, list: areasAt(inMetres, categories, period, bandwidth).filter(isForFoot) }));
  const enough = found.find(({ list }) => list.length >= THRESHOLDS.patrolSuggested);
  const most = enough ?? found.toSorted((a, b) => b.list.length - a.list.length)[0];
  if (most === undefined || most.list.length <= here) return null;
  return { bandwidth: most.bandwidth, areas: most.list.length, here, ids: bestAreas(most.list) };
}

/** The areas that the page has at a bandwidth, as far as a suggestion asks. */
function areasAt(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  period: MonthRange,
  bandwidth: number,
): readonly Pick<Hotspot, "id" | "rank" | "name" | "busiest" | "offences" | "hectares">[] {
  const map = densityMapOf(inMetres, frameOf(inMetres.district, bandwidth), categories, period);
  return hotAreas(inMetres, map, map.mean)
    .map((area) => ({ area, id: factsOf(inMetres, map, area).id }))
    .sort((a, b) => b.area.offences - a.area.offences || (a.id < b.id ? -1 : 1))
    .flatMap(({ area }) => footParts(inMetres, map, area))
    .map(({ area }, index) => ({ ...factsOf(inMetres, map, area), rank: index + 1 }));
}
