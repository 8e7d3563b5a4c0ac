// The models of "Did it work?": the two areas as the address names them, and the result of the action.

import { type Known, unknown } from "../core/basics/known.ts";
import type { Month } from "../core/basics/months.ts";
import type { Hotspot } from "../core/hotspots/density/hotspot.ts";
import { type Displacement, displacementOf } from "../core/hotspots/trials/displacement.ts";
import { parseTrialArea, type TrialPart } from "../core/hotspots/trials/trial.ts";
import { placesOfParts } from "../core/hotspots/trials/trial-areas.ts";
import { hotspots, placesInMetres } from "./hotspot-models.ts";
import { dataset, derive, selection } from "./models.ts";

const NO_HOTSPOTS: readonly Hotspot[] = [];

export const treatedParts = derive([(state) => state.view.treated], (text): readonly TrialPart[] =>
  parseTrialArea(text),
);
export const comparisonParts = derive([(state) => state.view.untreated], (text): readonly TrialPart[] =>
  parseTrialArea(text),
);

/** First month of the action: the reader's, or the start of the last six months; always in the package. */
export const actionMonth = derive([dataset, (state) => state.view.since], ({ coverage }, since): Month => {
  const { from, to } = coverage.range;
  return Math.min(to, Math.max(from, since ?? to - 5));
});

/** The result; unknown with what is still missing; null while the places are on their way. */
export const trialResult = derive(
  [placesInMetres, selection, treatedParts, comparisonParts, actionMonth, hotspots],
  (inMetres, chosen, treated, comparison, since, list): Known<Displacement> | null => {
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
