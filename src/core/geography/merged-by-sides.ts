// Polygons that share whole sides put together: a side that two of them have, each in its direction, lies within.
import { sumBy } from "../basics/sums.ts";
import { type CornerNumbers, makeCornerNumbers, makeOpenSides, type SideNumbers } from "./corner-numbers.ts";
import { isInRings, type PackedPolygons, type PackedRing, signedRingArea } from "./packed-rings.ts";
import { sidesMeet } from "./ring-crossings.ts";

/**
 * The polygons of all together; null where they overlap, or touch elsewhere than along whole sides and at corners: then it takes
 * a union. Positions are compared as numbers. Of wards cut from one map it takes a hundredth of the time and memory of a union.
 */
export function mergedBySides(shapes: readonly PackedPolygons[]): PackedPolygons | null {
  const most = sumBy(shapes.flat(2), (ring) => ring.length / 2);
  const corners = makeCornerNumbers(most);
  const sides = outerSides(shapes, corners, most);
  if (sides === null || sidesMeet(corners.xy, sides)) return null;
  const rings = closedRings(sides, corners);
  const outer = rings.filter((ring) => signedRingArea(ring) > 0);
  const merged = outer.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => signedRingArea(ring) < 0)) {
    const around = outer.map((ring, index) => ({ ring, index })).filter(({ ring }) => holds([ring], hole));
    const closest = around.sort((a, b) => signedRingArea(a.ring) - signedRingArea(b.ring))[0];
    if (closest === undefined) return null;
    merged[closest.index]!.push(hole);
  }
  // One within another was over it.
  return merged.some(([ring], index) => merged.some((other, at) => at !== index && holds(other, ring!)))
    ? null
    : merged;
}

/** The sides that only one polygon has, what it holds on their left; null where two have one in the same direction. */
function outerSides(shapes: readonly PackedPolygons[], corners: CornerNumbers, most: number): SideNumbers | null {
  const open = makeOpenSides(most);
  for (const rings of shapes.flat())
    for (const [index, ring] of rings.entries()) {
      const isTurned = signedRingArea(ring) > 0 !== (index === 0);
      let start = corners.of(ring[0]!, ring[1]!);
      for (let at = 2; at < ring.length; at += 2) {
        const end = corners.of(ring[at]!, ring[at + 1]!);
        const [from, to] = isTurned ? [end, start] : [start, end];
        start = end;
        if (from === to) continue;
        if (open.has(from, to)) return null;
        if (!open.remove(to, from)) open.add(from, to);
      }
    }
  return open.left();
}

/** Closed rings of the sides; where several leave a corner, the one next to the side that came, through what is held. */
function closedRings(sides: SideNumbers, corners: CornerNumbers): readonly PackedRing[] {
  const { from, to, count } = sides;
  const leaving = sidesLeaving(sides, corners.count());
  const isUsed = new Uint8Array(count);
  const rings: PackedRing[] = [];
  for (let first = 0; first < count; first++) {
    if (isUsed[first]) continue;
    const ring = [from[first]!];
    for (let side = first; side >= 0 && !isUsed[side]; side = nextOf(side, sides, corners, leaving)) {
      isUsed[side] = 1;
      ring.push(to[side]!);
    }
    const packed = new Float64Array(2 * ring.length);
    for (const [index, corner] of ring.entries()) {
      packed[2 * index] = corners.xy[2 * corner]!;
      packed[2 * index + 1] = corners.xy[2 * corner + 1]!;
    }
    rings.push(packed);
  }
  return rings;
}

/** The sides that leave corner c, in their order: sides[start[c]] to sides[start[c + 1]]. */
interface Leaving {
  readonly start: Uint32Array;
  readonly sides: Uint32Array;
}

function sidesLeaving({ from, count }: SideNumbers, corners: number): Leaving {
  const start = new Uint32Array(corners + 1);
  for (const corner of from) start[corner + 1]!++;
  for (let corner = 0; corner < corners; corner++) start[corner + 1]! += start[corner]!;
  const next = start.slice();
  const sides = new Uint32Array(count);
  for (let side = 0; side < count; side++) sides[next[from[side]!]!++] = side;
  return { start, sides };
}

/** -1 where none leaves the corner that a side came to. */
function nextOf(came: number, { from, to }: SideNumbers, { xy }: CornerNumbers, { start, sides }: Leaving): number {
  const direction = (a: number, b: number): number =>
    Math.atan2(xy[2 * b + 1]! - xy[2 * a + 1]!, xy[2 * b]! - xy[2 * a]!);
  const [first, end] = [start[to[came]!]!, start[to[came]! + 1]!];
  if (end - first < 2) return end > first ? sides[first]! : -1;
  const back = direction(to[came]!, from[came]!);
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
  for (const side of sides.subarray(first, end)) {
    const turn = (back - direction(from[side]!, to[side]!) + 2 * Math.PI) % (2 * Math.PI);
    if (turn < least) [nearest, least] = [side, turn];
  }
  return nearest;
}

/** Rings may touch at a corner, but nowhere in the middle of a side. */
function holds(polygon: readonly PackedRing[], ring: PackedRing): boolean {
  return isInRings(polygon, (ring[0]! + ring[2]!) / 2, (ring[1]! + ring[3]!) / 2);
}
