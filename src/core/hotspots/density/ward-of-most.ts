// The ward of a hotspot: the one in which most of its offences are, which need not be that of its busiest place.
import type { PlacesInMetres } from "../ground/places-in-metres.ts";
import type { Hotspot } from "./hotspot.ts";
import type { Peak } from "./peak.ts";

/**
 * Index of the ward with most of the offences at these places; of wards with as many the one whose place is nearest to the peak, then
 * the first.
 */
export function wardOfMost(
  { easting, northing, places: { ward } }: Pick<PlacesInMetres, "easting" | "northing" | "places">,
  places: Hotspot["places"],
  peak: Pick<Peak, "easting" | "northing">,
): number {
  const sums = new Map<number, { readonly offences: number; readonly metres: number }>();
  for (const { place, offences } of places) {
    const metres = Math.hypot(easting[place]! - peak.easting, northing[place]! - peak.northing);
    const before = sums.get(ward[place]!) ?? { offences: 0, metres };
    sums.set(ward[place]!, { offences: before.offences + offences, metres: Math.min(before.metres, metres) });
  }
  const order = [...sums].sort(([a, one], [b, other]) => {
    return other.offences - one.offences || one.metres - other.metres || a - b;
  });
  return order[0]![0];
}
