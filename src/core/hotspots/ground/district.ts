// The district as one shape in metres: what surfaces are clipped to and shares of area are shares of.

import type { Position } from "geojson";
import type { Boundaries } from "../../area/area-package.ts";
import type { Box } from "../../geography/box.ts";
import { boxAround } from "../../geography/box-around.ts";
import { toGrid } from "../../geography/british-grid.ts";
import { mapRings } from "../../geography/map-rings.ts";
import { IN_METRES, unionOf } from "../../geography/polygon-overlay.ts";
import { areaOf, type Outline, polygonsOf } from "../../geography/polygons.ts";
import { sidesOfRings } from "../../geography/ring-sides.ts";
import type { CellGrid } from "./cell-grid.ts";

export interface District {
  /** All wards together, in metres of the British National Grid. */
  readonly polygons: Outline;
  readonly box: Box;
  readonly squareMetres: number;
}

/** Throws a plain Error for boundaries without a ward. */
export function districtOf(boundaries: Boundaries): District {
  const polygons = unionOf(
    boundaries.features.map(({ geometry }) => mapRings(polygonsOf(geometry), toGrid)),
    IN_METRES,
  );
  if (polygons.length === 0) throw new Error("a district without wards");
  return { polygons, box: boxAround(polygons.flat(2)), squareMetres: areaOf(polygons) };
}

/** 1 for each cell whose centre lies in the district, by cell index. */
export function cellsInside(district: District, grid: CellGrid): Uint8Array {
  const inside = new Uint8Array(grid.columns * grid.rows);
  const sides = sidesOfRings(district.polygons);
  for (let row = 0; row < grid.rows; row++) {
    const y = grid.south + (row + 0.5) * grid.cell;
    const crossings = sides
      .flatMap(([a, b]) => (a[1]! > y !== b[1]! > y ? [crossing(a, b, y)] : []))
      .sort((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const first = Math.max(0, Math.ceil((crossings[pair]! - grid.west) / grid.cell - 0.5));
      const end = Math.min(grid.columns, Math.ceil((crossings[pair + 1]! - grid.west) / grid.cell - 0.5));
      if (first < end) inside.fill(1, row * grid.columns + first, row * grid.columns + end);
    }
  }
  return inside;
}

/** Easting at which the side from a to b passes a northing. */
function crossing(a: Position, b: Position, northing: number): number {
  return a[0]! + ((b[0]! - a[0]!) * (northing - a[1]!)) / (b[1]! - a[1]!);
}
