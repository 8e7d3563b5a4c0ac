// Cuts an area that is too large to patrol on foot at the next multiples of the mean, where its offences are densest.
import { sumBy } from "../../basics/sums.ts";
import type { Box } from "../../geography/box.ts";
import { areaOf } from "../../geography/polygons.ts";
import { shapeOf } from "../../geography/shapes-touch.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { DensityMap } from "../density/density-map.ts";
import { countsByPlace, type HotArea, leastOffences, placesInside } from "../density/hot-areas.ts";
import type { Surface } from "../density/hotspot.ts";
import { areasAbove } from "../density/isolines.ts";
import type { PlacesInMetres } from "../ground/places-in-metres.ts";
import { isTooLarge } from "./foot-area.ts";

const SQUARE_METRES = 10_000;
/** Cells around an area that its outline cannot reach. */
const AROUND = 2;

export interface FootPart {
  readonly area: HotArea;
  /** Of the mean: 3 for a hotspot as it is. */
  readonly multiple: number;
}

/**
 * The area itself where it is small enough; else its parts in which the density is at least the next multiple of the mean and that
 * hold what a hotspot must, each cut again while it is too large. One that falls apart into less is left as it is, too large.
 * Most offences first. No two share a place, and none has a place that the area has not.
 */
export function footParts(inMetres: PlacesInMetres, map: DensityMap, whole: HotArea): readonly FootPart[] {
  const found = partsOf(
    { inMetres, map, counts: countsByPlace(inMetres, map.places) },
    { area: whole, multiple: THRESHOLDS.hotspotMultiple },
  );
  return found.toSorted((a, b) => b.area.offences - a.area.offences || a.area.places[0]! - b.area.places[0]!);
}

interface Ground {
  readonly inMetres: PlacesInMetres;
  readonly map: DensityMap;
  readonly counts: Float64Array;
}

function partsOf(ground: Ground, part: FootPart): readonly FootPart[] {
  if (!isTooLarge({ hectares: areaOf([part.area.polygon]) / SQUARE_METRES })) return [part];
  const multiple = part.multiple + 1;
  const inner = denser(ground, part.area, multiple);
  return inner.length === 0 ? [part] : inner.flatMap((area) => partsOf(ground, { area, multiple }));
}

function denser({ inMetres, map, counts }: Ground, whole: HotArea, multiple: number): readonly HotArea[] {
  const own = new Set(whole.places);
  return areasAbove(surfaceAround(map.surface, whole.shape.box), multiple * map.mean, inMetres.district)
    .map((polygon): HotArea => {
      const shape = shapeOf([polygon]);
      const places = placesInside(inMetres, shape).filter((place) => own.has(place));
      return { polygon, shape, places, offences: sumBy(places, (place) => counts[place]!) };
    })
    .filter(({ offences }) => offences >= leastOffences(map.places));
}

/** The cells of a surface in and around a box, metres. */
function surfaceAround({ grid, density, bandwidth }: Surface, box: Box): Surface {
  const { cell } = grid;
  const first = Math.max(0, Math.floor((box.west - grid.west) / cell) - AROUND);
  const bottom = Math.max(0, Math.floor((box.south - grid.south) / cell) - AROUND);
  const columns = Math.min(grid.columns, Math.ceil((box.east - grid.west) / cell) + AROUND) - first;
  const rows = Math.min(grid.rows, Math.ceil((box.north - grid.south) / cell) + AROUND) - bottom;
  const cropped = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const start = (bottom + row) * grid.columns + first;
    cropped.set(density.subarray(start, start + columns), row * columns);
  }
  const west = grid.west + first * cell;
  const south = grid.south + bottom * cell;
  return { grid: { cell, west, south, columns, rows }, bandwidth, density: cropped };
}
