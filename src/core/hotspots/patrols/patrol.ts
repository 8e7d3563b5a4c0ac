// A plan for patrols: where each hotspot stands, what the chosen ones cover, and which are suggested.

import type { CategoryRow } from "../../area/area-package.ts";
import type { Selection } from "../../area/offences.ts";
import { MORE_PATROLS, policeActivity, policeActivityText } from "../../area/police-activity.ts";
import { sumBy } from "../../basics/sums.ts";
import { THRESHOLDS } from "../../statistics/thresholds.ts";
import type { HotspotAnalysis } from "../density/hotspot.ts";
import { type FootArea, guardedBy, isTooLarge, ON_FOOT } from "./foot-area.ts";
import type { GuardedKind } from "./guarded-place.ts";
import { isUndecided, type PatrolChoice } from "./patrol-choice.ts";
import { bestAreas } from "./patrol-suggestion.ts";

export interface PatrolQuestion {
  readonly analysis: HotspotAnalysis;
  /** Its hotspots, or their parts. */
  readonly areas: readonly FootArea[];
  readonly selection: Selection;
  /** All categories of the taxonomy, in its order. */
  readonly categories: readonly CategoryRow[];
  readonly choice: PatrolChoice;
  /** The reader asked for a suggestion although these offences follow where the police look. */
  readonly evenIfPoliceActivity: boolean;
}

export interface PatrolCandidate {
  readonly hotspot: FootArea;
  /** What the leading place is, if it starts rejected for it. */
  readonly guarded: GuardedKind | null;
  readonly standing:
    | { readonly kind: "chosen" }
    | { readonly kind: "open" }
    /** `byReader` is false where it starts rejected. */
    | { readonly kind: "rejected"; readonly reason: string; readonly byReader: boolean };
}

export interface PatrolTotals {
  readonly areas: number;
  readonly offences: number;
  readonly hectares: number;
  /** Parts of the district's offences and of its area, 0 to 1. */
  readonly shareOfOffences: number;
  readonly shareOfArea: number;
}

export type PatrolSuggestion =
  | ({ readonly kind: "suggested"; readonly ids: readonly string[] } & PatrolTotals)
  /** `onRequest`: there would be one with `evenIfPoliceActivity`. */
  | { readonly kind: "none"; readonly reason: string; readonly onRequest: boolean };

export interface PatrolPlan {
  /** What was decided; where nothing was, with what is proposed as the chosen ones. */
  readonly choice: PatrolChoice;
  /** Whether the chosen ones are the page's proposal and not the reader's choice. */
  readonly proposed: boolean;
  /** In the order of their ranks. */
  readonly candidates: readonly PatrolCandidate[];
  /** The chosen ones in the order of their ranks. */
  readonly chosen: readonly FootArea[];
  /** Chosen ids that are no hotspot of this offence and period. */
  readonly absent: readonly string[];
  readonly totals: PatrolTotals;
  readonly suggestion: PatrolSuggestion;
  /** A sentence on offences that follow where the police look, or null. */
  readonly warning: string | null;
}

/**
 * An area that is rejected, by the reader or from the start, is not chosen, whatever the choice says of it. Where nothing is decided
 * yet the chosen ones are those that are suggested, unless these offences follow where the police look.
 */
export function patrolPlan(question: PatrolQuestion): PatrolPlan {
  const { analysis, areas, selection, categories } = question;
  const ranked = areas.toSorted((a, b) => a.rank - b.rank);
  const standing = ranked.map((hotspot) => candidateOf(hotspot, question.choice));
  const suggestion = suggestionOf(question, standing);
  const proposed =
    isUndecided(question.choice) && suggestion.kind === "suggested" && !policeActivity(selection, categories).all;
  const choice = proposed ? { ...question.choice, chosen: suggestion.ids } : question.choice;
  const candidates = proposed ? ranked.map((hotspot) => candidateOf(hotspot, choice)) : standing;
  const chosen = candidates
    .flatMap(({ hotspot, standing }) => (standing.kind === "chosen" ? [hotspot] : []))
    .slice(0, THRESHOLDS.patrolStops);
  const follow = policeActivity(selection, categories).labels;
  const present = new Set(candidates.map(({ hotspot }) => hotspot.id));
  return {
    choice,
    proposed,
    candidates,
    chosen,
    absent: choice.chosen.filter((id) => !present.has(id)),
    totals: totalsOf(analysis, chosen),
    suggestion,
    warning: follow.length === 0 ? null : policeActivityText(follow, MORE_PATROLS),
  };
}

function candidateOf(hotspot: FootArea, choice: PatrolChoice): PatrolCandidate {
  const { id } = hotspot;
  const guarded = guardedBy(hotspot);
  const rejection = choice.rejected.find((other) => other.id === id);
  if (rejection) return { hotspot, guarded, standing: { kind: "rejected", reason: rejection.reason, byReader: true } };
  if (guarded !== null && !choice.restored.includes(id))
    return { hotspot, guarded, standing: { kind: "rejected", reason: `guarded place: ${guarded}`, byReader: false } };
  return { hotspot, guarded, standing: { kind: choice.chosen.includes(id) ? "chosen" : "open" } };
}

function totalsOf(analysis: HotspotAnalysis, hotspots: readonly FootArea[]): PatrolTotals {
  const offences = sumBy(hotspots, (hotspot) => hotspot.offences);
  return {
    areas: hotspots.length,
    offences,
    hectares: sumBy(hotspots, (hotspot) => hotspot.hectares),
    shareOfOffences: analysis.offences === 0 ? 0 : Math.min(1, offences / analysis.offences),
    shareOfArea: Math.min(
      1,
      sumBy(hotspots, (hotspot) => hotspot.shareOfArea),
    ),
  };
}

/** What is too large to be walked is never suggested, nor are guarded places, even when the reader allowed them: to choose one is the reader's decision. */
function suggestionOf(question: PatrolQuestion, candidates: readonly PatrolCandidate[]): PatrolSuggestion {
  const none = (reason: string, onRequest = false): PatrolSuggestion => ({ kind: "none", reason, onRequest });
  const free = candidates.flatMap(({ hotspot, guarded, standing }) =>
    guarded === null && standing.kind !== "rejected" ? [hotspot] : [],
  );
  if (candidates.length === 0) return none("There are no hotspots of these offences in this period.");
  if (free.length === 0) return none("Every hotspot is rejected or a guarded place.");
  const ids = bestAreas(free.filter((area) => !isTooLarge(area)));
  if (ids.length === 0) return none(`No area is as small as ${ON_FOOT} ha: all are too large to patrol on foot.`);
  if (policeActivity(question.selection, question.categories).all && !question.evenIfPoliceActivity)
    return none("Patrols are not suggested from such records.", true);
  const best = free.filter((hotspot) => ids.includes(hotspot.id));
  return { kind: "suggested", ids, ...totalsOf(question.analysis, best) };
}
