// Places as references of the National Grid, which are squares: "TL 4512 5832" is one of ten metres.
import { cellValue } from "./no-value.ts";

/** Metres of a square with two letters, and figures of such a side. */
const [LETTERED, FIGURES] = [100_000, 5];
/** Squares of 500 km to the east and north of the point from which letters count, and their side in lettered squares. */
const [EAST, NORTH, SIDE] = [2, 1, 5];
/** I is none of them. */
const LETTERS = "ABCDEFGHJKLMNOPQRSTUVWXYZ";
const REFERENCE = /^([HJNOST])([A-HJ-Z]) ?(\d+)(?:[ ,]+(\d+))?$/i;

/** Metres of its south-west corner, and its side. */
export interface GridSquare {
  readonly easting: number;
  readonly northing: number;
  readonly side: number;
}

/** Sides up to which a square is taken for a place: larger ones lie in several wards. */
export const LARGEST_SIDE = 100;

/** Null for a text that is no reference: with or without spaces, with as many figures to the east as to the north, and at least two. */
export function gridSquare(text: string): GridSquare | null {
  const [, large = "", small = "", first = "", second] = REFERENCE.exec(text.trim().replace(/\s+/g, " ")) ?? [];
  const half = first.length / 2;
  const [east, north] = second === undefined ? [first.slice(0, half), first.slice(half)] : [first, second];
  if (large === "" || east.length !== north.length || east.length < 2 || east.length > FIGURES) return null;
  const [x, y] = placeOf(large);
  const [column, row] = placeOf(small);
  const side = 10 ** (FIGURES - east.length);
  return {
    easting: ((x - EAST) * SIDE + column) * LETTERED + Number(east) * side,
    northing: ((y - NORTH) * SIDE + row) * LETTERED + Number(north) * side,
    side,
  };
}

/** Metres of the middle of the square of a cell, as texts; null where it is empty or its square too large, "none" for another text. */
export function squareMiddle(cell: string): readonly [easting: string, northing: string] | null | "none" {
  const text = cellValue(cell);
  if (text === "") return null;
  const square = gridSquare(text);
  if (square === null) return "none";
  const { easting, northing, side } = square;
  return side > LARGEST_SIDE ? null : [String(easting + side / 2), String(northing + side / 2)];
}

/** Letters run from the north-west, of the large squares and of those in them. */
function placeOf(letter: string): readonly [x: number, y: number] {
  const at = LETTERS.indexOf(letter.toUpperCase());
  return [at % SIDE, SIDE - 1 - Math.floor(at / SIDE)];
}
