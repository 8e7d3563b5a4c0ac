// Where the names of the wards go on the map.
import type { FeatureCollection, Point } from "geojson";
import type { Ward } from "../../core/dataset.ts";

/** A point for each ward, with its code and name. */
export function namePoints(wards: readonly Ward[]): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: wards.map(({ code, name, longitude, latitude }) => ({
      type: "Feature",
      properties: { code, name },
      geometry: { type: "Point", coordinates: [longitude, latitude] },
    })),
  };
}
