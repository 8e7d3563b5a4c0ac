// The polygons of a ward as programs write them: a collection with its polygons in it, rings that enclose nothing, heights.
import { isRecord } from "../basics/json-record.ts";
import { type PackedRing, packRing } from "../geography/packed-rings.ts";
import { isLine, listed } from "../geography/ward-polygons.ts";

/** `dropped` says what was left out, in words for a list: "a ring that encloses nothing"; each once. */
export interface Mended {
  readonly geometry: unknown;
  readonly dropped: readonly string[];
}

/** A Polygon or MultiPolygon where something can be made of the geometry; else the geometry as it was, for its reader to refuse. */
export function mendedGeometry(geometry: unknown): Mended {
  const dropped = new Set<string>();
  const polygons = polygonsIn(geometry, dropped);
  if (polygons === null) return { geometry, dropped: [] };
  const whole = polygons.flatMap((polygon) => withoutSlivers(polygon, dropped));
  if (whole.length === 0) return { geometry, dropped: [] };
  const flat = whole.map((rings) => rings.map((ring) => withoutHeights(ring, dropped)));
  const isAsItWas = dropped.size === 0 && isRecord(geometry) && geometry["type"] !== "GeometryCollection";
  if (isAsItWas) return { geometry, dropped: [] };
  const [only, ...others] = flat;
  const mended =
    others.length === 0 ? { type: "Polygon", coordinates: only } : { type: "MultiPolygon", coordinates: flat };
  return { geometry: mended, dropped: [...dropped] };
}

type Ring = readonly unknown[] | PackedRing;
type Rings = readonly Ring[];

/** The polygons of any geometry; null when there are none, or when they are no lists of rings of positions. */
function polygonsIn(geometry: unknown, dropped: Set<string>): readonly Rings[] | null {
  if (!isRecord(geometry)) return null;
  const { type, geometries } = geometry;
  const coordinates = listed(geometry["coordinates"]);
  if (type === "Polygon") return isRings(coordinates) ? [coordinates] : null;
  if (type === "MultiPolygon") {
    const parts = Array.isArray(coordinates) ? coordinates.map(listed) : [null];
    return parts.every(isRings) ? parts : null;
  }
  if (type !== "GeometryCollection" || !Array.isArray(geometries)) return null;
  const parts = geometries.map((part) => {
    const found = polygonsIn(part, dropped);
    if (found === null && isRecord(part) && /Point|LineString/.test(String(part["type"])))
      dropped.add("a point or line beside its polygon");
    return found;
  });
  const polygons = parts.flatMap((part) => part ?? []);
  return polygons.length === 0 ? null : polygons;
}

/** A polygon without the rings that enclose nothing; none where that is its outer ring. */
function withoutSlivers(rings: Rings, dropped: Set<string>): readonly Rings[] {
  const [outer, ...holes] = rings;
  if (outer === undefined) return [];
  const whole = holes.filter((ring) => !isSliver(ring));
  if (whole.length < holes.length || isSliver(outer)) dropped.add("a ring that encloses nothing");
  return isSliver(outer) ? [] : [[outer, ...whole]];
}

function isSliver(ring: Ring): boolean {
  if (ring instanceof Float64Array) return isLine(ring);
  return ring.every(isPosition) && isLine(packRing(ring));
}

/** A packed ring has none. */
function withoutHeights(ring: Ring, dropped: Set<string>): Ring {
  return ring instanceof Float64Array ? ring : ring.map((position) => withoutHeight(position, dropped));
}

function withoutHeight(position: unknown, dropped: Set<string>): unknown {
  if (!Array.isArray(position) || position.length < 3) return position;
  dropped.add("heights");
  return position.slice(0, 2);
}

function isRings(value: unknown): value is Rings {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((ring) => (Array.isArray(ring) || ring instanceof Float64Array) && ring.length > 0)
  );
}

function isPosition(value: unknown): value is number[] {
  return Array.isArray(value) && typeof value[0] === "number" && typeof value[1] === "number";
}
