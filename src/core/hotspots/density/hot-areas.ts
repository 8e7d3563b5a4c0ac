// The rule of a hotspot: a connected area of at least 3 times the mean that holds enough of the offences.

import type { Position } from "geojson";
import { sumBy } from "../../basics/sums.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { GridBox } from "../ground/cell-grid.ts";
import { boxOf, isInside } from "../ground/district.ts";
import type { PlacesInMetres, WeightedPlaces } from "../ground/places-in-metres.ts";
import type { DensityMap } from "./density-map.ts";
import { areasAbove } from "./isolines.ts";

/** An area that is a hotspot by the rule, in metres. */
export interface HotArea {
  /** Rings; the first is the outer one. */
  readonly polygon: Position[][];
  readonly box: GridBox;
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
  const least = Math.max(THRESHOLDS.hotspotOffences, THRESHOLDS.hotspotShare * places.total);
  const counts = countsByPlace(inMetres, places);
  return areasAbove(surface, THRESHOLDS.hotspotMultiple * mean, inMetres.district)
    .map((polygon): HotArea => {
      const box = boxOf(polygon[0]!);
      const inside = placesInside(inMetres, polygon, box);
      const offences = sumBy(inside, (place) => counts[place]!);
      return { polygon, box, places: inside, offences };
    })
    .filter(({ offences }) => offences >= least);
}

/** Whether one of these areas has a point in common with it. */
export function overlapsOne(area: HotArea, others: readonly HotArea[]): boolean {
  return others.some((other) => overlap(area, other));
}

/** Offences by index of the place. */
export function countsByPlace({ places }: PlacesInMetres, { place, weight }: WeightedPlaces): Float64Array {
  const counts = new Float64Array(places.names.length);
  for (let index = 0; index < place.length; index++) counts[place[index]!] = weight[index]!;
  return counts;
}

function placesInside({ easting, northing }: PlacesInMetres, polygon: Position[][], box: GridBox): readonly number[] {
  const inside: number[] = [];
  for (let place = 0; place < easting.length; place++) {
    const [x, y] = [easting[place]!, northing[place]!];
    const near = x >= box.west && x <= box.east && y >= box.south && y <= box.north;
    if (near && isInside([polygon], x, y)) inside.push(place);
  }
  return inside;
}

/** Two polygons overlap when one holds a vertex of the other or their sides cross. */
function overlap(a: HotArea, b: HotArea): boolean {
  const apart =
    a.box.east < b.box.west || b.box.east < a.box.west || a.box.north < b.box.south || b.box.north < a.box.south;
  if (apart) return false;
  const holds = (outer: HotArea, inner: HotArea): boolean =>
    inner.polygon[0]!.some(([x, y]) => isInside([outer.polygon], x!, y!));
  return holds(a, b) || holds(b, a) || sidesCross(a.polygon, b.polygon);
}

function sidesCross(a: Position[][], b: Position[][]): boolean {
  const sides = b.flatMap((ring) => ring.slice(1).map((end, index) => [ring[index]!, end] as const));
  return a.some((ring) =>
    ring.slice(1).some((end, index) => sides.some(([from, to]) => doCross(ring[index]!, end, from, to))),
  );
}

/** Whether the ends of each side lie on either side of the other. */
function doCross(a: Position, b: Position, c: Position, d: Position): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));
}
