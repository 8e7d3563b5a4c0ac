// Bands and hotspots as the features that the map draws.
import type { Feature, FeatureCollection, MultiPolygon, Point } from "geojson";
import type { Outline } from "../../core/geography/polygons.ts";
import type { Band, Hotspot } from "../../core/hotspots/density/hotspot.ts";
import type { Difference } from "./map-input.ts";

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
  return collection(
    hotspots.map(({ id, rank, stable, peak: { longitude, latitude } }) =>
      feature({ type: "Point" as const, coordinates: [longitude, latitude] }, { id, rank, stable }),
    ),
  );
}

export function differenceFeatures(
  differences: readonly Difference[],
): FeatureCollection<MultiPolygon, Pick<Difference, "id" | "verdict">> {
  return collection(differences.map(({ id, outline, verdict }) => feature(multiPolygon(outline), { id, verdict })));
}

function multiPolygon(coordinates: Outline): MultiPolygon {
  return { type: "MultiPolygon", coordinates };
}

function feature<Shape extends MultiPolygon | Point, Properties>(
  geometry: Shape,
  properties: Properties,
): Feature<Shape, Properties> {
  return { type: "Feature", properties, geometry };
}

function collection<Shape extends MultiPolygon | Point, Properties>(
  features: Feature<Shape, Properties>[],
): FeatureCollection<Shape, Properties> {
  return { type: "FeatureCollection", features };
}
