// The models of the hotspots: the surface at once, on the page's own thread; outlines and all that is said of them as answers.

import type { Known } from "../core/basics/known.ts";
import type { MonthRange } from "../core/basics/months.ts";
import { toGrid } from "../core/geography/british-grid.ts";
import type { Agreement } from "../core/hotspots/chance/agreement.ts";
import { type Concentration, concentrationOf } from "../core/hotspots/chance/concentration.ts";
import type { Prediction } from "../core/hotspots/chance/prediction.ts";
import type { SignificanceAnalysis } from "../core/hotspots/chance/significance.ts";
import {
  densityAt,
  densityGrid,
  densityOf,
  offencesWithin,
  type SurfaceLevel,
  surfaceLevel,
} from "../core/hotspots/density/density.ts";
import type { DifferenceAnalysis } from "../core/hotspots/density/difference.ts";
import type { Hotspot, HotspotAnalysis, Surface } from "../core/hotspots/density/hotspot.ts";
import type { HotspotSource } from "../core/hotspots/density/hotspot-files.ts";
import { hotspotsForResidents } from "../core/hotspots/density/residents.ts";
import { cellsInside } from "../core/hotspots/ground/district.ts";
import { type Ground, type WeightedPlaces, weightedPlaces } from "../core/hotspots/ground/places-in-metres.ts";
import { medianSpacing, tooFine } from "../core/hotspots/ground/spacing.ts";
import type { JobName } from "../core/hotspots/worker-jobs.ts";
import { THRESHOLDS } from "../core/statistics/thresholds.ts";
import { type TrendModel, trendLine, trendOfLines } from "../core/wards/trend.ts";
import { dataset, derive, period, type ReadyState, selection, settledView } from "./models.ts";
import { QUESTIONS, residents } from "./questions.ts";
import type { Answers } from "./store.ts";

/** A density, its district and the densities at which its classes begin. */
export interface SurfaceModel {
  readonly surface: Surface;
  /** 1 for cells inside the district. */
  readonly inside: Uint8Array;
  readonly level: SurfaceLevel;
  /** Offences per km² over the period at which the classes begin: multiples of the mean. */
  readonly steps: readonly number[];
}

/** The answer to the question as it stands now; null while it is worked out or not asked. */
function answerTo<Name extends JobName>(
  name: Name,
): (state: ReadyState) => NonNullable<Answers[Name]>["result"] | null {
  return (state) => {
    const answer = state.answers[name];
    return answer && answer.input === QUESTIONS[name](state) ? answer.result : null;
  };
}

export const ground = derive([dataset, (state) => state.answers.ground], (data, answer): Ground | null => {
  if (data.places === null || answer === undefined) return null;
  return { ...answer.result, places: data.places, coverage: data.coverage, wards: data.wards };
});

export const weights = derive([ground, selection, period], (place, chosen, range): WeightedPlaces | null =>
  place === null ? null : weightedPlaces(place, chosen.categories, range),
);

export const surface = derive(
  [ground, weights, (state) => QUESTIONS.hotspots(state)?.bandwidth ?? null],
  (place, offences, bandwidth): SurfaceModel | null => {
    if (place === null || offences === null || bandwidth === null || offences.total < THRESHOLDS.hotspotsFrom)
      return null;
    return surfaceOf(place, offences, bandwidth, null);
  },
);

/** Twice the usual distance between the district's map points, in whole metres, where the bandwidth is under it; else null. */
export const tooFineFor = derive([ground, (state) => state.view.bandwidth], (place, bandwidth): number | null => {
  if (place === null || !tooFine(place, bandwidth)) return null;
  const spacing = medianSpacing(place);
  return spacing === null ? null : Math.round(THRESHOLDS.spacings * spacing);
});

/** The other period's surface, in classes of the first. */
export const besideSurface = derive(
  [ground, selection, (state) => QUESTIONS.beside(state)],
  (place, chosen, question): SurfaceModel | null => {
    if (place === null || question === null) return null;
    const offences = weightedPlaces(place, chosen.categories, question.period);
    return surfaceOf(place, offences, question.bandwidth, question.level);
  },
);

export const hotspotAnswer: (state: ReadyState) => Known<HotspotAnalysis> | null = answerTo("hotspots");
export const besideAnswer: (state: ReadyState) => Known<HotspotAnalysis> | null = answerTo("beside");
export const difference: (state: ReadyState) => Known<DifferenceAnalysis> | null = answerTo("difference");
export const significance: (state: ReadyState) => Known<SignificanceAnalysis> | null = answerTo("significance");
export const agreement: (state: ReadyState) => Agreement | null = answerTo("agreement");
export const prediction: (state: ReadyState) => Known<Prediction> | null = answerTo("prediction");

export const concentration = derive([ground, selection, period], (place, chosen, range): Known<Concentration> | null =>
  place === null ? null : concentrationOf(place, chosen.categories, range),
);

/** The hotspots as this audience may see them; null while they are worked out, none where they are unknown. */
export const hotspots = derive([hotspotAnswer, residents], (answer, rule): readonly Hotspot[] | null => {
  if (answer === null) return null;
  if (!answer.known) return [];
  return rule === null ? answer.value.hotspots : hotspotsForResidents(rule, answer.value.hotspots);
});

export const chosenHotspot = derive(
  [hotspots, (state) => state.view.hotspot],
  (all, id): Hotspot | null => all?.find((hotspot) => hotspot.id === id) ?? null,
);

/** The line of the chosen hotspot, month by month; null while none is chosen. */
export const hotspotTrend = derive(
  [dataset, selection, period, chosenHotspot],
  (data, chosen, range, hotspot): TrendModel | null => {
    if (hotspot === null) return null;
    const line = trendLine(hotspot.id, hotspot.name, hotspot.monthly);
    return trendOfLines(data, chosen, range, [line], [hotspot.wardCode]);
  },
);

/** Where the hotspots come from, for their files; null while there are none. */
export const hotspotSource = derive(
  [dataset, selection, period, hotspotAnswer],
  (data, chosen, range, answer): Omit<HotspotSource, "address"> | null => {
    if (!answer?.known) return null;
    const { bandwidth, meanPerKm2 } = answer.value;
    const attribution = data.descriptor.sources.map(({ title }) => title);
    return { area: data.name, selection: chosen, period: range, bandwidth, meanPerKm2, attribution };
  },
);

export interface Probe {
  readonly longitude: number;
  readonly latitude: number;
  /** Per km² and year. */
  readonly perKm2PerYear: number;
  /** Nearer than the bandwidth. */
  readonly offences: number;
  readonly bandwidth: number;
}

/** What the surface holds where the reader asked. */
export const probe = derive(
  [weights, surface, (state) => state.probe, period],
  (offences, model, at, range): Probe | null => {
    if (offences === null || model === null || at === null) return null;
    const { bandwidth } = model.surface;
    const [easting, northing] = toGrid(at.longitude, at.latitude);
    const yearly = 12 / (range.to - range.from + 1);
    return {
      ...at,
      bandwidth,
      perKm2PerYear: yearly * densityAt(offences, bandwidth, easting, northing),
      offences: offencesWithin(offences, bandwidth, easting, northing),
    };
  },
);

/** The places of the selected wards with their offences; none for residents, and none while no ward is selected. */
export const circles = derive(
  [dataset, weights, (state) => settledView(state).wards.join(","), residents],
  (data, offences, codes, rule): readonly Circle[] | null => {
    const { places, wards } = data;
    if (places === null || offences === null || rule !== null || codes === "") return null;
    const wanted = codes.split(",");
    return Array.from(offences.place).flatMap((place, index): readonly Circle[] => {
      if (!wanted.includes(wards[places.ward[place]!]?.code ?? "")) return [];
      const [longitude, latitude, name] = [places.longitude[place]!, places.latitude[place]!, places.names[place]!];
      return [{ place, longitude, latitude, name, offences: offences.weight[index]! }];
    });
  },
);

export interface Circle {
  readonly place: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly name: string;
  readonly offences: number;
}

/** Per km² and year of a density over the chosen period. */
export function yearly(density: number, range: MonthRange): number {
  return (12 * density) / (range.to - range.from + 1);
}

function surfaceOf(place: Ground, offences: WeightedPlaces, bandwidth: number, level: number | null): SurfaceModel {
  const grid = densityGrid(place.district, bandwidth);
  const density = densityOf(offences, grid, bandwidth);
  const inside = cellsInside(place.district, grid);
  const own = surfaceLevel(density, inside);
  const mean = level ?? own.mean;
  return {
    surface: density,
    inside,
    level: { ...own, mean },
    steps: THRESHOLDS.bandMultiples.map((times) => times * mean),
  };
}
