// Places with offences, and cells that are significantly hot, as the features that the map draws.
import type { FeatureCollection, Point, Polygon } from "geojson";
import type { PlaceCircle, SignificantCell } from "./map-input.ts";

/** Those with most offences first, so that small circles lie on large ones. Places without offences have no circle. */
export function circlePoints(
  circles: readonly PlaceCircle[],
): FeatureCollection<Point, Pick<PlaceCircle, "place" | "offences" | "name">> {
  const drawn = circles.filter(({ offences }) => offences > 0).sort((a, b) => b.offences - a.offences);
  return {
    type: "FeatureCollection",
    features: drawn.map(({ place, offences, name, longitude, latitude }) => ({
      type: "Feature",
      properties: { place, offences, name },
      geometry: { type: "Point", coordinates: [longitude, latitude] },
    })),
  };
}

export function cellFeatures(
  cells: readonly SignificantCell[],
): FeatureCollection<Polygon, Pick<SignificantCell, "level">> {
  return {
    type: "FeatureCollection",
    features: cells.map(({ level, outline }) => ({
      type: "Feature",
      properties: { level },
      geometry: { type: "Polygon", coordinates: [[...outline]] },
    })),
  };
}
