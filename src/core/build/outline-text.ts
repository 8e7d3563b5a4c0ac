// Makes of the wards of an area the few letters that its entry of the list of areas has for its outline.
import type { Boundaries } from "../area/area-package.ts";
import { type EntryBox, MOST_OUTLINE_CORNERS, OUTLINE_LETTERS } from "../geography/area-outline.ts";
import { type PackedRing, packedPolygonsOf, signedRingArea } from "../geography/packed-rings.ts";
import { IN_DEGREES, packedUnionOrNull } from "../geography/polygon-overlay.ts";

const LAST = OUTLINE_LETTERS.length - 1;
/** Corners that a ring is thinned to before each is weighed against all others. */
const MOST_WEIGHED = 1000;
/** Parts of an area smaller than this, of its largest, are left out; and those after as many. */
const [LEAST_PART, MOST_PARTS] = [0.1, 4];

/** In steps of the grid. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

/**
 * The outer rings of all wards together, the largest first, as `readOutline` reads them: at most 16 corners, of those that matter
 * most for the shape. "" where the wards cannot be put together, or nothing is left of them on so coarse a grid.
 */
export function outlineText({ features }: Boundaries, bbox: EntryBox): string {
  const outer = (packedUnionOrNull(features.map(packedPolygonsOf), IN_DEGREES) ?? []).flatMap(([ring]) => ring ?? []);
  const sized = outer.map((ring) => ({ ring, size: Math.abs(signedRingArea(ring)) })).sort((a, b) => b.size - a.size);
  const large = sized.filter(({ size }) => size > 0 && size >= LEAST_PART * sized[0]!.size).slice(0, MOST_PARTS);
  return simplified(large.map(({ ring }) => onGrid(ring, bbox)))
    .map((ring) => ring.map(({ x, y }) => OUTLINE_LETTERS[x]! + OUTLINE_LETTERS[y]!).join(""))
    .join(".");
}

/** Corners of the grid, none twice in a row, without the one that closes the ring. */
function onGrid(ring: PackedRing, [west, south, east, north]: EntryBox): readonly Corner[] {
  const place = (at: number, from: number, to: number): number =>
    to > from ? Math.min(LAST, Math.max(0, Math.round(((at - from) / (to - from)) * LAST))) : 0;
  const corners: Corner[] = [];
  for (let at = 0; at < ring.length; at += 2) {
    const corner = { x: place(ring[at]!, west, east), y: place(ring[at + 1]!, south, north) };
    if (!isSame(corner, corners.at(-1))) corners.push(corner);
  }
  while (corners.length > 1 && isSame(corners[0]!, corners.at(-1))) corners.pop();
  const step = Math.ceil(corners.length / MOST_WEIGHED);
  return corners.filter((_, index) => index % step === 0);
}

function isSame(one: Corner, other: Corner | undefined): boolean {
  return one.x === other?.x && one.y === other.y;
}

/**
 * Drops the corner whose triangle with its neighbours is least, until few are left and none lies on a line (Visvalingam and
 * Whyatt, 1993). A ring keeps three corners or goes.
 */
function simplified(rings: readonly (readonly Corner[])[]): readonly (readonly Corner[])[] {
  const left = rings.map((ring) => [...ring]);
  for (;;) {
    let [corners, size] = [0, Number.POSITIVE_INFINITY];
    let drop = (): unknown => undefined;
    for (const ring of left) {
      corners += ring.length;
      for (const corner of ring.keys()) {
        const own = triangle(ring.at(corner - 1)!, ring[corner]!, ring[(corner + 1) % ring.length]!);
        if (own >= size || (ring.length <= 3 && own > 0)) continue;
        size = own;
        drop = () => ring.splice(corner, 1);
      }
    }
    const isDone = corners <= MOST_OUTLINE_CORNERS ? size > 0 : size === Number.POSITIVE_INFINITY;
    if (isDone) return left.filter((ring) => ring.length >= 3);
    drop();
  }
}

/** Twice the area. */
function triangle(a: Corner, b: Corner, c: Corner): number {
  return Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y));
}
