// One number for a place (or ward), a month and a category, so that counts can lie in flat tables under it.
import type { Month } from "./months.ts";

/** A cell of counts: positions of its place and category in lists, and its month. */
export interface Cell {
  readonly place: number;
  readonly month: Month;
  readonly category: number;
}

/** How many of each a key tells apart: months beyond the year 9999, and together just what a whole number can hold (2^53). */
export const CELL_LIMITS = { place: 2 ** 24, month: 2 ** 17, category: 2 ** 12 } as const;

/**
 * Keys are in the order of places, then months, then categories; `cellOf` takes one apart. Throws a plain Error for what a key
 * cannot hold: it would be the key of another cell.
 */
export function cellKey(place: number, month: Month, category: number): number {
  if (
    !isBelow(place, CELL_LIMITS.place) ||
    !isBelow(month, CELL_LIMITS.month) ||
    !isBelow(category, CELL_LIMITS.category)
  )
    throw new Error(`no cell can be of place ${place}, month ${month}, category ${category}`);
  return (place * CELL_LIMITS.month + month) * CELL_LIMITS.category + category;
}

export function cellOf(key: number): Cell {
  const rest = Math.floor(key / CELL_LIMITS.category);
  return {
    place: Math.floor(rest / CELL_LIMITS.month),
    month: rest % CELL_LIMITS.month,
    category: key % CELL_LIMITS.category,
  };
}

function isBelow(value: number, limit: number): boolean {
  return value >= 0 && value < limit && Number.isInteger(value);
}
