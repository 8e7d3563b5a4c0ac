// Ground that wards surround and none covers, found by asking a square grid of points: for wards that no union puts together.
import type { Boundaries } from "../area/area-package.ts";
import { NO_WARD } from "../area/dataset.ts";
import { boxAroundRings } from "./box-around-rings.ts";
import { LEAST_PART } from "./fit-limits.ts";
import { ringsOfWards } from "./packed-rings.ts";
import { makeWardIndex, wardAt } from "./ward-index.ts";

/** Ground that wards surround and none covers. */
export interface Gap {
  /** Names of wards around it. */
  readonly wards: readonly string[];
  /** Of the area of all wards together, from 0 to 1. */
  readonly ofAll: number;
}

/** Squares along either side of the box around the wards. */
const SQUARES = 1000;
/** With one row of air all around. */
const ROW = SQUARES + 2;
/** From a square to those beside it. */
const BESIDE = [1, -1, ROW, -ROW] as const;

/** As `gapsOf`. */
export function gapsBySquares(boundaries: Boundaries): readonly Gap[] {
  const wards = wardsOfSquares(boundaries);
  const seen = new Uint8Array(ROW * ROW);
  fill(wards, seen, 0);
  const covered = wards.reduce((sum, ward) => sum + (ward === NO_WARD ? 0 : 1), 0);
  const gaps: Gap[] = [];
  for (let square = 0; square < wards.length; square++) {
    if (wards[square] !== NO_WARD || seen[square] === 1) continue;
    const { squares, around } = fill(wards, seen, square);
    const names = [...around].sort((a, b) => a - b).map((ward) => boundaries.features[ward]!.properties.name);
    if (squares > LEAST_PART * covered) gaps.push({ wards: names, ofAll: squares / covered });
  }
  return gaps.sort((a, b) => b.ofAll - a.ofAll);
}

/** The ward at the middle of each square, row by row from the south-west. */
function wardsOfSquares(boundaries: Boundaries): Uint16Array {
  const index = makeWardIndex(boundaries);
  const { west, south, east, north } = boxAroundRings(ringsOfWards(boundaries));
  const wards = new Uint16Array(ROW * ROW).fill(NO_WARD);
  for (let row = 0; row < SQUARES; row++)
    for (let column = 0; column < SQUARES; column++) {
      const longitude = west + ((east - west) * (column + 0.5)) / SQUARES;
      const latitude = south + ((north - south) * (row + 0.5)) / SQUARES;
      wards[(row + 1) * ROW + column + 1] = wardAt(index, longitude, latitude);
    }
  return wards;
}

/** Marks all squares without a ward that hang together with one; gives how many they are, and the wards around them. */
function fill(wards: Uint16Array, seen: Uint8Array, first: number) {
  const waiting = [first];
  const around = new Set<number>();
  let squares = 0;
  seen[first] = 1;
  for (let square = waiting.pop(); square !== undefined; square = waiting.pop()) {
    squares++;
    for (const step of BESIDE) {
      const next = square + step;
      // A step off the end of a row comes to the air at the other end of another.
      if (next < 0 || next >= wards.length) continue;
      if (wards[next] !== NO_WARD) around.add(wards[next]!);
      else if (seen[next] === 0) {
        seen[next] = 1;
        waiting.push(next);
      }
    }
  }
  return { squares, around };
}
