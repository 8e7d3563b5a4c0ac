// A source of the map that waits for its data.
import type { GeoJSONSourceSpecification } from "maplibre-gl";

/** `id`: the property by which features are known in the feature-state. */
export function emptySource(id?: string): GeoJSONSourceSpecification {
  const source: GeoJSONSourceSpecification = { type: "geojson", data: { type: "FeatureCollection", features: [] } };
  return id === undefined ? source : { ...source, promoteId: id };
}
