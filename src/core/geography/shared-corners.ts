// Polygons whose sides lie on each other without sharing corners: each side gets the corners of others that lie on it.
import { sumBy } from "../basics/sums.ts";
import type { PackedPolygons, PackedRing } from "./packed-rings.ts";

/** Corners that may be looked at beside sides; more would take too long. */
const MOST_WORK = 3e8;

/** Corners by x, apart by more than the tolerance. */
interface Corners {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly count: number;
}

/**
 * The same polygons, but corners within twice the tolerance of each other are one, and a side goes through the corners that lie
 * within it. Null where that would take too long.
 */
export function sharedCorners(shapes: readonly PackedPolygons[], tolerance: number): readonly PackedPolygons[] | null {
  // Those along a side lie further apart than they lie beside it, so that all sides go through them in one order.
  const corners = cornersApart(shapes.flat(2), 2 * tolerance);
  const budget = { left: MOST_WORK };
  const changed = shapes.map((polygons) =>
    polygons.map((rings) => rings.map((ring) => throughCorners(ring, corners, tolerance, budget))),
  );
  if (budget.left < 0) return null;
  // What is smaller than the tolerance is gone.
  return changed.map((polygons) =>
    polygons.flatMap((rings) => {
      const [outer, ...holes] = rings.filter((ring, index) => index === 0 || ring.length >= 8);
      return outer!.length < 8 ? [] : [[outer!, ...holes]];
    }),
  );
}

function cornersApart(rings: readonly PackedRing[], tolerance: number): Corners {
  const most = sumBy(rings, (ring) => ring.length / 2);
  const [allX, allY] = [new Float64Array(most), new Float64Array(most)];
  let at = 0;
  for (const ring of rings)
    for (let corner = 0; corner < ring.length; corner += 2) {
      allX[at] = ring[corner]!;
      allY[at++] = ring[corner + 1]!;
    }
  const order = new Uint32Array(most)
    .map((_, index) => index)
    .sort((a, b) => allX[a]! - allX[b]! || allY[a]! - allY[b]!);
  const [x, y] = [new Float64Array(most), new Float64Array(most)];
  let count = 0;
  for (const index of order) {
    if (nearestOf({ x, y, count }, allX[index]!, allY[index]!, tolerance) >= 0) continue;
    x[count] = allX[index]!;
    y[count++] = allY[index]!;
  }
  return { x, y, count };
}

/** The nearest corner within the tolerance of a point; -1 where there is none. */
function nearestOf({ x, y, count }: Corners, px: number, py: number, tolerance: number): number {
  let [nearest, least] = [-1, tolerance];
  for (let at = firstFrom(x, count, px - tolerance); at < count && x[at]! <= px + tolerance; at++) {
    const apart = Math.hypot(x[at]! - px, y[at]! - py);
    if (apart <= least) [nearest, least] = [at, apart];
  }
  return nearest;
}

/** Where the first corner stands whose x is not below `low`. */
function firstFrom(x: Float64Array, count: number, low: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (x[middle]! < low) from = middle + 1;
    else to = middle;
  }
  return from;
}

function throughCorners(ring: PackedRing, corners: Corners, tolerance: number, budget: { left: number }): PackedRing {
  const { x, y } = corners;
  const through: number[] = [];
  const add = (corner: number): void => {
    if (through.at(-1) === corner) return;
    // Out to a corner and back again encloses nothing.
    if (through.at(-2) === corner) through.pop();
    else through.push(corner);
  };
  let from = nearestOf(corners, ring[0]!, ring[1]!, 2 * tolerance);
  add(from);
  for (let at = 2; at < ring.length && budget.left >= 0; at += 2) {
    const to = nearestOf(corners, ring[at]!, ring[at + 1]!, 2 * tolerance);
    for (const corner of cornersOn(from, to, corners, tolerance, budget)) add(corner);
    add(to);
    from = to;
  }
  let [first, last] = [0, through.length - 1];
  while (last - first > 2 && through[first + 1] === through[last - 1]) [first, last] = [first + 1, last - 1];
  const whole = through.slice(first, last + 1);
  const changed = new Float64Array(2 * whole.length);
  for (const [index, corner] of whole.entries()) changed.set([x[corner]!, y[corner]!], 2 * index);
  return changed;
}

/** Those between two corners and within the tolerance of the side between them, in their order along it. */
function cornersOn(
  from: number,
  to: number,
  { x, y, count }: Corners,
  tolerance: number,
  budget: { left: number },
): readonly number[] {
  const [x0, y0, dx, dy] = [x[from]!, y[from]!, x[to]! - x[from]!, y[to]! - y[from]!];
  const length = Math.hypot(dx, dy);
  const [low, high] = [Math.min(y0, y[to]!) - tolerance, Math.max(y0, y[to]!) + tolerance];
  const east = Math.max(x0, x[to]!) + tolerance;
  const found: { readonly corner: number; readonly along: number }[] = [];
  let at = firstFrom(x, count, Math.min(x0, x[to]!) - tolerance);
  const first = at;
  for (; at < count && x[at]! <= east; at++) {
    if (at === from || at === to || y[at]! < low || y[at]! > high) continue;
    const [px, py] = [x[at]! - x0, y[at]! - y0];
    const along = (px * dx + py * dy) / length;
    if (along > 0 && along < length && Math.abs(px * dy - py * dx) <= tolerance * length)
      found.push({ corner: at, along });
  }
  budget.left -= at - first;
  return found.sort((a, b) => a.along - b.along).map(({ corner }) => corner);
}
