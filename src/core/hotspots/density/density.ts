// How dense offences lie around each point: the quartic kernel, computed exactly at the centres of cells.
import { sum } from "../../basics/sums.ts";
import { RIM_METRES } from "../../geography/rim-metres.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { type CellGrid, cellGridOver } from "../ground/cell-grid.ts";
import type { District } from "../ground/district.ts";
import type { WeightedPlaces } from "../ground/places-in-metres.ts";
import type { Surface } from "./hotspot.ts";

const SQUARE_METRES_PER_KM2 = 1_000_000;

/** Offences per km². */
export interface SurfaceLevel {
  readonly mean: number;
  readonly max: number;
}

/** The grid of the surface of a bandwidth (metres): the district and all that its places reach. */
export function densityGrid(district: District, bandwidth: number): CellGrid {
  return cellGridOver(district.box, THRESHOLDS.densityCell, bandwidth);
}

/**
 * Offences per km² over the period at the centre of each cell: Σ w·3/(πh²)·(1 − d²/h²)² over the places nearer than h
 * (Silverman 1986, equation 4.5). Throws for a bandwidth that is not positive.
 */
export function densityOf(places: WeightedPlaces, grid: CellGrid, bandwidth: number): Surface {
  const density = new Float64Array(grid.columns * grid.rows);
  const { cell, west, south, columns, rows } = grid;
  const peak = peakOf(bandwidth);
  const squared = bandwidth * bandwidth;
  const across = new Float64Array(Math.ceil((2 * bandwidth) / cell) + 1);
  for (let index = 0; index < places.weight.length; index++) {
    const x = (places.easting[index]! - west) / cell - 0.5;
    const y = (places.northing[index]! - south) / cell - 0.5;
    const reach = bandwidth / cell;
    const first = Math.max(0, Math.ceil(x - reach));
    const last = Math.min(columns - 1, Math.floor(x + reach));
    const top = Math.min(rows - 1, Math.floor(y + reach));
    for (let column = first; column <= last; column++) across[column - first] = ((column - x) * cell) ** 2 / squared;
    const weight = places.weight[index]! * peak;
    for (let row = Math.max(0, Math.ceil(y - reach)); row <= top; row++) {
      const rest = 1 - ((row - y) * cell) ** 2 / squared;
      const start = row * columns;
      for (let column = first; column <= last; column++) {
        const nearness = rest - across[column - first]!;
        if (nearness > 0) density[start + column]! += weight * nearness * nearness;
      }
    }
  }
  return { grid, bandwidth, density };
}

/** The density at one point, in offences per km² over the period. */
export function densityAt(places: WeightedPlaces, bandwidth: number, easting: number, northing: number): number {
  const squared = bandwidth * bandwidth;
  let sum = 0;
  for (let index = 0; index < places.weight.length; index++) {
    const nearness = 1 - distanceSquared(places, index, easting, northing) / squared;
    if (nearness > 0) sum += places.weight[index]! * nearness * nearness;
  }
  return sum * peakOf(bandwidth);
}

/** Offences nearer to a point than the bandwidth. */
export function offencesWithin(places: WeightedPlaces, bandwidth: number, easting: number, northing: number): number {
  const squared = bandwidth * bandwidth;
  let sum = 0;
  for (let index = 0; index < places.weight.length; index++)
    if (distanceSquared(places, index, easting, northing) < squared) sum += places.weight[index]!;
  return sum;
}

/** The surface to its very end, on a grid that holds all that the places of the rim reach too: for its sum. */
export function wholeSurface(district: District, sources: WeightedPlaces, bandwidth: number): Surface {
  return densityOf(sources, cellGridOver(district.box, THRESHOLDS.densityCell, RIM_METRES + bandwidth), bandwidth);
}

/** Offences under the whole surface: what the places hold, except for the coarseness of the cells. */
export function surfaceSum({ grid, density }: Surface): number {
  const area = grid.cell ** 2 / SQUARE_METRES_PER_KM2;
  return area * sum(density);
}

/** Mean and greatest of the cells inside the district (flags by cell) that are not zero; 0 where there are none. */
export function surfaceLevel({ density }: Surface, inside: Uint8Array): SurfaceLevel {
  let [sum, cells, max] = [0, 0, 0];
  for (let index = 0; index < density.length; index++) {
    const value = density[index]!;
    if (inside[index] !== 1 || value === 0) continue;
    sum += value;
    cells++;
    if (value > max) max = value;
  }
  return { mean: cells === 0 ? 0 : sum / cells, max };
}

/** Density of one offence where it happened, per km². */
function peakOf(bandwidth: number): number {
  if (!(bandwidth > 0)) throw new Error(`a bandwidth of ${bandwidth} m`);
  return (3 * SQUARE_METRES_PER_KM2) / (Math.PI * bandwidth * bandwidth);
}

function distanceSquared(places: WeightedPlaces, index: number, easting: number, northing: number): number {
  return (places.easting[index]! - easting) ** 2 + (places.northing[index]! - northing) ** 2;
}
