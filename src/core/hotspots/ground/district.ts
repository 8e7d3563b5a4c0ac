// The district as one shape in metres: what surfaces are clipped to and shares of area are shares of.

import { featureCollection, multiPolygon, union } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Boundaries } from "../../area/area-package.ts";
import { sumBy } from "../../basics/sums.ts";
import { mapRings, toGrid } from "../../geography/british-grid.ts";
import type { CellGrid, GridBox } from "./cell-grid.ts";

export interface District {
  /** All wards together: polygons, rings, positions in metres of the British National Grid. */
  readonly polygons: readonly (readonly (readonly Position[])[])[];
  readonly box: GridBox;
  readonly squareMetres: number;
}

/** Throws a plain Error for boundaries without a ward. */
export function districtOf(boundaries: Boundaries): District {
  const wards = boundaries.features.map(({ geometry }) => multiPolygon(mapRings(polygonsOf(geometry), toGrid)));
  const whole = wards.length > 1 ? union(featureCollection(wards)) : wards[0];
  if (!whole) throw new Error("a district without wards");
  const polygons = polygonsOf(whole.geometry);
  return { polygons, box: boxOf(polygons.flat(2)), squareMetres: areaOf(polygons) };
}

/** 1 for each cell whose centre lies in the district, by cell index. */
export function cellsInside(district: District, grid: CellGrid): Uint8Array {
  const inside = new Uint8Array(grid.columns * grid.rows);
  const sides = district.polygons.flat().flatMap((ring) => ring.slice(1).map((end, index) => [ring[index]!, end]));
  for (let row = 0; row < grid.rows; row++) {
    const y = grid.south + (row + 0.5) * grid.cell;
    const crossings = sides
      .flatMap(([a, b]) => (a![1]! > y !== b![1]! > y ? [crossing(a!, b!, y)] : []))
      .sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const first = Math.max(0, Math.ceil((crossings[pair]! - grid.west) / grid.cell - 0.5));
      const end = Math.min(grid.columns, Math.ceil((crossings[pair + 1]! - grid.west) / grid.cell - 0.5));
      if (first < end) inside.fill(1, row * grid.columns + first, row * grid.columns + end);
    }
  }
  return inside;
}

/** Square metres of polygons in the plane: outer rings less their holes, whichever way they wind. */
export function areaOf(polygons: readonly (readonly (readonly Position[])[])[]): number {
  const ofPolygon = ([outer = [], ...holes]: readonly (readonly Position[])[]): number =>
    Math.abs(signedArea(outer)) - sumBy(holes, (hole) => Math.abs(signedArea(hole)));
  return sumBy(polygons, ofPolygon);
}

/** Whether a point lies in polygons in the plane, by even-odd. */
export function isInside(
  polygons: readonly (readonly (readonly Position[])[])[],
  easting: number,
  northing: number,
): boolean {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (let index = 1; index < ring.length; index++) {
      const [a, b] = [ring[index - 1]!, ring[index]!];
      if (a[1]! > northing !== b[1]! > northing && easting < crossing(a, b, northing)) inside = !inside;
    }
  }
  return inside;
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Easting at which the side from a to b passes a northing. */
function crossing(a: Position, b: Position, northing: number): number {
  return a[0]! + ((b[0]! - a[0]!) * (northing - a[1]!)) / (b[1]! - a[1]!);
}

/**
 * Area of a closed ring in the plane, positive when it runs anticlockwise: the shoelace formula, about the first vertex, so that
 * metres far from the origin lose no digits.
 */
export function signedArea(ring: readonly Position[]): number {
  const [x, y] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let index = 1; index < ring.length; index++) {
    const [a, b] = [ring[index - 1]!, ring[index]!];
    twice += (a[0]! - x!) * (b[1]! - y!) - (b[0]! - x!) * (a[1]! - y!);
  }
  return twice / 2;
}

/** The least box around positions in the plane. */
export function boxOf(positions: readonly Position[]): GridBox {
  const box = {
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  for (const [x, y] of positions) {
    box.west = Math.min(box.west, x!);
    box.east = Math.max(box.east, x!);
    box.south = Math.min(box.south, y!);
    box.north = Math.max(box.north, y!);
  }
  return box;
}

/** Whether two boxes share a point, be it on their edges. */
export function boxesTouch(a: GridBox, b: GridBox): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}
