// The models of "Did it work?": the two areas as the address names them, and the result of the action.

import { coverageOf } from "../core/area/coverage.ts";
import { rangeName } from "../core/area/range-name.ts";
import { type Known, unknown } from "../core/basics/known.ts";
import { type Month, monthsOf } from "../core/basics/months.ts";
import type { Hotspot } from "../core/hotspots/density/hotspot.ts";
import { type Displacement, displacementOf, periodsOf } from "../core/hotspots/trials/displacement.ts";
import { parseTrialArea, type TrialPart } from "../core/hotspots/trials/trial.ts";
import { placesOfParts } from "../core/hotspots/trials/trial-areas.ts";
import { hotspots, placesInMetres } from "./hotspot-models.ts";
import { dataset, derive, selection } from "./models.ts";
import { obstacle } from "./questions.ts";
import { whereabouts } from "./whereabouts-models.ts";

const NO_HOTSPOTS: readonly Hotspot[] = [];

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
  [placesInMetres, selection, treatedParts, comparisonParts, actionMonth, hotspots, whereabouts],
  (inMetres, chosen, treated, comparison, since, list, { shows }): Known<Displacement> | null => {
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
    return displacementOf(inMetres, chosen.categories, areas, since);
  },
);
