// Corners and parts of wards that lie far from all the rest: what a slip of a pen or of a program makes of a boundary.
import type { WardFeature } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import type { Box } from "./box.ts";
import { boxAroundRings } from "./box-around-rings.ts";
import { isInRings, type PackedRing, packedArea, packedPolygonsOf } from "./packed-rings.ts";
import { type Spike, spikesOf } from "./spikes.ts";
import { boxesTouch } from "./touching-boxes.ts";

/** What is far off in a ward, as in "has a side 111 km long, from 0.13, 52.2 to 0.13, 53.2"; impossible, or odd at least. */
export interface Stray {
  readonly code: string;
  readonly name: string;
  readonly what: string;
  readonly isImpossible: boolean;
}

/**
 * Nothing is far that is not further than so many times the way across the area's middle ward: wards of the Highlands are larger
 * than whole districts elsewhere.
 */
const WARDS_ACROSS = 5;
/** Sides that are odd and impossible, km: straight boundaries of fens and firths have less than ten. */
const [LONG_SIDE, ENDLESS_SIDE] = [10, 20];
/** A part so far from the rest that it is odd (Lundy: 18, of wards that are large), and impossible (Scilly: 40), km. */
const [FAR_PART, LOST_PART] = [10, 50];
/** One ward that lies alone is a slip where so many lie together; of fewer it may be a district of its own. */
const MANY_WARDS = 5;
/** A part so many times as long as a square of its area is wide is a needle, however many corners it has. */
const NEEDLE = 12;
/**
 * Spikes that no boundary has are longer than this, km, by what makes them: one corner (Norwich has one of 0.8), or several (the pier
 * of Southend has 2.1); and than a part of the way across their ward, since drains of the fens are straight.
 */
const [ONE_CORNER, STRAIGHT_STRIP, OF_WARD] = [1, 3, 0.6];
/** Over another ward no boundary has a spike; shorter ones are rounding, km. */
const OVER_OTHERS = 0.5;
const KM_IN_DEGREE = 111.2;

/** The district of a ward by its code; null where nobody knows which wards are of one district. */
export type DistrictOf = (code: string) => string | null;

/** Of the wards in their order: the first long side, lost part, needle or spike of each. */
export function straysOf(features: readonly WardFeature[], districtOf: DistrictOf): readonly Stray[] {
  const parts = partsOf(features);
  const across = WARDS_ACROSS * middle(features.map((ward) => acrossOf(ward)));
  const lost = lostParts(
    parts,
    across,
    features.map(({ properties }) => districtOf(properties.code)),
  );
  return features.flatMap((feature, ward) => {
    const { code, name } = feature.properties;
    const own = parts.filter((part) => part.ward === ward);
    const found =
      longSide(own, across) ?? lost.get(ward) ?? needle(own, across) ?? spike(own, acrossOf(feature), parts);
    return found === null || found === undefined ? [] : [{ code, name, ...found }];
  });
}

/** A polygon of a ward; its box in km. */
interface Part {
  readonly ward: number;
  readonly outer: PackedRing;
  readonly rings: readonly PackedRing[];
  readonly box: Box;
  readonly area: number;
}

type Found = Pick<Stray, "what" | "isImpossible">;

function partsOf(features: readonly WardFeature[]): readonly Part[] {
  const latitudes = features.map((ward) => packedPolygonsOf(ward)[0]![0]![1]!);
  const [aside, up] = [kmEast(middle(latitudes)), KM_IN_DEGREE];
  return features.flatMap((feature, ward) =>
    packedPolygonsOf(feature).map((rings) => {
      const { west, south, east, north } = boxAroundRings([rings[0]!]);
      const box = { west: west * aside, south: south * up, east: east * aside, north: north * up };
      return { ward, outer: rings[0]!, rings, box, area: Math.abs(packedArea([[rings[0]!]])) * aside * up };
    }),
  );
}

/** Km across a square as large as the ward. */
function acrossOf(ward: WardFeature): number {
  const polygons = packedPolygonsOf(ward);
  const latitude = polygons[0]![0]![1]!;
  return Math.sqrt(Math.max(0, packedArea(polygons)) * kmEast(latitude) * KM_IN_DEGREE);
}

function longSide(parts: readonly Part[], across: number): Found | null {
  const least = Math.max(LONG_SIDE, across);
  let [longest, what, isImpossible] = [least, "", false];
  for (const { outer } of parts)
    for (let at = 2; at < outer.length; at += 2) {
      const length = kmBetween(outer, at - 2, at);
      if (length <= least) continue;
      const after = at + 2 < outer.length ? at + 2 : 2;
      isImpossible ||= length > ENDLESS_SIDE || isTip(outer, at - 2, at, after);
      if (length <= longest) continue;
      longest = length;
      const [from, to] = [at - 2, at].map((corner) => `${outer[corner]}, ${outer[corner + 1]}`);
      what = `has a side ${Math.round(length)} km long, from ${from} to ${to}`;
    }
  return what === "" ? null : { what, isImpossible };
}

/** Whether a ring goes far out to a corner and straight back. */
function isTip(ring: PackedRing, before: number, corner: number, after: number): boolean {
  return kmBetween(ring, before, after) < kmBetween(ring, before, corner) / 4;
}

function kmBetween(ring: PackedRing, a: number, b: number): number {
  const [x0, y0, x1, y1] = [ring[a]!, ring[a + 1]!, ring[b]!, ring[b + 1]!];
  return Math.hypot((x1 - x0) * kmEast((y0 + y1) / 2), (y1 - y0) * KM_IN_DEGREE);
}

function needle(parts: readonly Part[], across: number): Found | null {
  for (const { box, area } of parts) {
    const long = Math.hypot(box.east - box.west, box.north - box.south);
    if (long <= Math.max(ENDLESS_SIDE, across) || long <= NEEDLE * Math.sqrt(area)) continue;
    return { what: `reaches over ${Math.round(long)} km and holds ${area.toFixed(1)} km² only`, isImpossible: true };
  }
  return null;
}

function spike(own: readonly Part[], across: number, parts: readonly Part[]): Found | null {
  for (const { outer, ward } of own) {
    const others = parts.filter((part) => part.ward !== ward);
    const found = spikesOf(outer, OVER_OTHERS, kmEast(outer[1]!), KM_IN_DEGREE).find(
      ({ length, middle: inside, isOneCorner }) => {
        const least = Math.max(isOneCorner ? ONE_CORNER : STRAIGHT_STRIP, OF_WARD * across);
        return length > least || (isOneCorner && others.some((part) => isInRings(part.rings, ...inside)));
      },
    );
    if (found !== undefined) return { what: spikeWords(found), isImpossible: true };
  }
  return null;
}

function spikeWords({ length, tip }: Spike): string {
  return `has a spike ${length.toFixed(1)} km long that ends at ${tip.join(", ")}`;
}

/**
 * By ward, of parts that no chain of near parts joins to the largest group of them. Impossible where another group, far from it, has
 * wards of the same district; where districts are not known, where its group is of one ward alone, unless the area is of so few wards
 * that the one may be a district of its own. `districts`: by ward.
 */
function lostParts(
  parts: readonly Part[],
  across: number,
  districts: readonly (string | null)[],
): ReadonlyMap<number, Found> {
  const groups = groupsOf(parts, Math.max(FAR_PART, across)).sort((a, b) => areaOf(b) - areaOf(a));
  const [main, ...others] = groups;
  const found = new Map<number, Found>();
  for (const [index, group] of others.entries()) {
    const away = kmApart(group, main!);
    const wards = new Set(group.map(({ ward }) => ward));
    const isAlone = wards.size === 1 && new Set(main!.map(({ ward }) => ward)).size >= MANY_WARDS;
    const own = new Set(group.map(({ ward }) => districts[ward]));
    const isSplit = groups.slice(0, index + 1).some((larger) => {
      const shared = larger.some(({ ward }) => districts[ward] !== null && own.has(districts[ward]));
      return shared && kmApart(group, larger) > LOST_PART;
    });
    for (const { ward, outer } of group) {
      const beside =
        wards.size === 1 ? "" : `, with ${wards.size === 2 ? "another ward" : `${wards.size - 1} other wards`}`;
      const what = `has a part at ${outer[0]}, ${outer[1]}, ${Math.round(away)} km from the rest of the area${beside}`;
      const isTorn = main!.some((part) => part.ward === ward);
      const isUnknown = districts[ward] === null && isAlone;
      const isImpossible = isSplit || (away > LOST_PART && (isTorn || isUnknown));
      if (!found.has(ward)) found.set(ward, { what, isImpossible });
    }
  }
  return found;
}

function kmApart(group: readonly Part[], other: readonly Part[]): number {
  return least(group, (part) => least(other, ({ box }) => apart(box, part.box)));
}

/** Parts that are no further than `near` from another of their group. */
function groupsOf(parts: readonly Part[], near: number): Part[][] {
  const groups: { box: Box; readonly parts: Part[] }[] = [];
  for (const part of parts) {
    let joined = { box: part.box, parts: [part] };
    // Boxes of groups stand for their parts: one that grows may touch another which it did not before.
    for (let at = groups.findIndex(({ box }) => apart(box, joined.box) <= near); at >= 0; ) {
      const [group] = groups.splice(at, 1);
      joined = { box: around(group!.box, joined.box), parts: [...group!.parts, ...joined.parts] };
      at = groups.findIndex(({ box }) => apart(box, joined.box) <= near);
    }
    groups.push(joined);
  }
  return groups.map((group) => group.parts);
}

function areaOf(group: readonly Part[]): number {
  return sumBy(group, ({ area }) => area);
}

function apart(a: Box, b: Box): number {
  if (boxesTouch(a, b)) return 0;
  const aside = Math.max(0, a.west - b.east, b.west - a.east);
  return Math.hypot(aside, Math.max(0, a.south - b.north, b.south - a.north));
}

function around(a: Box, b: Box): Box {
  return {
    west: Math.min(a.west, b.west),
    south: Math.min(a.south, b.south),
    east: Math.max(a.east, b.east),
    north: Math.max(a.north, b.north),
  };
}

function least(parts: readonly Part[], kmOf: (part: Part) => number): number {
  return parts.reduce((km, part) => Math.min(km, kmOf(part)), Number.POSITIVE_INFINITY);
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** Km in a degree of longitude. */
function kmEast(latitude: number): number {
  return KM_IN_DEGREE * Math.cos((latitude * Math.PI) / 180);
}
