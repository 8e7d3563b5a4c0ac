// The hotspots of one offence in one period, with all that is said of them.

import { comparisonOf, complete } from "../../area/period.ts";
import type { Known } from "../../basics/known.ts";
import { known, mapKnown, unknown } from "../../basics/known.ts";
import type { MonthRange } from "../../basics/months.ts";
import { cutFrom, judgeCells } from "../../figures/month-comparison.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { monthlyAt, type PlacesInMetres } from "../ground/places-in-metres.ts";
import { surfaceSum, wholeSurface } from "./density.ts";
import { type DensityMap, densityMapOf, type Frame, frameOf } from "./density-map.ts";
import { type HotArea, hotAreas, overlapsOne } from "./hot-areas.ts";
import type { Hotspot, HotspotAnalysis, Persistence } from "./hotspot.ts";
import { factsOf } from "./hotspot-facts.ts";
import { bandsOf } from "./isolines.ts";
import { hotQuarters, persistenceOf, quarterlyAreas } from "./persistence.ts";

export interface HotspotOptions {
  /** Metres. */
  readonly bandwidth: number;
  /** Offences per km² over the period to take multiples of, in the place of the mean: so two periods share a scale. */
  readonly level?: number;
}

/**
 * The bands and hotspots of these categories (indices). Unknown, with the reason, for a period with a month that is not there, or
 * with fewer than 10 offences at places.
 */
export function analyseHotspots(
  inMetres: PlacesInMetres,
  categories: readonly number[],
  period: MonthRange,
  options: HotspotOptions,
): Known<HotspotAnalysis> {
  const whole = complete(inMetres.coverage, period);
  if (!whole.known) return whole;
  const frame = frameOf(inMetres.district, options.bandwidth);
  const map = densityMapOf(inMetres, frame, categories, period);
  const { places, sources, surface } = map;
  if (places.total < THRESHOLDS.hotspotsFrom)
    return unknown(`only ${places.total} at places: no hotspots from fewer than ${THRESHOLDS.hotspotsFrom}`);
  const mean = options.level ?? map.mean;
  return known({
    period,
    bandwidth: options.bandwidth,
    offences: places.total,
    meanPerKm2: mean,
    maxPerKm2: map.max,
    sources: sources.total,
    surfaceSum: surfaceSum(wholeSurface(inMetres.district, sources, options.bandwidth)),
    bands: bandsOf(surface, mean, inMetres.district),
    hotspots: hotspotsOf({ inMetres, frame, categories, period, map }, hotAreas(inMetres, map, mean)),
  });
}

interface Study {
  readonly inMetres: PlacesInMetres;
  readonly frame: Frame;
  readonly categories: readonly number[];
  readonly period: MonthRange;
  readonly map: DensityMap;
}

/** Ranked by offences; of equal ones, by their ids. */
function hotspotsOf(study: Study, areas: readonly HotArea[]): readonly Hotspot[] {
  const monthly = areas.map(({ places }) => monthlyAt(study.inMetres, study.categories, places));
  const { coverage } = study.inMetres;
  const cells = monthly.map((counts) => cutFrom(coverage.range.from, counts));
  const changes = judgeCells(cells, coverage, comparisonOf(coverage, study.period), study.period);
  const solid = stabilityOf(study, areas);
  const persistence = persistenceOfAll(study, areas);
  return areas
    .map((area, index) => ({
      ...factsOf(study.inMetres, study.map, area),
      change: mapKnown(changes, (judged) => judged[index]!),
      stable: solid[index]!,
      persistence: mapKnown(persistence, (words) => words[index]!),
      monthly: submitted(study.inMetres, monthly[index]!),
    }))
    .sort((a, b) => b.offences - a.offences || (a.id < b.id ? -1 : 1))
    .map((hotspot, index) => ({ ...hotspot, rank: index + 1 }));
}

/** Whether each area overlaps a hotspot at every bandwidth of the rule, each by its own mean. */
function stabilityOf({ inMetres, categories, period }: Study, areas: readonly HotArea[]): readonly boolean[] {
  if (areas.length === 0) return [];
  const others = THRESHOLDS.bandwidths.map((bandwidth) => {
    const map = densityMapOf(inMetres, frameOf(inMetres.district, bandwidth), categories, period);
    return hotAreas(inMetres, map, map.mean);
  });
  return areas.map((area) => others.every((there) => overlapsOne(area, there)));
}

function persistenceOfAll(study: Study, areas: readonly HotArea[]): Known<readonly Persistence[]> {
  const { inMetres, frame, categories, period } = study;
  const quarters = quarterlyAreas(inMetres, frame, categories, period.to);
  return mapKnown(quarters, (list) => areas.map((area) => persistenceOf(hotQuarters(area, list))));
}

function submitted({ coverage }: PlacesInMetres, counts: Float64Array): readonly (number | null)[] {
  return Array.from(counts, (count, index) => (coverage.missing.has(coverage.range.from + index) ? null : count));
}
