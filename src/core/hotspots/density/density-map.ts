// The density of one question with its mean: what the map can show at once, before any outline is drawn.
import type { MonthRange } from "../../basics/months.ts";
import type { CellGrid } from "../ground/cell-grid.ts";
import { cellsInside, type District } from "../ground/district.ts";
import { type PlacesInMetres, placesAndRim, type WeightedPlaces, withoutRim } from "../ground/places-in-metres.ts";
import { densityGrid, densityOf, surfaceLevel } from "./density.ts";
import type { Surface } from "./hotspot.ts";

/** The grid of a bandwidth and which of its cells lie in the district: the same for all offences and periods. */
export interface Frame {
  /** Metres. */
  readonly bandwidth: number;
  readonly grid: CellGrid;
  /** 1 for each cell in the district. */
  readonly inside: Uint8Array;
}

export interface DensityMap {
  /** In the district: whatever is counted is counted at these. */
  readonly places: WeightedPlaces;
  /** What the surface is made of: these and the places of the rim. */
  readonly sources: WeightedPlaces;
  readonly surface: Surface;
  /** Of the cells in the district that are not zero, offences per km² over the period; 0 where there are none. */
  readonly mean: number;
  readonly max: number;
}

export function frameOf(district: District, bandwidth: number): Frame {
  const grid = densityGrid(district, bandwidth);
  return { bandwidth, grid, inside: cellsInside(district, grid) };
}

/** Months outside the package count nothing: whether the period may be shown is the caller's to ask (`complete`). */
export function densityMapOf(
  inMetres: PlacesInMetres,
  frame: Frame,
  categories: readonly number[],
  period: MonthRange,
): DensityMap {
  const sources = placesAndRim(inMetres, categories, period);
  const surface = densityOf(sources, frame.grid, frame.bandwidth);
  return { places: withoutRim(inMetres, sources), sources, surface, ...surfaceLevel(surface, frame.inside) };
}
