// What patrols on foot need of the hotspots of one question: the areas to choose from and, where they are few, another bandwidth.
import type { HotspotAnalysis } from "../density/hotspot.ts";
import type { PlacesInMetres } from "../ground/places-in-metres.ts";
import type { FootArea } from "./foot-area.ts";
import { footAreas } from "./foot-areas.ts";
import { type OtherBandwidth, otherBandwidth } from "./foot-bandwidth.ts";

export interface OnFoot {
  readonly areas: readonly FootArea[];
  readonly other: OtherBandwidth | null;
}

export function onFoot(inMetres: PlacesInMetres, categories: readonly number[], analysis: HotspotAnalysis): OnFoot {
  const areas = footAreas(inMetres, categories, analysis);
  const { bandwidth, period } = analysis;
  return { areas, other: otherBandwidth(inMetres, categories, period, { bandwidth, areas }) };
}
