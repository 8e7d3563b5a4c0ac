// The places of the district that lie in an area.
import { NO_WARD } from "../../area/dataset.ts";
import { toGrid } from "../../geography/british-grid.ts";
import { mapRings } from "../../geography/map-rings.ts";
import { isInside, type Polygons } from "../../geography/polygons.ts";
import type { PlacesInMetres } from "./places-in-metres.ts";

/** Places of the district (indices, ascending) in at least one of these polygons, which are in degrees. */
export function placesWithin(inMetres: PlacesInMetres, polygons: Polygons): readonly number[] {
  const onGrid = mapRings(polygons, toGrid);
  return placesWhere(inMetres, (place) =>
    onGrid.some((rings) => isInside([rings], inMetres.easting[place]!, inMetres.northing[place]!)),
  );
}

/** Places of the district (indices, ascending) of which this holds. */
export function placesWhere({ places }: PlacesInMetres, holds: (place: number) => boolean): readonly number[] {
  return Array.from(places.ward.keys()).filter((place) => places.ward[place] !== NO_WARD && holds(place));
}
