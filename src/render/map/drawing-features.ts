// What the reader draws or asks about, as the features that the map draws.
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from "geojson";
import { toDegrees, toGrid } from "../../core/hotspots/british-grid.ts";
import type { DrawnPolygon, MapDrawing, Probe } from "./map-input.ts";

type DrawnRole = DrawnPolygon["role"] | "unfinished";

const CIRCLE_CORNERS = 72;
/** A polygon has three corners at least. */
const CORNERS = 3;

/**
 * Polygons with their role; of what is unfinished the line so far and a point at each corner. A polygon of fewer than three corners
 * is left out.
 */
export function drawingFeatures({
  polygons,
  unfinished,
}: MapDrawing): FeatureCollection<Geometry, { readonly role: DrawnRole }> {
  const finished = polygons.map(({ role, ring }) => ({ role, ring: closed(ring) }));
  const features = finished
    .filter(({ ring }) => ring.length > CORNERS)
    .map(({ role, ring }) => drawn(role, { type: "Polygon", coordinates: [ring] }));
  const corners = [...(unfinished ?? [])];
  const line: Feature<Geometry, { role: DrawnRole }>[] =
    corners.length > 1 ? [drawn("unfinished", { type: "LineString", coordinates: corners })] : [];
  const points = corners.map((coordinates) => drawn("unfinished", { type: "Point", coordinates }));
  return { type: "FeatureCollection", features: [...features, ...line, ...points] };
}

/** The point, and the circle around it: the same metres in every direction. */
export function probeFeatures({ longitude, latitude, radius }: Probe): FeatureCollection {
  const circle: Polygon = { type: "Polygon", coordinates: [circleAround(longitude, latitude, radius)] };
  return {
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: {}, geometry: circle },
      { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [longitude, latitude] } },
    ],
  };
}

function circleAround(longitude: number, latitude: number, radius: number): Position[] {
  const [easting, northing] = toGrid(longitude, latitude);
  const ring = Array.from({ length: CIRCLE_CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CIRCLE_CORNERS;
    return [...toDegrees(easting + radius * Math.cos(angle), northing + radius * Math.sin(angle))];
  });
  return closed(ring);
}

function closed(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first === undefined || (first[0] === last?.[0] && first[1] === last?.[1]);
  return isClosed ? [...ring] : [...ring, first];
}

function drawn(role: DrawnRole, geometry: Geometry): Feature<Geometry, { role: DrawnRole }> {
  return { type: "Feature", properties: { role }, geometry };
}
