// The rule of a hotspot: a connected area of at least 3 times the mean that holds enough of the offences.

import type { Position } from "geojson";
import { sumBy } from "../../basics/sums.ts";
import { boxHolds } from "../../geography/box.ts";
import { isInside } from "../../geography/polygons.ts";
import { type Shape, shapeOf, shapesTouch } from "../../geography/shapes-touch.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { PlacesInMetres, WeightedPlaces } from "../ground/places-in-metres.ts";
import type { DensityMap } from "./density-map.ts";
import { areasAbove } from "./isolines.ts";

/** An area that is a hotspot by the rule, in metres. */
export interface HotArea {
  /** Rings; the first is the outer one. */
  readonly polygon: Position[][];
  readonly shape: Shape;
  /** Places inside it (indices), with and without offences in the period. */
  readonly places: readonly number[];
  /** Offences of the period at these places. */
  readonly offences: number;
}

/**
 * The hotspots of a density map, in no particular order. `mean` (offences per km² over the period) is what 3 times is taken of.
 * No two share a place.
 */
export function hotAreas(inMetres: PlacesInMetres, { places, surface }: DensityMap, mean: number): readonly HotArea[] {
  if (mean === 0) return [];
  const least = leastOffences(places);
  const counts = countsByPlace(inMetres, places);
  return areasAbove(surface, THRESHOLDS.hotspotMultiple * mean, inMetres.district)
    .map((polygon): HotArea => {
      const shape = shapeOf([polygon]);
      const inside = placesInside(inMetres, shape);
      const offences = sumBy(inside, (place) => counts[place]!);
      return { polygon, shape, places: inside, offences };
    })
    .filter(({ offences }) => offences >= least);
}

/** What an area must hold to be a hotspot. */
export function leastOffences({ total }: WeightedPlaces): number {
  return Math.max(THRESHOLDS.hotspotOffences, THRESHOLDS.hotspotShare * total);
}

/** Whether one of these areas has a point in common with it. */
export function overlapsOne(area: HotArea, others: readonly HotArea[]): boolean {
  return others.some(({ shape }) => shapesTouch(area.shape, shape));
}

/** Offences by index of the place. */
export function countsByPlace({ places }: PlacesInMetres, { place, weight }: WeightedPlaces): Float64Array {
  const counts = new Float64Array(places.names.length);
  for (let index = 0; index < place.length; index++) counts[place[index]!] = weight[index]!;
  return counts;
}

/** Indices of the places in a shape, with and without offences. */
export function placesInside({ easting, northing }: PlacesInMetres, { polygons, box }: Shape): readonly number[] {
  const inside: number[] = [];
  for (let place = 0; place < easting.length; place++) {
    const [x, y] = [easting[place]!, northing[place]!];
    if (boxHolds(box, x, y) && isInside(polygons, x, y)) inside.push(place);
  }
  return inside;
}
