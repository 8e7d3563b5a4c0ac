// Where the rings of a ward do not say what lies in it: rings across themselves, holes outside, parts over each other, corners far away.
import type { WardFeature } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import { boxesTouch } from "./box.ts";
import { evenOddArea } from "./even-odd-area.ts";
import {
  boxAroundRings,
  type PackedPolygons,
  type PackedRing,
  packedArea,
  packedPolygonsOf,
  positionsOf,
  signedRingArea,
  unpacked,
} from "./packed-rings.ts";
import { intersectionOf } from "./polygon-overlay.ts";
import { areaOf } from "./polygons.ts";
import { meetsItself } from "./ring-crossings.ts";
import { isInKingdom } from "./united-kingdom.ts";

/** What is wrong with a ward, as in "a ring crosses itself"; `part` is of the ward, `ofAll` of all wards together. */
export interface RingFault {
  readonly code: string;
  readonly name: string;
  readonly what: string;
  readonly part: number;
  readonly ofAll: number;
}

interface Found {
  readonly what: string;
  readonly area: number;
}

/** Less than this part of a ward is rounding. */
const LEAST = 1e-6;

/** Those of all wards, the largest first. Areas are compared in degrees: a district is small enough. */
export function ringFaultsOf(features: readonly WardFeature[]): readonly RingFault[] {
  const sizes = features.map((feature) => Math.abs(packedArea(packedPolygonsOf(feature))));
  const all = sumBy(sizes, (size) => size);
  const faults = features.flatMap((feature, index) => {
    const { code, name } = feature.properties;
    return faultsIn(packedPolygonsOf(feature))
      .filter(({ area }) => area > LEAST * sizes[index]!)
      .map(({ what, area }) => ({ code, name, what, part: Math.min(1, area / sizes[index]!), ofAll: area / all }));
  });
  return faults.sort((a, b) => b.ofAll - a.ofAll);
}

/** The first corner (degrees) of a ward that is not in the United Kingdom, as where a program wrote 0, 0 for none; null when all are. */
export function farCorner(feature: WardFeature): readonly [longitude: number, latitude: number] | null {
  for (const ring of packedPolygonsOf(feature).flat())
    for (let at = 0; at < ring.length; at += 2)
      if (!isInKingdom(ring[at]!, ring[at + 1]!)) return [ring[at]!, ring[at + 1]!];
  return null;
}

function faultsIn(polygons: PackedPolygons): readonly Found[] {
  return [
    { what: "a ring crosses itself", area: sumBy(polygons.flat(), crossedArea) },
    { what: "a hole lies outside its ring", area: sumBy(polygons, outsideArea) },
    {
      what: "its holes lie over each other",
      area: sumBy(polygons, ([, ...holes]) => sharedArea(holes.map((hole) => [hole]))),
    },
    { what: "its parts lie over each other", area: sharedArea(polygons) },
  ];
}

/** By how much the area of a ring differs from that of the points in it by even-odd, as points are placed. */
function crossedArea(ring: PackedRing): number {
  if (!meetsItself(ring)) return 0;
  return Math.abs(evenOddArea(positionsOf(ring)) - Math.abs(signedRingArea(ring)));
}

function outsideArea([outer, ...holes]: readonly PackedRing[]): number {
  return sumBy(holes, (hole) => Math.max(0, packedArea([[hole]]) - sharedBy([[hole]], [[outer!]])));
}

function sharedArea(polygons: PackedPolygons): number {
  const boxes = polygons.map((rings) => boxAroundRings(rings));
  return sumBy([...polygons.keys()], (index) =>
    sumBy([...polygons.keys()].slice(index + 1), (other) =>
      boxesTouch(boxes[index]!, boxes[other]!) ? sharedBy([polygons[index]!], [polygons[other]!]) : 0,
    ),
  );
}

function sharedBy(one: PackedPolygons, other: PackedPolygons): number {
  return areaOf(intersectionOf(unpacked(one), unpacked(other)));
}
