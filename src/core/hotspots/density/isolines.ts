// Where a surface is at least so dense, as polygons of the district: marching squares on the centres of cells, clipped.

import { contours } from "d3-contour";
import type { Position } from "geojson";
import { boxAround } from "../../geography/box-around.ts";
import { toDegrees } from "../../geography/british-grid.ts";
import { mapRings } from "../../geography/map-rings.ts";
import { intersectionOf } from "../../geography/polygon-overlay.ts";
import { isInside, type Outline, signedArea } from "../../geography/polygons.ts";
import { sidesOfRings } from "../../geography/ring-sides.ts";
import { boxesTouch } from "../../geography/touching-boxes.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { District } from "../ground/district.ts";
import type { Band, Surface } from "./hotspot.ts";

/** Square metres under which a polygon or a hole is what clipping left over: a hundredth of a cell of 50 m. */
const SLIVER = 25;
/** Metres under which two vertices are one. */
const SAME_VERTEX = 0.01;

/**
 * The connected parts of the district in which the surface is at least `level` (offences per km²): lines between the centres of
 * cells by linear interpolation. In metres of the British National Grid: outer rings anticlockwise, holes clockwise; polygons do
 * not cross themselves and do not overlap.
 */
export function areasAbove(surface: Surface, level: number, district: District): Outline {
  if (!(level > 0)) throw new Error(`an outline at ${level} per km²`);
  const { grid, density } = surface;
  const isolines = contours().size([grid.columns, grid.rows]).smooth(true);
  const { coordinates } = isolines.contour(density as unknown as number[], level);
  const inMetres = mapRings(coordinates, (x, y) => [grid.west + x * grid.cell, grid.south + y * grid.cell]);
  return clip(inMetres, district).flatMap(tidyPolygon);
}

/** At 1, 2, 3, 4 and 5 times the mean of the cells that are not zero; none for a mean of 0. */
export function bandsOf(surface: Surface, mean: number, district: District): readonly Band[] {
  if (mean === 0) return [];
  return THRESHOLDS.bandMultiples.map((multiple) => {
    const from = multiple * mean;
    return { multiple, from, outline: outlineOf(areasAbove(surface, from, district)) };
  });
}

/** Metres in degrees, wound as RFC 7946 asks. */
export function outlineOf(polygons: Outline): Outline {
  return mapRings(polygons, toDegrees);
}

/** Polygons that no side of the district comes near are inside or outside as a whole; the others are intersected with it. */
function clip(polygons: Outline, district: District): Outline {
  const sides = sidesOfRings(district.polygons).map(boxAround);
  const whole: Outline = [];
  const cut: Outline = [];
  for (const polygon of polygons) {
    const box = boxAround(polygon[0]!);
    const [x, y] = polygon[0]![0]!;
    if (sides.some((side) => boxesTouch(side, box))) cut.push(polygon);
    else if (isInside(district.polygons, x!, y!)) whole.push(polygon);
  }
  return cut.length === 0 ? whole : [...whole, ...intersectionOf(cut, district.polygons)];
}

/** The polygon without vertices and rings of no size, or nothing. */
function tidyPolygon(rings: readonly (readonly Position[])[]): Outline {
  const tidy = rings.map(tidyRing).map((ring, index) => wound(ring, index === 0));
  const [outer, ...holes] = tidy;
  if (outer === undefined || Math.abs(signedArea(outer)) < SLIVER) return [];
  return [[outer, ...holes.filter((hole) => Math.abs(signedArea(hole)) >= SLIVER)]];
}

function tidyRing(ring: readonly Position[]): Position[] {
  const kept: Position[] = [];
  for (const position of ring.slice(0, -1)) if (isApart(position, kept.at(-1))) kept.push(position);
  while (kept.length > 1 && !isApart(kept.at(-1)!, kept[0])) kept.pop();
  return kept.length === 0 ? [] : [...kept, kept[0]!];
}

function isApart(a: Position, b: Position | undefined): boolean {
  return b === undefined || Math.abs(a[0]! - b[0]!) > SAME_VERTEX || Math.abs(a[1]! - b[1]!) > SAME_VERTEX;
}

function wound(ring: Position[], anticlockwise: boolean): Position[] {
  return signedArea(ring) > 0 === anticlockwise ? ring : ring.toReversed();
}
