// The parts of the map's input as the features that its layers draw.
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { Outline } from "../../core/geography/polygons.ts";
import type { Band, Hotspot } from "../../core/hotspots/density/hotspot.ts";
import type { Difference, DrawnPolygon, MapDrawing, PlaceCircle, Probe, SignificantCell } from "./map-input.ts";

/** A polygon has three corners at least. */
const CORNERS = 3;

/** Bands with something in them; `step` is the place in the list, from 0: the one that lies on top has the greatest. */
export function bandFeatures(bands: readonly Band[]): FeatureCollection<MultiPolygon, { step: number }> {
  return collection(
    bands.flatMap(({ outline }, step) => (outline.length === 0 ? [] : [feature(multiPolygon(outline), { step })])),
  );
}

interface HotspotProperties {
  readonly id: string;
  readonly rank: number;
  readonly stable: boolean;
}

export function hotspotAreas(hotspots: readonly Hotspot[]): FeatureCollection<MultiPolygon, HotspotProperties> {
  return collection(
    hotspots.map(({ id, rank, stable, outline }) => feature(multiPolygon(outline), { id, rank, stable })),
  );
}

/** Where the markers go. */
export function hotspotPeaks(hotspots: readonly Hotspot[]): FeatureCollection<Point, HotspotProperties> {
  return collection(hotspots.map(({ id, rank, stable, peak }) => feature(pointOf(peak), { id, rank, stable })));
}

export function differenceFeatures(
  differences: readonly Difference[],
): FeatureCollection<MultiPolygon, Pick<Difference, "id" | "verdict">> {
  return collection(differences.map(({ id, outline, verdict }) => feature(multiPolygon(outline), { id, verdict })));
}

export function cellFeatures(
  cells: readonly SignificantCell[],
): FeatureCollection<Polygon, Pick<SignificantCell, "level">> {
  return collection(cells.map(({ level, outline }) => feature(polygon(outline), { level })));
}

/** Those with most offences first, so that small circles lie on large ones. Places without offences have no circle. */
export function circlePoints(
  circles: readonly PlaceCircle[],
): FeatureCollection<Point, Pick<PlaceCircle, "place" | "offences" | "name">> {
  const drawn = circles.filter(({ offences }) => offences > 0).sort((a, b) => b.offences - a.offences);
  return collection(drawn.map(({ place, offences, name, ...at }) => feature(pointOf(at), { place, offences, name })));
}

interface DrawnProperties {
  readonly role: DrawnPolygon["role"] | "unfinished";
}

/**
 * Polygons with their role; of what is unfinished the line so far and a point at each corner. A polygon of fewer than three corners
 * is left out.
 */
export function drawingFeatures({ polygons, unfinished }: MapDrawing): FeatureCollection<Geometry, DrawnProperties> {
  const finished = polygons
    .map(({ role, ring }) => ({ role, ring: closed(ring) }))
    .filter(({ ring }) => ring.length > CORNERS)
    .map(({ role, ring }): Drawn => feature(polygon(ring), { role }));
  const corners = [...(unfinished ?? [])];
  const line: Geometry = { type: "LineString", coordinates: corners };
  const lines: readonly Geometry[] = corners.length > 1 ? [line] : [];
  const points = corners.map((coordinates): Point => ({ type: "Point", coordinates }));
  const begun = [...lines, ...points].map((shape): Drawn => feature(shape, { role: "unfinished" }));
  return collection([...finished, ...begun]);
}

type Drawn = Feature<Geometry, DrawnProperties>;

/** The point, and the circle around it where there is one. */
export function probeFeatures({ circle, ...at }: Probe): FeatureCollection {
  const around: readonly Geometry[] = circle.length > 0 ? [polygon(circle)] : [];
  return collection([...around, pointOf(at)].map((shape) => feature(shape, {})));
}

function closed(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first === undefined || (first[0] === last?.[0] && first[1] === last?.[1]);
  return isClosed ? ring : [...ring, first];
}

function pointOf({ longitude, latitude }: { readonly longitude: number; readonly latitude: number }): Point {
  return { type: "Point", coordinates: [longitude, latitude] };
}

function polygon(ring: readonly Position[]): Polygon {
  return { type: "Polygon", coordinates: [[...ring]] };
}

function multiPolygon(coordinates: Outline): MultiPolygon {
  return { type: "MultiPolygon", coordinates };
}

function feature<Shape extends Geometry, Properties>(
  geometry: Shape,
  properties: Properties,
): Feature<Shape, Properties> {
  return { type: "Feature", properties, geometry };
}

function collection<Shape extends Geometry, Properties>(
  features: Feature<Shape, Properties>[],
): FeatureCollection<Shape, Properties> {
  return { type: "FeatureCollection", features };
}
