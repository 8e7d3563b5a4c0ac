// The densest point of an area: from its densest cell uphill, so that it does not depend on where the cells lie.

import { sumBy } from "../../basics/sums.ts";
import { isInside } from "../../geography/polygons.ts";
import { centreOf } from "../ground/cell-grid.ts";
import { densityAt } from "./density.ts";
import type { DensityMap } from "./density-map.ts";
import type { HotArea } from "./hot-areas.ts";
import type { Surface } from "./hotspot.ts";

/** Metres of the British National Grid; offences per km² over the period. */
export interface Peak {
  readonly easting: number;
  readonly northing: number;
  readonly perKm2: number;
}

/** Metres of the last step. */
const PRECISION = 1;
const DIRECTIONS = [-1, 0, 1].flatMap((across) => [-1, 0, 1].map((up) => [across, up] as const));

/** Centre of the densest cell whose centre lies in the area, of equal ones the first; null where it holds no centre. */
export function densestCell({ surface }: DensityMap, area: HotArea): Peak | null {
  let [best, most] = [-1, 0];
  for (const index of cellsIn(surface, area))
    if (surface.density[index]! > most) [best, most] = [index, surface.density[index]!];
  if (best < 0) return null;
  const [easting, northing] = centreOf(surface.grid, best);
  return { easting, northing, perKm2: most };
}

/** The centre of a cell in the area that is nearest to the mean of all such centres, of equal ones the first; that of its box where it holds none. */
export function middleOf({ surface }: DensityMap, area: HotArea): readonly [easting: number, northing: number] {
  const { west, south, east: right, north: top } = area.shape.box;
  const centres = cellsIn(surface, area).map((index) => centreOf(surface.grid, index));
  const east = sumBy(centres, ([easting]) => easting) / centres.length;
  const north = sumBy(centres, ([, northing]) => northing) / centres.length;
  const away = centres.map(([easting, northing]) => Math.hypot(easting - east, northing - north));
  return centres[away.indexOf(Math.min(...away))] ?? [(west + right) / 2, (south + top) / 2];
}

/** The cells whose centre lies in the area, row by row from the south. */
function cellsIn({ grid }: Surface, { shape: { polygons, box } }: HotArea): readonly number[] {
  const found: number[] = [];
  const [first, last] = [
    Math.floor((box.west - grid.west) / grid.cell),
    Math.floor((box.east - grid.west) / grid.cell),
  ];
  const top = Math.min(grid.rows - 1, Math.floor((box.north - grid.south) / grid.cell));
  for (let row = Math.max(0, Math.floor((box.south - grid.south) / grid.cell)); row <= top; row++)
    for (let column = Math.max(0, first); column <= Math.min(grid.columns - 1, last); column++) {
      const index = row * grid.columns + column;
      if (isInside(polygons, ...centreOf(grid, index))) found.push(index);
    }
  return found;
}

/** Where the way uphill from a point ends without leaving the area, to a metre: steps of half a cell, then ever smaller ones. */
export function climbToPeak({ sources, surface }: DensityMap, { shape: { polygons } }: HotArea, from: Peak): Peak {
  let peak = from;
  for (let step = surface.grid.cell / 2; step >= PRECISION; step /= 2) {
    let next: Peak | null = peak;
    while (next !== null) {
      peak = next;
      next = highestAround(peak, step);
    }
  }
  return peak;

  function highestAround(here: Peak, step: number): Peak | null {
    let highest: Peak | null = null;
    for (const [across, up] of DIRECTIONS) {
      const [easting, northing] = [here.easting + across * step, here.northing + up * step];
      const perKm2 = densityAt(sources, surface.bandwidth, easting, northing);
      if (perKm2 > (highest ?? here).perKm2 && isInside(polygons, easting, northing))
        highest = { easting, northing, perKm2 };
    }
    return highest;
  }
}
