// Where the names of the wards go on the map.
import type { FeatureCollection, Point } from "geojson";
import type { WardLabel } from "../../core/geography/label-point.ts";

/**
 * A point for each ward, with its code, its name, and its `rank`: where there is no room for all names, those of a lower rank are
 * shown. The wards whose codes are `selected` come first.
 */
export function namePoints(wards: readonly WardLabel[], selected: readonly string[]): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: wards.map(({ code, name, longitude, latitude }) => ({
      type: "Feature",
      properties: { code, name, rank: selected.includes(code) ? 0 : 1 },
      geometry: { type: "Point", coordinates: [longitude, latitude] },
    })),
  };
}
