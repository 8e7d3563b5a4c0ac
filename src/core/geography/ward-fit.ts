// Whether wards fit together: where two lie over each other, offences would go to one of them; where none lies, to nobody.
import type { WardFeature } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import { boxAroundRings } from "./box-around-rings.ts";
import { LEAST_PART } from "./fit-limits.ts";
import { type Gap, gapsBySquares } from "./gaps-by-squares.ts";
import { mergedBySides } from "./merged-by-sides.ts";
import { type PackedPolygons, type PackedRing, packedArea, packedPolygonsOf } from "./packed-rings.ts";
import { IN_DEGREES, packedUnionOrNull } from "./polygon-overlay.ts";
import { sharedEvenOddArea } from "./strip-areas.ts";
import { boxesTouch } from "./touching-boxes.ts";

/** Two wards over each other; `part` is of the smaller of them, `ofAll` of all wards together, both from 0 to 1. */
export interface Overlap {
  readonly wards: readonly [string, string];
  readonly part: number;
  readonly ofAll: number;
}

/** Those of more than a thousandth of the smaller ward, largest first. Areas are compared in degrees: a district is small enough. */
export function overlapsOf(features: readonly WardFeature[]): readonly Overlap[] {
  if (features.length < 2) return [];
  const shapes = features.map((feature) => {
    const polygons = packedPolygonsOf(feature);
    const box = boxAroundRings(polygons.flat());
    return { name: feature.properties.name, polygons, area: packedArea(polygons), box };
  });
  // Wards that go together side by side lie over no other.
  if (mergedBySides(shapes.map(({ polygons }) => polygons)) !== null) return [];
  const all = sumBy(shapes, ({ area }) => area);
  const overlaps: Overlap[] = [];
  for (const [index, one] of shapes.entries())
    for (const other of shapes.slice(index + 1)) {
      if (!boxesTouch(one.box, other.box)) continue;
      const shared = sharedEvenOddArea(one.polygons.flat(), other.polygons.flat());
      const part = shared / Math.min(one.area, other.area);
      if (part > LEAST_PART) overlaps.push({ wards: [one.name, other.name], part, ofAll: shared / all });
    }
  return overlaps.sort((a, b) => b.ofAll - a.ofAll);
}

/**
 * Those of more than a thousandth of the area, largest first. Where the wards make no outline together, gaps are found by squares
 * instead, a thousand of them along the area.
 */
export function gapsOf(features: readonly WardFeature[]): readonly Gap[] {
  const shapes = features.map(packedPolygonsOf);
  const united = packedUnionOrNull(shapes, IN_DEGREES);
  if (united === null) return gapsBySquares({ type: "FeatureCollection", features: [...features] });
  const all = sumBy(shapes, packedArea);
  const gaps = united
    .flatMap((rings) => rings.slice(1))
    .map((ring) => ({ ring, ofAll: packedArea([[ring]]) / all }))
    .filter(({ ofAll }) => ofAll > LEAST_PART);
  return gaps
    .sort((a, b) => b.ofAll - a.ofAll)
    .map(({ ring, ofAll }) => ({ ofAll, wards: wardsAround(ring, features, shapes) }));
}

function wardsAround(ring: PackedRing, features: readonly WardFeature[], shapes: readonly PackedPolygons[]) {
  const corners = new Set(cornersOf(ring));
  const isAround = (side: PackedRing): boolean => cornersOf(side).some((corner) => corners.has(corner));
  return features.flatMap(({ properties }, index) => (shapes[index]!.flat().some(isAround) ? [properties.name] : []));
}

function cornersOf(ring: PackedRing): readonly string[] {
  return Array.from({ length: ring.length / 2 }, (_, index) => `${ring[2 * index]},${ring[2 * index + 1]}`);
}
