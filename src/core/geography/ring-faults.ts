// Where the rings of a ward do not say what lies in it: rings across themselves, holes outside, parts over each other.
import type { Position } from "geojson";
import type { WardFeature } from "../area/area-package.ts";
import { sumBy } from "../basics/sums.ts";
import { boxAround, boxesTouch } from "./box.ts";
import { evenOddArea } from "./even-odd-area.ts";
import { intersectionOf } from "./polygon-overlay.ts";
import { areaOf, type Outline, polygonsOf, signedArea } from "./polygons.ts";
import { meetsItself } from "./ring-crossings.ts";

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
  const sizes = features.map(({ geometry }) => Math.abs(areaOf(polygonsOf(geometry))));
  const all = sumBy(sizes, (size) => size);
  const faults = features.flatMap(({ properties: { code, name }, geometry }, index) =>
    faultsIn(polygonsOf(geometry))
      .filter(({ area }) => area > LEAST * sizes[index]!)
      .map(({ what, area }) => ({ code, name, what, part: Math.min(1, area / sizes[index]!), ofAll: area / all })),
  );
  return faults.sort((a, b) => b.ofAll - a.ofAll);
}

function faultsIn(polygons: Outline): readonly Found[] {
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
function crossedArea(ring: Position[]): number {
  if (!meetsItself(ring)) return 0;
  return Math.abs(evenOddArea(ring) - Math.abs(signedArea(ring)));
}

function outsideArea([outer, ...holes]: Position[][]): number {
  return sumBy(holes, (hole) => Math.max(0, areaOf([[hole]]) - areaOf(intersectionOf([[hole]], [[outer!]]))));
}

function sharedArea(polygons: Outline): number {
  const boxes = polygons.map((rings) => boxAround(rings.flat()));
  return sumBy([...polygons.keys()], (index) =>
    sumBy([...polygons.keys()].slice(index + 1), (other) =>
      boxesTouch(boxes[index]!, boxes[other]!) ? areaOf(intersectionOf([polygons[index]!], [polygons[other]!])) : 0,
    ),
  );
}
