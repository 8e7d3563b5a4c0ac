// The hotspots of one offence in one period, with all that is said of them.

import { type Coverage, coverageOf } from "../../area/coverage.ts";
import { comparedWith, comparisonOf, complete } from "../../area/period.ts";
import type { Known } from "../../basics/known.ts";
import { known, unknown } from "../../basics/known.ts";
import { mapKnown } from "../../basics/map-known.ts";
import type { MonthRange } from "../../basics/months.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import { monthlyAt, type PlacesInMetres } from "../ground/places-in-metres.ts";
import { comparedAreas, type KnownArea } from "./compared-areas.ts";
import { surfaceSum, wholeSurface } from "./density.ts";
import { densityMapOf, type Frame, frameOf } from "./density-map.ts";
import { type HotArea, hotAreas, overlapsOne } from "./hot-areas.ts";
import type { Compared, Hotspot, HotspotAnalysis } from "./hotspot.ts";
import { factsOf } from "./hotspot-facts.ts";
import { bandsOf } from "./isolines.ts";
import { hotQuarters, leftAfter, persistenceOf, quarterlyAreas } from "./persistence.ts";

export interface HotspotOptions {
  /** Metres. */
  readonly bandwidth: number;
  /** Offences per km² over the period that the bands are multiples of, in the place of the mean: so two periods share a scale. */
  readonly level?: number;
  /** What to compare with, as many months; the same months a year earlier when it is not given. */
  readonly against?: MonthRange;
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
  const whole = complete(coverageOf(inMetres.coverage, categories), period);
  if (!whole.known) return whole;
  const frame = frameOf(inMetres.district, options.bandwidth);
  const map = densityMapOf(inMetres, frame, categories, period);
  const { places, sources, surface } = map;
  if (places.total < THRESHOLDS.hotspotsFrom)
    return unknown(`only ${places.total} at places: no hotspots from fewer than ${THRESHOLDS.hotspotsFrom}`);
  const mean = options.level ?? map.mean;
  const own = hotAreas(inMetres, map, map.mean)
    .map((area): KnownArea => ({ area, facts: factsOf(inMetres, map, area) }))
    .sort(({ facts: a }, { facts: b }) => b.offences - a.offences || (a.id < b.id ? -1 : 1));
  const study = { inMetres, frame, categories, period };
  const { district } = inMetres;
  const coverage = coverageOf(inMetres.coverage, categories);
  const earlier = options.against
    ? comparedWith(coverage, options.against, "the earlier period")
    : comparisonOf(coverage, period);
  const compared = comparedAreas(study, own, earlier);
  return known({
    period,
    bandwidth: options.bandwidth,
    offences: places.total,
    meanPerKm2: mean,
    maxPerKm2: map.max,
    sources: sources.total,
    surfaceSum: surfaceSum(wholeSurface(district, sources, options.bandwidth)),
    bands: bandsOf(surface, mean, district),
    hotspots: hotspotsOf(study, own, compared),
    compared,
  });
}

interface Study {
  readonly inMetres: PlacesInMetres;
  readonly frame: Frame;
  readonly categories: readonly number[];
  readonly period: MonthRange;
}

/** In the order of the areas, which is their rank. */
function hotspotsOf(study: Study, own: readonly KnownArea[], compared: Known<Compared>): readonly Hotspot[] {
  const areas = own.map(({ area }) => area);
  const coverage = coverageOf(study.inMetres.coverage, study.categories);
  const solid = stabilityOf(study, areas);
  const quarters = quarterlyAreas(study.inMetres, study.frame, study.categories, study.period.to);
  return own.map(({ area, facts }, index): Hotspot => {
    const hot = mapKnown(quarters, (list) => hotQuarters(area, list));
    return {
      ...facts,
      rank: index + 1,
      change: mapKnown(compared, (both) => both.areas[index]!.change),
      stable: solid[index]!,
      persistence: mapKnown(hot, persistenceOf),
      leftAfter: hot.known ? leftAfter(hot.value, study.period.to) : null,
      monthly: submitted(coverage, monthlyAt(study.inMetres, study.categories, area.places)),
    };
  });
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

function submitted(coverage: Coverage, counts: Float64Array): readonly (number | null)[] {
  return Array.from(counts, (count, index) => (coverage.missing.has(coverage.range.from + index) ? null : count));
}
