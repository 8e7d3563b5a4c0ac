// Where a ward's name goes: the centre of the widest label that fits inside its boundary.
import type { Position } from "geojson";
import polylabel from "polylabel";
import type { Boundaries, WardFeature } from "../area/area-package.ts";
import { boxAround } from "./box-around.ts";
import { mapRings } from "./map-rings.ts";
import { polygonsOf } from "./polygons.ts";

/** Labels are wider than they are high: the search is for the largest ellipse of this ratio, not for the largest circle. */
const WIDTH_TO_HEIGHT = 1.4;
/** How near to the best, as shares of a polygon's size: the first is enough but for polygons that are thinner than it. */
const PRECISIONS = [1e-2, 1e-3, 1e-4, 1e-5] as const;

/** A ward's name and the point it stands at; degrees. */
export interface WardLabel {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** In the order of the features. */
export function labelsOf({ features }: Boundaries): readonly WardLabel[] {
  return features.map((feature) => {
    const [longitude, latitude] = labelPoint(feature);
    return { ...feature.properties, longitude, latitude };
  });
}

/**
 * A point inside the ward that is far from its boundary: [longitude, latitude] in degrees. For a boundary without area, its first
 * vertex. Method: Garcia-Castellanos and Lombardo (2007), "Poles of inaccessibility", as polylabel finds them.
 */
export function labelPoint({ geometry, properties }: WardFeature): [longitude: number, latitude: number] {
  const polygons = polygonsOf(geometry);
  const first = polygons[0]?.[0]?.[0];
  if (!first) throw new Error(`The boundary of ${properties.code} has no vertices`);
  const scale = Math.cos((first[1]! * Math.PI) / 180) / WIDTH_TO_HEIGHT;
  const poles = mapRings(polygons, (longitude, latitude) => [longitude * scale, latitude]).map(poleOf);
  const [best] = poles.sort((a, b) => b.distance - a.distance);
  return best !== undefined && best.distance > 0 ? [best[0] / scale, best[1]] : [first[0]!, first[1]!];
}

/** `distance` is that to the boundary; 0 where no point was found inside. */
function poleOf(rings: readonly (readonly Position[])[]): ReturnType<typeof polylabel> {
  const { west, south, east, north } = boxAround(rings[0]!);
  const size = Math.max(east - west, north - south);
  const poleTo = (precision: number) => polylabel(rings as [number, number][][], precision * size);
  let pole = poleTo(PRECISIONS[0]);
  for (const precision of PRECISIONS.slice(1)) if (pole.distance === 0) pole = poleTo(precision);
  return pole;
}
