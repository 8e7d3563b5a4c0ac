// What makes polygons valid GeoJSON: closed, wound as RFC 7946 asks, of some size, no ring that crosses itself or another.
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { lineString, polygon } from "@turf/helpers";
import { kinks } from "@turf/kinks";
import { lineIntersect } from "@turf/line-intersect";
import type { Position } from "geojson";
import { signedArea } from "../../../src/core/geography/polygons.ts";

/** What is wrong with polygons, in words; empty for valid ones. */
export function faultsOf(polygons: readonly Position[][][]): readonly string[] {
  const rings = polygons.flatMap((list, index) => list.map((ring, at) => ({ ring, outer: at === 0, of: index })));
  const faults = rings.flatMap(({ ring, outer }) => ringFaults(ring, outer));
  for (const [index, { ring }] of rings.entries())
    for (const { ring: other } of rings.slice(index + 1))
      if (properCrossings(ring, other) > 0) faults.push("two rings cross");
  for (const [outer, ...holes] of polygons)
    for (const hole of holes)
      if (!booleanPointInPolygon(hole[0]!, polygon([outer!]))) faults.push("a hole lies outside its polygon");
  return faults;
}

function ringFaults(ring: readonly Position[], outer: boolean): string[] {
  const faults: string[] = [];
  if (ring.length < 4 || String(ring[0]) !== String(ring.at(-1))) return ["a ring is not closed"];
  if (signedArea(ring) > 0 !== outer) faults.push("a ring is wound the wrong way");
  if (ring.some((position) => !position.every(Number.isFinite))) faults.push("a position is no number");
  if (ring.slice(1).some((position, index) => String(position) === String(ring[index]))) faults.push("a vertex twice");
  if (kinks(polygon([[...ring]])).features.length > 0) faults.push("a ring crosses itself");
  return faults;
}

/** Points in which rings meet other than in a vertex of both. */
function properCrossings(a: Position[], b: Position[]): number {
  const vertices = new Set([...a, ...b].map(String));
  const points = lineIntersect(lineString(a), lineString(b)).features.map(({ geometry }) => geometry.coordinates);
  return points.filter((point) => !vertices.has(String(point))).length;
}
