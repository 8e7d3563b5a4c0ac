// The models of "Did it work?": the two areas as the address names them, and the result of the action.

import { coverageOf } from "../core/area/coverage.ts";
import { rangeName } from "../core/area/range-name.ts";
import { type Known, unknown } from "../core/basics/known.ts";
import { type Month, monthsOf } from "../core/basics/months.ts";
import type { Hotspot } from "../core/hotspots/density/hotspot.ts";
import {
  type CandidateArea,
  type ComparisonSuggestion,
  comparisonSuggestions,
} from "../core/hotspots/trials/comparison-areas.ts";
import { type Displacement, displacementOf, periodsOf } from "../core/hotspots/trials/displacement.ts";
import { parseTrialArea, type TrialPart } from "../core/hotspots/trials/trial.ts";
import { placesOfParts, ringsOfParts } from "../core/hotspots/trials/trial-areas.ts";
import { areNeighbours, groundOf, placesAround } from "../core/hotspots/trials/trial-ring.ts";
import { ringIn, untilIn } from "../core/hotspots/trials/trial-shown.ts";
import { THRESHOLDS } from "../core/statistics/thresholds.ts";
import { hotspotAnswer, hotspots, placesInMetres } from "./hotspot-models.ts";
import { dataset, derive, selection } from "./models.ts";
import { obstacle } from "./questions.ts";
import { whereabouts } from "./whereabouts-models.ts";

const NO_HOTSPOTS: readonly Hotspot[] = [];
/** Areas that are no further apart share streets. */
const NEIGHBOUR_METRES = 100;

export const treatedParts = derive([(state) => state.view.treated], (text): readonly TrialPart[] =>
  parseTrialArea(text),
);
export const comparisonParts = derive([(state) => state.view.untreated], (text): readonly TrialPart[] =>
  parseTrialArea(text),
);

/** Months that an action can begin in and be judged: what followed is there, and the same months a year earlier. */
export const actionMonths = derive([dataset, selection], ({ coverage }, { categories }): readonly Month[] => {
  const own = coverageOf(coverage, categories);
  return monthsOf(coverage.range).filter((since) => periodsOf(own, since).known);
});

/** First month of the action: the reader's, or the start of the last six months, or the next that can be judged; always in the package. */
export const actionMonth = derive(
  [dataset, actionMonths, (state) => state.view.since],
  ({ coverage }, months, since): Month => {
    const { from, to } = coverage.range;
    const usual = months.find((month) => month >= to - 5) ?? months.at(-1) ?? to - 5;
    return Math.min(to, Math.max(from, since ?? usual));
  },
);

/** Last month that is counted: the reader's, or the last that can be: at most 12 from the first on. */
export const actionEnd = derive(
  [dataset, actionMonth, (state) => state.view.shown],
  ({ coverage }, since, shown): Month =>
    Math.max(since, Math.min(lastOf(coverage.range.to, since), untilIn(shown) ?? Infinity)),
);

/** Months that an action can end in. */
export const endMonths = derive([dataset, actionMonth], ({ coverage }, since): readonly Month[] =>
  monthsOf({ from: since, to: lastOf(coverage.range.to, since) }),
);

/** Metres around the area of the action that are looked at; 0 for none. */
export const ringMetres = derive([(state) => state.view.shown], ringIn);

/** Why no action can be judged in this package, whichever areas are chosen: a sentence; null where one can. */
export const trialObstacle = derive(
  [dataset, actionMonths, obstacle, (state) => state.placesStatus],
  ({ coverage }, months, reason, places): string | null => {
    if (places === "absent" || places === "failed") return reason;
    if (months.length > 0) return null;
    return `An action is judged by the months from its start on and the same months a year earlier. ${rangeName(coverage.range)} holds no month that can be set against that of the year before: at least 13 months are needed, without gaps.`;
  },
);

/** The result; unknown with what is still missing; null while the places are on their way. */
export const trialResult = derive(
  [placesInMetres, selection, treatedParts, comparisonParts, actionMonth, actionEnd, hotspots, whereabouts],
  (inMetres, chosen, treated, comparison, since, until, list, { shows }): Known<Displacement> | null => {
    if (shows !== "places") return unknown("residents are not shown single areas");
    if (treated.length === 0) return unknown("choose the area of the action");
    if (comparison.length === 0) return unknown("choose an area to compare it with");
    if (inMetres === null) return null;
    const known = list ?? NO_HOTSPOTS;
    const areas = {
      treated: placesOfParts(inMetres, treated, known),
      comparison: placesOfParts(inMetres, comparison, known),
      around: null,
    };
    return displacementOf(inMetres, chosen.categories, areas, since, until);
  },
);

/** The two areas as ground; null while it cannot be said, and for residents. */
const grounds = derive(
  [dataset, treatedParts, comparisonParts, hotspots, whereabouts],
  ({ boundaries }, treated, comparison, list, { shows }) => {
    if (shows !== "places") return null;
    const known = list ?? NO_HOTSPOTS;
    return {
      treated: groundOf(ringsOfParts(treated, known, boundaries)),
      comparison: groundOf(ringsOfParts(comparison, known, boundaries)),
    };
  },
);

/** The same with what lies around both areas; null where that is not looked at or there is no result to add to. */
export const widerResult = derive(
  [trialResult, placesInMetres, selection, grounds, ringMetres, treatedParts, comparisonParts, hotspots],
  (result, inMetres, chosen, ground, metres, treatedOnes, comparisonOnes, list): Known<Displacement> | null => {
    if (!result?.known || inMetres === null || ground === null || metres === 0) return null;
    const known = list ?? NO_HOTSPOTS;
    const treated = placesOfParts(inMetres, treatedOnes, known);
    const comparison = placesOfParts(inMetres, comparisonOnes, known);
    const near = placesAround(inMetres, ground.treated, metres, [...treated, ...comparison]);
    const other = placesAround(inMetres, ground.comparison, metres, [...treated, ...comparison, ...near]);
    const areas = { treated, comparison, around: { near, comparison: other } };
    const { from, to } = result.value.after;
    return displacementOf(inMetres, chosen.categories, areas, from, to);
  },
);

/** Whether the comparison area is so near that what moved there would count as nothing done. */
export const isComparedWithNeighbour = derive([grounds, ringMetres], (ground, metres): boolean =>
  ground === null ? false : areNeighbours(ground.treated, ground.comparison, Math.max(metres, NEIGHBOUR_METRES)),
);

/** Areas to compare with; null while the places are on their way, without an area of the action, and for residents. */
export const suggestedComparisons = derive(
  [dataset, placesInMetres, selection, treatedParts, actionMonth, hotspotAnswer, grounds, ringMetres],
  (data, inMetres, chosen, treated, since, answer, ground, metres): Known<readonly ComparisonSuggestion[]> | null => {
    if (inMetres === null || ground === null || treated.length === 0) return null;
    const found = answer?.known ? answer.value : null;
    const list = found?.hotspots ?? NO_HOTSPOTS;
    // Hotspots of months that are on trial are hot by what followed, and no fair comparison.
    const fair = found !== null && found.period.to < since ? list : NO_HOTSPOTS;
    const candidate = (part: TrialPart, name: string): CandidateArea => ({
      ...{ part, name, places: placesOfParts(inMetres, [part], list) },
      ground: groundOf(ringsOfParts([part], list, data.boundaries)),
    });
    const candidates = [
      ...data.wards.map(({ code, name }) => candidate({ kind: "ward", code }, `${name} ward`)),
      ...fair.map(({ id, rank, name }) => candidate({ kind: "hotspot", id }, `Hotspot ${rank}, ${name}`)),
    ];
    const area = { places: placesOfParts(inMetres, treated, list), ground: ground.treated };
    return comparisonSuggestions(inMetres, chosen, area, candidates, since, Math.max(metres, NEIGHBOUR_METRES));
  },
);

/** Whether the area of the action is a hotspot, and whether of months that are on trial. */
export const wasHot = derive(
  [treatedParts, hotspotAnswer, actionMonth],
  (treated, answer, since): { readonly hot: boolean; readonly byTrial: boolean } => {
    const hot = treated.some(({ kind }) => kind === "hotspot");
    const to = answer?.known ? answer.value.period.to : null;
    return { hot, byTrial: hot && to !== null && to >= since };
  },
);

function lastOf(latest: Month, since: Month): Month {
  return Math.min(latest, since + THRESHOLDS.comparableMonths - 1);
}
