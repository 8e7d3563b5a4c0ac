// The hotspots as areas to patrol on foot: each as it is, or cut into parts where it is too large to be walked.
import { unknown } from "../../basics/known.ts";
import { formatCount } from "../../basics/numbers.ts";
import { toGrid } from "../../geography/british-grid.ts";
import { mapRings } from "../../geography/map-rings.ts";
import { shapeOf } from "../../geography/shapes-touch.ts";
import { verdictText } from "../../statistics/change.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { densityMapOf, frameOf } from "../density/density-map.ts";
import { type HotArea, placesInside } from "../density/hot-areas.ts";
import type { Hotspot, HotspotAnalysis } from "../density/hotspot.ts";
import { factsOf } from "../density/hotspot-facts.ts";
import { monthlyAt, type PlacesInMetres } from "../ground/places-in-metres.ts";
import { type FootArea, isTooLarge } from "./foot-area.ts";
import { footParts } from "./foot-parts.ts";

export function uncut(hotspot: Hotspot): FootArea {
  return { ...hotspot, number: String(hotspot.rank), cut: null };
}

/** In the order of the hotspots, parts of one by their offences. What is judged of a whole hotspot is not said of a part. */
export function footAreas(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  { hotspots, bandwidth, period }: HotspotAnalysis,
): readonly FootArea[] {
  if (!hotspots.some(isTooLarge)) return hotspots.map(uncut);
  const map = densityMapOf(inMetres, frameOf(inMetres.district, bandwidth), categories, period);
  return hotspots
    .flatMap((whole): readonly FootArea[] => {
      if (!isTooLarge(whole)) return [uncut(whole)];
      const parts = footParts(inMetres, map, inGrid(inMetres, whole));
      if (parts.every(({ multiple }) => multiple === THRESHOLDS.hotspotMultiple)) return [uncut(whole)];
      return parts.map(({ area, multiple }, index): FootArea => {
        const { hectares, stable } = whole;
        const counts = monthlyAt(inMetres, categories, area.places);
        return {
          ...factsOf(inMetres, map, area),
          rank: whole.rank,
          number: `${whole.rank}${letterOf(index)}`,
          cut: { multiple, hectares },
          change: unknown(`parts of a hotspot are not judged; ${ofWhole(whole)}`),
          stable,
          persistence: unknown("only whole hotspots are followed"),
          leftAfter: null,
          monthly: whole.monthly.map((count, month) => (count === null ? null : counts[month]!)),
        };
      });
    })
    .map((area, index) => ({ ...area, rank: index + 1 }));
}

/** "hotspot 1 as a whole went from 2,232 to 1,901: clearly down": of which area the numbers are comes first. */
function ofWhole({ rank, change }: Hotspot): string {
  if (!change.known) return `of hotspot ${rank} as a whole, ${change.reason}`;
  const { before, after } = change.value;
  return `hotspot ${rank} as a whole went from ${formatCount(before)} to ${formatCount(after)}: ${verdictText(change.value)}`;
}

/** A hotspot as the rule found it, but for its places without offences. */
function inGrid(inMetres: PlacesInMetres, { outline, offences }: Hotspot): HotArea {
  const [polygon] = mapRings(outline, toGrid);
  const shape = shapeOf([polygon!]);
  return { polygon: polygon!, shape, places: placesInside(inMetres, shape), offences };
}

/** "a" to "z", then "z2", "z3" and so on. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `z${index - 24}`;
}
