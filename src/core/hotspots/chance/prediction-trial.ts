// A trial of a prediction: the cells in the order of the density that was learned, and what a choice of area would have caught.

import { NO_WARD } from "../../area/dataset.ts";
import { type Known, known, unknown } from "../../basics/known.ts";
import { sum } from "../../basics/sums.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { densityOf } from "../density/density.ts";
import { type CellGrid, cellAt, cellGridOver } from "../ground/cell-grid.ts";
import { cellsInside } from "../ground/district.ts";
import { type PlacesInMetres, type WeightedPlaces, withoutRim } from "../ground/places-in-metres.ts";

/** How much of what came a choice of area would have caught. */
export interface PredictionScore {
  /** Of the district's cells of 50 m, 0 to 1: a/A. */
  readonly areaShare: number;
  /** Offences caught, and their part of all that are scored, 0 to 1: n and n/N. */
  readonly hits: number;
  readonly hitRate: number;
  /** Predictive accuracy index (Chainey, Tompson and Uhlig 2008): (n/N)/(a/A), 1 for an area chosen blindly. Unknown without an area. */
  readonly pai: Known;
}

/** All that the scores are counted from. */
export interface PredictionTrial {
  readonly grid: CellGrid;
  /** Cells in the district, A. */
  readonly area: number;
  /** Cells of the grid in the order of their density, those without any left out. */
  readonly ranked: Uint32Array;
  /** Places of the district in use, as indices of the places in metres. */
  readonly places: readonly number[];
  readonly inMetres: PlacesInMetres;
  readonly learned: WeightedPlaces;
  readonly scored: WeightedPlaces;
}

/** `sources` are what is learned from, with the places of the rim: they shape the density, and no score counts them. Bandwidth in metres. */
export function predictionTrialOf(
  inMetres: PlacesInMetres,
  sources: WeightedPlaces,
  scored: WeightedPlaces,
  bandwidth: number,
): PredictionTrial {
  const grid = cellGridOver(inMetres.district.box, THRESHOLDS.densityCell, 0);
  const inside = cellsInside(inMetres.district, grid);
  const { density } = densityOf(sources, grid, bandwidth);
  const { ward, start } = inMetres.places;
  return {
    grid,
    area: sum(inside),
    ranked: Uint32Array.from(inside.keys())
      .filter((cell) => inside[cell] === 1 && density[cell]! > 0)
      .sort((a, b) => density[b]! - density[a]! || a - b),
    places: Array.from(ward.keys()).filter((place) => ward[place] !== NO_WARD && start[place + 1]! > start[place]!),
    inMetres,
    learned: withoutRim(inMetres, sources),
    scored,
  };
}

/** What these cells catch when `isHit` says which of the scored places (by their position) they catch. */
export function scoreOf(
  { scored, area }: PredictionTrial,
  cells: ReadonlySet<number>,
  isHit: (index: number) => boolean,
): PredictionScore {
  const hits = sum(scored.weight.filter((_, index) => isHit(index)));
  const areaShare = cells.size / area;
  const hitRate = hits / scored.total;
  return {
    areaShare,
    hits,
    hitRate,
    pai: areaShare === 0 ? unknown("no area was chosen") : known(hitRate / areaShare),
  };
}

/** The cell of one of these places, by its position among them. */
export function cellOf({ grid }: PredictionTrial, { easting, northing }: WeightedPlaces, index: number): number {
  return cellAt(grid, easting[index]!, northing[index]!);
}
