// Where places of Cambridge are on a map that shows all of it, in pixels from the corner of the map, in web Mercator.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Boundaries } from "../../src/core/area/area-package.ts";
import { labelPoint } from "../../src/core/geography/label-point.ts";
import { CAMBRIDGE } from "../built-in-area.ts";

/** Room that the map leaves around the area, in pixels. */
const PADDING = { top: 24, right: 24, bottom: 60, left: 24 };

/** Where a ward's name stands. */
export function wardPoint(name: string, width: number, height: number): { readonly x: number; readonly y: number } {
  const ward = boundaries().features.find((feature) => feature.properties.name === name);
  if (ward === undefined) throw new Error(`There is no ward ${name}.`);
  const [longitude, latitude] = labelPoint(ward);
  return mapPoint(longitude!, latitude!, width, height);
}

/** Where a place in degrees lies. */
export function mapPoint(
  longitude: number,
  latitude: number,
  width: number,
  height: number,
): { readonly x: number; readonly y: number } {
  const corners = boundaries().features.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  );
  const xs = corners.map(([x]) => x!);
  const ys = corners.map(([, y]) => northing(y!));
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const inner = { width: width - PADDING.left - PADDING.right, height: height - PADDING.top - PADDING.bottom };
  const scale = Math.min(inner.width / (east - west), inner.height / (north - south));
  return {
    x: PADDING.left + inner.width / 2 + (longitude - (west + east) / 2) * scale,
    y: PADDING.top + inner.height / 2 - (northing(latitude) - (south + north) / 2) * scale,
  };
}

function boundaries(): Boundaries {
  return JSON.parse(readFileSync(join(CAMBRIDGE, "wards.geojson"), "utf8"));
}

/** Web Mercator's y in degrees of longitude at the equator. */
function northing(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}
