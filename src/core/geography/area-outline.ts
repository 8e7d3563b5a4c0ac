// The outline of an area as a few letters, for a small map of many areas: corners on a grid of 64 by 64 over the box of its entry.
import type { Position } from "geojson";

/** A letter stands for its place: the first is west or south, the last east or north. */
export const OUTLINE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Of all rings together. */
export const MOST_OUTLINE_CORNERS = 16;

const LAST = OUTLINE_LETTERS.length - 1;
const OUTLINE = /^(?:[\w-]{2}){3,}(?:\.(?:[\w-]{2}){3,})*$/;

/** West, south, east, north in degrees. */
export type EntryBox = readonly [number, number, number, number];

/**
 * The rings of an outline in degrees, each closed: rings by "." apart, two letters for a corner, east before north. Null for any
 * other text.
 */
export function readOutline(
  text: string,
  [west, south, east, north]: EntryBox,
): readonly (readonly Position[])[] | null {
  if (text.length > 3 * MOST_OUTLINE_CORNERS || !OUTLINE.test(text)) return null;
  return text.split(".").map((ring) => {
    const corners = Array.from({ length: ring.length / 2 }, (_, corner): Position => {
      const [x, y] = [OUTLINE_LETTERS.indexOf(ring[2 * corner]!), OUTLINE_LETTERS.indexOf(ring[2 * corner + 1]!)];
      return [west + (x / LAST) * (east - west), south + (y / LAST) * (north - south)];
    });
    return [...corners, corners[0]!];
  });
}
