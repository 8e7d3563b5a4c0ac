// Hotspots as an audience may see them: all of them, as areas that are named by their ward, or none.
import type { Whereabouts } from "../../area/whereabouts.ts";
import type { DifferenceArea, Hotspot } from "./hotspot.ts";

/** The same hotspots without what names a place in them or points at one, where none may be: each is called after its rank and ward. */
export function hotspotsShown({ shows }: Whereabouts, hotspots: readonly Hotspot[]): readonly Hotspot[] {
  if (shows === "places") return hotspots;
  if (shows === "wards") return [];
  return hotspots.map((hotspot) => ({
    ...hotspot,
    name: `Area ${hotspot.rank} in ${hotspot.wardName}`,
    busiest: "",
    peak: { ...hotspot.middle, perKm2: hotspot.offences / (hotspot.hectares / 100) },
    places: [],
    inside: [],
    oneLocation: false,
  }));
}

/** The same of the areas that a comparison of two periods found; `hotspots` are those of the later one, which number them. */
export function differencesShown(
  { shows }: Whereabouts,
  areas: readonly DifferenceArea[],
  hotspots: readonly Pick<Hotspot, "id" | "rank">[],
): readonly DifferenceArea[] {
  if (shows === "places") return areas;
  if (shows === "wards") return [];
  const ranks = new Map(hotspots.map(({ id, rank }) => [id, rank]));
  return areas.map((area) => {
    const rank = ranks.get(area.id);
    return { ...area, name: rank === undefined ? `An area in ${area.wardName}` : `Area ${rank} in ${area.wardName}` };
  });
}
