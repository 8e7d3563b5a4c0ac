// Where a ward's name goes: the centre of the widest label that fits inside its boundary.
import type { Position } from "geojson";
import type { WardFeature } from "../area/area-package.ts";

/** Labels are wider than they are high: the search is for the largest ellipse of this ratio, not for the largest circle. */
const WIDTH_TO_HEIGHT = 1.4;
/** The search ends when no part of the ward can beat the best point by more than this share of the ward's size. */
const PRECISION = 0.01;
/** For boundaries so thin that the search would not end. */
const MOST_CELLS = 4000;

/** A square of the search: its centre, half its side, the centre's distance to the boundary (negative outside), and the greatest distance any point in it can have. */
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly distance: number;
  readonly bound: number;
}

type Rings = readonly (readonly Position[])[];

/**
 * A point inside the ward that is far from its boundary: [longitude, latitude] in degrees. For a boundary without area, its first
 * vertex. Method: Garcia-Castellanos and Lombardo (2007), "Poles of inaccessibility", by the quadtree search of Mapbox's polylabel.
 */
export function labelPoint(feature: WardFeature): [longitude: number, latitude: number] {
  const { geometry } = feature;
  const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
  const first = rings[0]?.[0];
  if (!first) throw new Error(`The boundary of ${feature.properties.code} has no vertices`);
  const scale = Math.cos((first[1]! * Math.PI) / 180) / WIDTH_TO_HEIGHT;
  const plane = rings.map((ring) => ring.map(([longitude, latitude]) => [longitude! * scale, latitude!]));
  const best = deepest(plane);
  return best.distance > 0 ? [best.x / scale, best.y] : [first[0]!, first[1]!];
}

function deepest(rings: Rings): Cell {
  const vertices = rings.flat();
  const [west, east] = extent(vertices.map((vertex) => vertex[0]!));
  const [south, north] = extent(vertices.map((vertex) => vertex[1]!));
  const size = Math.max(east - west, north - south);
  let best = cellAt(rings, (west + east) / 2, (south + north) / 2, size / 2);
  const queue = [best];
  for (let taken = 0; taken < MOST_CELLS; taken++) {
    const cell = takeLargest(queue);
    if (!cell || (best.distance > 0 && cell.bound - best.distance <= PRECISION * size)) break;
    for (const part of quarters(rings, cell)) {
      if (part.distance > best.distance) best = part;
      if (part.bound > Math.max(best.distance, 0)) queue.push(part);
    }
  }
  return best;
}

function quarters(rings: Rings, { x, y, half }: Cell): readonly Cell[] {
  const step = half / 2;
  return [
    cellAt(rings, x - step, y - step, step),
    cellAt(rings, x + step, y - step, step),
    cellAt(rings, x - step, y + step, step),
    cellAt(rings, x + step, y + step, step),
  ];
}

function cellAt(rings: Rings, x: number, y: number, half: number): Cell {
  const distance = signedDistance(rings, x, y);
  return { x, y, half, distance, bound: distance + half * Math.SQRT2 };
}

function takeLargest(queue: Cell[]): Cell | undefined {
  let largest = 0;
  for (let index = 1; index < queue.length; index++) {
    if (queue[index]!.bound > queue[largest]!.bound) largest = index;
  }
  const cell = queue[largest];
  const last = queue.pop();
  if (last && largest < queue.length) queue[largest] = last;
  return cell;
}

/** Distance to the nearest edge, negative outside (even-odd over all rings, so holes and islands need no care). */
function signedDistance(rings: Rings, x: number, y: number): number {
  let inside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index++) {
      const [ax, ay] = ring[index] as [number, number];
      const [bx, by] = ring[previous] as [number, number];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, squaredDistance(x, y, ax, ay, bx - ax, by - ay));
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}

/** Squared distance of (x, y) to the segment from (ax, ay) along (dx, dy). */
function squaredDistance(x: number, y: number, ax: number, ay: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return (x - ax - along * dx) ** 2 + (y - ay - along * dy) ** 2;
}

function extent(values: readonly number[]): [least: number, greatest: number] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}
