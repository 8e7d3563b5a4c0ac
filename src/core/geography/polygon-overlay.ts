// Polygons put together and cut by each other.
import { intersect } from "@turf/intersect";
import { union } from "@turf/union";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { mergedBySides } from "./merged-by-sides.ts";
import { type PackedPolygons, packed, unpacked } from "./packed-rings.ts";
import { type Outline, polygonsOf } from "./polygons.ts";

/** The polygons of all together, those that overlap or share a side as one; none of none. */
export function unionOf(shapes: readonly Outline[]): Outline {
  return unpacked(packedUnionOf(shapes.map(packed)));
}

/** The same of packed polygons. */
export function packedUnionOf(shapes: readonly PackedPolygons[]): PackedPolygons {
  if (shapes.length < 2) return shapes[0] ?? [];
  return mergedBySides(shapes) ?? packed(polygonsIn(union(collection(shapes.map(unpacked)))));
}

/** What lies in both. */
export function intersectionOf(one: Outline, other: Outline): Outline {
  return polygonsIn(intersect(collection([one, other])));
}

function collection(shapes: readonly Outline[]): FeatureCollection<MultiPolygon> {
  const features = shapes.map(
    (coordinates): Feature<MultiPolygon> => ({
      type: "Feature",
      properties: {},
      geometry: { type: "MultiPolygon", coordinates },
    }),
  );
  return { type: "FeatureCollection", features };
}

function polygonsIn(feature: Feature<Polygon | MultiPolygon> | null): Outline {
  return feature === null ? [] : polygonsOf(feature.geometry);
}
