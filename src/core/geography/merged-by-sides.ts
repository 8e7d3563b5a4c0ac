// Polygons that share whole sides put together: a side that two of them have, each in its direction, lies within.
import type { Position } from "geojson";
import { isInside, type Outline, type Side, sidesOfRings, signedArea } from "./polygons.ts";
import { sidesMeet } from "./ring-crossings.ts";

/**
 * The polygons of all together; null where they overlap, or touch elsewhere than along whole sides and at corners: then it takes
 * a union. Positions are compared as numbers. Of wards cut from one map it takes a hundredth of the time and memory of a union.
 */
export function mergedBySides(shapes: readonly Outline[]): Outline | null {
  const sides = outerSides(shapes);
  if (sides === null || sidesMeet(sides)) return null;
  const rings = closedRings(sides);
  const outer = rings.filter((ring) => signedArea(ring) > 0);
  const merged = outer.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const around = outer.map((ring, index) => ({ ring, index })).filter(({ ring }) => holds([ring], hole));
    const closest = around.sort((a, b) => signedArea(a.ring) - signedArea(b.ring))[0];
    if (closest === undefined) return null;
    merged[closest.index]!.push(hole);
  }
  // One within another was over it.
  return merged.some(([ring], index) => merged.some((other, at) => at !== index && holds(other, ring!)))
    ? null
    : merged;
}

/** The sides that only one polygon has, what it holds on their left; null where two have one in the same direction. */
function outerSides(shapes: readonly Outline[]): readonly Side[] | null {
  const left = new Map<string, Side>();
  for (const rings of shapes.flat())
    for (const [index, ring] of rings.entries()) {
      const isTurned = signedArea(ring) > 0 !== (index === 0);
      for (const [start, end] of sidesOfRings([[ring]])) {
        const [from, to] = isTurned ? [end, start] : [start, end];
        if (from[0] === to[0] && from[1] === to[1]) continue;
        const key = `${from[0]},${from[1]},${to[0]},${to[1]}`;
        if (left.has(key)) return null;
        if (!left.delete(`${to[0]},${to[1]},${from[0]},${from[1]}`)) left.set(key, [from, to]);
      }
    }
  return [...left.values()];
}

/** Closed rings of the sides; where several leave a corner, the one next to the side that came, through what is held. */
function closedRings(sides: readonly Side[]): Position[][] {
  const leaving = new Map<string, Side[]>();
  for (const side of sides) {
    const key = String(side[0]);
    leaving.set(key, [...(leaving.get(key) ?? []), side]);
  }
  const used = new Set<Side>();
  return sides.flatMap((first) => {
    if (used.has(first)) return [];
    const ring: Position[] = [first[0]];
    for (let side: Side | undefined = first; side !== undefined && !used.has(side); side = nextOf(side, leaving)) {
      used.add(side);
      ring.push(side[1]);
    }
    return [ring];
  });
}

function nextOf(came: Side, leaving: ReadonlyMap<string, readonly Side[]>): Side | undefined {
  const back = directionOf([came[1], came[0]]);
  const turn = (side: Side): number => (back - directionOf(side) + 2 * Math.PI) % (2 * Math.PI);
  return (leaving.get(String(came[1])) ?? []).toSorted((a, b) => turn(a) - turn(b))[0];
}

function directionOf([from, to]: Side): number {
  return Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!);
}

/** Rings may touch at a corner, but nowhere in the middle of a side. */
function holds(polygon: readonly Position[][], ring: readonly Position[]): boolean {
  const [a, b] = [ring[0]!, ring[1]!];
  return isInside([polygon], (a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2);
}
