// Spikes of a boundary: where a ring goes straight out and straight back, as a corner does that slipped.
import { type PackedRing, signedRingArea } from "./packed-rings.ts";

type Position = readonly [longitude: number, latitude: number];

/** A spike by its length in km, the corner at its end and its middle in degrees, and whether one corner alone makes it. */
export interface Spike {
  readonly length: number;
  readonly tip: Position;
  readonly middle: Position;
  readonly isOneCorner: boolean;
}

/** Straight is what keeps so near to a line, km. */
const STRAIGHT = 0.02;
/** A spike is so many times as long as it is wide where it begins. */
const SLENDER = 8;
/** At its end a spike may have so many corners more than one, as a pier has. */
const MORE_CORNERS = 2;

/**
 * The longest spike of a ring that points out of it, and the longest that one corner makes; none of less than `least` km. A river that a
 * ward holds as a strip (Norwich, 16 km of the Yare) is none: it winds. `aside` and `up` are the km in a degree.
 */
export function spikesOf(ring: PackedRing, least: number, aside: number, up: number): readonly Spike[] {
  const turn = Math.sign(signedRingArea(ring));
  const inKm = (at: number): Corner => ({ at, x: ring[at]! * aside, y: ring[at + 1]! * up });
  const corners = Array.from({ length: ring.length / 2 - 1 }, (_, index) => inKm(2 * index));
  const spikes = [
    ...spikesIn(corners, 0, least, turn).map((found) => ({ ...found, isOneCorner: true })),
    ...spikesIn(straightened(corners), MORE_CORNERS, least, turn).map((found) => ({ ...found, isOneCorner: false })),
  ];
  const spoken = spikes.map(({ length, corners: [start, tip, end], isOneCorner }): Spike => {
    const [x, y] = [(start.x + end.x + 2 * tip.x) / 4, (start.y + end.y + 2 * tip.y) / 4];
    return { length, tip: [ring[tip.at]!, ring[tip.at + 1]!], middle: [x / aside, y / up], isOneCorner };
  });
  const longest = (some: readonly Spike[]): readonly Spike[] =>
    some.toSorted((a, b) => b.length - a.length).slice(0, 1);
  return [...longest(spoken.filter((one) => one.isOneCorner)), ...longest(spoken.filter((one) => !one.isOneCorner))];
}

/** `at` is where it lies in its ring; x and y in km. */
interface Corner {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

interface Found {
  readonly length: number;
  readonly corners: readonly [start: Corner, tip: Corner, end: Corner];
}

function spikesIn(corners: readonly Corner[], more: number, least: number, turn: number): readonly Found[] {
  const { length: count } = corners;
  const corner = (index: number): Corner => corners[index % count]!;
  return corners.flatMap((start, index): readonly Found[] => {
    const out = between(start, corner(index + 1));
    if (out < least) return [];
    for (let last = index + 2; last <= Math.min(index + 2 + more, index + count - 1); last++) {
      const back = between(corner(last - 1), corner(last));
      const length = Math.min(out, back);
      if (length < least || between(start, corner(last)) > length / SLENDER) continue;
      const tip = corner(index + 1);
      if (between(tip, corner(last - 1)) > length / SLENDER) continue;
      const side = crossOf(start, tip, corner(last));
      // A spike of no width points both ways.
      if (side === 0 || Math.sign(side) === turn) return [{ length, corners: [start, tip, corner(last)] }];
    }
    return [];
  });
}

/** The corners at which a ring turns; those between them lie within `STRAIGHT` of the line. */
function straightened(corners: readonly Corner[]): readonly Corner[] {
  const kept: Corner[] = [];
  let [anchor, far, low, high, reach] = [corners[0]!, corners[0]!, -Infinity, Infinity, 0];
  let [dx, dy] = [0, 0];
  kept.push(anchor);
  for (const corner of corners.slice(1)) {
    const distance = between(anchor, corner);
    if (distance > STRAIGHT && reach === 0)
      [dx, dy] = [(corner.x - anchor.x) / distance, (corner.y - anchor.y) / distance];
    const bearing = distance <= STRAIGHT ? 0 : bearingOf(anchor, corner, dx, dy);
    const isOn =
      distance <= STRAIGHT ? reach <= 2 * STRAIGHT : bearing >= low && bearing <= high && distance > reach - STRAIGHT;
    if (!isOn) {
      kept.push(far);
      anchor = far;
      const first = between(anchor, corner);
      [low, high, reach] = [-Infinity, Infinity, 0];
      if (first > STRAIGHT) [dx, dy] = [(corner.x - anchor.x) / first, (corner.y - anchor.y) / first];
    }
    const length = between(anchor, corner);
    if (length > STRAIGHT) {
      const [around, slack] = [bearingOf(anchor, corner, dx, dy), Math.asin(STRAIGHT / length)];
      [low, high] = [Math.max(low, around - slack), Math.min(high, around + slack)];
    }
    if (length >= reach || !isOn) [far, reach] = [corner, length > STRAIGHT ? length : 0];
  }
  if (far !== anchor) kept.push(far);
  return kept;
}

/** The angle at which a corner lies off the direction (dx, dy), from -π to π. */
function bearingOf(from: Corner, to: Corner, dx: number, dy: number): number {
  const [x, y] = [to.x - from.x, to.y - from.y];
  return Math.atan2(dx * y - dy * x, dx * x + dy * y);
}

function between(a: Corner, b: Corner): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function crossOf(a: Corner, b: Corner, c: Corner): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
