// The ward of a point: a uniform grid over the ward boxes answers whole cells at once, border cells by exact even-odd.

import type { Boundaries } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { sumBy } from "../basics/sums.ts";
import { boxAround } from "./box.ts";
import { ringsOf } from "./polygons.ts";
import { isWestOfSide, sidesOf } from "./ward-edges.ts";
import { type WardGrid, wardGridOver } from "./ward-grid.ts";
import { fillRows } from "./ward-rows.ts";

/** As many wards have a number each beside that of none. */
export const MOST_WARDS = NO_WARD - 1;

/** Opaque: made by `makeWardIndex`, asked by `wardAt`. */
export interface WardIndex extends WardGrid {
  /** For each cell, row by row from the south-west: a ward or NO_WARD where the whole cell has one answer, else -1 - list. */
  readonly cells: Int32Array;
  /** Border list l holds the candidates listStart[l] to listStart[l + 1], in the order of the wards. */
  readonly listStart: Uint32Array;
  readonly candidate: Uint16Array;
  /** 1 where the sides that lie wholly east of the cell are odd in number. */
  readonly oddEast: Uint8Array;
  /** The other sides that matter for candidate c: sideOf[sideStart[c]] to sideOf[sideStart[c + 1]], offsets into `sides`. */
  readonly sideStart: Uint32Array;
  readonly sideOf: Uint32Array;
  readonly sides: Float64Array;
}

/** The index over the wards in the order of the features; polygons may have holes and parts. At most `MOST_WARDS`. */
export function makeWardIndex(boundaries: Boundaries): WardIndex {
  const wards = boundaries.features.map(sidesOf);
  if (wards.length > MOST_WARDS) throw new Error(`too many wards for the index: ${wards.length}`);
  const sides = new Float64Array(sumBy(wards, (ward) => ward.length));
  const starts = [0];
  for (const ward of wards) {
    sides.set(ward, starts.at(-1)!);
    starts.push(starts.at(-1)! + ward.length);
  }
  const corners = boundaries.features.flatMap(({ geometry }) => ringsOf(geometry).flat());
  const grid = wardGridOver(boxAround(corners), sides.length / 4);
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
  const { candidate, oddEast, sideStart, sideOf, sides } = index;
  const end = index.listStart[list + 1]!;
  for (let c = index.listStart[list]!; c < end; c++) {
    let odd = oddEast[c] === 1;
    const last = sideStart[c + 1]!;
    for (let s = sideStart[c]!; s < last; s++) {
      const side = sideOf[s]!;
      if (latitude < sides[side + 1]! || latitude >= sides[side + 3]!) continue;
      if (isWestOfSide(sides, side, longitude, latitude)) odd = !odd;
    }
    if (odd) return candidate[c]!;
  }
  return NO_WARD;
}
