// The models of the hotspots: the surface at once, on the page's own thread; outlines and all that is said of them as answers.

import type { Whereabouts } from "../core/area/whereabouts.ts";
import { type Known, known } from "../core/basics/known.ts";
import { mapKnown } from "../core/basics/map-known.ts";
import type { MonthRange } from "../core/basics/months.ts";
import { toGrid } from "../core/geography/british-grid.ts";
import { areaNamesOf } from "../core/geography/place-naming.ts";
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
import { differencesShown, hotspotsShown } from "../core/hotspots/density/residents.ts";
import { cellsInside } from "../core/hotspots/ground/district.ts";
import {
  type PlacesInMetres,
  placesAndRim,
  positionsInWards,
  type WeightedPlaces,
  withoutRim,
} from "../core/hotspots/ground/places-in-metres.ts";
import { medianSpacing, tooFine } from "../core/hotspots/ground/spacing.ts";
import type { WorkerJobName } from "../core/hotspots/worker-jobs.ts";
import { THRESHOLDS } from "../core/statistics/thresholds.ts";
import { type TrendModel, trendLine, trendOfLines } from "../core/wards/trend.ts";
import { attribution } from "./map-models.ts";
import { dataset, derive, period, type ReadyState, selection, settledView } from "./models.ts";
import { QUESTIONS } from "./questions.ts";
import type { Answers } from "./store.ts";
import { askedPoint, whereabouts } from "./whereabouts-models.ts";

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
function answerTo<Name extends WorkerJobName>(
  name: Name,
): (state: ReadyState) => NonNullable<Answers[Name]>["result"] | null {
  return (state) => {
    const answer = state.answers[name];
    return answer && answer.input === QUESTIONS[name](state) ? answer.result : null;
  };
}

export const placesInMetres = derive(
  [dataset, (state) => state.answers.placesInMetres],
  (data, answer): PlacesInMetres | null => {
    if (data.places === null || answer === undefined) return null;
    const { places, coverage, wards } = data;
    return { ...answer.result, places, coverage, wards, areaNames: areaNamesOf(data) };
  },
);

/** What the surface is made of: the places of the district, and those of its rim, which no count has. */
const sources = derive([placesInMetres, selection, period], (inMetres, chosen, range): WeightedPlaces | null =>
  inMetres === null ? null : placesAndRim(inMetres, chosen.categories, range),
);

/** The places of the district with their offences. */
export const weights = derive([placesInMetres, sources], (inMetres, all): WeightedPlaces | null =>
  inMetres === null || all === null ? null : withoutRim(inMetres, all),
);

export const surface = derive(
  [placesInMetres, weights, sources, (state) => QUESTIONS.hotspots(state)?.bandwidth ?? null],
  (inMetres, offences, all, bandwidth): SurfaceModel | null => {
    if (inMetres === null || offences === null || all === null || bandwidth === null) return null;
    return offences.total < THRESHOLDS.hotspotsFrom ? null : surfaceOf(inMetres, all, bandwidth, null);
  },
);

/** Twice the usual distance between the district's map points, in whole metres, where the bandwidth is under it; else null. */
export const tooFineFor = derive(
  [placesInMetres, (state) => state.view.bandwidth],
  (inMetres, bandwidth): number | null => {
    if (inMetres === null) return null;
    const own = positionsInWards(inMetres);
    if (!tooFine(own, bandwidth)) return null;
    const spacing = medianSpacing(own);
    return spacing === null ? null : Math.round(THRESHOLDS.spacings * spacing);
  },
);

/** The other period's surface, in classes of the first. */
export const besideSurface = derive(
  [placesInMetres, selection, (state) => QUESTIONS.besideHotspots(state)],
  (inMetres, chosen, question): SurfaceModel | null => {
    if (inMetres === null || question === null) return null;
    const all = placesAndRim(inMetres, chosen.categories, question.period);
    return surfaceOf(inMetres, all, question.bandwidth, question.level);
  },
);

export const hotspotAnswer = derive([answerTo("hotspots"), whereabouts], hotspotsOf);
export const besideHotspotAnswer = derive([answerTo("besideHotspots"), whereabouts], hotspotsOf);

export const difference = derive(
  [answerTo("difference"), hotspotAnswer, whereabouts],
  (answer, found, rule): Known<DifferenceAnalysis> | null => {
    if (!answer?.known) return answer;
    const ranked = found?.known ? found.value.hotspots : [];
    return known({ ...answer.value, areas: differencesShown(rule, answer.value.areas, ranked) });
  },
);
export const significance: (state: ReadyState) => Known<SignificanceAnalysis> | null = answerTo("significance");
export const agreement: (state: ReadyState) => Agreement | null = answerTo("agreement");
export const prediction: (state: ReadyState) => Known<Prediction> | null = answerTo("prediction");

export const concentration = derive(
  [placesInMetres, selection, period],
  (inMetres, chosen, range): Known<Concentration> | null =>
    inMetres === null ? null : concentrationOf(inMetres, chosen.categories, range),
);

/** The hotspots as this audience may see them; null while they are worked out, none where they are unknown. */
export const hotspots = derive([hotspotAnswer], (answer): readonly Hotspot[] | null => {
  if (answer === null) return null;
  return answer.known ? answer.value.hotspots : [];
});

/** Hectares: a larger hotspot is no place any more but a part of a town. */
const LARGE = 30;

/** Hectares of the largest hotspot, where that is too large to be one place; else null. */
export const tooLarge = derive([hotspots], (all): number | null => {
  const most = Math.max(0, ...(all ?? []).map(({ hectares }) => hectares));
  return most > LARGE ? most : null;
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
  [dataset, selection, period, hotspotAnswer, attribution, whereabouts],
  (data, chosen, range, answer, from, { shows }): Omit<HotspotSource, "address" | "points"> | null => {
    if (!answer?.known) return null;
    const { bandwidth, meanPerKm2 } = answer.value;
    const about = { area: data.name, selection: chosen, period: range, bandwidth, meanPerKm2 };
    return { ...about, attribution: from, areasOnly: shows !== "places" };
  },
);

export interface ProbeReading {
  readonly longitude: number;
  readonly latitude: number;
  /** Per km² and year. */
  readonly perKm2PerYear: number;
  /** In the district and nearer than the bandwidth. */
  readonly offences: number;
  readonly bandwidth: number;
}

/** What the surface holds where the reader asked. */
export const probe = derive(
  [weights, sources, surface, askedPoint, period],
  (offences, all, model, at, range): ProbeReading | null => {
    if (offences === null || all === null || model === null || at === null) return null;
    const { bandwidth } = model.surface;
    const [easting, northing] = toGrid(at.longitude, at.latitude);
    const yearly = 12 / (range.to - range.from + 1);
    return {
      ...at,
      bandwidth,
      perKm2PerYear: yearly * densityAt(all, bandwidth, easting, northing),
      offences: offencesWithin(offences, bandwidth, easting, northing),
    };
  },
);

/** The places of the selected wards with their offences; none for residents, and none while no ward is selected. */
export const placeCircles = derive(
  [dataset, weights, (state) => settledView(state).wards.join(","), whereabouts],
  (data, offences, codes, rule): readonly PlaceCircle[] | null => {
    const { places, wards } = data;
    if (places === null || offences === null || rule.shows !== "places" || codes === "") return null;
    const wanted = codes.split(",");
    return Array.from(offences.place).flatMap((place, index): readonly PlaceCircle[] => {
      if (!wanted.includes(wards[places.ward[place]!]?.code ?? "")) return [];
      const [longitude, latitude, name] = [places.longitude[place]!, places.latitude[place]!, places.names[place]!];
      return [{ place, longitude, latitude, name, offences: offences.weight[index]! }];
    });
  },
);

export interface PlaceCircle {
  readonly place: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly name: string;
  readonly offences: number;
}

/** An analysis with its hotspots as the audience may see them, and without comparisons that name places where none may be named. */
function hotspotsOf(answer: Known<HotspotAnalysis> | null, rule: Whereabouts): Known<HotspotAnalysis> | null {
  if (!answer?.known || rule.shows === "places") return answer;
  const { hotspots: found, compared } = answer.value;
  const areas = mapKnown(compared, (all) => ({ ...all, areas: differencesShown(rule, all.areas, found) }));
  return known({ ...answer.value, hotspots: hotspotsShown(rule, found), compared: areas });
}

/** Per km² and year of a density over the chosen period. */
export function yearly(density: number, range: MonthRange): number {
  return (12 * density) / (range.to - range.from + 1);
}

function surfaceOf(
  inMetres: PlacesInMetres,
  all: WeightedPlaces,
  bandwidth: number,
  level: number | null,
): SurfaceModel {
  const grid = densityGrid(inMetres.district, bandwidth);
  const density = densityOf(all, grid, bandwidth);
  const inside = cellsInside(inMetres.district, grid);
  const own = surfaceLevel(density, inside);
  const mean = level ?? own.mean;
  return {
    surface: density,
    inside,
    level: { ...own, mean },
    steps: THRESHOLDS.bandMultiples.map((times) => times * mean),
  };
}
