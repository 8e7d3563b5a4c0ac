// What all painters of the map share.
import type { GeoJSON } from "geojson";
import type { GeoJSONSource, MapLibreMap } from "maplibre-gl";
import type { WardMapInput } from "./map-input.ts";

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
