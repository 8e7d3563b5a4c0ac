// What `hotspots` prints and writes, as plain objects and lines.

import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { valueOrNull } from "../../core/basics/known.ts";
import { formatMonth, lengthOf, type MonthRange } from "../../core/basics/months.ts";
import { toGrid } from "../../core/geography/british-grid.ts";
import { densityAt } from "../../core/hotspots/density/density.ts";
import type { DensityMap, Frame } from "../../core/hotspots/density/density-map.ts";
import type { Hotspot, HotspotAnalysis } from "../../core/hotspots/density/hotspot.ts";
import { persistenceWord } from "../../core/hotspots/density/persistence-words.ts";
import { centreOf } from "../../core/hotspots/ground/cell-grid.ts";
import { verdictText } from "../../core/statistics/change.ts";

/** Digits of degrees: about a centimetre, and a decimetre for points that people read. */
const [OUTLINE_DIGITS, POINT_DIGITS] = [7, 6];

export interface PointInDegrees {
  readonly longitude: number;
  readonly latitude: number;
}

/** Densities are of the whole period, except those a year; what is unknown is null, with its reason. */
export function hotspotReport(
  { at, period }: { readonly at: readonly PointInDegrees[]; readonly period: MonthRange },
  { sources, surface }: DensityMap,
  analysis: HotspotAnalysis,
) {
  const { offences, sources: surfaceOffences, surfaceSum, meanPerKm2, maxPerKm2, bandwidth } = analysis;
  return {
    offences,
    surfaceOffences,
    surfaceSum,
    meanPerKm2,
    maxPerKm2,
    bandwidth,
    cell: surface.grid.cell,
    at: at.map(({ longitude, latitude }) => {
      const perKm2 = densityAt(sources, bandwidth, ...toGrid(longitude, latitude));
      return { lon: longitude, lat: latitude, perKm2, perKm2PerYear: (perKm2 * 12) / lengthOf(period) };
    }),
    hotspots: analysis.hotspots.map(hotspotEntry),
  };
}

/** The hotspots as areas, the first first. */
export function hotspotCollection({ hotspots }: HotspotAnalysis): FeatureCollection<MultiPolygon> {
  const features = hotspots.map((hotspot): Feature<MultiPolygon> => {
    const coordinates = hotspot.outline.map((rings) => rings.map((ring) => ring.map(roundPosition)));
    const geometry: MultiPolygon = { type: "MultiPolygon", coordinates };
    return { type: "Feature", id: hotspot.id, geometry, properties: hotspotEntry(hotspot) };
  });
  return { type: "FeatureCollection", features };
}

export const GRID_HEADER = "easting,northing,per_km2\n";

/** Lines of a CSV file: centre and density of each cell in the district, from the south-west. */
export function gridLines({ grid, inside }: Frame, { surface }: DensityMap): readonly string[] {
  const lines = [GRID_HEADER];
  for (let index = 0; index < inside.length; index++) {
    if (inside[index] !== 1) continue;
    const [easting, northing] = centreOf(grid, index);
    lines.push(`${easting},${northing},${surface.density[index]}\n`);
  }
  return lines;
}

function hotspotEntry(hotspot: Hotspot) {
  const { rank, name, offences, hectares, shareOfOffences, shareOfArea, peak } = hotspot;
  const change = valueOrNull(hotspot.change);
  return {
    rank,
    name,
    ward: hotspot.wardName,
    offences,
    hectares,
    shareOfOffences,
    shareOfArea,
    peak: { lon: round(peak.longitude, POINT_DIGITS), lat: round(peak.latitude, POINT_DIGITS), perKm2: peak.perKm2 },
    change: change && {
      before: change.before,
      after: change.after,
      difference: change.difference,
      percent: valueOrNull(change.percent),
    },
    verdict: change && verdictText(change),
    stability: hotspot.stable,
    persistence: hotspot.persistence.known ? persistenceWord(hotspot, formatMonth) || "none" : null,
    reasons: reasonsOf(hotspot),
  };
}

/** Why a field is null, by its name. */
function reasonsOf({ change, persistence }: Hotspot): Readonly<Record<string, string>> {
  return {
    ...(!change.known && { change: change.reason, verdict: change.reason }),
    ...(change.known && !change.value.percent.known && { percent: change.value.percent.reason }),
    ...(!persistence.known && { persistence: persistence.reason }),
  };
}

function roundPosition(position: Position): Position {
  return position.map((degrees) => round(degrees, OUTLINE_DIGITS));
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
