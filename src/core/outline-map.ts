// The wards as plain SVG paths: the map for print, for the first paint, and for browsers without WebGL.
import type { Position } from "geojson";
import type { Boundaries, WardFeature } from "./area-package.ts";
import { labelPoint } from "./label-point.ts";

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
}

/** From degrees to the units of the drawing. */
type Projection = (position: Position) => readonly [x: number, y: number];

/** Web Mercator, like the live map, scaled so that the area is `width` wide; coordinates are rounded to a tenth. */
export function outlineMap(boundaries: Boundaries, width: number): OutlineMap {
  const corners = boundaries.features.flatMap(ringsOf).flat().map(mercator);
  if (corners.length === 0) return { width, height: 0, wards: [] };
  let [west, south] = corners[0]!;
  let [east, north] = corners[0]!;
  for (const [x, y] of corners) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  const scale = width / (east - west);
  const project: Projection = (position) => {
    const [x, y] = mercator(position);
    return [tenth((x - west) * scale), tenth((north - y) * scale)];
  };
  const wards = boundaries.features.map((feature) => outlineWard(feature, project));
  return { width, height: tenth((north - south) * scale), wards };
}

function outlineWard(feature: WardFeature, project: Projection): OutlineWard {
  const [x, y] = project(labelPoint(feature));
  const rings = ringsOf(feature).map((ring) => `M${ring.map((position) => project(position).join(" ")).join("L")}Z`);
  return { code: feature.properties.code, path: rings.join(""), x, y };
}

function ringsOf({ geometry }: WardFeature): readonly Position[][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** Spherical, as web maps use it; y northwards, in radians at the equator. */
function mercator([longitude, latitude]: Position): readonly [number, number] {
  const radians = Math.PI / 180;
  return [longitude! * radians, Math.log(Math.tan(Math.PI / 4 + (latitude! * radians) / 2))];
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
