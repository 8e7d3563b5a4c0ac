// Polygons put together and cut by each other.
import { intersect } from "@turf/intersect";
import { union } from "@turf/union";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { sumBy } from "../basics/sums.ts";
import { mergedBySides } from "./merged-by-sides.ts";
import { type PackedPolygons, packed, unpacked } from "./packed-rings.ts";
import { type Outline, polygonsOf } from "./polygons.ts";
import { sharedCorners } from "./shared-corners.ts";

/** How far apart corners and sides may lie that are meant to be one: some decimetres, in the unit of the polygons. */
export const [IN_DEGREES, IN_METRES] = [3e-6, 0.3];

/** Corners up to which a general union takes no long time, and those up to which it is tried where nothing else is left. */
const [FEW_CORNERS, MOST_CORNERS] = [6000, 25_000];

/** The polygons of all together, those that overlap or share a side as one; none of none. Where that fails, each for itself. */
export function unionOf(shapes: readonly Outline[], tolerance: number): Outline {
  return unpacked(packedUnionOf(shapes.map(packed), tolerance));
}

/** The same of packed polygons. */
export function packedUnionOf(shapes: readonly PackedPolygons[], tolerance: number): PackedPolygons {
  return packedUnionOrNull(shapes, tolerance) ?? shapes.flat();
}

/** The same; null where no way to put them together works, as of very many corners whose polygons lie over each other. */
export function packedUnionOrNull(shapes: readonly PackedPolygons[], tolerance: number): PackedPolygons | null {
  if (shapes.length < 2) return shapes[0] ?? [];
  const corners = sumBy(shapes.flat(2), (ring) => ring.length / 2);
  const unite = (most: number) => (corners > most ? null : generalUnion(shapes));
  const meet = () => {
    const split = sharedCorners(shapes, tolerance);
    return split && mergedBySides(split);
  };
  return mergedBySides(shapes) ?? unite(FEW_CORNERS) ?? meet() ?? unite(MOST_CORNERS);
}

/** Null where its arithmetic fails, as it does of sides that nearly lie on each other. */
function generalUnion(shapes: readonly PackedPolygons[]): PackedPolygons | null {
  try {
    return packed(polygonsIn(union(collection(shapes.map(unpacked)))));
  } catch {
    return null;
  }
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
