// What the reader draws or asks about, as the features that the map draws.
import type { Feature, FeatureCollection, Geometry, Polygon, Position } from "geojson";
import type { DrawnPolygon, MapDrawing, Probe } from "./map-input.ts";

type DrawnRole = DrawnPolygon["role"] | "unfinished";

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

/** The point, and the circle around it where there is one. */
export function probeFeatures({ longitude, latitude, circle }: Probe): FeatureCollection {
  const area: Polygon = { type: "Polygon", coordinates: [[...circle]] };
  const around: readonly Feature[] = circle.length > 0 ? [{ type: "Feature", properties: {}, geometry: area }] : [];
  return {
    type: "FeatureCollection",
    features: [
      ...around,
      { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [longitude, latitude] } },
    ],
  };
}

function closed(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first === undefined || (first[0] === last?.[0] && first[1] === last?.[1]);
  return isClosed ? [...ring] : [...ring, first];
}

function drawn(role: DrawnRole, geometry: Geometry): Feature<Geometry, { role: DrawnRole }> {
  return { type: "Feature", properties: { role }, geometry };
}
