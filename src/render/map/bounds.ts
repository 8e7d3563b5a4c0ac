// The box around an area, and the box the camera may not leave.
import type { Position } from "geojson";
import type { Boundaries } from "../../core/area/area-package.ts";

/** West, south, east, north in degrees. */
export type Box = [west: number, south: number, east: number, north: number];

/** Null for an area without vertices. */
export function boxOf(boundaries: Boundaries): Box | null {
  const box: Box = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { geometry } of boundaries.features) {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    for (const [outer = []] of polygons) for (const position of outer) enclose(box, position);
  }
  return box[0] <= box[2] ? box : null;
}

/** The box with three times its longer side (in degrees of longitude) added all around, so that a wide map still fits the area. */
export function roomAround([west, south, east, north]: Box): Box {
  const room = 3 * Math.max(east - west, (north - south) * 2);
  return [west - room, Math.max(-85, south - room), east + room, Math.min(85, north + room)];
}

function enclose(box: Box, [longitude, latitude]: Position): void {
  box[0] = Math.min(box[0], longitude!);
  box[1] = Math.min(box[1], latitude!);
  box[2] = Math.max(box[2], longitude!);
  box[3] = Math.max(box[3], latitude!);
}
