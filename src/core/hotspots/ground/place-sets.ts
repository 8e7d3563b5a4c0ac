// Areas as the places in them, so that offences there can be counted month by month.
import { NO_WARD } from "../../area/dataset.ts";
import { toGrid } from "../../geography/british-grid.ts";
import { isInside, mapRings, type Polygons } from "../../geography/polygons.ts";
import type { PlacesInMetres } from "./places-in-metres.ts";

/** Places of the district (indices, ascending) in at least one of these polygons, which are in degrees. */
export function placesInside(inMetres: PlacesInMetres, polygons: Polygons): readonly number[] {
  const onGrid = mapRings(polygons, toGrid);
  return placesWhere(inMetres, (place) =>
    onGrid.some((rings) => isInside([rings], inMetres.easting[place]!, inMetres.northing[place]!)),
  );
}

/** Places (indices, ascending) in the wards of these codes; codes of other districts add none. */
export function placesOfWards(inMetres: PlacesInMetres, codes: readonly string[]): readonly number[] {
  const wanted = new Set(codes);
  return placesWhere(inMetres, (place) => wanted.has(inMetres.wards[inMetres.places.ward[place]!]?.code ?? ""));
}

function placesWhere({ places }: PlacesInMetres, holds: (place: number) => boolean): readonly number[] {
  return Array.from(places.ward.keys()).filter((place) => places.ward[place] !== NO_WARD && holds(place));
}
