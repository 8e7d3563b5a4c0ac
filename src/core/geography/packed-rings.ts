// Rings as plain numbers: a corner takes 16 bytes, a quarter of what it takes as a list of two numbers.
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Boundaries, WardFeature } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import { isWestOf, type Outline, type Polygons, polygonsOf } from "./polygons.ts";

/** x and y of each corner in turn; closed, unless it is said otherwise. */
export type PackedRing = Float64Array;

/** Polygons and rings as in `Polygons`. */
export type PackedPolygons = readonly (readonly PackedRing[])[];

export function packRing(ring: readonly Position[]): PackedRing {
  const packed = new Float64Array(2 * ring.length);
  for (const [index, position] of ring.entries()) {
    packed[2 * index] = position[0]!;
    packed[2 * index + 1] = position[1]!;
  }
  return packed;
}

export function packed(polygons: Polygons): PackedPolygons {
  return polygons.map((rings) => rings.map(packRing));
}

export function positionsOf(ring: PackedRing): Position[] {
  return Array.from({ length: ring.length / 2 }, (_, index) => [ring[2 * index]!, ring[2 * index + 1]!]);
}

export function unpacked(polygons: PackedPolygons): Outline {
  return polygons.map((rings) => rings.map(positionsOf));
}

/** What the geometry of a ward is, and its polygons: one of a Polygon. */
export interface PackedShape {
  readonly type: "Polygon" | "MultiPolygon";
  readonly polygons: PackedPolygons;
}

const SHAPES = new WeakMap<WardFeature, PackedShape>();

/** A ward that holds its corners packed: its `geometry` is made again whenever it is asked for, and is nobody else's. */
export function packedWard({ code, name }: WardFeature["properties"], shape: PackedShape): WardFeature {
  const { type, polygons } = shape;
  const ward: WardFeature = {
    type: "Feature",
    id: code,
    properties: { code, name },
    get geometry(): Polygon | MultiPolygon {
      const coordinates = unpacked(polygons);
      return type === "Polygon" ? { type, coordinates: coordinates[0]! } : { type, coordinates };
    },
  };
  SHAPES.set(ward, shape);
  return ward;
}

/** The shape of a ward, packed: that which a `packedWard` holds, and of any other a copy. */
export function packedShapeOf(ward: WardFeature): PackedShape {
  const held = SHAPES.get(ward);
  return held ?? { type: ward.geometry.type, polygons: packed(polygonsOf(ward.geometry)) };
}

export function packedPolygonsOf(ward: WardFeature): PackedPolygons {
  return packedShapeOf(ward).polygons;
}

/** Whether wards have the same corners, in the same order. */
export function haveSameCorners(some: readonly WardFeature[], others: readonly WardFeature[]): boolean {
  const isSameRing = (ring: PackedRing, other: PackedRing | undefined): boolean =>
    ring.length === other?.length && ring.every((value, at) => value === other[at]);
  return (
    some.length === others.length &&
    some.every((ward, index) => {
      const [own, theirs] = [packedPolygonsOf(ward), packedPolygonsOf(others[index]!)];
      return (
        own.length === theirs.length &&
        own.every((rings, part) => {
          const beside = theirs[part]!;
          return rings.length === beside.length && rings.every((ring, place) => isSameRing(ring, beside[place]));
        })
      );
    })
  );
}

/** All rings of the wards, holes and parts alike. */
export function* ringsOfWards({ features }: Boundaries): Generator<PackedRing> {
  for (const feature of features) for (const rings of packedPolygonsOf(feature)) yield* rings;
}

/** What the corners of the wards take. */
export function bytesOfWards(boundaries: Boundaries): number {
  return sumBy([...ringsOfWards(boundaries)], ({ byteLength }) => byteLength);
}

/** As `areaOf`. */
export function packedArea(polygons: PackedPolygons): number {
  return sumBy(polygons, ([outer, ...holes]) => {
    const area = outer === undefined ? 0 : Math.abs(signedRingArea(outer));
    return area - sumBy(holes, (hole) => Math.abs(signedRingArea(hole)));
  });
}

/** As `signedArea`. */
export function signedRingArea(ring: PackedRing): number {
  const [x, y] = [ring[0]!, ring[1]!];
  let twice = 0;
  for (let at = 2; at < ring.length; at += 2)
    twice += (ring[at - 2]! - x) * (ring[at + 1]! - y) - (ring[at]! - x) * (ring[at - 1]! - y);
  return twice / 2;
}

/** As `isInside`, of the rings of one polygon. */
export function isInRings(rings: readonly PackedRing[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let at = 2; at < ring.length; at += 2) {
      const [x0, y0, x1, y1] = [ring[at - 2]!, ring[at - 1]!, ring[at]!, ring[at + 1]!];
      if (y0 > y === y1 > y) continue;
      if (y0 < y1 ? isWestOf(x0, y0, x1, y1, x, y) : isWestOf(x1, y1, x0, y0, x, y)) inside = !inside;
    }
  return inside;
}
