// Where the rings of a ward do not say what lies in it: rings across themselves, holes outside, parts over each other.
import type { WardFeature } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import { boxAroundRings } from "./box-around-rings.ts";
import { type PackedPolygons, type PackedRing, packedArea, packedPolygonsOf, signedRingArea } from "./packed-rings.ts";
import { ringMeetings } from "./ring-crossings.ts";
import { evenOddArea, sharedEvenOddArea } from "./strip-areas.ts";
import { boxesTouch } from "./touching-boxes.ts";
import { NO_GROUND } from "./ward-ground.ts";

/** What is wrong with a ward, as in "a ring crosses itself"; `part` is of the ward, null where nobody can tell; `ofAll` of all wards together. */
export interface RingFault {
  readonly code: string;
  readonly name: string;
  readonly what: string;
  readonly part: number | null;
  readonly ofAll: number;
}

interface Found {
  readonly what: string;
  /** Null where all of the ward is in doubt. */
  readonly area: number | null;
}

/** Less than this part of a ward is rounding. */
const LEAST = 1e-6;
/** A ring that crosses itself more often is no outline. */
const MOST_CROSSINGS = 200;
/** No ward has holes that take more of their ring than this, unless other wards lie in them. */
const MOST_HOLE = 0.5;
/** A part of a ward that is less of it than this may be no more than a frame. */
const LEAST_FRAME = 0.01;

/** Those of all wards, the largest first. Areas are compared in degrees: a district is small enough. */
export function ringFaultsOf(features: readonly WardFeature[]): readonly RingFault[] {
  const wards = features.map(packedPolygonsOf);
  const sizes = wards.map(sizeOf);
  const all = sumBy(sizes, (size) => size);
  const faults = features.flatMap(({ properties: { code, name } }, index) =>
    faultsIn(index, wards)
      .filter(({ area }) => area === null || area > LEAST * sizes[index]!)
      .map(({ what, area }) => {
        const [part, ofAll] = area === null ? [null, sizes[index]! / all] : [area / sizes[index]!, area / all];
        return { code, name, what, part: part && Math.min(1, part), ofAll };
      }),
  );
  return faults.sort((a, b) => Number(a.part !== null) - Number(b.part !== null) || b.ofAll - a.ofAll);
}

/** Of a ward whose holes leave nothing, what lies in its rings. */
function sizeOf(polygons: PackedPolygons): number {
  const [left, rings] = [Math.abs(packedArea(polygons)), sumBy(polygons, ([outer]) => packedArea([[outer!]]))];
  return left > NO_GROUND ? left : Math.max(rings, NO_GROUND);
}

function faultsIn(index: number, wards: readonly PackedPolygons[]): readonly Found[] {
  const polygons = wards[index]!;
  const tangled = tangleIn(polygons);
  // Areas in a tangle would take for ever, and mean nothing.
  if (tangled !== null) return [{ what: tangled, area: null }];
  const odd: readonly Found[] = [
    ...frames(index, wards),
    { what: "a ring crosses itself", area: sumBy(polygons.flat(), crossedArea) },
    { what: "a hole lies outside its ring", area: sumBy(polygons, outsideArea) },
    {
      what: "its holes lie over each other",
      area: sumBy(polygons, ([, ...holes]) => sharedArea(holes.map((hole) => [hole]))),
    },
    { what: "its parts lie over each other", area: sharedArea(polygons) },
  ];
  if (packedArea(polygons) > NO_GROUND || odd.some(({ area }) => area === null || area > NO_GROUND)) return odd;
  return [{ what: "its rings enclose nothing", area: null }];
}

function tangleIn(polygons: PackedPolygons): string | null {
  for (const ring of polygons.flat()) {
    const { isTangled, first } = ringMeetings(ring, MOST_CROSSINGS);
    if (!isTangled) continue;
    if (first === null) return "a ring runs to and fro over itself";
    const [longitude, latitude] = first.map((degrees) => Number(degrees.toFixed(5)));
    return `a ring crosses itself more than ${MOST_CROSSINGS} times, as at ${longitude}, ${latitude}`;
  }
  return null;
}

/** Rings that are all hole, where no other ward fills it. */
function frames(index: number, wards: readonly PackedPolygons[]): readonly Found[] {
  const rings = sumBy(wards[index]!, ([outer]) => packedArea([[outer!]]));
  return wards[index]!.flatMap(([outer, ...holes]) => {
    const [ring, inHoles] = [packedArea([[outer!]]), sumBy(holes, (hole) => packedArea([[hole]]))];
    if (inHoles <= MOST_HOLE * ring || ring < LEAST_FRAME * rings) return [];
    const taken = sharedEvenOddArea(holes, [outer!]);
    if (taken <= MOST_HOLE * ring) return [];
    const box = boxAroundRings(holes);
    const filled = sumBy(wards, (ward) => {
      if (ward === wards[index] || !boxesTouch(box, boxAroundRings(ward.flat()))) return 0;
      return sharedEvenOddArea(holes, ward.flat());
    });
    if (filled > taken / 2) return [];
    const share = Math.min(100, (100 * taken) / ring).toFixed(1);
    return [{ what: `its holes take ${share} % of its ring, and no other ward lies in them`, area: null }];
  });
}

/** By how much the area of a ring differs from that of the points in it by even-odd, as points are placed. */
function crossedArea(ring: PackedRing): number {
  if (!ringMeetings(ring, MOST_CROSSINGS).meets) return 0;
  return Math.abs(evenOddArea([ring]) - Math.abs(signedRingArea(ring)));
}

function outsideArea([outer, ...holes]: readonly PackedRing[]): number {
  return sumBy(holes, (hole) => Math.max(0, packedArea([[hole]]) - sharedEvenOddArea([hole], [outer!])));
}

function sharedArea(polygons: PackedPolygons): number {
  const boxes = polygons.map((rings) => boxAroundRings(rings));
  return sumBy([...polygons.keys()], (index) =>
    sumBy([...polygons.keys()].slice(index + 1), (other) =>
      boxesTouch(boxes[index]!, boxes[other]!) ? sharedEvenOddArea(polygons[index]!, polygons[other]!) : 0,
    ),
  );
}
