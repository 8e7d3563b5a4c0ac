// The ward of a point: a uniform grid over the ward boxes answers whole cells at once, border cells by exact even-odd.

import type { Boundaries } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { boxAroundRings } from "./box-around-rings.ts";
import { ringsOfWards } from "./packed-rings.ts";
import { isWestOfSide, sidesOfWards } from "./ward-edges.ts";
import { type WardGrid, wardGridOver } from "./ward-grid.ts";
import { type FilledGrid, fillRows } from "./ward-rows.ts";

/** As many wards have a number each beside that of none. */
export const MOST_WARDS = NO_WARD - 1;

/** Opaque: made by `makeWardIndex`, asked by `wardAt`. Sides are offsets into `sides`. */
export interface WardIndex extends WardGrid, FilledGrid {
  readonly sides: Float64Array;
}

/** The index over the wards in the order of the features; polygons may have holes and parts. At most `MOST_WARDS`. */
export function makeWardIndex(boundaries: Boundaries): WardIndex {
  const wards = boundaries.features.length;
  if (wards > MOST_WARDS) throw new Error(`too many wards for the index: ${wards}`);
  const { sides, starts } = sidesOfWards(boundaries.features);
  const grid = wardGridOver(boxAroundRings(ringsOfWards(boundaries)), sides.length / 4);
  return { ...grid, sides, ...fillRows(grid, sides, starts) };
}

/**
 * The index of the ward that holds the point (degrees), or NO_WARD. Holes do not belong to a ward. A point on a side that
 * two wards share belongs to the ward east of it (of a level side, to the north of it). Where wards overlap, the first one.
 */
export function wardAt(index: WardIndex, longitude: number, latitude: number): number {
  const x = (longitude - index.west) * index.columnsPerDegree;
  const y = (latitude - index.south) * index.rowsPerDegree;
  if (!(x >= 0 && x < index.columns && y >= 0 && y < index.rows)) return NO_WARD;
  const cell = index.cells[Math.trunc(y) * index.columns + Math.trunc(x)]!;
  return cell >= 0 ? cell : wardInBorderCell(index, -1 - cell, longitude, latitude);
}

function wardInBorderCell(index: WardIndex, list: number, longitude: number, latitude: number): number {
  const { candidate, oddEast, crossStart, crossEnd, crossing, shortStart, shortEnd, short, sides } = index;
  const end = index.listStart[list + 1]!;
  for (let c = index.listStart[list]!; c < end; c++) {
    const crossed =
      oddOf(sides, crossing, crossStart[c]!, crossEnd[c]!, longitude, latitude) !==
      oddOf(sides, short, shortStart[c]!, shortEnd[c]!, longitude, latitude);
    if (crossed !== (oddEast[c] === 1)) return candidate[c]!;
  }
  return NO_WARD;
}

/** Whether a point lies west of an odd number of the sides list[from] to list[to]. */
function oddOf(sides: Float64Array, list: Uint32Array, from: number, to: number, longitude: number, latitude: number) {
  let odd = false;
  for (let s = from; s < to; s++) {
    const side = list[s]!;
    if (latitude < sides[side + 1]! || latitude >= sides[side + 3]!) continue;
    if (isWestOfSide(sides, side, longitude, latitude)) odd = !odd;
  }
  return odd;
}
