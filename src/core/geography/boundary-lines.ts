// `wards.geojson` as it is written: a feature a line, and each number as short as it can be.
import type { Boundaries, WardFeature } from "../area/area-package.ts";
import { type PackedRing, packedShapeOf } from "./packed-rings.ts";

/** `wards.geojson`, a feature a line, in pieces: a ring may be longer than any text should be. */
export function* boundaryLines(boundaries: Boundaries): Generator<string> {
  const last = boundaries.features.length - 1;
  yield '{"type":"FeatureCollection","features":[\n';
  for (const [index, feature] of boundaries.features.entries()) {
    yield* featurePieces(feature);
    yield index === last ? "\n" : ",\n";
  }
  yield "]}\n";
}

/** A piece for each this many corners. */
const PIECE = 1000;

/** The JSON of a ward without its position in a file. */
function* featurePieces(feature: WardFeature): Generator<string> {
  const { type, id, properties } = feature;
  const shape = packedShapeOf(feature);
  yield `${JSON.stringify({ type, id, properties }).slice(0, -1)},"geometry":{"type":"${shape.type}","coordinates":`;
  if (shape.type === "MultiPolygon") yield "[";
  for (const [index, rings] of shape.polygons.entries()) {
    yield index === 0 ? "[" : ",[";
    for (const [place, ring] of rings.entries()) {
      yield place === 0 ? "[" : ",[";
      for (let at = 0; at < ring.length; at += 2 * PIECE) yield cornersText(ring, at);
      yield "]";
    }
    yield "]";
  }
  yield shape.type === "MultiPolygon" ? "]}}" : "}}";
}

/** Of at most `PIECE` corners from an offset on. */
function cornersText(ring: PackedRing, from: number): string {
  const corners: string[] = [];
  for (let at = from; at < Math.min(ring.length, from + 2 * PIECE); at += 2)
    corners.push(`${at === 0 ? "" : ","}[${ring[at]! + 0},${ring[at + 1]! + 0}]`);
  return corners.join("");
}
