// The sources of the map: each is empty until a painter copies its part of the input onto it.
import type { FeatureCollection, GeoJSON } from "geojson";
import type { GeoJSONSource, GeoJSONSourceSpecification, MapLibreMap } from "maplibre-gl";
import type { WardMapInput } from "./map-input.ts";

export const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

/** `id`: the property by which features are known in the feature-state. */
export function emptySource(id?: string): GeoJSONSourceSpecification {
  const source: GeoJSONSourceSpecification = { type: "geojson", data: NOTHING };
  return id === undefined ? source : { ...source, promoteId: id };
}

/**
 * Copies one part of the input onto sources or feature-state of the map and skips what has not changed. `before` is the input that
 * was painted last, null when nothing of it is left on the map.
 */
export type Paint = (map: MapLibreMap, input: WardMapInput, before: WardMapInput | null) => void;

/** Throws a plain Error for a source that the style does not have. */
export function setData(map: MapLibreMap, name: string, data: GeoJSON): void {
  const source = map.getSource<GeoJSONSource>(name);
  if (!source) throw new Error(`The style has no source ${name}`);
  void source.setData(data);
}
