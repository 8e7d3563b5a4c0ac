// The wards as plain SVG paths: the map for print, for the first paint, and for browsers without WebGL.

import type { Position } from "geojson";
import type { Boundaries, WardFeature } from "../area/area-package.ts";
import { toTenth } from "../basics/rounding.ts";
import { boxAround } from "../geography/box-around.ts";
import { labelsOf, type WardLabel } from "../geography/label-point.ts";
import { type Outline, polygonsOf } from "../geography/polygons.ts";

/** In the units of the drawing, y downwards. `path` is closed rings to be filled even-odd; (x, y) is where the name goes. */
export interface OutlineWard {
  readonly code: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
}

export interface OutlineMap {
  readonly width: number;
  readonly height: number;
  readonly wards: readonly OutlineWard[];
  /** Where the drawing lies on the globe; null for an area without wards. */
  readonly frame: OutlineFrame | null;
}

/** The north-west corner in Mercator's units, and the units of the drawing to one of them. */
interface OutlineFrame {
  readonly west: number;
  readonly north: number;
  readonly scale: number;
}

/** From degrees to the units of the drawing. */
type Projection = (position: Position) => readonly [x: number, y: number];

/** Web Mercator, like the live map, scaled so that the area is `width` wide; coordinates are rounded to a tenth. */
export function outlineMap(
  boundaries: Boundaries,
  width: number,
  labels: readonly WardLabel[] = labelsOf(boundaries),
): OutlineMap {
  const corners = boundaries.features.flatMap(({ geometry }) => polygonsOf(geometry).flat(2)).map(mercator);
  if (corners.length === 0) return { width, height: 0, wards: [], frame: null };
  const { west, south, east, north } = boxAround(corners);
  const frame = { west, north, scale: width / (east - west) };
  const project = projectionOf(frame);
  const wards = boundaries.features.map((feature, index) => outlineWard(feature, labels[index]!, project));
  return { width, height: toTenth((north - south) * frame.scale), wards, frame };
}

/** A band or a hotspot in the units of the drawing, to be filled even-odd; empty where there is nothing to draw. */
export function outlinePath({ frame }: OutlineMap, outline: Outline): string {
  return frame === null ? "" : pathOf(outline.flat(), projectionOf(frame));
}

/** A point in the units of the drawing; null for an area without wards. */
export function outlinePoint(
  { frame }: OutlineMap,
  longitude: number,
  latitude: number,
): readonly [x: number, y: number] | null {
  return frame === null ? null : projectionOf(frame)([longitude, latitude]);
}

function projectionOf({ west, north, scale }: OutlineFrame): Projection {
  return (position) => {
    const [x, y] = mercator(position);
    return [toTenth((x - west) * scale), toTenth((north - y) * scale)];
  };
}

function outlineWard(
  { geometry }: WardFeature,
  { code, longitude, latitude }: WardLabel,
  project: Projection,
): OutlineWard {
  const [x, y] = project([longitude, latitude]);
  return { code, path: pathOf(polygonsOf(geometry).flat(), project), x, y };
}

function pathOf(rings: readonly (readonly Position[])[], project: Projection): string {
  return rings.map((ring) => `M${ring.map((position) => project(position).join(" ")).join("L")}Z`).join("");
}

/** Spherical, as web maps use it; y northwards, in radians at the equator. */
function mercator([longitude, latitude]: Position): readonly [number, number] {
  const radians = Math.PI / 180;
  return [longitude! * radians, Math.log(Math.tan(Math.PI / 4 + (latitude! * radians) / 2))];
}
